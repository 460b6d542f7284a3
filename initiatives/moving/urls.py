from django.urls import path

from initiatives.moving import coming_in, views

app_name = "moving"

of_village = "dorpen/<slug:village_slug>/"
one = of_village + "initiatieven/<slug:slug>/overdracht/"

urlpatterns = [
    path(of_village + "initiatief-invoeren/", views.bring_in, name="bring_in"),
    path("meegekomen/<str:token>/", coming_in.invited, name="invited"),
    path(one + "mensen/<uuid:pk>/weg/", coming_in.uninvite, name="uninvite"),
    path(one + "meegekomen/", coming_in.past, name="past"),
    path(one + "meegekomen/<uuid:pk>.pdf", coming_in.paper, name="paper"),
    path(one + "mijn-naam/", coming_in.named, name="named"),
    path(one, views.overview, name="overview"),
    path(one + "verder/", views.onward, name="onward"),
    path(one + "blad.pdf", views.sheet, name="sheet"),
    path(one + "alles.zip", views.everything, name="everything"),
]
