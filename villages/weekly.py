"""What a week of a village has to tell: the lines of the digest, from all apps.

    sources.plug(decided_requests, 40)                   # in the app's weekly.py

A source gets the `Week` and returns lines, newest first, at a fixed number of queries. What not
every resident may see names in `only_for` who may. Residents whom the village has not confirmed get
a digest too: what is only for the village has `only_for=week.confirmed`. `villages.digest` writes
the mail.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.functional import cached_property

from villagehub.accounts.models import User
from villagehub.registry import Socket
from villages.members.models.people import Membership
from villages.places.models import Village


@dataclass(frozen=True)
class DigestLine:
    """One thing to tell. `about` is its key: of two lines about one thing the first stays."""

    group: str
    about: str
    text: str
    path: str
    only_for: Collection[UUID] | None = None
    why: Mapping[UUID, str] = field(default_factory=dict)

    def is_for(self, user: User) -> bool:
        return self.only_for is None or user.pk in self.only_for


@dataclass(frozen=True)
class Week:
    """The week that starts on this Monday, for one village."""

    village: Village
    monday: date

    @property
    def period(self) -> str:
        year, number, _day = self.monday.isocalendar()
        return f"{year}-W{number:02}"

    @cached_property
    def starts_at(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.monday, time()))

    @cached_property
    def ends_at(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.monday + timedelta(days=7), time()))

    @cached_property
    def looks_back_to(self) -> datetime:
        """What changed since then and before this Monday is told now; later goes to the next."""
        return timezone.make_aware(datetime.combine(self.monday - timedelta(days=7), time()))

    def past(self, name: str) -> dict[str, datetime]:
        return {f"{name}__gte": self.looks_back_to, f"{name}__lt": self.starts_at}

    @cached_property
    def confirmed(self) -> frozenset[UUID]:
        """Who may read what is only for the village: `only_for` of such a line. One query."""
        members = Membership.objects.confirmed().filter(village=self.village)
        return frozenset(members.values_list("user", flat=True))


Source = Callable[[Week], list[DigestLine]]
sources: Socket[Source] = Socket("weekly")


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def lines_of(week: Week) -> list[DigestLine]:
    """Everything there is to tell, one line for each thing."""
    lines: dict[str, DigestLine] = {}
    for source in sources:
        for line in source(week):
            lines.setdefault(line.about, line)
    return list(lines.values())
