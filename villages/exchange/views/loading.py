"""One listing or thread, for whoever may see or change it: invisible is 404, not yours is 403."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from villages.exchange.models import Listing, Side, Thread
from villages.members.access import village_for_page
from villages.models import Village


def tab_of(village: Village, **more: Any) -> dict[str, Any]:
    """What `villages/base_village.html` needs for our tab."""
    return {"village": village, "active_tab": "exchange", **more}


def visible_listing(request: HttpRequest, slug: str, pk: UUID) -> Listing:
    """With its village as the pages of a village show it. Two queries."""
    village = village_for_page(request.user, slug)
    rows = Listing.objects.visible_to(request.user).for_list()
    listing = get_object_or_404(rows, village=village, pk=pk)
    listing.village = village
    return listing


def listing_for_author(request: HttpRequest, slug: str, pk: UUID) -> Listing:
    listing = visible_listing(request, slug, pk)
    if not listing.is_editable_by(request.user):
        raise PermissionDenied
    return listing


def thread_and_side(request: HttpRequest, slug: str, pk: UUID) -> tuple[Thread, Side]:
    """Two queries; 404 for everybody but its two people and who acts for them."""
    village = village_for_page(request.user, slug)
    rows = Thread.objects.visible_to(request.user).for_list()
    thread = get_object_or_404(rows, listing__village=village, pk=pk)
    thread.listing.village = village
    return thread, thread.side_of(request.user)  # type: ignore[arg-type]


def row_of(thread: Thread, user: Any) -> dict[str, Any]:
    """A conversation in a list, as this person sees it."""
    side = thread.side_of(user)
    return {
        "thread": thread,
        "other": thread.name(side.other),
        "is_unread": thread.is_unread_by(side),
        "own": thread.person(side),
    }
