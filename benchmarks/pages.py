"""What a page costs, as a multiple of the cheapest page, `/gezond/klaar/`, in the same run.

In the process itself and not over HTTP: a socket and another process add noise that says nothing
about the portal. The pages take turns, so that whatever else the machine does hits all of them.
Everything happens in one transaction that is taken back.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from statistics import median
from time import perf_counter

from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from supporters.models import Theme
from villages.models import Event, Membership, Village

CEILING = "ceiling: /gezond/klaar/"
CALENDAR = 500


@dataclass
class Page:
    name: str
    ask: Callable[[], object]
    status: int = 200
    seconds: list[float] = field(default_factory=list)
    queries: int = 0
    size: int = 0

    def warm_up(self) -> None:
        """The first time fills caches; the second is counted."""
        self.ask()
        with CaptureQueriesContext(connection) as queries:
            answer = self.ask()
        if answer.status_code != self.status:
            raise SystemExit(f"{self.name} answers {answer.status_code}, not {self.status}")
        self.queries, self.size = len(queries), len(gzip.compress(answer.content))

    def measure(self) -> None:
        started = perf_counter()
        self.ask()
        self.seconds.append(perf_counter() - started)


def signed_in(role: str) -> Client:
    client = Client()
    held = Membership.objects.active().filter(role=role).select_related("user")
    client.force_login(held.order_by("created_at")[0].user)
    return client


def get(client: Client, address: str, **headers: str) -> Callable[[], object]:
    return lambda: client.get(address, headers=headers)


def saving_a_contact(client: Client) -> Callable[[], object]:
    theme = Theme.objects.order_by("pk")[0]
    answers = {"theme": theme.pk, "channel": "street", "duration_band": "lt5", "about": "group"}
    answers |= {"initiator": "resident", "when": "now"}

    def save() -> object:
        with transaction.atomic():
            answer = client.post(reverse("supporters:log_contact"), answers)
            transaction.set_rollback(True)
        return answer

    return save


def a_full_calendar() -> str:
    """The address of a feed of 500 events, which must take less than a tenth of a second. They are
    so far ahead that no other page shows them."""
    village, first = Village.objects.get(slug="america"), timezone.now() + timedelta(days=55)
    Event.objects.bulk_create(
        [
            Event(
                village=village,
                title=f"Samen eten, keer {number}",
                description="Warm eten voor € 7,50. Aanmelden mag ook telefonisch.",
                place_text="'t Laefhoes",
                starts_at=first + timedelta(hours=6 * number),
                ends_at=first + timedelta(hours=6 * number + 2),
            )
            for number in range(CALENDAR)
        ]
    )
    return reverse("villages:calendar", args=[village.slug])


def pages() -> list[Page]:
    visitor, calendar = Client(), a_full_calendar()
    village = Village.objects.filter(slug="america").get().get_absolute_url()
    etag = visitor.get(village).headers.get("ETag", "")
    return [
        Page(CEILING, get(visitor, reverse("readiness"))),
        Page("village, visitor", get(visitor, village)),
        Page("village, not changed", get(visitor, village, if_none_match=etag), 304),
        Page("village, signed in", get(signed_in(Membership.Role.RESIDENT), village)),
        Page("home", get(visitor, reverse("home"))),
        Page("calendar, 500 events", get(visitor, calendar)),
        Page("search", get(visitor, reverse("search:results") + "?q=amerka")),
        Page("saving a contact", saving_a_contact(signed_in(Membership.Role.SUPPORTER)), 302),
    ]


def main(rounds: int) -> None:
    with transaction.atomic():
        measured = pages()
        for page in measured:
            page.warm_up()
        for _ in range(rounds):
            for page in measured:
                page.measure()
        transaction.set_rollback(True)
    report(measured, rounds)


def report(measured: list[Page], rounds: int) -> None:
    ceiling = median(measured[0].seconds)
    print(f"{'page':24}{'x ceiling':>10}{'median ms':>11}{'queries':>9}{'gzip bytes':>12}")
    for page in measured:
        time = median(page.seconds)
        row = f"{page.name:24}{time / ceiling:>10.1f}{time * 1000:>11.2f}"
        print(f"{row}{page.queries:>9}{page.size:>12}")
    print(f"{rounds} rounds, taking turns; compare the ratios of two runs, not their times")
