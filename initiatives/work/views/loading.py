"""One task, shift or place, for whoever may see or change it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from initiatives.models import Initiative
from initiatives.views import loading
from initiatives.work.models import Shift, Task


def visible_task(request: HttpRequest, initiative: Initiative, pk: UUID) -> Task:
    """Three queries, beside those of the initiative."""
    rows = Task.objects.visible_to(request.user).filter(initiative=initiative)
    task = get_object_or_404(rows.for_list(), pk=pk)
    task.initiative = initiative
    return task


def task_for_changer(request: HttpRequest, initiative: Initiative, pk: UUID) -> Task:
    task = visible_task(request, initiative, pk)
    if not task.is_changed_by(request.user):
        raise PermissionDenied
    return task


def visible_shift(request: HttpRequest, initiative: Initiative, pk: UUID) -> Shift:
    rows = Shift.objects.visible_to(request.user).filter(initiative=initiative)
    shift = get_object_or_404(rows.for_list(), pk=pk)
    shift.initiative = initiative
    return shift


def work_page(initiative: Initiative, **more: Any) -> dict[str, Any]:
    return loading.initiative_page(initiative, active_part="work", **more)
