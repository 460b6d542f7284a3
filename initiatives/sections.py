"""The blocks of initiatives on pages of `villages`, and our own on the page of an initiative."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from initiatives.models import BoxRow, Initiative, InitiativeEvent
from initiatives.models.needs import READ_BY_NEED, seeks_help
from initiatives.models.told import Told
from initiatives.owners import of_initiatives
from initiatives.people.asking import asked_by_who_takes_part
from initiatives.people.models.counting import member_count
from initiatives.people.models.reach import parts_of
from initiatives.sockets.boxes import things
from initiatives.sockets.sections import Box, Place, Way, initiative_page
from initiatives.sockets.timeline import timeline
from villagehub.tables.prepared import prepared
from villagehub.web.paths import path_to
from villages.agenda.weeks import once
from villages.models import Event, Village
from villages.sections import Block, Section, home_page, my_village, of, village_page

CARDS_SHOWN = 2
MINE_SHOWN = 6
EVENTS_SHOWN = 2
LOOKED_AT = 20
ROWS_SHOWN = 2
# Of what is sought, the most urgent first.
NEEDED = ["shift", "post", "open_task"]
NEAR_DAYS = 14


def events_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    """What is still to come, each series once. Two queries at most."""
    found: list[Event] = []
    if "events" in initiative.filled:
        found = _coming(request.user, initiative.pk)
    may_add = not initiative.outcome and initiative.standing.leads
    if not found and not may_add:
        return None
    context = {"events": once(found)[:EVENTS_SHOWN], "may_add": may_add, "initiative": initiative}
    return "initiatives/_events.html", context


def timeline_of(request: HttpRequest, initiative: Initiative) -> Way | None:
    """The newest of what happened. One query."""
    for newest in timeline(initiative, request.user, size=1)[:1]:
        day = date_format(localdate(newest.at), "j F")
        url = path_to("initiatives:timeline", *initiative.address)
        return Way(_("Wat er gebeurde"), url, note=f"{day}: {newest.text}")
    return None


@asked_by_who_takes_part
def _coming(user: Any, initiative: UUID) -> QuerySet[Event]:
    rows = Event.objects.visible_to(user).filter(of_initiatives([initiative]))
    return rows.upcoming().for_rows()[:LOOKED_AT]


def of_village(request: HttpRequest, village: Village | None) -> Block | None:
    """The liveliest initiatives of the village. One query."""
    if village is None:
        return None
    found = of(village, _liveliest(request.user, village.pk))
    context = {"initiatives": found, "village": village}
    return Block("initiatives/_village_section.html", context) if found else None


@asked_by_who_takes_part
def _liveliest(user: Any, village: int) -> QuerySet[Initiative]:
    rows = Initiative.objects.visible_to(user).filter(village=village).ongoing().awake()
    rows = rows.with_need().annotate(member_count=member_count())
    rows = rows.only("title", "slug", "stage", "updated_at", *READ_BY_NEED)
    return rows.liveliest_first()[:ROWS_SHOWN]


def needed_in_village(request: HttpRequest, village: Village | None) -> Block | None:
    """What is needed most, for everybody who sees the initiative: hands on a day that is near,
    somebody for a post, a task, hands later on. One query."""
    if village is None:
        return None
    rows = BoxRow.objects.visible_to(request.user).current().filter(audience=Told.ALL)
    rows = rows.filter(seeks_help("initiative__"), initiative__village=village).annotate(
        of_title=F("initiative__title"), of_slug=F("initiative__slug")
    )
    found = {row.source: row for row in rows.first_of_each(NEEDED, 1, 1)}
    soon = (timezone.now() + timedelta(days=NEAR_DAYS)).timestamp()
    if "shift" in found and found["shift"].rank > soon:
        found["shift"] = found.pop("shift")
    row: Any = next(iter(found.values()), None)
    if row is None:
        return None
    of = Initiative(pk=row.initiative_id, title=row.of_title, slug=row.of_slug, village=village)
    need = things[row.source].made(row.key, row.words, of)
    context = {"source": row.source, "need": need, "initiative": of, "village": village}
    if "placed" in row.words:
        context["hands"] = need.minimum - need.placed
    return Block("", context, today="initiatives/_today.html")


def of_country(request: HttpRequest, village: Village | None) -> Section | None:
    """What is new anywhere: only what everybody may see, so that the page can be cached."""
    cards = _newest_of_country(())
    return ("initiatives/_home_section.html", {"initiatives": cards}) if cards else None


@prepared
def _newest_of_country(who: tuple[()]) -> QuerySet[Initiative]:
    rows = Initiative.objects.public().ongoing().awake()
    return rows.liveliest_first().for_cards()[:CARDS_SHOWN]


def of_person(request: HttpRequest, village: Village | None) -> Section | None:
    """What I take part in. One query, none for whoever takes part in nothing."""
    mine = []
    if parts_of(request.user).going_on:
        rows = Initiative.objects.visible_to(request.user).joined_by(request.user).ongoing()
        mine = list(rows.liveliest_first().for_lines()[: MINE_SHOWN + 1])
    context = {
        "initiatives": mine[:MINE_SHOWN],
        "has_more": len(mine) > MINE_SHOWN,
        "village": village,
    }
    return "initiatives/_my_section.html", context


village_page.plug(of_village, 20)
village_page.plug(needed_in_village, 25)
home_page.plug(of_country, 20)
my_village.plug(of_person, 20)
initiative_page.plug(Box(events_of_initiative, filled={"events": (InitiativeEvent, "TRUE")}), 5)
initiative_page.plug(Box(timeline_of, Place.WAYS), 110)
