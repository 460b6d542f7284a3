from django.urls import path

from initiatives.regulatory.mandates import views

urlpatterns = [
    path("gemeente/mandaten/", views.overview, name="mandates"),
    path("gemeente/mandaten/nieuw/", views.new, name="mandate_new"),
    path("gemeente/mandaten/<uuid:pk>/einde/", views.end, name="mandate_end"),
]
