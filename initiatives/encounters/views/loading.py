"""One meeting, for whoever may see or keep it: invisible is 404, not yours is 403."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from initiatives.encounters.models import Chair, Meeting
from initiatives.models import Initiative, InitiativeKind
from initiatives.views.loading import initiative_for_runner, initiative_page, visible_initiative


def visible_meeting(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> Meeting:
    """With its initiative, and whether this person chairs it. Two queries more, one for a
    visitor."""
    initiative = visible_initiative(request, village_slug, slug)
    rows = Meeting.objects.visible_to(request.user).for_list().filter(initiative=initiative)
    meeting = get_object_or_404(rows, pk=pk)
    meeting.initiative = initiative
    meeting.event.village = initiative.village
    if request.user.is_authenticated:
        sitting = Chair.objects.sitting().filter(meeting=meeting, user=request.user)
        meeting.is_chaired = sitting.exists()
    return meeting


def meeting_for_keeper(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> Meeting:
    """For whoever runs it, and for its chair."""
    meeting = visible_meeting(request, village_slug, slug, pk)
    if not meeting.is_kept:
        raise PermissionDenied
    return meeting


def meeting_for_runner(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> Meeting:
    meeting = visible_meeting(request, village_slug, slug, pk)
    if not meeting.initiative.standing.runs:
        raise PermissionDenied
    return meeting


def encounter_for_runner(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    """404 for another kind."""
    initiative = initiative_for_runner(request, village_slug, slug)
    if initiative.kind != InitiativeKind.ENCOUNTER:
        raise Http404
    return initiative


def encounter_page(initiative: Initiative, **more: Any) -> dict[str, Any]:
    return initiative_page(initiative, active_part="encounters", **more)


def meeting_page(meeting: Meeting, **more: Any) -> dict[str, Any]:
    return encounter_page(meeting.initiative, meeting=meeting, event=meeting.event, **more)
