"""The poster of an ask or an offer: without a name, as on the notice board."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from villagehub.posters.poster import Poster
from villagehub.posters.views import poster_file, poster_page
from villages.exchange.models import Listing
from villages.exchange.views.listings import visible_listing
from villages.members.access import village_for_page


@require_safe
def poster(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    return poster_page(request, _poster(request, slug, pk), "exchange")


@require_safe
def poster_as(request: HttpRequest, slug: str, pk: UUID, name: str) -> HttpResponse:
    return poster_file(request, _poster(request, slug, pk), name)


def _poster(request: HttpRequest, slug: str, pk: UUID) -> Poster:
    listing = visible_listing(request, slug, pk)
    listing.village = village_for_page(request.user, slug)
    return poster_of(listing)


def poster_of(listing: Listing) -> Poster:
    return Poster(
        village=listing.village,
        path=listing.get_absolute_url(),
        above=_("Wie helpt?") if listing.is_ask else _("Kun je dit gebruiken?"),
        title=listing.title,
        facts=(listing.when_text, listing.where_text),
        text=listing.text,
        strips=True,
    )
