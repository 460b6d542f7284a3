"""Somebody's shifts and tasks, and what they are asked to do, on Mijn dorp."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Case, CharField, DateTimeField, F, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext_lazy as _

from initiatives.work.models import Ask, SignUp, Swap, Taker
from initiatives.work.models.tasks import Task
from villagehub.accounts.models import User
from villagehub.web.paths import path_to
from villages.for_you import Found, Source, asked_of, sources

RESERVE = "reserve"
ASKS = "asks"


def _shift_path(found: Found) -> str:
    return path_to("work:shift", found.village, found.place, found.thing)


def _task_path(found: Found) -> str:
    return path_to("work:task", found.village, found.place, found.thing)


def _ask_path(found: Found) -> str:
    return Ask(pk=found.thing).get_absolute_url()


def _of(initiative: str) -> dict[str, str]:
    return {
        "about": f"{initiative}__title",
        "village": f"{initiative}__village__slug",
        "place": f"{initiative}__slug",
    }


def shifts(user: User, since: datetime) -> QuerySet[Any]:
    rows = SignUp.objects.active().acted_for_by(user)
    asks = When(asks_since__isnull=False, then=Value(ASKS))
    reserve = When(waiting_since__isnull=False, then=Value(RESERVE))
    return asked_of(
        rows.filter(shift__cancelled_at__isnull=True, shift__ends_at__gte=since),
        "shift",
        moment="shift__starts_at",
        until="shift__ends_at",
        thing="shift",
        words="shift__title",
        state=Case(asks, reserve, default=Value(""), output_field=CharField()),
        person=user,
        **_of("shift__initiative"),
    )


def tasks(user: User, since: datetime) -> QuerySet[Any]:
    rows = Taker.objects.active().acted_for_by(user).exclude(task__state=Task.State.DONE)
    return asked_of(
        rows,
        "task",
        moment=Cast("task__due_order", DateTimeField()),
        thing="task",
        words="task__title",
        person=user,
        **_of("task__initiative"),
    )


def asks(user: User, since: datetime) -> QuerySet[Any]:
    """What can still be answered with a yes or a no."""
    to_come = Q(shift__cancelled_at__isnull=True, shift__ends_at__gte=since)
    to_do = Q(task__isnull=False) & ~Q(task__state=Task.State.DONE)
    return asked_of(
        Ask.objects.unanswered().filter(to_come | to_do, user=user.pk),
        "ask",
        moment="created_at",
        until="shift__ends_at",
        words=Coalesce(F("shift__title"), F("task__title")),
        about=Coalesce(F("shift__initiative__title"), F("task__initiative__title")),
        village=Coalesce(
            F("shift__initiative__village__slug"), F("task__initiative__village__slug")
        ),
    )


def swaps(user: User, since: datetime) -> QuerySet[Any]:
    """Somebody would like to change places: whoever stands there says yes or no."""
    rows = Swap.objects.open().filter(theirs__in=SignUp.objects.active().acted_for_by(user))
    return asked_of(
        rows.filter(mine__shift__starts_at__gte=since, theirs__shift__starts_at__gte=since),
        "swap",
        moment="theirs__shift__starts_at",
        words="theirs__shift__title",
        about="mine__shift__initiative__title",
        village="mine__shift__initiative__village__slug",
        place="mine__shift__initiative__slug",
    )


def _swap_path(found: Found) -> str:
    return path_to("work:swap", found.village, found.place, found.thing)


_shift = {
    "": _("Je staat in het rooster"),
    RESERVE: _("Je bent reserve"),
    ASKS: _("Gevraagd aan een trekker"),
}
sources.plug(Source("shift", shifts, _shift, _shift_path, timed=True), 12)
sources.plug(Source("task", tasks, _("Dit doe jij"), _task_path), 13)
sources.plug(Source("ask", asks, _("Wil jij dit doen?"), _ask_path, _("Antwoord"), waits=True), 21)
sources.plug(
    Source("swap", swaps, _("Wil jij ruilen?"), _swap_path, _("Antwoord"), timed=True, waits=True),
    29,
)
