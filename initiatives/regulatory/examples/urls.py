from django.urls import path, register_converter

from initiatives.regulatory.addresses import DRAFT
from initiatives.regulatory.examples import views
from initiatives.regulatory.examples.finding import SOURCES


class SourceConverter:
    regex = "|".join(SOURCES)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(SourceConverter, "source")
WANT_TOO = "regelruimte/wij-ook/<source:source>/<uuid:pk>/"

urlpatterns = [
    path(WANT_TOO, views.want_too, name="want_too"),
    path(f"{WANT_TOO}met/<uuid:initiative>/", views.want_too_with, name="want_too_with"),
    path(f"{DRAFT}voorbeeld/<source:source>/<uuid:thing>/", views.add, name="add_example"),
    path(f"{DRAFT}voorbeeld/<source:source>/<uuid:thing>/weg/", views.drop, name="drop_example"),
]
