"""Beside one's own account, on /account/gegevens/."""

from django.urls import path

from villagehub.mydata import views

app_name = "mydata"
urlpatterns = [
    path("", views.downloads, name="downloads"),
    path("<uuid:pk>/", views.download, name="download"),
    path("sluiten/", views.close, name="close"),
]
