"""The pages that are measured, of whatever village and initiative the database has most in."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import Count
from django.test import Client
from django.urls import reverse

from benchmarks.in_process import signed_in
from benchmarks.load import Load
from initiatives.models import Initiative, InitiativeMember
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.accounts.models import User
from villages.models import Membership, Village

VISITOR, PROXY, NOTHING_KEPT, SIGNED_IN = "visitor", "proxy", "nothing kept", "signed in"
KEPT_BY_PROXY, BARE = "kept by nginx", "bare Django"


@dataclass
class Row:
    """One page in one way. `turns`: at each concurrency, its ceiling and itself right after."""

    group: str
    name: str
    address: str
    client: Client
    queries: int = 0
    database_ms: float = 0
    size: int = 0
    turns: dict[int, list[tuple[Load, Load]]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        return f"{self.group}: {self.name}"

    @property
    def ceiling(self) -> str:
        return KEPT_BY_PROXY if self.group == PROXY else BARE

    @property
    def cookie(self) -> str:
        held = self.client.cookies.get(settings.SESSION_COOKIE_NAME)
        return f"{held.key}={held.value}" if held else ""

    def ratio(self, at: int) -> float:
        return median(page.rate / ceiling.rate for ceiling, page in self.turns[at])

    def median_of(self, at: int, what: str) -> float:
        return median(getattr(page, what) for _ceiling, page in self.turns[at])


def rows() -> list[Row]:
    visitor = Client()
    public = of_visitors()
    return [
        *(
            Row(group, name, address, visitor)
            for group in (VISITOR, PROXY, NOTHING_KEPT)
            for name, address in public.items()
        ),
        *(Row(SIGNED_IN, *page) for page in of_people()),
        Row(SIGNED_IN, "search, resident", searching(), signed_in(Membership.Role.RESIDENT)),
        Row(NOTHING_KEPT, "search", searching(), visitor),
    ]


def searching() -> str:
    return reverse("search:results") + "?q=samen"


def america() -> Village:
    return Village.objects.get(slug="america")


def busiest() -> Initiative:
    """What everybody may see and most people take part in and talk about."""
    public = Initiative.objects.visible_to(AnonymousUser()).filter(village__slug="america")
    full = public.filter(members__role=InitiativeMember.Role.LEAD, comments__isnull=False)
    return full.annotate(much=Count("comments", distinct=True)).order_by("-much", "pk")[0]


def of_visitors() -> dict[str, str]:
    village, initiative = [america().slug], ["america", busiest().slug]
    return {
        "home": reverse("home"),
        "village": reverse("villages:detail", args=village),
        "agenda": reverse("villages:agenda", args=village),
        "facilities": reverse("villages:facilities", args=village),
        "news": reverse("news:list", args=village),
        "initiative": reverse("initiatives:detail", args=initiative),
        "register": reverse("regulatory:register"),
        "comments": reverse("comments:list", args=initiative),
    }


def of_people() -> list[tuple[str, str, Client]]:
    resident = signed_in(Membership.Role.RESIDENT)
    supporter = signed_in(Membership.Role.SUPPORTER)
    officer = signed_in(Membership.Role.OFFICER)
    initiative = busiest()
    lead = Client()
    lead.force_login(lead_of(initiative))
    one = reverse("initiatives:detail", args=["america", initiative.slug])
    return [
        ("village", reverse("villages:detail", args=["america"]), resident),
        ("Mijn dorp", reverse("villages:mine"), resident),
        ("initiative, lead", one, lead),
        ("Vandaag", reverse("supporters:today"), supporter),
        ("contact form", reverse("supporters:log_contact"), supporter),
        ("inbox", reverse("regulatory:inbox"), officer),
        ("request at the desk", at_the_desk(officer), officer),
    ]


def lead_of(initiative: Initiative) -> User:
    leads = InitiativeMember.objects.filter(initiative=initiative, role=InitiativeMember.Role.LEAD)
    return leads.select_related("user").order_by("pk")[0].user


def at_the_desk(officer: Client) -> str:
    user = User.objects.get(pk=officer.session["_auth_user_id"])
    seen = RegulatoryRequest.objects.visible_to(user).running().order_by("pk")
    return reverse("regulatory:desk", args=[seen[0].reference])
