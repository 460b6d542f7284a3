"""The list of a village, its print for the notice board, and what is one's own."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from villagehub.accounts.requests import SignedInRequest
from villagehub.web.addresses import absolute
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of
from villages.exchange.access import sees_names
from villages.exchange.forms import FilterForm
from villages.exchange.models import Direction, Listing, Refusal, Thanks, Thread
from villages.exchange.views.loading import row_of, tab_of
from villages.members.access import village_for_page
from villages.members.models.reach import reach_of
from villages.readers import shared_page

PAGE_SIZE = 20
THANKS_SHOWN = 3
OWN_SHOWN = 50
PRINTED = 40


@require_safe
@public_page
def listing_list(request: HttpRequest, slug: str) -> HttpResponse:
    def build(reader: HttpRequest) -> dict[str, Any]:
        return _list(reader, slug)

    return shared_page(request, slug, "exchange/listing_list.html", build, alone=_knows_names)


def _knows_names(user: Any, village: int) -> bool:
    """Of people elsewhere, as somebody of another village or with a task."""
    return sees_names(user) and village not in reach_of(user).confirmed_villages


def _list(request: HttpRequest, slug: str) -> dict[str, Any]:
    village = village_for_page(request.user, slug)
    form = FilterForm(request.GET)
    rows = Listing.objects.visible_to(request.user).listed().filter(village=village).current()
    names = sees_names(request.user)
    rows = form.of(rows, request.user)
    rows = rows.for_list() if names else rows.for_rows()
    page = page_of(request, rows, ["-refreshed_at", "-pk"], PAGE_SIZE)
    thanks = Thanks.objects.shown_to(request.user).filter(thread__listing__village=village)
    chosen = form.chosen()
    return tab_of(
        village,
        listings=page.rows,
        more_url=page.more_url,
        form=form,
        is_filtered=bool(chosen),
        thanks=[] if chosen else list(thanks.for_list().order_by("-created_at")[:THANKS_SHOWN]),
        shows_names=names,
        query=urlencode(chosen),
    )


@require_safe
@public_page
def notice_board(request: HttpRequest, slug: str) -> HttpResponse:
    """To print and hang up: public listings only, without names, whoever asks for it."""
    village = village_for_page(request.user, slug)
    rows = (
        Listing.objects.public().listed().filter(village=village, ended_at__isnull=True).current()
    )
    rows = rows.order_by("-refreshed_at", "-pk")
    context = tab_of(
        village,
        asks=list(rows.filter(direction=Direction.ASK).for_list()[:PRINTED]),
        offers=list(rows.filter(direction=Direction.OFFER).for_list()[:PRINTED]),
        address=absolute(request.path.removesuffix("prikbord/")),
    )
    return render(request, "exchange/notice_board.html", context)


@login_required
@never_cache
@require_safe
def mine(request: SignedInRequest) -> HttpResponse:
    """What I placed and where I talk with whom, also in the name of whoever has no e-mail."""
    listings = Listing.objects.editable_by(request.user).for_list().order_by("-refreshed_at", "-pk")
    threads = Thread.objects.visible_to(request.user).for_list().order_by("-last_at", "-pk")
    context = {
        "listings": list(listings[:OWN_SHOWN]),
        "threads": [row_of(thread, request.user) for thread in threads[:OWN_SHOWN]],
        "refusals": Refusal.objects.visible_to(request.user).select_related("whom", "user"),
    }
    return render(request, "exchange/mine.html", context)
