"""The short addresses that stand on paper. A thing's own poster stands under that thing."""

from django.urls import path

from villagehub.posters import views

app_name = "posters"
urlpatterns = [path("k/<str:code>/", views.short, name="short")]
