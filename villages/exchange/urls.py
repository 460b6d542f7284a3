"""Asks and offers of a village."""

from typing import Any

from django.urls import include, path

from villages.exchange.views import listings, lists, posters, threads

app_name = "exchange"
thread_urls = [
    path("", threads.thread, name="thread"),
    path("telefoon/", threads.phone, name="phone"),
    path("telefoon-terug/", threads.phone_withdraw, name="phone_withdraw"),
    path("geregeld/", threads.match, name="match"),
    path("intrekken/", threads.withdraw, name="withdraw"),
    path("bedanken/", threads.thank, name="thank"),
    path("bedankje-tonen/", threads.show_thanks, name="show_thanks"),
    path("blokkeren/", threads.refuse, name="refuse"),
    path("berichten/<uuid:message>/melden/", threads.report, name="report"),
]
listing_urls = [
    path("", listings.detail, name="listing"),
    path("bewerken/", listings.edit, name="edit"),
    path("poster/", posters.poster, name="poster"),
    path("poster/<str:name>", posters.poster_as, name="poster_as"),
    path("reageren/", threads.reply, name="reply"),
    path("klaar/", listings.done, name="done"),
    path("weer-open/", listings.reopen, name="reopen"),
    path("wakker/", listings.wake, name="wake"),
    path("verwijderen/", listings.delete, name="delete"),
]
village_urls: list[Any] = [
    path("", lists.listing_list, name="list"),
    path("nieuw/", listings.new, name="new"),
    path("prikbord/", lists.notice_board, name="notice_board"),
    path("gesprekken/<uuid:pk>/", include(thread_urls)),
    path("<uuid:pk>/", include(listing_urls)),
]
urlpatterns = [
    path("dorpen/<slug:slug>/vraag-en-aanbod/", include(village_urls)),
    path("mijn-dorp/vraag-en-aanbod/", lists.mine, name="mine"),
    path("mijn-dorp/blokkades/<uuid:pk>/opheffen/", threads.allow, name="allow"),
    path("vraag-en-aanbod/nog-actueel/<str:token>/", listings.still_counts, name="still_counts"),
]
