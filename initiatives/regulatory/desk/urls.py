from django.urls import path

from initiatives.regulatory.addresses import DESK
from initiatives.regulatory.desk import exports, inbox, statistics, team, texts, views

urlpatterns = [
    path("gemeente/verzoeken/", inbox.inbox, name="inbox"),
    path("gemeente/verzoeken/lijst.csv", exports.as_csv, name="list_csv"),
    path("gemeente/verzoeken/lijst.xlsx", exports.as_workbook, name="list_xlsx"),
    path("gemeente/verzoeken/op-naam-van/", inbox.hand_over_several, name="hand_over_several"),
    path("gemeente/verzoeken/filter/", inbox.keep_filter, name="keep_filter"),
    path("gemeente/verzoeken/filter/<uuid:pk>/weg/", inbox.drop_filter, name="drop_filter"),
    path("gemeente/teksten/", texts.texts, name="texts"),
    path("gemeente/teksten/nieuw/", texts.text_new, name="text_new"),
    path("gemeente/teksten/<uuid:pk>/", texts.text_edit, name="text_edit"),
    path("gemeente/teksten/<uuid:pk>/weg/", texts.text_drop, name="text_drop"),
    path("gemeente/team/", team.team, name="team"),
    path("gemeente/team/kaart/", team.card, name="desk_card"),
    path("gemeente/team/<uuid:pk>/leidt/", team.lead, name="team_lead"),
    path(DESK, views.desk, name="desk"),
    path(f"{DESK}op-naam/", views.assign, name="assign"),
    path(f"{DESK}op-naam-van/", views.hand_over, name="hand_over"),
    path(f"{DESK}terugnemen/", views.take_back, name="take_back"),
    path(f"{DESK}soort/", views.kind, name="kind"),
    path(f"{DESK}vraag/", views.question, name="question"),
    path(f"{DESK}bericht/", views.message, name="message"),
    path(f"{DESK}vraag/<uuid:question>/intrekken/", views.retract, name="retract"),
    path(f"{DESK}klok-loopt-weer/", views.resume, name="resume"),
    path(f"{DESK}verlengen/", views.extension, name="extension"),
    path(f"{DESK}notitie/", views.note, name="note"),
    path(f"{DESK}besluit/", views.decision, name="decision"),
    path(f"{DESK}vaststellen/", views.confirm, name="confirm"),
    path(f"{DESK}teruggeven/", views.give_back, name="give_back"),
    path("gemeente/overzicht/", statistics.statistics, name="statistics"),
]
