"""Every address of the portal. Dutch, plural, with a trailing slash."""

from django.apps import apps
from django.urls import include, path

from villagehub import installing, views
from villages.places.views.home import home

urlpatterns = [
    path("", home, name="home"),
    path("", include("villages.proposals.urls")),
    path("", include("villages.urls")),
    path("", include("villages.search.urls")),
    path("", include("villages.moderation.urls")),
    path("", include("villages.news.urls")),
    path("dorpen/<slug:slug>/", include("villages.linked.urls")),
    path("", include("villages.opendata.urls")),
    path("", include("villages.signals.urls")),
    path("", include("villages.rooms.urls")),
    path("", include("villagehub.posters.urls")),
    path("", include("villages.exchange.urls")),
    path("", include("initiatives.urls")),
    path("", include("initiatives.hurdles.urls")),
    path("", include("initiatives.regulatory.urls")),
    path("", include("initiatives.moving.urls")),
    path("", include("initiatives.comments.urls")),
    path("", include("initiatives.deciding.urls")),
    path("", include("initiatives.housing.urls")),
    path("", include("initiatives.papers.urls")),
    path("", include("initiatives.encounters.urls")),
    path("", include("initiatives.work.urls")),
    path("ondersteuning/", include("supporters.urls")),
    path("account/gegevens/", include("villagehub.mydata.urls")),
    path("account/", include("villagehub.accounts.urls")),
    path("deel/", include("villages.sharing.urls")),
    path("foto/", include("villagehub.pictures.urls")),
    path("", include("villagehub.notifications.urls")),
    path("gezond/", views.life, name="life"),
    path("gezond/klaar/", views.readiness, name="readiness"),
    path("manifest.webmanifest", installing.manifest, name="manifest"),
    path("sw.js", installing.service_worker, name="service_worker"),
    path("zonder-verbinding/", installing.offline, name="offline"),
    path("toegankelijkheid/", views.accessibility, name="accessibility"),
    path("privacy/", views.privacy, name="privacy"),
    path("privacy/verwerkingen/", views.processings_page, name="processings"),
]
handler400 = "villagehub.web.problems.bad_request"
handler404 = "villagehub.web.problems.not_found"
handler500 = "villagehub.web.problems.server_error"
if apps.is_installed("villagehub.demo"):
    urlpatterns.append(path("demo/", include("villagehub.demo.urls")))
