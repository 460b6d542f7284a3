"""One initiative of whoever builds together: any other kind has no pages here."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from initiatives.housing.models import InterestEntry
from initiatives.models import Initiative, InitiativeKind
from initiatives.views.loading import initiative_page, visible_initiative


def visible_housing(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    initiative = visible_initiative(request, village_slug, slug)
    if initiative.kind != InitiativeKind.CPO_HOUSING:
        raise Http404
    return initiative


def housing_for_runner(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    """For leads and board."""
    initiative = visible_housing(request, village_slug, slug)
    if not initiative.standing.runs:
        raise PermissionDenied
    return initiative


def visible_entry(request: HttpRequest, initiative: Initiative, pk: Any) -> InterestEntry:
    rows = InterestEntry.objects.visible_to(request.user).filter(initiative=initiative)
    entry = get_object_or_404(rows.for_list(), pk=pk)
    entry.initiative = initiative
    return entry


def entry_with(token: str) -> InterestEntry:
    try:
        return InterestEntry.objects.with_token(token)
    except InterestEntry.DoesNotExist as error:
        raise Http404 from error


def housing_page(initiative: Initiative, **more: Any) -> dict[str, Any]:
    return initiative_page(initiative, active_part="housing", **more)
