from django.urls import path

from initiatives.housing.views import board, own, public

app_name = "housing"

one = "dorpen/<slug:village_slug>/initiatieven/<slug:slug>/woningen/"
entry = one + "lijst/<uuid:pk>/"
mine = "woonlijst/<str:token>/"

urlpatterns = [
    path(one, public.overview, name="overview"),
    path(one + "erop/", public.interest_new, name="interest_new"),
    path(one + "mijn-plek/", public.mine, name="mine"),
    path(mine, own.own, name="own"),
    path(mine + "bevestigen/", own.own_confirm, name="own_confirm"),
    path(mine + "blijven/", own.own_stay, name="own_stay"),
    path(mine + "wensen/", own.own_wishes, name="own_wishes"),
    path(mine + "weg/", own.own_withdraw, name="own_withdraw"),
    path(one + "lijst/", board.interest_list, name="interest_list"),
    path(one + "lijst/namens/", board.entry_new, name="entry_new"),
    path(one + "lijst/cijfers/", board.figures_release, name="figures_release"),
    path(entry, board.entry_detail, name="entry"),
    path(entry + "wensen/", board.entry_wishes, name="entry_wishes"),
    path(entry + "weg/", board.entry_withdraw, name="entry_withdraw"),
]
