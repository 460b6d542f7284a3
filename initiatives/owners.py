"""Leads organise the events of their initiatives."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from initiatives.models import Initiative, InitiativeEvent, Visibility
from initiatives.models.needs import seeks_help
from initiatives.people.models.reach import parts_of
from villagehub.accounts.models import User
from villages.agenda.owners import Owner, owners
from villages.models import Event


def of_initiatives(initiatives: Any) -> Q:
    """Found from the links, which are few: either of two links asked of each event would read the
    whole agenda of the country."""
    alone = InitiativeEvent.objects.filter(initiative__in=initiatives, event__isnull=False)
    again = Event.objects.filter(series__initiative_link__initiative__in=initiatives)
    return Q(pk__in=alone.values("event").union(again.values("pk"), all=True))


def organised_by(user: Any) -> Q:
    return of_initiatives(parts_of(user).led)


def _links(event: Event) -> QuerySet[InitiativeEvent]:
    link = Q(event=event.pk)
    if event.series_id:
        link |= Q(series=event.series_id)
    return InitiativeEvent.objects.filter(link)


def leads_of(event: Event) -> QuerySet[User]:
    return User.objects.filter(
        initiative_memberships__role="lead",
        initiative_memberships__until__isnull=True,
        initiative_memberships__initiative__in=_links(event).values("initiative"),
        is_active=True,
    )


def shown(user: Any, event: Event) -> tuple[str, str] | None:
    """Nothing of an initiative that this person may not see. One query."""
    rows = Initiative.objects.visible_to(user).select_related("village")
    initiative = rows.filter(pk__in=_links(event).values("initiative")).first()
    return (initiative.title, initiative.get_absolute_url()) if initiative else None


def is_inside(event: Event) -> bool:
    return _links(event).exclude(initiative__visibility=Visibility.PUBLIC).exists()


def at_rest() -> Q:
    """What rests, is over or sleeps seeks nobody, also not for what it has in the agenda."""
    link = Q(event=OuterRef("event")) | Q(series=OuterRef("event__series"))
    links = InitiativeEvent.objects.filter(link)
    return Q(Exists(links.exclude(seeks_help("initiative__"))))


owners.plug(Owner(organised_by, leads_of, shown, is_inside, at_rest))
