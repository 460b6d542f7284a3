"""Who takes part in a round, in which group and at which place, and the home that they get."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.housing.models.homes import Home
from initiatives.housing.models.interest import COUNTS_DAYS, InterestEntry
from initiatives.housing.models.rules import Criterion
from villagehub.accounts.models import User
from villagehub.base import Record


def group_of(entry: InterestEntry, criteria: list[str]) -> int:
    """1 for whoever meets them all. The first criterion weighs more than all that follow."""
    group = 0
    for criterion in criteria:
        group = 2 * group + (0 if meets(entry, criterion) else 1)
    return group + 1


def met_in(group: int, criteria: list[str]) -> list[tuple[str, bool]]:
    """The other way round: each criterion, and whether who is in this group met it."""
    missed = group - 1
    last = len(criteria) - 1
    return [
        (str(Criterion(each).label), not missed >> (last - at) & 1)
        for at, each in enumerate(criteria)
    ]


def meets(entry: InterestEntry, criterion: str) -> bool:
    if criterion == Criterion.YEAR:
        since = entry.confirmed_at
        return since is not None and (timezone.now() - since).days >= COUNTS_DAYS
    wish = entry.wish_or_none
    if wish is None:
        return False
    return {
        Criterion.STARTER: wish.starter == "yes",
        Criterion.LIFELONG: wish.lifelong == "yes",
        Criterion.SIZE: (wish.household_size or 0) >= 3,
        Criterion.SELF_BUILD: wish.self_build in ("some", "much"),
        Criterion.LOCAL: bool(wish.ties),
    }[Criterion(criterion)]


class RoundEntryQuerySet(models.QuerySet["RoundEntry"]):
    def hopeful(self) -> RoundEntryQuerySet:
        """Who may still get a home in their round, and has none of another."""
        states = [RoundEntry.State.WAITING, RoundEntry.State.PASSED]
        return self.filter(~Exists(_homes_elsewhere()), state__in=states)

    def with_elsewhere(self) -> RoundEntryQuerySet:
        """With whether they have a home of another round."""
        return self.annotate(has_another=Exists(_homes_elsewhere()))


def _homes_elsewhere() -> AssignmentQuerySet:
    held = Assignment.objects.current().filter(entry=OuterRef("entry"))
    return held.exclude(round_entry=OuterRef("pk"))


class RoundEntry(Record):
    """Number, group and place are never changed: a trigger sees to it. Only when the public number
    is put right a place is told anew, and `drawn_with` counts that (see AllocationRound)."""

    class State(models.TextChoices):
        WAITING = "waiting", _("wacht")
        PASSED = "passed", _("liet voorbijgaan, wacht")
        OFFERED = "offered", _("kreeg een woning aangeboden")
        ASSIGNED = "assigned", _("heeft een woning")
        DROPPED = "dropped", _("viel af")

    objections: Any  # of this row: DrawObjection

    round = models.ForeignKey(
        "housing.AllocationRound", on_delete=models.CASCADE, related_name="entries"
    )
    entry = models.ForeignKey(InterestEntry, on_delete=models.CASCADE, related_name="round_entries")
    number = models.PositiveIntegerField()
    group = models.PositiveSmallIntegerField()
    place = models.PositiveIntegerField(null=True)
    drawn_with = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)

    objects = RoundEntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "entry"], name="a_household_draws_once"),
            models.UniqueConstraint(
                fields=["round", "drawn_with", "place"], name="a_place_is_one_household"
            ),
        ]
        indexes = [models.Index(fields=["round", "number"], name="draws_by_number")]

    def __str__(self) -> str:
        return f"{self.number}"

    def move_to(self, state: str) -> None:
        self.state = state
        self.save(update_fields=["state", "updated_at"])

    @property
    def has_keys(self) -> bool:
        return self.assignments.current().filter(home__keys_on__isnull=False).exists()

    @property
    def why_this_group(self) -> list[tuple[str, bool]]:
        return met_in(self.group, self.round.rules.criteria)


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def current(self) -> AssignmentQuerySet:
        return self.filter(ended_at__isnull=True)

    def offered(self) -> AssignmentQuerySet:
        """Not answered yet. What has no last day was given before there were offers."""
        return self.current().filter(accepted_at__isnull=True, answer_by__isnull=False)

    def due(self, day: date) -> AssignmentQuerySet:
        """Offers of which the last day is over."""
        return self.offered().filter(answer_by__lt=day)


class Assignment(Record):
    round_entry = models.ForeignKey(
        RoundEntry, on_delete=models.CASCADE, related_name="assignments"
    )
    entry = models.ForeignKey(InterestEntry, on_delete=models.CASCADE, related_name="assignments")
    home = models.ForeignKey(Home, on_delete=models.CASCADE, related_name="assignments")
    published_on = models.DateField()  # of the rules
    assigned_on = models.DateField(default=timezone.localdate)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    reason = models.CharField(_("toelichting"), max_length=300)
    answer_by = models.DateField(null=True)  # the last day
    accepted_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    end_reason = models.CharField(max_length=300, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["home"], condition=Q(ended_at__isnull=True), name="a_home_is_given_once"
            ),
            models.UniqueConstraint(
                fields=["entry"],
                condition=Q(ended_at__isnull=True),
                name="a_household_gets_one_home",
            ),
            models.CheckConstraint(
                condition=Q(assigned_on__gt=F("published_on")),
                name="rules_come_before_the_home",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.home_id}"

    @property
    def waits_for_answer(self) -> bool:
        answered = self.accepted_at is not None or self.ended_at is not None
        return self.answer_by is not None and not answered
