from django.urls import path

from initiatives.regulatory.addresses import DRAFT, INITIATIVE, PUBLIC
from initiatives.regulatory.asking.views import (
    answering,
    drafts,
    may_i,
    of_initiative,
    questions,
    rules,
    sent,
    trial,
)

ASKED = "regelruimte/vraag/<uuid:pk>/"
ASKED_DESK = "gemeente/vragen/<uuid:pk>/"
VILLAGE = "dorpen/<slug:village>/mag-dit/"

urlpatterns = [
    path("regelruimte/mag-dit/", may_i.country, name="may_i"),
    path(VILLAGE, may_i.of_village, name="may_i_here"),
    path(f"{VILLAGE}vraag/", questions.ask, name="ask"),
    path(ASKED, questions.asked, name="asked"),
    path(f"{ASKED}intrekken/", questions.withdraw, name="asked_withdraw"),
    path(f"{ASKED}verzoek/", questions.grow, name="asked_grow"),
    path(f"{ASKED}verzoek/<uuid:initiative>/", questions.grow_in, name="asked_grow_in"),
    path("gemeente/vragen/", answering.inbox, name="asked_inbox"),
    path(ASKED_DESK, answering.desk, name="asked_desk"),
    path(f"{ASKED_DESK}antwoorden/", answering.answer, name="asked_answer"),
    path(f"{ASKED_DESK}doorsturen/", answering.forward, name="asked_forward"),
    path(f"{ASKED_DESK}verbergen/", answering.hide, name="asked_hide"),
    path(f"{ASKED_DESK}tonen/", answering.show, name="asked_show"),
    path("gemeente/regels/artikelen/", rules.overview, name="references"),
    path("gemeente/regels/artikelen/nieuw/", rules.new, name="reference_new"),
    path("gemeente/regels/artikelen/<uuid:pk>/", rules.edit, name="reference_edit"),
    path(INITIATIVE, of_initiative.of_initiative, name="of_initiative"),
    path(f"{INITIATIVE}nieuw/", drafts.start, name="start"),
    path(DRAFT, drafts.draft, name="draft"),
    path(f"{DRAFT}controleren/", drafts.check, name="check"),
    path(f"{DRAFT}proefdatum/", trial.trial, name="trial"),
    path(f"{DRAFT}aanvraag.pdf", drafts.formal_letter, name="draft_letter"),
    path(f"{DRAFT}indienen/", drafts.submit, name="submit"),
    path(f"{DRAFT}weggooien/", drafts.discard, name="discard"),
    path(f"{PUBLIC}antwoord/<uuid:question>/", sent.answer, name="answer"),
    path(f"{PUBLIC}aanvraag.pdf", sent.formal_letter, name="formal_letter"),
    path(f"{PUBLIC}intrekken/", sent.withdraw, name="withdraw"),
]
