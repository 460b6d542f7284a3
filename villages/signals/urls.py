from django.urls import path

from villages.signals.views import desk, rules, team

OF_VILLAGE = "dorpen/<slug:slug>/signalen/"

app_name = "signals"
urlpatterns = [
    path(OF_VILLAGE, team.team, name="team"),
    path(f"{OF_VILLAGE}nieuw/", team.signal_new, name="new"),
    path(f"{OF_VILLAGE}tip/", team.tip, name="tip"),
    path(f"{OF_VILLAGE}<uuid:pk>/nagevraagd/", team.verify, name="verify"),
    path(f"{OF_VILLAGE}<uuid:pk>/intrekken/", team.withdraw, name="withdraw"),
    path(f"{OF_VILLAGE}waarschuwing/<uuid:pk>/openbaar/", team.publish, name="publish"),
    path(f"{OF_VILLAGE}waarschuwing/<uuid:pk>/ruggensteun/", team.ask_backing, name="backing"),
    path("signalen/", rules.rules, name="rules"),
    path("gemeente/signalen/", desk.desk, name="desk"),
    path("beheer/kernvoorzieningen/", rules.core, name="core"),
]
