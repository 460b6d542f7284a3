"""Steps and turns of an initiative, in its timeline."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from initiatives.models import Initiative, LifeEvent, StageChange
from initiatives.sockets.timeline import Moment, Place, moments, older

# Their note is a name.
ABOUT_PEOPLE = {
    LifeEvent.What.NEW_LEAD,
    LifeEvent.What.ACTING_LEAD,
    LifeEvent.What.POST,
    LifeEvent.What.ROLE,
    LifeEvent.What.REMOVED,
}


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
    """Who has which role is for whoever takes part; that somebody had to go, for whoever runs
    it."""
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


moments.plug(stages)
moments.plug(life)
