"""When somebody can, and where a lead puts them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import InitiativeMember
from initiatives.work.forms.people import most_a_month_field
from initiatives.work.models import Abilities, Available, Plan, Shift


def by_day(shifts: list[Shift]) -> Iterator[tuple[date, list[Shift]]]:
    """Of shifts in order."""
    days = groupby(shifts, key=lambda shift: timezone.localdate(shift.starts_at))
    return ((day, list(rows)) for day, rows in days)


class AvailabilityForm(forms.Form):
    """Ticks for each shift that is still planned, and for all of one day of the week at once."""

    kan = forms.MultipleChoiceField(required=False)
    elke = forms.MultipleChoiceField(required=False)
    most_a_month = most_a_month_field()

    def __init__(
        self, *args: Any, member: InitiativeMember, shifts: list[Shift], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.member, self.shifts = member, shifts
        self.fields["kan"].choices = [(str(each.pk), "") for each in shifts]  # type: ignore[attr-defined]
        self.fields["elke"].choices = [(key, "") for key, _text in self.weekly()]  # type: ignore[attr-defined]
        known = Abilities.objects.filter(member=member).first()
        rows = Available.objects.filter(member=member, shift__in=shifts)
        self.initial = {
            "kan": [str(key) for key in rows.values_list("shift", flat=True)],
            "most_a_month": known.most_a_month if known else None,
        }

    @property
    def ticked(self) -> set[str]:
        return {str(key) for key in self["kan"].value() or []}

    @property
    def ticked_weekly(self) -> set[str]:
        return {str(key) for key in self["elke"].value() or []}

    def days(self) -> list[tuple[date, list[Shift]]]:
        return list(by_day(self.shifts))

    def weekly(self) -> list[tuple[str, Shift]]:
        """One of each series of which there is more than one."""
        found: dict[Any, list[Shift]] = defaultdict(list)
        for shift in self.shifts:
            if shift.series_id:
                found[shift.series_id].append(shift)
        rows = [(str(key), rows[0]) for key, rows in found.items() if len(rows) > 1]
        return sorted(rows, key=lambda row: _in_the_week(row[1]))

    @transaction.atomic
    def save(self) -> int:
        """How often somebody can."""
        data = self.cleaned_data
        chosen = {UUID(key) for key in data["kan"]}
        chosen |= {each.pk for each in self.shifts if str(each.series_id) in data["elke"]}
        Available.say(self.member, self.shifts, chosen)
        most = {"most_a_month": data["most_a_month"]}
        Abilities.objects.update_or_create(member=self.member, defaults=most)
        return len(chosen)


def _in_the_week(shift: Shift) -> tuple[Any, ...]:
    start = timezone.localtime(shift.starts_at)
    return start.weekday(), start.time(), shift.title


class Place(NamedTuple):
    """Somebody beside a shift on the planning page."""

    key: str
    member: InitiativeMember
    times: int
    is_placed: bool


class PlanForm(forms.Form):
    """Who stands where: ticked of those who can, or chosen of all others. A place is written as
    "shift:member"."""

    plek = forms.MultipleChoiceField(required=False)
    ander = forms.MultipleChoiceField(required=False)

    def __init__(self, data: Any = None, *, plan: Plan):
        super().__init__(data)
        self.plan = plan
        pairs = [(f"{shift.pk}:{key}", "") for shift in plan.shifts for key in plan.members]
        self.fields["plek"].choices = pairs  # type: ignore[attr-defined]
        self.fields["ander"].choices = [("", ""), *pairs]  # type: ignore[attr-defined]
        self.counts = plan.counts()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        self.placed: dict[UUID, set[UUID]] = defaultdict(set)
        for pair in [*data.get("plek", []), *data.get("ander", [])]:
            if pair:
                shift, member = pair.split(":")
                self.placed[UUID(shift)].add(UUID(member))
        for shift in self.plan.shifts:
            if len(self.placed[shift.pk]) > shift.maximum:
                text = _("%(when)s: hier is plek voor hoogstens %(n)d.")
                values = {"when": shift.when_text, "n": shift.maximum}
                self.add_error(None, ValidationError(text, params=values))
        return data

    def save(self) -> None:
        self.plan.put(self.placed)

    @property
    def sent(self) -> set[str] | None:
        """What was ticked, when it comes back."""
        return {*self.data.getlist("plek"), *self.data.getlist("ander")} if self.is_bound else None  # type: ignore[attr-defined]

    def rows(self) -> list[tuple[Shift, list[Place], list[Place]]]:
        """Each shift with those who can (or stand there), and with all others."""
        sent = self.sent
        found = []
        for shift in self.plan.shifts:
            places = [self._place(shift, key, sent) for key in self.plan.members]
            near = [p for p in places if p.is_placed or p.member.pk in self.plan.can[shift.pk]]
            found.append((shift, near, [place for place in places if place not in near]))
        return found

    def _place(self, shift: Shift, key: UUID, sent: set[str] | None) -> Place:
        pair = f"{shift.pk}:{key}"
        placed = key in self.plan.placed[shift.pk] if sent is None else pair in sent
        month = timezone.localdate(shift.starts_at).replace(day=1)
        return Place(pair, self.plan.members[key], self.counts[key, month], placed)

    def people(self) -> list[tuple[InitiativeMember, int, int]]:
        """Who said something or stands somewhere: how often they can, and how often they stand."""
        planned: dict[UUID, int] = defaultdict(int)
        for keys in self.plan.placed.values():
            for key in keys:
                planned[key] += 1
        return [
            (member, self.plan.ticks[key], planned[key])
            for key, member in self.plan.members.items()
            if self.plan.ticks[key] or planned[key]
        ]
