"""Steps and turns of an initiative, in its timeline."""

from __future__ import annotations

from django.utils.translation import gettext as _

from initiatives.models import Initiative, LifeEvent, StageChange, TimelineMoment
from initiatives.models.told import Told
from initiatives.sockets.timeline import Line, Source, moments

What = LifeEvent.What
# Their note is a name.
ABOUT_PEOPLE = {What.NEW_LEAD, What.ACTING_LEAD, What.POST, What.ROLE, What.REMOVED}
# Who has which role is for whoever takes part; that somebody had to go, for whoever runs it.
LIFE_AUDIENCE = (
    f"CASE thing.what WHEN '{What.REMOVED}' THEN '{Told.RUNNERS}' "
    f"WHEN '{What.ROLE}' THEN '{Told.JOINED}' ELSE '{Told.ALL}' END"
)
STAGE_WORDS = ("from_stage", "to_stage", "from_step", "to_step", "evidence", "evidence_url", "note")


def _stage(row: TimelineMoment, initiative: Initiative) -> Line:
    change = StageChange(initiative=initiative, **row.words)
    proof = f"{change.from_name}: {change.evidence}" if change.evidence else ""
    note = " ".join(part for part in (change.note, proof) if part)
    text = _("Stap: %(step)s") % {"step": change.to_name}
    return Line(_with_name(text, row, initiative), note, change.evidence_url)


def _life(row: TimelineMoment, initiative: Initiative) -> Line:
    what = What(row.words["what"])
    is_told = initiative.standing.takes_part or what not in ABOUT_PEOPLE
    text = str(what.label).capitalize()
    return Line(_with_name(text, row, initiative), row.words["note"] if is_told else "")


def _with_name(text: str, row: TimelineMoment, initiative: Initiative) -> str:
    is_told = initiative.standing.takes_part and row.person
    return f"{text} ({row.person})" if is_told else text


moments.plug(
    Source(
        "stage",
        StageChange,
        _stage,
        at="thing.at",
        person="thing.by_id",
        words={name: f"thing.{name}" for name in STAGE_WORDS},
    )
)
moments.plug(
    Source(
        "life",
        LifeEvent,
        _life,
        at="thing.at",
        audience=LIFE_AUDIENCE,
        person="thing.by_id",
        words={"what": "thing.what", "note": "thing.note"},
    )
)
