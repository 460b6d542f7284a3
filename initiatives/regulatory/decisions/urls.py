from django.urls import path

from initiatives.regulatory.addresses import DESK
from initiatives.regulatory.decisions import views

urlpatterns = [path(f"{DESK}doorgestuurd/", views.forward_answer, name="forward_answer")]
