"""Proposing an event for the agenda, and answering who did."""

from django.urls import include, path

from villages.proposals import views

app_name = "proposals"
proposal_urls = [
    path("", views.new, name="new"),
    path("<uuid:pk>/", views.proposal, name="proposal"),
    path("<uuid:pk>/wijzigen/", views.edit, name="edit"),
    path("<uuid:pk>/intrekken/", views.withdraw, name="withdraw"),
    path("<uuid:pk>/terugzetten/", views.put_back, name="put_back"),
    path("<uuid:pk>/plaatsen/", views.place, name="place"),
    path("<uuid:pk>/liever-niet/", views.decline, name="decline"),
]
urlpatterns = [path("dorpen/<slug:slug>/agenda/voorstellen/", include(proposal_urls))]
