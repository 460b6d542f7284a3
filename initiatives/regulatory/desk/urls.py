from django.urls import path

from initiatives.regulatory.addresses import DESK
from initiatives.regulatory.desk import statistics, views

urlpatterns = [
    path("gemeente/verzoeken/", views.inbox, name="inbox"),
    path(DESK, views.desk, name="desk"),
    path(f"{DESK}op-naam/", views.assign, name="assign"),
    path(f"{DESK}soort/", views.kind, name="kind"),
    path(f"{DESK}vraag/", views.question, name="question"),
    path(f"{DESK}verlengen/", views.extension, name="extension"),
    path(f"{DESK}notitie/", views.note, name="note"),
    path(f"{DESK}besluit/", views.decision, name="decision"),
    path(f"{DESK}vaststellen/", views.confirm, name="confirm"),
    path(f"{DESK}teruggeven/", views.give_back, name="give_back"),
    path("gemeente/overzicht/", statistics.statistics, name="statistics"),
]
