"""Everything of an initiative in one zip. What cannot be made or found stays out, and LEES-MIJ.txt
says so: one page or one lost document does not keep the rest here."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import zipfile
from collections.abc import Iterator
from typing import IO, Any

from django.conf import settings
from django.db.models import Model
from django.template.loader import render_to_string
from django.utils import timezone

from initiatives.models import Initiative
from initiatives.moving import photo
from initiatives.moving.bundles import (
    FIELDS,
    FORMAT,
    PAPER,
    READ_ME,
    SHEET,
    STORY,
    VERSION,
    file_path,
    table_path,
)
from initiatives.moving.models import PastRow
from initiatives.moving.names import Names
from initiatives.moving.people import Leaving
from initiatives.moving.rows import DATES, Exact, told_of
from initiatives.moving.sheet import sheet_of
from initiatives.sockets.portable import Table, stays, tables
from villagehub.typesetting.typesetter import PageFailedError
from villagehub.web.addresses import absolute
from villagehub.web.spreadsheets import Sheet

IN_MEMORY_BYTES = 4 * 1024 * 1024
Rows = list[dict[str, Any]]


def bundle(initiative: Initiative, user: Any) -> IO[bytes]:
    """A file from its beginning. The queries are one or two for each table."""
    out = tempfile.SpooledTemporaryFile(  # noqa: SIM115 -- given away
        max_size=IN_MEMORY_BYTES, dir=settings.FILE_UPLOAD_TEMP_DIR
    )
    try:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            _Writer(archive, initiative).write(user)
        out.seek(0)
    except BaseException:
        with contextlib.suppress(OSError):
            out.close()
        raise
    return out


class _Writer:
    def __init__(self, archive: zipfile.ZipFile, initiative: Initiative):
        self.archive = archive
        self.initiative = initiative
        self.names = Names()
        self.people = Leaving(initiative)
        self.lost: list[str] = []

    def write(self, user: Any) -> None:
        initiative = self.initiative
        rows = {table.name: [*self._rows(table), *self._past(table)] for table in tables}
        told = {name: getattr(initiative, name) for name in (*FIELDS, "created_at")}
        story = {
            "format": FORMAT,
            "version": VERSION,
            "from": absolute(),
            "made_at": timezone.now(),
            "village": initiative.village.name,
            "address": absolute(initiative),
            "initiative": told,
            "photo": photo.written(self.archive, initiative),
            "people": self.people.told,
            "tables": rows,
            "stayed": {stay.key: n for stay in stays if (n := stay.count(initiative))},
        }
        text = json.dumps(story, cls=Exact, ensure_ascii=False, indent=1)
        self.archive.writestr(STORY, text)
        names = self.people.names()
        for table in tables:
            self.archive.writestr(table_path(table.name), _csv(table, rows[table.name], names))
        has_sheet = self._write_sheet(user)
        self.archive.writestr(READ_ME, _read_me(initiative, has_sheet, self.lost))

    def _write_sheet(self, user: Any) -> bool:
        try:
            self.archive.writestr(SHEET, sheet_of(self.initiative, user))
        except PageFailedError:
            return False
        return True

    def _rows(self, table: Table) -> Iterator[dict[str, Any]]:
        for row in table.rows(self.initiative):
            try:
                files = {name: self._copied(getattr(row, name), row.name) for name in table.files}
            except FileNotFoundError:
                self.lost.append(str(getattr(row, "name", "") or row))
                continue
            yield {
                "id": str(row.pk),
                **told_of(table, row),
                "people": self.people.in_row(table, row),
                "parents": {name: _key(row, name) for name in table.parents},
                "files": files | self._with_paper(table, row),
            }

    def _past(self, table: Table) -> Iterator[dict[str, Any]]:
        """What came along to be read when it came here, goes along again."""
        if table.restored:
            return
        rows = PastRow.objects.filter(initiative=self.initiative, table=table.name)
        for row in rows.order_by("position"):
            told = {name: row.told.get(name) for name in (*DATES, *table.fields)}
            try:
                files = {PAPER: self._copied(row.paper, _name_of_paper(table, told))}
            except FileNotFoundError:
                files = {}
            yield {
                "id": str(row.pk),
                **told,
                "people": self.people.in_past(table, row.pk, row.people),
                "parents": row.told.get("parents", {}),
                "files": {name: path for name, path in files.items() if path},
            }

    def _with_paper(self, table: Table, row: Any) -> dict[str, str]:
        content = table.paper(row) if table.paper else None
        if content is None:
            return {}
        path = file_path(self.names.give(_name_of_paper(table, told_of(table, row))))
        self.archive.writestr(path, content)
        return {PAPER: path}

    def _copied(self, stored: Any, name: str) -> str:
        """Where the file is in the zip; nothing for a row without one. Raises FileNotFoundError
        before anything of it is written."""
        if not stored:
            return ""
        with stored.open("rb") as source:
            path = file_path(self.names.give(name))
            with self.archive.open(path, "w") as target:
                for chunk in source.chunks():
                    target.write(chunk)
        return path


def _name_of_paper(table: Table, told: dict[str, Any]) -> str:
    """ "trekkingen 1.pdf"."""
    return f"{table.title} {told.get('number') or ''}.pdf"


def _key(row: Model, name: str) -> str:
    key = getattr(row, f"{name}_id")
    return str(key) if key else ""


def _csv(table: Table, rows: Rows, names: dict[str, str]) -> str:
    text = io.StringIO()
    sheet = Sheet(text)
    fields = (*table.fields, *DATES)
    sheet.row([*fields, *table.people, *table.parents, *table.files])
    for row in rows:
        cells = [row[name] for name in fields]
        others = [
            *(names.get(row["people"][name], "") for name in table.people),
            *(row["parents"].get(name, "") for name in table.parents),
            *(row["files"].get(name, "") for name in table.files),
        ]
        sheet.row(["" if cell is None else cell for cell in [*cells, *others]])
    return text.getvalue()


def _read_me(initiative: Initiative, has_sheet: bool, lost: list[str]) -> str:
    context = {"initiative": initiative, "now": timezone.now(), "has_sheet": has_sheet}
    return render_to_string("moving/read_me.txt", {**context, "lost": lost})
