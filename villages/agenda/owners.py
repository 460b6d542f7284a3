"""Who else organises events, where else people sign up for one, and who is there too: told by the
apps above `villages` that make events, in their owners.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from django.db.models import Q, QuerySet

from villagehub.accounts.models import User
from villagehub.registry import Socket


class Event(Protocol):
    """What is asked of an event here; the model itself imports this file."""

    signs_up_elsewhere: bool

    def get_absolute_url(self) -> str: ...


@dataclass(frozen=True)
class Owner:
    """`organised_by` the events somebody may change, `people` who hears about one of them, `shown`
    its name and address for whoever may see the owner, `is_inside` when that is not everybody,
    `at_rest` which help nobody asks for, as the owner rests: a rule for a HelperRole."""

    organised_by: Callable[[Any], Q]
    people: Callable[[Any], QuerySet[User]]
    shown: Callable[[Any, Any], tuple[str, str] | None]
    is_inside: Callable[[Any], bool]
    at_rest: Callable[[], Q]


owners: Socket[Owner] = Socket("owners")
# An address where people sign up for an event of that app, or nothing.
sign_up_pages: Socket[Callable[[Any], str]] = Socket("owners.sign_up")
# Who is there without having signed up, such as who chairs: they hear of changes.
company: Socket[Callable[[Any], QuerySet[User]]] = Socket("owners.company")


def is_of_something_inside(event: Event) -> bool:
    """Such an event is for the village at most. A query for each owner."""
    return any(owner.is_inside(event) for owner in owners)


def asks_help() -> Q:
    """Of a HelperRole: what it is for is not of anything that rests."""
    rule = Q()
    for owner in owners:
        rule &= ~owner.at_rest()
    return rule


def sign_up_page(event: Event) -> str:
    """Where an event that `signs_up_elsewhere` takes people."""
    found = (page(event) for page in sign_up_pages)
    return next((address for address in found if address), event.get_absolute_url())


def company_of(event: Event) -> set[User]:
    """No query for what people sign up for here."""
    if not event.signs_up_elsewhere:
        return set()
    return {user for people in company for user in people(event)}
