"""A rota that is still being made: people say when they can, and a plan is proposed, adjusted and
published. Until then nobody stands in anything, and nobody but the leads sees the plan.

The rule of the proposal is one that can be followed with a pencil (docs/decisions/0090): the shift
for which the fewest people can comes first; of those, whoever has the fewest shifts that month.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.db.models import Count
from django.utils import timezone

from initiatives.models import Initiative, InitiativeMember
from initiatives.work import emails
from initiatives.work.models.seen import Seen
from initiatives.work.models.shifts import Shift, SignUp, shifts_in_month
from villagehub.accounts.models import User
from villagehub.base import Record


class OfMemberQuerySet(models.QuerySet[Any]):
    def present(self) -> Any:
        """Of who still takes part."""
        return self.filter(member__until__isnull=True, member__user__is_active=True)


class _OfMember(Record):
    objects = OfMemberQuerySet.as_manager()

    class Meta:
        abstract = True


class Available(_OfMember):
    """Somebody can come, if they are needed."""

    shift = models.ForeignKey(Shift, on_delete=models.CASCADE, related_name="available")
    member = models.ForeignKey(InitiativeMember, on_delete=models.CASCADE, related_name="available")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["shift", "member"], name="a_person_can_come_to_a_shift_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.member_id} {self.shift_id}"

    @classmethod
    @transaction.atomic
    def say(cls, member: InitiativeMember, among: Iterable[Shift], chosen: set[UUID]) -> None:
        """When this person can, of these shifts; what they said of others stays."""
        InitiativeMember.objects.get_queryset().select_for_update(of=("self",)).get(pk=member.pk)
        keys = {shift.pk for shift in among}
        rows = cls.objects.filter(member=member, shift__in=keys)
        rows.exclude(shift__in=chosen).delete()
        there = set(rows.values_list("shift", flat=True))
        new = (chosen & keys) - there
        cls.objects.bulk_create([cls(shift_id=key, member=member) for key in new])


class Draft(_OfMember):
    """Where somebody would stand, as long as it is not published."""

    shift = models.ForeignKey(Shift, on_delete=models.CASCADE, related_name="drafts")
    member = models.ForeignKey(InitiativeMember, on_delete=models.CASCADE, related_name="drafts")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["shift", "member"], name="a_person_is_planned_in_a_shift_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.member_id} {self.shift_id}"


@dataclass
class Plan:
    """The shifts of one initiative that are still planned, between two moments."""

    initiative: Initiative
    shifts: list[Shift]
    placed: dict[UUID, set[UUID]] = field(init=False)

    def __post_init__(self) -> None:
        self.placed = defaultdict(set)
        for row in Draft.objects.present().filter(shift__in=self.shifts):
            self.placed[row.shift_id].add(row.member_id)

    @classmethod
    def of(cls, initiative: Initiative, period: Any) -> Plan:
        rows = initiative.shifts.in_planning()
        rows = rows.filter(starts_at__gte=period.starts_at, starts_at__lt=period.ends_at)
        return cls(initiative, list(rows.order_by("starts_at", "pk")))

    @cached_property
    def members(self) -> dict[UUID, InitiativeMember]:
        """Who can be planned, by name."""
        rows = self.initiative.members.active().working().filter(user__is_active=True)
        rows = rows.select_related("user", "abilities").order_by("user__name__dutch", "pk")
        return {row.pk: row for row in rows}

    @cached_property
    def can(self) -> dict[UUID, set[UUID]]:
        """For each shift who said to be able to come."""
        found: dict[UUID, set[UUID]] = defaultdict(set)
        for row in Available.objects.filter(shift__in=self.shifts, member__in=self.members):
            found[row.shift_id].add(row.member_id)
        return found

    @cached_property
    def ticks(self) -> Counter[UUID]:
        return Counter(key for keys in self.can.values() for key in keys)

    @cached_property
    def load(self) -> Counter[tuple[UUID, date]]:
        """How many shifts each has beside this plan, by month."""
        found: Counter[tuple[UUID, date]] = Counter()
        by_user = {member.user_id: key for key, member in self.members.items()}
        for month in {_month(shift) for shift in self.shifts}:
            start = next(shift for shift in self.shifts if _month(shift) == month).starts_at
            rows = shifts_in_month(start).filter(shift__initiative=self.initiative)
            for user, n in rows.order_by().values_list("user").annotate(n=Count("pk")):
                if user in by_user:
                    found[by_user[user], month] = n
        return found

    @cached_property
    def _seen(self) -> list[Seen]:
        return list(Seen.objects.filter(member__in=self.members))

    def seen_of(self, key: UUID, shift: Shift) -> set[str]:
        """The papers of somebody that are valid on the day of this shift."""
        day = timezone.localdate(shift.starts_at)
        rows = [row for row in self._seen if row.member_id == key]
        return {row.what for row in rows if not row.valid_until or row.valid_until >= day}

    def counts(self) -> Counter[tuple[UUID, date]]:
        """And with it."""
        found = Counter(self.load)
        for shift in self.shifts:
            found.update((key, _month(shift)) for key in self.placed[shift.pk])
        return found

    # Proposing

    @transaction.atomic
    def propose(self) -> int:
        """Fills what is empty and leaves who was put somewhere by hand. How many places it
        filled."""
        self._lock()
        self._busy = self._elsewhere()
        filled = 0
        for shift in sorted(self.shifts, key=lambda each: (len(self.can[each.pk]), each.starts_at)):
            while len(self.placed[shift.pk]) < shift.minimum:
                chosen = self._next(shift)
                if chosen is None:
                    break
                self.placed[shift.pk].add(chosen)
                filled += 1
        self._keep()
        return filled

    def _next(self, shift: Shift) -> UUID | None:
        """Of those who can, who has the fewest this month; then who has none that day, who ticked
        the fewest, and who takes part longest."""
        counts = self.counts()

        def turn(key: UUID) -> tuple[Any, ...]:
            member = self.members[key]
            n = counts[key, _month(shift)]
            return n, self._is_on_day(key, shift), self.ticks[key], member.since, str(key)

        fitting = [key for key in self.can[shift.pk] if self._fits(key, shift, counts)]
        return min(fitting, key=turn, default=None)

    def _fits(self, key: UUID, shift: Shift, counts: Counter[tuple[UUID, date]]) -> bool:
        member = self.members[key]
        known = getattr(member, "abilities", None)
        if key in self.placed[shift.pk] or not shift.suits(member, self.seen_of(key, shift)):
            return False
        limits = [known.most_a_month if known else None, shift.most_each]
        if any(most and counts[key, _month(shift)] >= most for most in limits):
            return False
        own = [each for each in self.shifts if key in self.placed[each.pk]]
        spans = [(each.starts_at, each.ends_at) for each in own] + self._busy[member.user_id]
        return not any(start < shift.ends_at and end > shift.starts_at for start, end in spans)

    def _is_on_day(self, key: UUID, shift: Shift) -> bool:
        day = timezone.localdate(shift.starts_at)
        return any(
            key in self.placed[each.pk] and timezone.localdate(each.starts_at) == day
            for each in self.shifts
        )

    def _elsewhere(self) -> dict[UUID, list[Any]]:
        """When each stands in something that is published, of any initiative. One query."""
        found: dict[UUID, list[Any]] = defaultdict(list)
        if not self.shifts:
            return found
        users = {member.user_id for member in self.members.values()}
        rows = SignUp.objects.active().filter(user__in=users, shift__cancelled_at__isnull=True)
        rows = rows.filter(
            shift__ends_at__gt=self.shifts[0].starts_at,
            shift__starts_at__lt=max(shift.ends_at for shift in self.shifts),
        )
        for user, start, end in rows.values_list("user", "shift__starts_at", "shift__ends_at"):
            found[user].append((start, end))
        return found

    # Adjusting and publishing

    @transaction.atomic
    def put(self, placed: dict[UUID, set[UUID]]) -> None:
        """As a lead wants it."""
        self._lock()
        for shift in self.shifts:
            self.placed[shift.pk] = placed.get(shift.pk, set()) & set(self.members)
        self._keep()

    def _lock(self) -> None:
        """What was published, called off or planned meanwhile is as it is by now."""
        rows = Shift.objects.select_for_update(of=("self",)).filter(
            pk__in=[shift.pk for shift in self.shifts]
        )
        going_on = {row.pk for row in rows.order_by("pk") if row.in_planning and row.is_open}
        self.shifts = [shift for shift in self.shifts if shift.pk in going_on]
        self.__post_init__()

    def _keep(self) -> None:
        Draft.objects.filter(shift__in=self.shifts).delete()
        Draft.objects.bulk_create(
            [
                Draft(shift=shift, member_id=key)
                for shift in self.shifts
                for key in sorted(self.placed[shift.pk])
            ]
        )

    @transaction.atomic
    def publish(self) -> int:
        """From now on these stand in the rota, and what is empty is free to take. Who said when
        they can, or was planned, hears it in one message. How many do; none when it was done."""
        self._lock()
        for shift in self.shifts:
            for key in sorted(self.placed[shift.pk] & set(self.members)):
                user = self.members[key].user
                if not shift.sign_ups.active().of(user).exists():
                    shift.sign_ups.create(user=user, recorded_by=user.recorded_by)
        told = self.told()
        Draft.objects.filter(shift__in=self.shifts).delete()
        rows = Shift.objects.filter(pk__in=[shift.pk for shift in self.shifts])
        rows.update(in_planning=False, updated_at=timezone.now())
        if self.shifts:
            emails.tell_of_rota(self.initiative, self.shifts, told)
        return len(told)

    def told(self) -> dict[User, list[Shift]]:
        keys = set(self.ticks)
        keys |= {key for shift in self.shifts for key in self.placed[shift.pk]}
        return {
            member.user: [shift for shift in self.shifts if key in self.placed[shift.pk]]
            for key, member in self.members.items()
            if key in keys
        }

    def ask_when(self, by: User, when: str) -> int:
        """Whoever takes part and ticked nothing in these shifts, once a day. How many."""
        if not self.shifts:
            return 0
        people = [member.user for key, member in self.members.items() if not self.ticks[key]]
        others = [person for person in people if person.pk != by.pk]
        return emails.ask_when(self.initiative, others, when)

    @property
    def empty(self) -> int:
        """Places that nobody stands in yet."""
        return sum(max(s.minimum - len(self.placed[s.pk]), 0) for s in self.shifts)


def _month(shift: Shift) -> date:
    return timezone.localdate(shift.starts_at).replace(day=1)
