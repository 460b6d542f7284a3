"""Tasks on the boards and shifts in the rotas of four initiatives."""

from __future__ import annotations

from datetime import time, timedelta
from itertools import cycle

from django.utils import timezone

from initiatives.models import Initiative
from initiatives.work.models import Shift, ShiftSeries, SignUp, Taker, Task
from villagehub.accounts.models import User
from villagehub.demo.work.story import ROTAS, TASKS, RotaStory, TaskStory
from villages.models import Repeat


def seed() -> None:
    for story in TASKS:
        _task(story)
    for rota in ROTAS:
        _rota(rota)


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
