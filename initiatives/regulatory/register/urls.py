from django.urls import path

from initiatives.regulatory.addresses import PUBLIC
from initiatives.regulatory.register import card, opened, views

urlpatterns = [
    path("regelruimte/", views.register, name="register"),
    path("regelruimte/register.json", opened.as_json, name="register_json"),
    path("regelruimte/register.csv", opened.as_csv, name="register_csv"),
    path("regelruimte/atom.xml", opened.as_atom, name="register_atom"),
    path("regelruimte/gemeente/<slug:slug>/", card.card, name="rrr"),
    path(PUBLIC, views.detail, name="detail"),
]
