"""Linked sites of a village."""

from django.urls import URLPattern, include, path

from villages.linked import views

app_name = "linked"
feed_urls: list[URLPattern] = [
    path("", views.link_list, name="list"),
    path("nieuw/", views.link_new, name="new"),
    path("<uuid:pk>/ophalen/", views.link_fetch, name="fetch"),
    path("<uuid:pk>/pauzeren/", views.link_pause, name="pause"),
    path("<uuid:pk>/hervatten/", views.link_resume, name="resume"),
    path("<uuid:pk>/verwijderen/", views.link_remove, name="remove"),
]
urlpatterns = [
    path("koppelingen/", include(feed_urls)),
    path("agenda/elders/<int:pk>/", views.item, name="item"),
]
