"""What an initiative needs now, in a few words: "2 mensen voor zaterdag", "een penningmeester".

One rule for cards, lists, the page of a village and the weekly digest. What can be said stands in
BoxRow, so a list asks it in its own query; what things say of themselves, their sources know
(`Thing.need`). A list shows what everybody may see who sees the initiative.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from initiatives.models.boxes import BoxRow
from initiatives.models.told import Told
from initiatives.sockets.boxes import Thing, things

OWN_WORDS = 70
# The columns that `Needing.need` reads, beside what it was annotated with.
READ_BY_NEED = ("outcome", "paused_until", "asleep_at", "seeks_lead_since", "what_we_need")
# Of each source along its index, one row; the first source that has one.
FIRST_OF_SOURCE = """
(SELECT jsonb_build_object('source', needed.source, 'key', needed.key, 'words', needed.words)
 FROM {rows} needed
 WHERE needed.initiative_id = initiatives_initiative.id AND needed.source = '{source}'
   AND needed.audience = '{told}' AND (needed.since IS NULL OR needed.since <= %s)
   AND (needed.until IS NULL OR needed.until > %s)
 ORDER BY needed.rank, needed.key LIMIT 1)"""


def seeks_help(through: str = "") -> Q:
    """The rule of `Needing.seeks_help`; also for rows that have an initiative: "initiative__".
    What rests, is finished or sleeps asks nobody for anything."""
    asleep = Q(**{f"{through}asleep_at__gte": F(f"{through}updated_at")})
    goes_on = {f"{through}outcome": "", f"{through}paused_until__isnull": True}
    return Q(**goes_on) & ~asleep


def sources_of_needs() -> list[Thing]:
    return [thing for thing in things if thing.need]


def first_need() -> RawSQL:
    """For annotating initiatives as `needed`."""
    sql = _first_need()
    moments = [timezone.now()] * sql.count("%s")
    return RawSQL(sql, moments, models.JSONField(null=True))  # noqa: S611


@cache
def _first_need() -> str:
    """From our own plugs."""
    rows, told = BoxRow._meta.db_table, Told.ALL
    found = [
        FIRST_OF_SOURCE.format(rows=rows, told=told, source=thing.name)
        for thing in sources_of_needs()
    ]
    return f"coalesce({', '.join(found)})"


class Needing:
    """Beside the model: reads its fields and writes none."""

    if TYPE_CHECKING:
        outcome: Any
        seeks_lead_since: Any
        what_we_need: Any
        paused_until: Any
        is_asleep: bool

    @property
    def seeks_help(self) -> bool:
        return not (self.outcome or self.paused_until or self.is_asleep)

    @property
    def wanted_words(self) -> str:
        """What they say themselves that they need."""
        return self.what_we_need.strip() if self.seeks_help else ""

    @property
    def need(self) -> str:
        """The first thing that is needed, for an initiative that was loaded with `needed`; empty
        when nothing is."""
        if not self.seeks_help:
            return ""
        if self.seeks_lead_since:
            return _("een trekker")
        if found := self.needed:  # type: ignore[attr-defined]
            return self._say(found)
        return Truncator(" ".join(self.what_we_need.split())).chars(OWN_WORDS)

    def _say(self, needed: dict[str, Any]) -> str:
        thing: Any = things[needed["source"]]
        found: str = thing.need(thing.made(needed["key"], needed["words"], self))
        return found
