from django.urls import path

from initiatives.regulatory.addresses import DESK
from initiatives.regulatory.delivery import views

urlpatterns = [
    path(f"{DESK}bezorging/", views.delivery, name="delivery"),
    path(f"{DESK}bezorging/<uuid:pk>/", views.second_route, name="second_route"),
]
