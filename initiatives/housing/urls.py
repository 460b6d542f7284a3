from django.urls import path

from initiatives.housing.views import board, handing_over, own, programme, public, rounds, rules

app_name = "housing"

one = "dorpen/<slug:village_slug>/initiatieven/<slug:slug>/woningen/"
entry = one + "lijst/<uuid:pk>/"
mine = "woonlijst/<str:token>/"
round = one + "loting/<int:number>/"

urlpatterns = [
    path(one, public.overview, name="overview"),
    path(one + "erop/", public.interest_new, name="interest_new"),
    path(one + "erop/nu/", public.interest_now, name="interest_now"),
    path(one + "mijn-plek/", public.mine, name="mine"),
    path(mine, own.own, name="own"),
    path(mine + "bevestigen/", own.own_confirm, name="own_confirm"),
    path(mine + "blijven/", own.own_stay, name="own_stay"),
    path(mine + "wensen/", own.own_wishes, name="own_wishes"),
    path(mine + "niet-eens/<int:number>/", own.own_object, name="own_object"),
    path(mine + "woning/", own.own_offer, name="own_offer"),
    path(mine + "weg/", own.own_withdraw, name="own_withdraw"),
    path(one + "lijst/", board.interest_list, name="interest_list"),
    path(one + "lijst/namens/", board.entry_new, name="entry_new"),
    path(one + "lijst/cijfers/", board.figures_release, name="figures_release"),
    path(entry, board.entry_detail, name="entry"),
    path(entry + "wensen/", board.entry_wishes, name="entry_wishes"),
    path(entry + "rechtzetten/", board.entry_put_right, name="entry_put_right"),
    path(entry + "dubbel/<uuid:other>/", board.double, name="double"),
    path(entry + "weg/", board.entry_withdraw, name="entry_withdraw"),
    path(one + "programma/", programme.programme, name="programme"),
    path(one + "programma/wie/", programme.programme_audience, name="programme_audience"),
    path(one + "programma/<uuid:pk>/weg/", programme.row_delete, name="row_delete"),
    path(one + "regels/", rules.rules, name="rules"),
    path(one + "regels/schrijven/", rules.rules_edit, name="rules_edit"),
    path(one + "regels/publiceren/", rules.rules_publish, name="rules_publish"),
    path(one + "loting/nieuw/", rounds.round_new, name="round_new"),
    path(one + "loting/controleren/", rules.check_draw, name="check_draw"),
    path(round, rounds.round, name="round"),
    path(round + "loting.json", rounds.round_json, name="round_json"),
    path(round + "loting.pdf", rounds.round_paper, name="round_paper"),
    path(round + "loten/", rounds.round_draw, name="round_draw"),
    path(round + "toewijzen/", rounds.round_assign, name="round_assign"),
    path(round + "niet-eens/<uuid:pk>/", rounds.objection, name="objection"),
    path(round + "antwoord/<uuid:pk>/", rounds.round_answer, name="round_answer"),
    path(round + "voorbij/", rounds.round_pass, name="round_pass"),
    path(round + "af/<uuid:pk>/", rounds.round_drop, name="round_drop"),
    path(round + "afzeggen/", rounds.round_cancel, name="round_cancel"),
    path(round + "getal/", rounds.round_put_right, name="round_put_right"),
    path(round + "afronden/", rounds.round_close, name="round_close"),
    path("loting-getuige/<str:token>/", rounds.witness, name="witness"),
    path(one + "vereniging/", handing_over.association, name="association"),
    path(one + "stap/<slug:key>/", handing_over.step, name="step"),
    path(one + "stap/<slug:key>/terug/", handing_over.step_undo, name="step_undo"),
    path(one + "oplevering/", handing_over.hand_over, name="hand_over"),
    path(one + "oplevering/<uuid:pk>/", handing_over.home, name="home"),
    path(one + "oplevering/<uuid:pk>/sleutels/", handing_over.home_keys, name="home_keys"),
    path(one + "oplevering/klaar/<uuid:pk>/", handing_over.defect_done, name="defect_done"),
]
