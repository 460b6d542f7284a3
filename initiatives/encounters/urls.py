from django.urls import path

from initiatives.encounters.views import agreements, chairs, coming, meetings, questions

app_name = "encounters"

of_initiative = "dorpen/<slug:village_slug>/initiatieven/<slug:slug>/gesprekken/"
one = of_initiative + "<uuid:pk>/"

urlpatterns = [
    path(of_initiative, meetings.overview, name="list"),
    path(of_initiative + "nieuw/", meetings.plan_meeting, name="new"),
    path(of_initiative + "regels/", meetings.rules, name="rules"),
    path(of_initiative + "regels/aanpassen/", meetings.change_rules, name="change_rules"),
    path(one, meetings.meeting, name="meeting"),
    path(one + "bewerken/", meetings.change_meeting, name="change"),
    path(one + "komen/", coming.sign_up, name="sign_up"),
    path(one + "afmelden/", coming.sign_off, name="sign_off"),
    path(one + "lijst/", coming.attendees, name="attendees"),
    path(one + "voorzitter/", chairs.ask, name="ask_chair"),
    path(one + "voorzitter/stoppen/", chairs.stop, name="stop_chairing"),
    path(one + "voorzitter/<uuid:chair>/weg/", chairs.remove, name="remove_chair"),
    path(one + "vraag/", questions.send, name="question"),
    path(one + "vraag/<uuid:question>/intrekken/", questions.withdraw, name="withdraw_question"),
    path(one + "vragen/", questions.questions, name="questions"),
    path(one + "vragen/<uuid:topic>/", questions.topic, name="topic"),
    path(one + "afspraken/", agreements.write, name="agreement"),
    path("gesprek-leiden/<str:token>/", chairs.answer, name="chair"),
]
