"""What public pages show, and of which village: whoever has a model says so in `shown.py`.

    shown.plug(Shown(Event, "village"))                    # villages/shown.py
    shown.plug(Shown(Ballot, "question__initiative__village"))

After each statement that writes to such a table the database notes for which villages
(`villagehub.web.models`), so that a bulk update and a task count as a form does. Kept pages go by
it. tests/web/test_what_pages_show.py tells which model is missing here.
"""

from __future__ import annotations

from typing import NamedTuple

from django.db import models

from villagehub.registry import Socket
from villagehub.tables.triggers import Follower
from villagehub.web.models import PageChange

NOTE = "INSERT INTO public.{changes} (village) {villages};"
# Rows that are written as they were change no page.
COMPARED = """\
IF TG_OP = 'UPDATE' THEN
  WITH differ AS (({new} EXCEPT {old}) UNION ALL ({old} EXCEPT {new}))
  {note_differ}
ELSE
  {note_changed}
END IF;"""
COUNTING = "SELECT {columns} FROM {rows}"
OF_NONE = "SELECT '' WHERE EXISTS (SELECT FROM \"{table}\")"
ITS = "SELECT coalesce(slug, '') FROM ({slugs}) AS its (slug)"
OTHERS = "SELECT slug FROM ({slugs}) AS others (slug) WHERE slug IS NOT NULL"


class Shown(NamedTuple):
    """`village` is the way from the model to its village; nothing for what belongs to none, which
    counts for the pages of all. `also` are ways to other villages on whose pages it stands.

    `but` names columns that no page shows, though they are written often. With `only_beside` a
    row stands nowhere by itself: that it came counts for nothing, what names it is followed."""

    model: type[models.Model]
    village: str = ""
    also: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    only_beside: bool = False

    @property
    def table(self) -> str:
        return self.model._meta.db_table

    @property
    def follower(self) -> Follower:
        compares = bool(self.village or self.but)
        body = self._compared() if compares else self._note("changed")
        return Follower("tell_pages", self.table, body, compares=compares)

    def _compared(self) -> str:
        return COMPARED.format(
            new=self._counting("changed"),
            old=self._counting("was"),
            note_differ=self._note("differ"),
            note_changed="NULL;" if self.only_beside else self._note("changed"),
        )

    def _counting(self, rows: str) -> str:
        if not self.but:
            return f"TABLE {rows}"
        fields = self.model._meta.concrete_fields
        columns = ", ".join(f'"{each.column}"' for each in fields if each.name not in self.but)
        return COUNTING.format(columns=columns, rows=rows)

    def _note(self, rows: str) -> str:
        own = ITS.format(slugs=self._slugs(self.village)) if self.village else OF_NONE
        others = [OTHERS.format(slugs=self._slugs(way)) for way in self.also]
        villages = " UNION ".join([own.format(table=self.table), *others])
        written = villages.replace(f'FROM "{self.table}"', f'FROM {rows} AS "{self.table}"')
        return NOTE.format(changes=PageChange._meta.db_table, villages=written)

    def _slugs(self, way: str) -> str:
        rows = self.model._base_manager.order_by().values_list(f"{way}__slug").distinct()
        return str(rows.query)


shown: Socket[Shown] = Socket("shown", key=lambda each: each.table)
