"""The pages that are asked, of the same village and the same people in any country."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from django.db import transaction
from django.test import Client
from django.urls import reverse

from benchmarks.country.lots import key
from benchmarks.country.people import EDITORS, OFFICER, SUPPORTER, admin_in
from benchmarks.country.places import FIRST_VILLAGE, RANKS
from initiatives.models import Initiative
from initiatives.regulatory.models import RegulatoryRequest
from supporters.models import Theme
from villagehub.accounts.models import User
from villages.models import Event, Facility, Membership, Village
from villages.news.models import Post

CEILING = "/gezond/klaar/"


class Address(NamedTuple):
    name: str
    who: str
    address: str
    status: int = 200


class Cast:
    """The people who ask, each signed in once."""

    def __init__(self, villages: list[Village]) -> None:
        self.number = len(villages)
        self.clients: dict[str, Client] = {"visitor": Client()}
        self.sign_in("resident", RANKS * self.number)
        self.sign_in("editor", EDITORS[0] * self.number)
        self.sign_in("supporter", SUPPORTER * self.number)
        self.sign_in("coordinator", OFFICER * self.number)
        # The second village: of the first somebody coordinates.
        self.sign_in("officer", OFFICER * self.number + 1)
        self.sign_in("admin", admin_in(self.number))

    def sign_in(self, name: str, number: int) -> None:
        self.sign_in_as(name, User.objects.get(pk=key("person", number)))

    def sign_in_as(self, name: str, user: User) -> None:
        self.clients[name] = Client()
        self.clients[name].force_login(user)


def measured_village() -> Village:
    return Village.objects.get(slug=FIRST_VILLAGE)


def addresses(cast: Cast, village: Village) -> Iterator[Address]:
    initiative = Initiative.objects.get(pk=key("initiative", 0))
    lead = initiative.members.leads().get().user
    cast.sign_in_as("lead", lead)
    yield Address("ceiling", "visitor", CEILING)
    yield from _public(village, initiative)
    yield from _searches()
    yield from _exports(village)
    yield from _signed_in(village, initiative)
    yield from _at_work(cast)


def _public(village: Village, initiative: Initiative) -> Iterator[Address]:
    slug, one = [village.slug], [village.slug, initiative.slug]
    first: dict[str, Any] = {
        "villages:facility": Facility.objects.filter(village=village, status="open"),
        "villages:event": Event.objects.upcoming().filter(village=village, visibility="public"),
        "news:detail": Post.objects.public().current().filter(village=village),
    }
    for name, address in {
        "home": reverse("home"),
        "village": reverse("villages:detail", args=slug),
        "figures": reverse("villages:figures", args=slug),
        "agenda": reverse("villages:agenda", args=slug),
        "facilities": reverse("villages:facilities", args=slug),
        "news": reverse("news:list", args=slug),
        "asks and offers": reverse("exchange:list", args=slug),
        "initiatives": reverse("initiatives:list", args=slug),
        "initiative": reverse("initiatives:detail", args=one),
        "timeline": reverse("initiatives:timeline", args=one),
        "comments": reverse("comments:list", args=one),
        "country's initiatives": reverse("initiatives:country"),
        "register": reverse("regulatory:register"),
        "villages": reverse("villages:list"),
        "municipality": reverse("villages:municipality", args=[village.municipality.slug]),
        "province": reverse("villages:province", args=[village.municipality.province.slug]),
    }.items():
        yield Address(name, "visitor", address)
    for name, rows in first.items():
        if row := rows.order_by("pk").first():
            yield Address(f"one of {name}", "visitor", reverse(name, args=[village.slug, row.pk]))


def _searches() -> Iterator[Address]:
    for name, text in {
        "a common word": "samen",
        "a rare word": "hooikrant",
        "a village": "america",
        "a slip": "koffei",
    }.items():
        yield Address(f"search: {name}", "visitor", f"{reverse('search:results')}?q={text}")
    yield Address("search: signed in", "resident", f"{reverse('search:results')}?q=samen")
    yield Address("village by name", "visitor", f"{reverse('search:village')}?q=americ", 302)


def _exports(village: Village) -> Iterator[Address]:
    slug = [village.slug]
    for name, address in {
        "calendar (ics)": reverse("villages:calendar", args=slug),
        "atom": reverse("opendata:atom", args=slug),
        "facilities (csv)": reverse("villages:facilities_csv", args=slug),
        "facilities (geojson)": reverse("opendata:geojson", args=slug),
        "sitemap": reverse("opendata:sitemap"),
        "HSDS: services": reverse("opendata:services"),
        "HSDS: organisations": reverse("opendata:organizations"),
    }.items():
        yield Address(name, "visitor", address)


def _signed_in(village: Village, initiative: Initiative) -> Iterator[Address]:
    slug, one = [village.slug], [village.slug, initiative.slug]
    yield Address("village", "resident", reverse("villages:detail", args=slug))
    yield Address("Mijn dorp", "resident", reverse("villages:mine"))
    yield Address("members", "editor", reverse("villages:members", args=slug))
    yield Address("moderation", "editor", reverse("moderation:queue", args=slug))
    yield Address("Mijn dorp", "editor", reverse("villages:mine"))
    yield Address("initiative", "lead", reverse("initiatives:detail", args=one))
    yield Address("tasks", "lead", reverse("work:board", args=one))
    yield Address("people", "lead", reverse("initiatives:people", args=one))
    yield Address("call list", "resident", reverse("notifications:calls"))
    yield Address("look back", "resident", reverse("initiatives:look_back_newest"), 302)


def _at_work(cast: Cast) -> Iterator[Address]:
    yield Address("Vandaag", "supporter", reverse("supporters:today"))
    yield Address("contact form", "supporter", reverse("supporters:log_contact"))
    yield Address("contacts", "supporter", reverse("supporters:contacts"))
    yield Address("people helped", "supporter", reverse("supporters:people"))
    yield Address("overview", "coordinator", reverse("supporters:overview"))
    yield Address("inbox", "officer", reverse("regulatory:inbox"))
    yield Address("statistics", "officer", reverse("regulatory:statistics"))
    number = OFFICER * cast.number + 1
    held = Membership.objects.filter(user=key("person", number), role="officer")
    rows = RegulatoryRequest.objects.filter(municipality__in=held.values("municipality"))
    if request := rows.running().order_by("pk").first():
        yield Address("desk", "officer", reverse("regulatory:desk", args=[request.reference]))
    yield Address("platform", "admin", reverse("villages:platform"))
    yield Address("roles", "admin", reverse("villages:roles"))
    yield Address("organisations", "admin", reverse("villages:organisations"))


def saving_a_contact(client: Client) -> Callable[[], Any]:
    theme = Theme.objects.order_by("pk")[0]
    answers = {"theme": theme.pk, "channel": "street", "duration_band": "lt5", "about": "group"}
    answers |= {"initiator": "resident", "when": "now"}

    def save() -> Any:
        with transaction.atomic():
            answer = client.post(reverse("supporters:log_contact"), answers)
            transaction.set_rollback(True)
        return answer

    return save
