"""What happened to an initiative, newest first, told by every app that knows of something.

An app registers in its AppConfig.ready():

    register_moments(updates_told)

The callable gets `(initiative, user, before)` and returns the newest moments before that place, at
most LIMIT of them and only what this person may see (`older` cuts a queryset so). Each costs a
fixed number of queries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from initiatives.models import Initiative, LifeEvent, StageChange

SHOWN = 30
UNFOLDED = 5
LIMIT = SHOWN + 1


# Their note is a name.
ABOUT_PEOPLE = {
    LifeEvent.What.NEW_LEAD,
    LifeEvent.What.ACTING_LEAD,
    LifeEvent.What.POST,
    LifeEvent.What.ROLE,
    LifeEvent.What.REMOVED,
}


class Place(NamedTuple):
    """Where a page of the timeline ends: a moment, and which of those at the same moment."""

    at: datetime
    key: UUID

    @classmethod
    def read(cls, text: str) -> Place | None:
        """None for an address that somebody made up."""
        moment, _separator, key = text.partition("~")
        try:
            at = parse_datetime(moment)
            return cls(at, UUID(key)) if at and at.tzinfo else None
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.at.isoformat()}~{self.key}"


class Moment(NamedTuple):
    at: datetime
    key: UUID
    text: str
    note: str = ""
    url: str = ""


Source = Callable[[Initiative, Any, Place | None], Iterable[Moment]]
_sources: list[Source] = []


def register_moments(source: Source) -> None:
    if source not in _sources:
        _sources.append(source)


def older(rows: QuerySet, field: str, before: Place | None) -> QuerySet:
    """The newest LIMIT rows before this place, by the time in `field`."""
    if before:
        same = Q(**{field: before.at, "pk__lt": before.key})
        rows = rows.filter(Q(**{f"{field}__lt": before.at}) | same)
    return rows.order_by(f"-{field}", "-pk")[:LIMIT]


class Timeline(NamedTuple):
    moments: list[Moment]
    further: Place | None

    @property
    def newest(self) -> list[Moment]:
        return self.moments[:UNFOLDED]

    @property
    def earlier(self) -> list[Moment]:
        return self.moments[UNFOLDED:]


def timeline(initiative: Initiative, user: Any, before: Place | None = None) -> Timeline:
    """30 moments, and where the next 30 begin."""
    found = [moment for source in _sources for moment in source(initiative, user, before)]
    found.sort(key=lambda moment: (moment.at, moment.key), reverse=True)
    shown = found[:SHOWN]
    last = shown[-1] if len(found) > SHOWN else None
    return Timeline(shown, Place(last.at, last.key) if last else None)


# Our own sources. Names, and who joined, only for those who take part.


def stages(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    rows = older(initiative.stage_changes.select_related("by"), "at", before)
    changes = list(rows)
    for change in changes:
        change.initiative = initiative
    return [_of_stage(change, initiative.standing.takes_part) for change in changes]


def _of_stage(row: StageChange, with_people: bool) -> Moment:
    text = _("Stap: %(step)s") % {"step": row.to_name}
    proof = f"{row.from_name}: {row.evidence}" if row.evidence else ""
    note = " ".join(part for part in (row.note, proof) if part)
    return Moment(row.at, row.pk, _with_name(text, row, with_people), note, row.evidence_url)


def life(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    events = initiative.life_events.exclude(what__in=_untold(initiative))
    rows = older(events.select_related("by"), "at", before)
    return [_of_life(row, initiative.standing.takes_part) for row in rows]


def _untold(initiative: Initiative) -> list[LifeEvent.What]:
    """Who has which role is for who takes part; that somebody had to go, for who runs it."""
    standing = initiative.standing
    if standing.runs:
        return []
    return [LifeEvent.What.REMOVED] + [LifeEvent.What.ROLE] * (not standing.takes_part)


def _of_life(row: LifeEvent, with_people: bool) -> Moment:
    text = row.get_what_display().capitalize()
    note = "" if row.what in ABOUT_PEOPLE and not with_people else row.note
    return Moment(row.at, row.pk, _with_name(text, row, with_people), note)


def _with_name(text: str, row: Any, with_people: bool) -> str:
    return f"{text} ({row.by})" if with_people and row.by else text


def joins(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    if not initiative.standing.takes_part:
        return []
    rows = initiative.members.select_related("user", "recorded_by")
    return [
        Moment(
            row.created_at,
            row.pk,
            _("%(name)s kwam erbij") % {"name": row.user},
            str(row.on_behalf_text),
        )
        for row in older(rows, "created_at", before)
    ]


def lessons(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    rows = initiative.lessons.published().visible_to(user)
    return [
        Moment(
            row.published_at,
            row.pk,
            _("Les gedeeld: %(title)s") % {"title": row},
            url=reverse(
                "initiatives:lesson", args=[initiative.village.slug, initiative.slug, row.pk]
            ),
        )
        for row in older(rows, "published_at", before)
    ]


for _source in (stages, life, joins, lessons):
    register_moments(_source)
