"""Shifts and tasks in the weekly digest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.models import Audience, InitiativeMember, Standing
from initiatives.work.models import Shift, SignUp, Task
from villagehub.notifications.telling import key_of
from villages.weekly import DigestLine, Week, sources


def shifts_of_week(week: Week) -> list[DigestLine]:
    """For whoever stands in it, and for whoever takes part where people are missing. Three
    queries."""
    rows = Shift.objects.going_on().filter(
        starts_at__gte=week.starts_at,
        starts_at__lt=week.ends_at,
        initiative__village=week.village,
        initiative__outcome="",
    )
    shifts = list(rows.select_related("initiative__village").order_by("starts_at", "pk"))
    on_it: dict[UUID, list[UUID]] = defaultdict(list)
    placed = SignUp.objects.placed().filter(shift__in=shifts).values_list("shift", "user")
    for shift_id, user_id in placed:
        on_it[shift_id].append(user_id)
    working = _working(shifts)
    lines = [
        _line_for_who_comes(shift, working[shift.initiative_id, Audience.ALL].intersection(people))
        for shift in shifts
        if (people := on_it[shift.pk])
    ]
    short = [
        shift
        for shift in shifts
        if shift.initiative.seeks_help and len(on_it[shift.pk]) < shift.minimum
    ]
    return lines + [_line_for_who_could(shift, on_it[shift.pk], working) for shift in short]


def _working(shifts: Iterable[Shift]) -> dict[tuple[UUID, str], set[UUID]]:
    """Of each initiative who does more than follow, as far as they see what is for an audience."""
    rows = InitiativeMember.objects.active().working()
    rows = rows.filter(initiative__in={shift.initiative_id for shift in shifts})
    found: dict[tuple[UUID, str], set[UUID]] = defaultdict(set)
    for initiative_id, user_id, role in rows.values_list("initiative", "user", "role"):
        standing = Standing(role)
        found[initiative_id, Audience.ALL].add(user_id)
        if standing.is_inside:
            found[initiative_id, Audience.MEMBERS].add(user_id)
        if standing.runs:
            found[initiative_id, Audience.RUNNERS].add(user_id)
    return found


def _line_for_who_comes(shift: Shift, people: set[UUID]) -> DigestLine:
    text = _("Jij staat %(day)s in het rooster: %(title)s") % {
        "day": _day(shift),
        "title": shift.title,
    }
    return DigestLine(_("Voor jou"), key_of(shift), text, shift.get_absolute_url(), people)


def _line_for_who_could(
    shift: Shift, people: list[UUID], working: dict[tuple[UUID, str], set[UUID]]
) -> DigestLine:
    needed = shift.minimum - len(people)
    text = ngettext(
        "%(title)s, %(day)s: nog iemand nodig",
        "%(title)s, %(day)s: nog %(n)d mensen nodig",
        needed,
    ) % {"n": needed, "title": shift.title, "day": _day(shift)}
    could = working[shift.initiative_id, shift.audience] - set(people)
    return DigestLine(_("Voor jou"), f"short:{shift.pk}", text, shift.get_absolute_url(), could)


def _day(shift: Shift) -> str:
    return date_format(timezone.localtime(shift.starts_at), "l j F")


def tasks_of_week(week: Week) -> list[DigestLine]:
    """For whoever does it: what would be done this week, or was for earlier. Two queries."""
    last = timezone.localdate(week.ends_at) - timedelta(days=1)
    rows = Task.objects.to_do().filter(due_on__lte=last, due_on__gt=last - timedelta(days=30))
    rows = rows.filter(initiative__village=week.village, initiative__outcome="")
    taken = rows.filter(takers__ended_at__isnull=True, takers__isnull=False)
    people: dict[UUID, list[UUID]] = defaultdict(list)
    for task_id, user_id in taken.values_list("pk", "takers__user"):
        people[task_id].append(user_id)
    found = Task.objects.filter(pk__in=people).select_related("initiative__village")
    return [
        DigestLine(
            _("Voor jou"),
            key_of(task),
            _("Jij doet dit, voor %(day)s: %(title)s")
            % {"day": date_format(task.due_order, "l j F"), "title": task.title},
            task.get_absolute_url(),
            people[task.pk],
        )
        for task in found.order_by("due_order", "pk")
    ]


sources.plug(shifts_of_week, 40)
sources.plug(tasks_of_week, 40)
