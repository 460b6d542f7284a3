"""The timeline of initiatives follows all that its sources tell of, and their boxes what is in
them."""

from __future__ import annotations

from collections.abc import Mapping

from initiatives.models import BoxRow, TimelineMoment
from initiatives.sockets.boxes import Thing, things
from initiatives.sockets.timeline import Source, moments
from villagehub.registry import discover
from villagehub.tables.kept import Kept
from villagehub.tables.triggers import followers


def of_source(source: Source) -> Kept:
    columns = {
        "initiative_id": source.initiative,
        "at": source.at,
        "audience": source.audience,
        "village_id": source.village,
        "person_id": source.person,
        "recorder_id": source.recorder,
        "words": _words(source.words),
    }
    return Kept(
        TimelineMoment._meta.db_table,
        source.name,
        source.model,
        columns,
        source.where,
        source.beside,
    )


def of_thing(thing: Thing) -> Kept:
    columns = {
        "initiative_id": "thing.initiative_id",
        "audience": thing.audience,
        "since": thing.since,
        "until": thing.until,
        "rank": thing.rank,
        "words": _words({name: f"thing.{name}" for name in thing.fields} | dict(thing.more)),
    }
    return Kept(
        BoxRow._meta.db_table,
        thing.name,
        thing.model,
        columns,
        thing.where,
        pointing=thing.pointing,
    )


def _words(found: Mapping[str, str]) -> str:
    words = ", ".join(f"'{name}', {expression}" for name, expression in found.items())
    return f"jsonb_build_object({words})"


discover("timeline", "sections")
kept_moments = [of_source(source) for source in moments]
kept_things = [of_thing(thing) for thing in things]
all_kept = {f"{each.into} {each.source}": each for each in (*kept_moments, *kept_things)}
for each in all_kept.values():
    for follower in each.followers:
        followers.plug(follower)
