from django.urls import path

from initiatives.regulatory.addresses import PUBLIC
from initiatives.regulatory.register import views

urlpatterns = [
    path("regelruimte/", views.register, name="register"),
    path(PUBLIC, views.detail, name="detail"),
]
