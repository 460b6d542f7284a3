from django.urls import path

from initiatives.deciding.views import answering, paper, running

app_name = "deciding"

all_of = "dorpen/<slug:village_slug>/initiatieven/<slug:slug>/meedenken/"
one = all_of + "<uuid:pk>/"

urlpatterns = [
    path(all_of, answering.board, name="board"),
    path(all_of + "nieuw/", running.new, name="new"),
    path(all_of + "nieuw/<slug:kind>/", running.new_of_kind, name="new_of_kind"),
    path(one, answering.question, name="question"),
    path(one + "antwoord/", answering.answer, name="answer"),
    path(one + "bezwaar-intrekken/", answering.take_back, name="take_back"),
    path(one + "bezwaar-opgelost/", answering.solved, name="solved"),
    path(one + "bewerken/", running.edit, name="edit"),
    path(one + "weg/", running.delete, name="delete"),
    path(one + "openen/", running.open_up, name="open_up"),
    path(one + "uitnodigen/", running.invite, name="invite"),
    path(one + "aanvullen/", running.clarify, name="clarify"),
    path(one + "verlengen/", running.extend, name="extend"),
    path(one + "sluiten/", running.close, name="close"),
    path(one + "intrekken/", running.withdraw, name="withdraw"),
    path(one + "versie/", running.change_proposal, name="change_proposal"),
    path(one + "bezwaar/<uuid:ballot_pk>/", running.reply, name="reply"),
    path(one + "besluit/", running.decide, name="decide"),
    path(one + "opnieuw/", running.again, name="again"),
    path(one + "agenda/<uuid:choice_pk>/", running.plan, name="plan"),
    path(one + "papier/", paper.paper, name="paper"),
    path(one + "papier/briefjes/", paper.sheets, name="sheets"),
    path(one + "papier/<uuid:ballot_pk>/weg/", paper.remove, name="remove_paper"),
    path("meedenken/<str:token>/", answering.link, name="link"),
]
