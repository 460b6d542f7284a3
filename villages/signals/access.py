"""Whose team it is, and who may tell something."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from villages.members.access import village_for_editor
from villages.members.models.reach import reach_of
from villages.members.workplace import WorkplaceRequest
from villages.models import Municipality, Village
from villages.signals.models import EarlyWarning, FacilitySignal


def may_tell_in(user: Any, village: Village) -> bool:
    """Who belongs to the village. Joining it is one button, and then this holds."""
    return village.pk in reach_of(user).villages


def signal_for_team(user: Any, slug: str, pk: UUID) -> FacilitySignal:
    """403 for whoever is not of the team, before anything about the signal shows."""
    village = village_for_editor(user, slug)
    rows = FacilitySignal.objects.visible_to(user).for_list()
    signal = get_object_or_404(rows, village=village, pk=pk)
    signal.village = village
    return signal


def warning_for_team(user: Any, slug: str, pk: UUID) -> EarlyWarning:
    village = village_for_editor(user, slug)
    rows = EarlyWarning.objects.visible_to(user).select_related("facility")
    warning = get_object_or_404(rows, village=village, pk=pk)
    warning.village = village
    return warning


def municipality_of(request: WorkplaceRequest) -> Municipality:
    """After workplace_required the municipality is there, since this role has that scope."""
    municipality = request.workplace.municipality
    if municipality is None:
        raise Http404
    return municipality
