"""What a page costs in this process itself, where its queries can be seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from supporters.models import Theme
from villages.models import Membership

CEILING = "ceiling: /gezond/klaar/"


@dataclass
class Page:
    name: str
    ask: Callable[[], Any]
    seconds: list[float] = field(default_factory=list)
    queries: int = 0

    def warm_up(self) -> None:
        """The first time fills caches; the second is counted."""
        self.ask()
        with CaptureQueriesContext(connection) as queries:
            answer = self.ask()
        if answer.status_code != 200:
            raise SystemExit(f"{self.name} answers {answer.status_code}, not 200")
        self.queries = len(queries)

    def measure(self) -> None:
        started = perf_counter()
        self.ask()
        self.seconds.append(perf_counter() - started)


class Clock:
    """Around each query of this connection: how many there were, and what they took."""

    def __init__(self) -> None:
        self.took: list[float] = []

    def __call__(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        started = perf_counter()
        try:
            return execute(*arguments)
        finally:
            self.took.append((perf_counter() - started) * 1000)


def signed_in(role: str) -> Client:
    client = Client()
    held = Membership.objects.active().filter(role=role).select_related("user")
    client.force_login(held.order_by("created_at")[0].user)
    return client


def get(client: Client, address: str) -> Callable[[], Any]:
    return lambda: client.get(address)


def cost(client: Client, address: str, times: int = 5) -> tuple[int, float]:
    """Queries and milliseconds of the database of one page, when caches are filled."""
    get(client, address)()
    clocks = []
    for _ in range(times):
        clock = Clock()
        with connection.execute_wrapper(clock):
            client.get(address)
        clocks.append(clock)
    return len(clocks[-1].took), median(sum(clock.took) for clock in clocks)


def saving_contacts(times: int) -> list[float]:
    """Milliseconds of each, with the commit and without the journey; each is taken back after."""
    client = signed_in(Membership.Role.SUPPORTER)
    theme = Theme.objects.order_by("pk")[0]
    answers = {"theme": theme.pk, "channel": "street", "duration_band": "lt5", "about": "group"}
    answers |= {"initiator": "resident", "when": "now"}
    took = []
    for _ in range(times):
        started = perf_counter()
        answer = client.post(reverse("supporters:log_contact"), answers)
        took.append((perf_counter() - started) * 1000)
        named = parse_qs(urlsplit(answer.headers.get("Location", "")).query).get("bewaard")
        if not named:
            raise SystemExit(f"A contact was not saved: {answer.status_code}")
        client.post(reverse("supporters:contact_undo"), {"contact": named})
    return took
