"""Open data and what belongs to it."""

from django.urls import path

from villages.opendata import views

app_name = "opendata"
urlpatterns = [
    path("open-data/", views.explained, name="explained"),
    path("api/openapi.json", views.openapi_description, name="openapi"),
    path("sitemap.xml", views.sitemap_index, name="sitemap"),
    path("sitemap-<slug:section>.xml", views.sitemap_part, name="sitemap_part"),
    path("robots.txt", views.robots, name="robots"),
    path("dorpen/<slug:slug>/atom.xml", views.atom, name="atom"),
    path("dorpen/<slug:slug>/inbedden/", views.embeds, name="embeds"),
    path("dorpen/<slug:slug>/inbedden/agenda/", views.embedded_agenda, name="embedded_agenda"),
]
