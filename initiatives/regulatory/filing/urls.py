from django.urls import path

from initiatives.regulatory.addresses import DESK
from initiatives.regulatory.filing import diwoo, views

urlpatterns = [
    path(f"{DESK}dossier/", views.filing, name="filing"),
    path(f"{DESK}zaak.json", views.as_case, name="as_case"),
    path("regelruimte/diwoo.xml", diwoo.sitemap, name="diwoo"),
]
