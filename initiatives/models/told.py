"""To whom something of an initiative is told, in the tables that the database keeps of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, Protocol

from django.db.models import Q, QuerySet

from initiatives.models.stages import Visibility
from initiatives.people.models.reach import parts_of
from villages.members.models.reach import reach_of


class Told(StrEnum):
    """Of those who see the initiative. ALL, MEMBERS and RUNNERS are the audiences of its parts
    (initiatives.models.parts)."""

    ALL = "all"
    JOINED = "joined"  # who takes part, also as helper or observer
    MEMBERS = "members"
    RUNNERS = "runners"
    VILLAGE = "village"  # who belongs to the village of the event, and MEMBERS
    AGENDA = "agenda"  # who belongs to the village of the event, and RUNNERS


class TellsMore(Protocol):
    """`also` gives the keys of what somebody sees although it is not told to them."""

    @property
    def name(self) -> str: ...

    @property
    def also(self) -> Callable[[Any], QuerySet] | None: ...


def told_in(
    initiative: Any, user: Any, sources: Iterable[TellsMore], *, with_village: bool = False
) -> Q:
    """The rule of `told_to` for the rows of one initiative that this person sees: what they are
    told there is known before anything is asked."""
    if not user.is_authenticated:
        return Q(audience=Told.ALL)
    parts, here = parts_of(user), initiative.pk
    if here in parts.run:
        return Q()
    audiences = [Told.ALL]
    if here in parts.joined:
        audiences.append(Told.JOINED)
    if here in parts.inside:
        audiences += [Told.MEMBERS, Told.VILLAGE]
    told = Q(audience__in=audiences)
    if with_village and (villages := reach_of(user).confirmed_villages):
        told |= Q(audience__in=[Told.VILLAGE, Told.AGENDA], village__in=villages)
    return told | _seen_otherwise(user, sources)


def told_to(user: Any, sources: Iterable[TellsMore], *, with_village: bool = False) -> Q:
    """Plain conditions; and for whoever sees a thing by another road (who does the task, who was
    asked by mail) what its source knows of that. `with_village` for rows that may bear the village
    of an event."""
    if not user.is_authenticated:
        return Q(initiative__visibility=Visibility.PUBLIC, audience=Told.ALL)
    parts = parts_of(user)
    seen = Q(initiative__visibility=Visibility.PUBLIC)
    told = Q(audience=Told.ALL)
    if villages := reach_of(user).confirmed_villages:
        seen |= Q(initiative__visibility=Visibility.VILLAGE, initiative__village__in=villages)
        if with_village:
            told |= Q(audience__in=[Told.VILLAGE, Told.AGENDA], village__in=villages)
    if parts:
        inside = [Told.JOINED, Told.MEMBERS, Told.VILLAGE]
        seen |= Q(initiative__in=parts.seen)
        told |= (
            Q(audience=Told.JOINED, initiative__in=parts.joined)
            | Q(audience__in=inside, initiative__in=parts.inside)
            | Q(initiative__in=parts.run)
        )
    return seen & (told | _seen_otherwise(user, sources))


def _seen_otherwise(user: Any, sources: Iterable[TellsMore]) -> Q:
    rule = Q()
    for source in sources:
        if source.also:
            rule |= Q(source=source.name, key__in=source.also(user))
    return rule
