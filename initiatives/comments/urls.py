from django.urls import path

from initiatives.comments import views

app_name = "comments"

of_initiative = "dorpen/<slug:village_slug>/initiatieven/<slug:slug>/reacties/"
one = of_initiative + "<uuid:pk>/"

urlpatterns = [
    path(of_initiative, views.comments, name="list"),
    path(of_initiative + "schrijven/", views.write, name="write"),
    path(of_initiative + "sluiten/", views.close, name="close"),
    path(of_initiative + "openen/", views.reopen, name="reopen"),
    path(one, views.thread, name="one"),
    path(one + "antwoord/", views.reply, name="reply"),
    path(one + "aanpassen/", views.change, name="change"),
    path(one + "weghalen/", views.take_back, name="take_back"),
]
