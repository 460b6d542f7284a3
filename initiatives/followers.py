"""The timeline of initiatives follows all that its sources tell of."""

from __future__ import annotations

from initiatives.models import TimelineMoment
from initiatives.sockets.timeline import Source, moments
from villagehub.registry import discover
from villagehub.tables.kept import Kept
from villagehub.tables.triggers import followers


def kept(source: Source) -> Kept:
    words = ", ".join(f"'{name}', {expression}" for name, expression in source.words.items())
    columns = {
        "initiative_id": source.initiative,
        "at": source.at,
        "audience": source.audience,
        "village_id": source.village,
        "person_id": source.person,
        "recorder_id": source.recorder,
        "words": f"jsonb_build_object({words})",
    }
    return Kept(
        TimelineMoment._meta.db_table,
        source.name,
        source.model,
        columns,
        source.where,
        source.beside,
    )


discover("timeline")
kept_moments = [kept(source) for source in moments]
for each in kept_moments:
    for follower in each.followers:
        followers.plug(follower)
