"""Pictures of links."""

from django.urls import path

from villages.sharing import views

app_name = "sharing"
urlpatterns = [
    path("<slug:key>/<slug:pk>/<slug:version>.png", views.picture, name="card"),
]
