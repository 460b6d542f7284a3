"""What a role at the municipality reads that somebody without a role does not, asked of the rules
themselves: of each record that has a rule (`visible_to`), is the question to the database another
one when the role is there? So the page that shows it cannot say anything else than the pages do.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.apps import apps
from django.core.exceptions import EmptyResultSet
from django.db.models import Model

from villagehub.accounts.models import User
from villagehub.accounts.remembering import learned, remember
from villagehub.processings import Processing, labels, processings
from villages.members.models import reach
from villages.members.models.reach import Held, Reach
from villages.members.models.roles import MUNICIPALITY_ROLES, Role
from villages.navigation import pages

OUR_APPS = ("villagehub", "villages", "initiatives", "supporters")
# Of nobody and nowhere: no row has it.
NOBODY, NOWHERE = UUID(int=0), -1


class Sight(NamedTuple):
    """Of one record. `roles` see more of it than somebody without a role; `is_closed` when a role
    sees none at all, whatever there is."""

    model: type[Model]
    room: str
    label: str
    explanation: str
    fields: list[str]
    roles: list[str]
    is_closed: bool


def _somebody(*held: Held) -> User:
    user: User = remember(User(pk=NOBODY))
    learned(user, reach.ask, Reach(held))
    return user


def _with(role: str) -> User:
    return _somebody(Held(role, True, False, None, None, NOWHERE))


def _question(model: type[Model], user: User) -> str:
    """What the database is asked; nothing when it need not be, as there can be no answer."""
    rows: Any = model._default_manager.all()
    try:
        return str(rows.visible_to(user).order_by().values("pk").query)
    except EmptyResultSet:
        return ""


def _ruled() -> Iterator[type[Model]]:
    for model in apps.get_models():
        ours = model._meta.app_config.name.split(".")[0] in OUR_APPS
        if ours and hasattr(model._default_manager.all(), "visible_to"):
            yield model


@cache
def sights() -> list[Sight]:
    """Of all records with a rule. Rules are code: they change with a new process."""
    called = labels()
    told = {each.model: each for each in processings()}
    people = {role: _with(role) for role in MUNICIPALITY_ROLES}
    return [
        _sight(model, people, called[model._meta.label], told.get(model._meta.label))
        for model in _ruled()
    ]


def _sight(
    model: type[Model], people: dict[str, User], label: str, told: Processing | None
) -> Sight:
    plain = _question(model, _somebody())
    asked = {role: _question(model, user) for role, user in people.items()}
    return Sight(
        model,
        str(model._meta.app_config.verbose_name),
        label,
        told.municipality if told else "",
        [each.label for each in told.fields] if told else [],
        [str(Role(role).label) for role, question in asked.items() if question != plain],
        not any(asked.values()),
    )


def municipal_pages() -> list[tuple[str, list[str]]]:
    """The pages in the menu of their workplaces, each with its roles."""
    office = set(MUNICIPALITY_ROLES)
    found = [(str(page.label), sorted(set(page.roles) & office)) for page in pages]
    return [(label, [str(Role(role).label) for role in held]) for label, held in found if held]
