from django.urls import path

from initiatives.moving import views

app_name = "moving"

of_village = "dorpen/<slug:village_slug>/"
one = of_village + "initiatieven/<slug:slug>/overdracht/"

urlpatterns = [
    path(of_village + "initiatief-invoeren/", views.bring_in, name="bring_in"),
    path(one, views.overview, name="overview"),
    path(one + "blad.pdf", views.sheet, name="sheet"),
    path(one + "alles.zip", views.everything, name="everything"),
]
