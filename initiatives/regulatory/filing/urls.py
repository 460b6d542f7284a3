from django.urls import path

from initiatives.regulatory.addresses import DESK
from initiatives.regulatory.filing import archive, diwoo, views

urlpatterns = [
    path(f"{DESK}dossier/", views.filing, name="filing"),
    path(f"{DESK}zaak.json", views.as_case, name="as_case"),
    path("gemeente/archief/", archive.overview, name="archive"),
    path("gemeente/archief/archief.csv", archive.as_csv, name="archive_csv"),
    path("regelruimte/diwoo.xml", diwoo.sitemap, name="diwoo"),
]
