from django.urls import path

from initiatives.regulatory.addresses import PUBLIC
from initiatives.regulatory.clock import views
from initiatives.regulatory.clock.leading import urls as leading
from initiatives.regulatory.clock.national import urls as national

urlpatterns = [
    *leading.urlpatterns,
    *national.urlpatterns,
    path("regelruimte/termijn/", views.term, name="term"),
    path(f"{PUBLIC}klok.json", views.file_of, name="clock_file"),
]
