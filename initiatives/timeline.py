"""What happened to an initiative, newest first."""

from __future__ import annotations

from datetime import datetime, time
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from initiatives.models import Initiative, LifeEvent, StageChange

SHOWN = 30
UNFOLDED = 5


class Moment(NamedTuple):
    at: datetime
    text: str
    note: str


class Timeline(NamedTuple):
    newest: list[Moment]
    earlier: list[Moment]


def timeline(initiative: Initiative, with_people: bool) -> Timeline:
    """The last 30 moments. Names, and who joined, only `with_people`. Two or three queries."""
    moments = [_of_stage(row, with_people) for row in _newest(initiative.stage_changes)]
    moments += [_of_life(row, with_people) for row in _newest(initiative.life_events)]
    if with_people:
        moments += _joins(initiative)
    moments = sorted(moments, key=lambda moment: moment.at, reverse=True)[:SHOWN]
    return Timeline(moments[:UNFOLDED], moments[UNFOLDED:])


def _newest(rows):
    return rows.select_related("by").order_by("-at", "-pk")[:SHOWN]


def _of_stage(row: StageChange, with_people: bool) -> Moment:
    text = _("Fase: %(stage)s") % {"stage": row.get_to_stage_display()}
    return Moment(row.at, _with_name(text, row, with_people), row.note)


def _of_life(row: LifeEvent, with_people: bool) -> Moment:
    text = row.get_what_display().capitalize()
    note = "" if row.what == LifeEvent.What.NEW_LEAD and not with_people else row.note
    return Moment(row.at, _with_name(text, row, with_people), note)


def _with_name(text: str, row, with_people: bool) -> str:
    return f"{text} ({row.by})" if with_people and row.by else text


def _joins(initiative: Initiative) -> list[Moment]:
    newest = initiative.members.select_related("user", "recorded_by").order_by("-since", "-pk")
    return [
        Moment(
            timezone.make_aware(datetime.combine(row.since, time())),
            _("%(name)s kwam erbij") % {"name": row.user},
            str(row.on_behalf_text),
        )
        for row in newest[:SHOWN]
    ]
