"""Open data and what belongs to it."""

from django.urls import include, path

from villages.opendata import api, views

app_name = "opendata"
hsds_urls = [
    path("", api.root, name="hsds"),
    path("services", api.services, name="services"),
    path("services/<uuid:pk>", api.service, name="service"),
    path("organizations", api.organizations, name="organizations"),
    path("organizations/<uuid:pk>", api.organization, name="organization"),
    path("service_at_locations", api.service_at_locations, name="service_at_locations"),
    path("service_at_locations/<uuid:pk>", api.service_at_location, name="service_at_location"),
    path("taxonomies", api.taxonomies, name="taxonomies"),
    path("taxonomies/<uuid:pk>", api.taxonomy, name="taxonomy"),
    path("taxonomy_terms", api.taxonomy_terms, name="taxonomy_terms"),
    path("taxonomy_terms/<uuid:pk>", api.taxonomy_term, name="taxonomy_term"),
]
# The standard writes these without a slash at the end.
urlpatterns = [
    path("api/hsds/", include(hsds_urls)),
    path("open-data/", views.explained, name="explained"),
    path("open-data/catalogus.jsonld", views.catalogued, name="catalogue"),
    path("api/openapi.json", views.openapi_description, name="openapi"),
    path("sitemap.xml", views.sitemap_index, name="sitemap"),
    path("sitemap-<slug:section>.xml", views.sitemap_part, name="sitemap_part"),
    path("robots.txt", views.robots, name="robots"),
    path("dorpen/<slug:slug>/atom.xml", views.atom, name="atom"),
    path("dorpen/<slug:slug>/voorzieningen.geojson", views.facilities_geojson, name="geojson"),
    path("dorpen/<slug:slug>/inbedden/", views.embeds, name="embeds"),
    path("dorpen/<slug:slug>/inbedden/agenda/", views.embedded_agenda, name="embedded_agenda"),
]
