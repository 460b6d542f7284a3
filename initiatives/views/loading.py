"""One initiative, for whoever may see or change it: invisible is 404, not yours is 403."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from initiatives.models import Initiative
from initiatives.sockets.tabs import tabs_of
from villages.models import Village


def visible_village(request: HttpRequest, village_slug: str) -> Village:
    villages = Village.objects.visible_to(request.user)
    return get_object_or_404(villages.for_page(), slug=village_slug)


def visible_initiative(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    """With its village as the pages of a village show it, and where this person stands in it. Two
    queries, and one for whoever signed in."""
    village = visible_village(request, village_slug)
    rows = Initiative.objects.visible_to(request.user).in_village(village).for_list()
    initiative = get_object_or_404(rows, slug=slug)
    initiative.village = village
    initiative.standing = initiative.standing_of(request.user)
    return initiative


def initiative_for_lead(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    initiative = visible_initiative(request, village_slug, slug)
    if not initiative.standing.leads:
        raise PermissionDenied
    return initiative


def initiative_for_runner(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    """For leads and board."""
    initiative = visible_initiative(request, village_slug, slug)
    if not initiative.standing.runs:
        raise PermissionDenied
    return initiative


def initiative_for_worker(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    """For whoever does more than follow."""
    initiative = visible_initiative(request, village_slug, slug)
    if not initiative.standing.works:
        raise PermissionDenied
    return initiative


def initiative_for_editor(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    initiative = visible_initiative(request, village_slug, slug)
    if not initiative.is_editable_by(request.user):
        raise PermissionDenied
    return initiative


def tab_of(village: Village) -> dict[str, Any]:
    """What `villages/base_village.html` needs for our tab."""
    return {"village": village, "active_tab": "initiatives"}


def initiative_page(initiative: Initiative, **more: Any) -> dict[str, Any]:
    """What `initiatives/base_initiative.html` needs; `active_part` is the key of a tab of ours."""
    return {
        **tab_of(initiative.village),
        "initiative": initiative,
        "standing": initiative.standing,
        "tabs": tabs_of(initiative),
        **more,
    }
