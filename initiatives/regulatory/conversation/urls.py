from django.urls import path

from initiatives.regulatory.addresses import PUBLIC
from initiatives.regulatory.conversation import views

urlpatterns = [
    path(f"{PUBLIC}bericht/", views.write, name="write"),
    path(f"{PUBLIC}bellen/", views.contact, name="contact"),
    path(f"{PUBLIC}bellen/weg/", views.contact_gone, name="contact_gone"),
]
