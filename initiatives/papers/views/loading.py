"""What the pages here load first: invisible is 404, not yours is 403."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from initiatives.models import Initiative
from initiatives.papers.models import Document, Line, MeetingPaper, Update, Version
from initiatives.views.loading import initiative_for_runner, visible_initiative


def visible_update(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> Update:
    initiative = visible_initiative(request, village_slug, slug)
    rows = Update.objects.visible_to(request.user).select_related("by")
    return _placed(get_object_or_404(rows, initiative=initiative, pk=pk), initiative)


def visible_document(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> Document:
    initiative = visible_initiative(request, village_slug, slug)
    rows = Document.objects.visible_to(request.user).select_related("by", "meeting")
    return _placed(get_object_or_404(rows, initiative=initiative, pk=pk), initiative)


def visible_meeting(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> MeetingPaper:
    initiative = visible_initiative(request, village_slug, slug)
    rows = MeetingPaper.objects.visible_to(request.user).for_list()
    return _placed(get_object_or_404(rows, initiative=initiative, pk=pk), initiative)


def for_keeper(row: Any, user: Any) -> Any:
    """403 for whoever sees it and does not keep it."""
    if not row.is_kept_by(user, row.initiative):
        raise PermissionDenied
    return row


def version_of(document: Document, number: int) -> Version:
    rows = Version.objects.filter(document=document).select_related("by", "erased_by")
    version = get_object_or_404(rows, number=number)
    version.document = document
    return version


def budget_line_for_runner(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> Line:
    """For whoever runs the initiative."""
    initiative = initiative_for_runner(request, village_slug, slug)
    rows = Line.objects.visible_to(request.user).select_related("budget")
    line = get_object_or_404(rows, budget__initiative=initiative, pk=pk)
    line.budget.initiative = initiative
    return line


def address_of(initiative: Initiative) -> list[str]:
    return [initiative.village.slug, initiative.slug]


def _placed(row: Any, initiative: Initiative) -> Any:
    row.initiative = initiative
    return row
