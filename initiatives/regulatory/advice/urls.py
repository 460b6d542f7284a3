from django.urls import path

from initiatives.regulatory.addresses import DESK
from initiatives.regulatory.advice import views

urlpatterns = [
    path(f"{DESK}advies/", views.ask, name="ask_advice"),
    path(f"{DESK}advies/<uuid:pk>/terug/", views.take_back, name="advice_back"),
    path("gemeente/advies/", views.advices, name="advices"),
    path("gemeente/advies/<uuid:pk>/", views.advice, name="advice"),
]
