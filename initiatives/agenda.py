"""Initiatives in the agenda: their leads organise their events, and their page shows them."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from initiatives.models import Initiative, InitiativeEvent
from initiatives.sections import Section, register_detail_section
from villagehub.accounts.models import User
from villages.agenda_weeks import once
from villages.models import Event
from villages.models.owners import Owner, register_owner

SHOWN = 4
LOOKED_AT = 20


def of_initiatives(initiatives: Any) -> Q:
    return Q(initiative_link__initiative__in=initiatives) | Q(
        series__initiative_link__initiative__in=initiatives
    )


def organised_by(user: Any) -> Q:
    return of_initiatives(Initiative.objects.led_by(user))


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


def events_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    """What is still to come, each series once. Two queries."""
    rows = Event.objects.visible_to(request.user).filter(of_initiatives([initiative.pk]))
    found = list(rows.upcoming().for_list()[:LOOKED_AT])
    may_add = not initiative.outcome and initiative.standing.leads
    if not found and not may_add:
        return None
    context = {"events": once(found)[:SHOWN], "may_add": may_add, "initiative": initiative}
    return "initiatives/_events.html", context


register_owner(Owner(organised_by, leads_of, shown))
register_detail_section(5, events_of_initiative)
