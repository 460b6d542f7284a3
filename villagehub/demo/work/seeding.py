"""Tasks on the boards, shifts in the rotas of four initiatives, and a bus that plans a month."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import cycle

from django.utils import timezone

from initiatives.models import Initiative
from initiatives.work.models import (
    Abilities,
    Available,
    Rota,
    Shift,
    ShiftSeries,
    SignUp,
    Taker,
    Task,
    Turn,
)
from initiatives.work.periods import Month
from villagehub.accounts.models import User
from villagehub.demo.work.story import ROTAS, TASKS, RotaStory, TaskStory
from villages.models import Repeat

BUS_DRIVERS = 7
BUS_TURNS = [
    Turn(time(8, 30), time(12, 30), "'t Laefhoes"),
    Turn(time(12, 30), time(17), "'t Laefhoes"),
]


def seed() -> None:
    for story in TASKS:
        _task(story)
    for rota in ROTAS:
        _rota(rota)
    _bus()


def _initiative(title: str) -> Initiative:
    return Initiative.objects.get(title__startswith=title, village__slug="america")


def _people(initiative: Initiative) -> list[User]:
    rows = initiative.members.active().working().select_related("user__recorded_by")
    return [row.user for row in rows.order_by("since", "pk")]


def _task(story: TaskStory) -> None:
    initiative = _initiative(story.initiative)
    people, now = _people(initiative), timezone.now()
    state = Task.State.DONE if story.is_done else "taken" if story.takers else "open"
    task = Task.objects.create(
        initiative=initiative,
        title=story.title,
        text=story.text,
        skills=list(story.skills),
        step=story.step,
        due_on=timezone.localdate() + timedelta(days=story.days),
        maximum=max(story.takers, 1),
        state=state,
        done_at=now + timedelta(days=story.days) if story.is_done else None,
        done_by=people[0] if story.is_done else None,
        created_by=people[0],
    )
    start = len(story.title) % len(people)
    chosen = (people[start:] + people[:start])[: story.takers]
    Taker.objects.bulk_create(
        [Taker(task=task, user=user, recorded_by=user.recorded_by) for user in chosen]
    )


def _rota(story: RotaStory) -> None:
    initiative, today = _initiative(story.initiative), timezone.localdate()
    first = today + timedelta(days=(story.weekday - today.weekday()) % 7 or 7)
    series = ShiftSeries.objects.create(
        initiative=initiative,
        repeat=Repeat.WEEKLY,
        first_on=first,
        start_time=time(story.begins),
        duration=timedelta(hours=story.hours),
        until=first + timedelta(weeks=story.weeks - 1),
    )
    details = Shift(
        initiative=initiative,
        title=story.title,
        place_text=story.place,
        skills=list(story.skills),
        minimum=story.minimum,
        maximum=story.maximum,
    )
    turns = cycle(_people(initiative))
    SignUp.objects.bulk_create(
        [
            SignUp(shift=shift, user=user, recorded_by=user.recorded_by)
            for shift, number in zip(series.make_shifts(details), cycle(story.places), strict=False)
            for user in [next(turns) for _place in range(number)]
        ]
    )


def _bus() -> None:
    """What is left of this month stands; for the next one the drivers said when they can."""
    initiative, today = _initiative("Dorpsauto"), timezone.localdate()
    this, following = Month.of(today), Month.of(today).after
    _bus_rota(initiative, today, this.last, in_planning=False)
    _bus_rota(initiative, following.first, following.last, in_planning=True)
    rows = initiative.members.active().working().order_by("since", "pk")
    drivers = list(rows.select_related("user__recorded_by"))
    shifts = list(initiative.shifts.order_by("starts_at", "pk"))
    turns = cycle(drivers)
    SignUp.objects.bulk_create(
        [
            SignUp(shift=shift, user=member.user, recorded_by=member.user.recorded_by)
            for shift, member in zip(shifts, turns, strict=False)
            if not shift.in_planning
        ]
    )
    planned = [shift for shift in shifts if shift.in_planning]
    Available.objects.bulk_create(
        [
            Available(shift=shift, member=member)
            for place, shift in enumerate(planned)
            for number, member in enumerate(drivers[:BUS_DRIVERS])
            if (place + number) % 3 == 0 and place % 11
        ]
    )
    for member in drivers[:BUS_DRIVERS:2]:
        Abilities.objects.update_or_create(member=member, defaults={"most_a_month": 6})


def _bus_rota(initiative: Initiative, first: date, last: date, in_planning: bool) -> None:
    shift = Shift(initiative=initiative, title="Chauffeur", in_planning=in_planning)
    days = [0, 1, 2, 3, 4]
    Rota(shift, first, last, days, BUS_TURNS).make(initiative.created_by or _people(initiative)[0])
