"""The blocks of initiatives on pages of `villages`, and our own on the page of an initiative."""

from __future__ import annotations

from django.http import HttpRequest

from initiatives.models import Initiative, InitiativeEvent
from initiatives.owners import of_initiatives
from initiatives.sockets.sections import Box, initiative_page
from villages.agenda.weeks import once
from villages.models import Event, Village
from villages.sections import Section, home_page, my_village, village_page

CARDS_SHOWN = 2
MINE_SHOWN = 10
EVENTS_SHOWN = 2
LOOKED_AT = 20


def events_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    """What is still to come, each series once. Two queries at most."""
    found: list[Event] = []
    if "events" in initiative.filled:
        rows = Event.objects.visible_to(request.user).filter(of_initiatives([initiative.pk]))
        found = list(rows.upcoming().for_rows()[:LOOKED_AT])
    may_add = not initiative.outcome and initiative.standing.leads
    if not found and not may_add:
        return None
    context = {"events": once(found)[:EVENTS_SHOWN], "may_add": may_add, "initiative": initiative}
    return "initiatives/_events.html", context


def of_village(request: HttpRequest, village: Village | None) -> Section | None:
    """The two liveliest initiatives of the village. One query."""
    if village is None:
        return None
    rows = Initiative.objects.visible_to(request.user).in_village(village).ongoing().awake()
    cards = rows.liveliest_first().for_cards()[:CARDS_SHOWN]
    context = {"initiatives": list(cards), "village": village}
    return "initiatives/_village_section.html", context


def of_country(request: HttpRequest, village: Village | None) -> Section | None:
    """What is new anywhere: only what everybody may see, so that the page can be cached."""
    rows = Initiative.objects.public().ongoing().awake()
    cards = list(rows.liveliest_first().for_cards()[:CARDS_SHOWN])
    return ("initiatives/_home_section.html", {"initiatives": cards}) if cards else None


def of_person(request: HttpRequest, village: Village | None) -> Section | None:
    """What I take part in. One query."""
    rows = Initiative.objects.visible_to(request.user).joined_by(request.user).ongoing()
    mine = list(rows.liveliest_first().for_cards()[:MINE_SHOWN])
    context = {"initiatives": mine, "village": village}
    return "initiatives/_my_section.html", context


village_page.plug(of_village, 20)
home_page.plug(of_country, 20)
my_village.plug(of_person, 20)
initiative_page.plug(Box(events_of_initiative, filled={"events": (InitiativeEvent, "TRUE")}), 5)
