"""Who else organises events. Apps above `villages` that make events tell it here, since `villages`
may not import them; `initiatives` does so in its AppConfig.ready()."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from villagehub.accounts.models import User

if TYPE_CHECKING:
    from villages.models.agenda import Event


@dataclass(frozen=True)
class Owner:
    """`organised_by` the events somebody may change, `people` who hears about one of them, and
    `shown` its name and address for who may see the owner."""

    organised_by: Callable[[Any], Q]
    people: Callable[[Event], QuerySet[User]]
    shown: Callable[[Any, Event], tuple[str, str] | None]


SignUpPage = Callable[["Event"], str]
Company = Callable[["Event"], QuerySet[User]]
_owners: list[Owner] = []
_sign_up_pages: list[SignUpPage] = []
_company: list[Company] = []


def register_owner(owner: Owner) -> None:
    if owner not in _owners:
        _owners.append(owner)


def owners() -> list[Owner]:
    return list(_owners)


def register_sign_up(page: SignUpPage) -> None:
    """`page` gives the address where people sign up for an event of its app, or nothing."""
    if page not in _sign_up_pages:
        _sign_up_pages.append(page)


def sign_up_page(event: Event) -> str:
    """Where an event that `signs_up_elsewhere` takes people."""
    found = (page(event) for page in _sign_up_pages)
    return next((address for address in found if address), event.get_absolute_url())


def register_company(people: Company) -> None:
    """`people` are there too without having signed up, such as who chairs: they hear of changes."""
    if people not in _company:
        _company.append(people)


def company_of(event: Event) -> set[User]:
    """No query for what people sign up for here."""
    if not event.signs_up_elsewhere:
        return set()
    return {user for people in _company for user in people(event)}
