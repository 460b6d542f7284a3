from django.urls import path

from villagehub.notifications import views

app_name = "notifications"
urlpatterns = [
    path("afmelden/<str:token>/", views.unsubscribe, name="unsubscribe"),
    path("afmelden/brief/<str:token>/", views.no_letters, name="no_letters"),
    path("voorkeuren/<str:token>/", views.preferences, name="preferences"),
    path("bellijst/", views.call_list, name="calls"),
    path("bellijst/<uuid:pk>/gedaan/", views.call_done, name="call_done"),
]
