"""What a supporter does today, in the order that saves steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from operator import attrgetter
from typing import Any

from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.utils import timezone

from supporters.models import FollowUp, HelpSeeker, SupportCase
from supporters.models.team import names_of_team
from villagehub.accounts.models import User
from villages.members.asking import asked_by

MOST = 80  # more than anybody does in a day; what is later stands there tomorrow
QUIET_DAYS = 28
QUIET_SHOWN = 5


@dataclass(frozen=True)
class Day:
    first_calls: list[FollowUp]  # to whom was referred to us
    calls: list[FollowUp]
    visits: list[FollowUp]
    done: list[FollowUp]
    quiet: list[HelpSeeker]

    @property
    def people(self) -> set[HelpSeeker]:
        """Who stands on it, each once."""
        planned = {row.person for rows in (self.all_calls, self.visits, self.done) for row in rows}
        return planned.union(self.quiet)

    @property
    def all_calls(self) -> list[FollowUp]:
        return [*self.first_calls, *self.calls]


def day_of(user: User) -> Day:
    """Calls come after each other, the longest waiting first; visits village by village, and there
    street by street."""
    rows = _of_today(user)
    due = [each for each in rows if each.is_due]
    visits = [each for each in due if not each.is_call]
    done = [each for each in rows if not each.is_due]
    calls = [each for each in due if each.is_call]
    return Day(
        first_calls=[each for each in calls if each.is_first_call],
        calls=[each for each in calls if not each.is_first_call],
        visits=sorted(visits, key=_on_the_way),
        done=sorted(done, key=attrgetter("acted_at"), reverse=True),
        quiet=_quiet(user),
    )


@asked_by
def _of_today(user: Any) -> QuerySet[FollowUp]:
    rows = FollowUp.objects.visible_to(user).of_today().for_list()
    return rows.annotate(**names_of_team("person"))[:MOST]


@asked_by
def _quiet(user: Any) -> QuerySet[HelpSeeker]:
    return quiet_people(user)[:QUIET_SHOWN]


def _on_the_way(visit: FollowUp) -> tuple[Any, ...]:
    village = visit.person.village
    return (str(village or ""), visit.person.address, visit.due_on)


def quiet_people(user: Any) -> QuerySet[HelpSeeker]:
    """Who likes to be called, has a file that runs, and was not spoken to for four weeks while
    nothing is planned; the longest ago first."""
    since = timezone.now() - timedelta(days=QUIET_DAYS)
    cases = SupportCase.objects.filter(person=OuterRef("pk"))
    planned = FollowUp.objects.undone().filter(person=OuterRef("pk"))
    people = (
        HelpSeeker.objects.visible_to(user)
        .present()
        .unrestricted()
        .filter(
            Exists(cases.open()),
            ~Exists(planned),
            preferred_contact=HelpSeeker.Preferred.PHONE,
            created_at__lt=since,
        )
    )
    spoken = people.annotate(spoken_at=Max("contacts__occurred_at"))
    quiet = spoken.filter(Q(spoken_at__isnull=True) | Q(spoken_at__lt=since))
    return quiet.defer("surname", "address").order_by("spoken_at", "id")
