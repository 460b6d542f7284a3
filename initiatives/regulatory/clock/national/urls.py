from django.urls import path

from initiatives.regulatory.clock.national import views

urlpatterns = [
    path("beheer/wet/", views.overview, name="national"),
    path("beheer/wet/dag/", views.equated_day, name="equated_day"),
    path("beheer/wet/dag/<int:pk>/weg/", views.equated_day_back, name="equated_day_back"),
    path("beheer/wet/dwangsom/", views.penalty, name="penalty_amount"),
]
