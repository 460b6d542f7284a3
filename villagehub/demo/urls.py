from django.urls import path

from villagehub.demo import views

app_name = "demo"
urlpatterns = [
    path("", views.start, name="start"),
    path("als/<slug:key>/", views.sign_in_as, name="sign_in_as"),
    path("ontwerp/", views.design, name="design"),
    path("post/", views.mails, name="mails"),
    path("post/<str:name>/", views.mail, name="mail"),
]
