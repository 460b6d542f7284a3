from django.urls import path

from initiatives.regulatory.clock.leading import views

urlpatterns = [
    path("gemeente/regels/", views.overview, name="rules"),
    path("gemeente/regels/termijn/<str:kind>/", views.rule, name="rule"),
    path("gemeente/regels/kanaal/", views.channel, name="channel"),
    path("gemeente/regels/storing/", views.outage, name="outage"),
    path("gemeente/regels/storing/<uuid:pk>/terug/", views.take_back, name="outage_back"),
]
