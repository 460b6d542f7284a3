from django.urls import path

from initiatives.regulatory.precedents import outgoing, views

ONE = "beheer/precedenten/<uuid:pk>/"
urlpatterns = [
    path(".well-known/villagehub-precedents.json", outgoing.public_key, name="precedents_key"),
    path(
        "regelruimte/gemeente/<slug:slug>/precedenten.json",
        outgoing.of_municipality,
        name="precedents_json",
    ),
    path("regelruimte/elders/", views.precedents, name="precedents"),
    path("regelruimte/elders/<uuid:pk>/", views.precedent, name="precedent"),
    path("beheer/precedenten/", views.sources, name="sources"),
    path("beheer/precedenten/volgen/", views.follow, name="source_follow"),
    path(f"{ONE}vertrouwen/", views.trust, name="source_trust"),
    path(f"{ONE}ophalen/", views.ask_again, name="source_ask"),
    path(f"{ONE}stoppen/", views.stop, name="source_stop"),
]
