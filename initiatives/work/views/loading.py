"""One task, shift or place, for whoever may see or change it."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from initiatives.models import Initiative, InitiativeMember
from initiatives.views import loading
from initiatives.work.models import Shift, Task, shifts_in_month
from villagehub.accounts.models import User
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act
from villages.members.forms.on_behalf import OnBehalfForm


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


def asked_first(request: SignedInRequest, initiative: Initiative, form: OnBehalfForm) -> bool:
    """Where a lead first says yes, pressing asks for that."""
    person, recorder = form.chosen, form.recorder
    if initiative.outcome or initiative.may_help(person, recorder):
        return False
    done = _("Hier zegt een trekker eerst ja. Die weet nu wie er wil helpen: %(name)s.")
    helper = InitiativeMember.Role.HELPER
    act(
        request,
        lambda: initiative.ask_for(helper, person, recorder),
        done % {"name": person if recorder else _("jij")},
    )
    return True


def mine_of(user: Any) -> set[UUID]:
    """For whom I may press: me, and the people whom I registered."""
    if not user.is_authenticated:
        return set()
    return set(User.objects.acted_for_by(user).values_list("pk", flat=True))


def load_of(initiative: Initiative, moment: datetime | None = None) -> Counter[UUID]:
    """How many shifts each has here in the month of this moment, now by itself. One query."""
    rows = shifts_in_month(moment or timezone.now()).filter(shift__initiative=initiative)
    counted = rows.order_by().values_list("user").annotate(n=Count("pk"))
    return Counter(dict(counted))


def work_page(initiative: Initiative, **more: Any) -> dict[str, Any]:
    return loading.initiative_page(initiative, active_part="work", **more)
