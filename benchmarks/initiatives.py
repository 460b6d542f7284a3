"""What the pages of an initiative cost with 500 people, 2,000 tasks and 5,000 comments in it, as a
multiple of the same page of an initiative with one of each. The number of queries must be the same.

Everything happens in one transaction that is taken back.
"""

from __future__ import annotations

from datetime import timedelta
from statistics import median

from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from benchmarks.in_process import Page, get
from initiatives.comments.models import Comment
from initiatives.models import Initiative, InitiativeMember, LifeEvent
from initiatives.work.models import Shift, SignUp, Task
from villagehub.accounts.models import User
from villages.models import Village

MANY = {"people": 500, "tasks": 2_000, "comments": 5_000, "moments": 2_000, "shifts": 300}
PAGES = {
    "overview": "initiatives:detail",
    "people": "initiatives:people",
    "timeline": "initiatives:timeline",
    "board": "work:board",
    "rota": "work:rota",
    "comments": "comments:list",
}


def filled(title: str, people: list[User], number: dict[str, int]) -> Initiative:
    village, lead = Village.objects.get(slug="america"), people[0]
    initiative = Initiative.start(
        village=village, by=lead, title=title, kind="village_shop", summary="Brood en melk."
    )
    others = people[1 : number["people"]]
    InitiativeMember.objects.bulk_create(
        [InitiativeMember(initiative=initiative, user=user) for user in others]
    )
    Task.objects.bulk_create(
        [Task(initiative=initiative, title=f"Taak {n}") for n in range(number["tasks"])]
    )
    Comment.objects.bulk_create(
        [
            Comment(initiative=initiative, village=village, user=lead, text=f"Reactie {n}")
            for n in range(number["comments"])
        ]
    )
    LifeEvent.objects.bulk_create(
        [LifeEvent(initiative=initiative, what="woken", by=lead) for _n in range(number["moments"])]
    )
    _add_shifts(initiative, lead, number["shifts"])
    return initiative


def _add_shifts(initiative: Initiative, lead: User, number: int) -> None:
    now = timezone.now()
    shifts = Shift.objects.bulk_create(
        [
            Shift(
                initiative=initiative,
                title="Achter de toonbank",
                starts_at=now + timedelta(days=n + 1),
                ends_at=now + timedelta(days=n + 1, hours=2),
            )
            for n in range(number)
        ]
    )
    SignUp.objects.bulk_create([SignUp(shift=shift, user=lead) for shift in shifts])


def pages(most: dict[str, int]) -> list[tuple[Page, Page]]:
    people = User.objects.bulk_create(
        [
            User(name=f"Mens {n}", display_name=f"Mens {n}", email=f"mens-{n}@voorbeeld.example")
            for n in range(most["people"])
        ]
    )
    few = filled("Klein", people, dict.fromkeys(most, 1))
    many = filled("Groot", people, most)
    client = Client()
    client.force_login(people[0])
    return [
        (_page(client, name, url, few), _page(client, name, url, many))
        for name, url in PAGES.items()
    ]


def _page(client: Client, name: str, url: str, initiative: Initiative) -> Page:
    return Page(name, get(client, reverse(url, args=[initiative.village.slug, initiative.slug])))


def main(rounds: int, most: dict[str, int] = MANY) -> None:
    with transaction.atomic():
        pairs = pages(most)
        for pair in pairs:
            for page in pair:
                page.warm_up()
        for _ in range(rounds):
            for pair in pairs:
                for page in pair:
                    page.measure()
        transaction.set_rollback(True)
    print("page          many : one   queries     ms")
    for few, many in pairs:
        ratio = median(many.seconds) / median(few.seconds)
        queries = f"{many.queries} : {few.queries}"
        print(f"{few.name:<12} {ratio:>6.1f}     {queries:>10} {median(many.seconds) * 1000:>6.0f}")
