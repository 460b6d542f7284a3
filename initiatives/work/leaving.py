"""Who leaves gives back their tasks, and their places in shifts that are still to come."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.sockets.leaving import ends
from initiatives.work.models import Seen, SignUp, Taker, Task
from initiatives.work.models.seen import SeenQuerySet
from initiatives.work.models.shifts import SignUpQuerySet
from initiatives.work.models.tasks import TakerQuerySet
from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User


def shifts_to_come(initiative: Initiative, people: Iterable[User]) -> SignUpQuerySet:
    """Who was on the reserve list too."""
    rows = SignUp.objects.active().filter(shift__initiative=initiative, user__in=people)
    rows = rows.filter(shift__ends_at__gt=timezone.now(), shift__cancelled_at__isnull=True)
    return rows.select_related("shift").order_by("shift__starts_at", "pk")


def tasks_in_hand(initiative: Initiative, people: Iterable[User]) -> TakerQuerySet:
    """What is done stays as it was done."""
    to_do = Task.objects.to_do().filter(initiative=initiative)
    rows = Taker.objects.active().filter(task__in=to_do, user__in=people)
    return rows.select_related("task").order_by("task__due_order", "pk")


def seen_papers(initiative: Initiative, people: Iterable[User]) -> SeenQuerySet:
    """Erased with it."""
    rows = Seen.objects.filter(member__initiative=initiative, member__user__in=people)
    return rows.select_related("member__user").order_by("what")


def _shift_text(place: SignUp) -> str:
    text = f"{place.shift.title}, {place.shift.when_text}"
    return f"{text} ({_('reserve')})" if place.waiting_since else text


ends.plug(Ends(_("Diensten"), shifts_to_come, line=_shift_text), 10)
ends.plug(Ends(_("Taken"), tasks_in_hand, line=lambda row: row.task.title), 20)
ends.plug(Ends(_("Gezien papieren, die worden gewist"), seen_papers), 40)
