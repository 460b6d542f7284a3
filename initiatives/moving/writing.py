"""Everything of an initiative in one zip. What cannot be made or found stays out, and LEES-MIJ.txt
says so: one page or one lost document does not keep the rest here."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.template.loader import render_to_string
from django.utils import timezone

from initiatives.models import Initiative
from initiatives.moving import photo
from initiatives.moving.bundles import (
    FIELDS,
    FORMAT,
    READ_ME,
    SHEET,
    STORY,
    VERSION,
    file_path,
    table_path,
)
from initiatives.moving.names import Names
from initiatives.moving.sheet import sheet_of
from initiatives.sockets.portable import Table, tables
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
            _Writer(archive).write(initiative, user)
        out.seek(0)
    except BaseException:
        with contextlib.suppress(OSError):
            out.close()
        raise
    return out


class _Exact(DjangoJSONEncoder):
    """Django's own keeps thousandths of a second: two moments could change places."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


class _Writer:
    def __init__(self, archive: zipfile.ZipFile):
        self.archive = archive
        self.names = Names()
        self.lost: list[str] = []

    def write(self, initiative: Initiative, user: Any) -> None:
        rows = {table.name: list(self._rows(table, initiative)) for table in tables}
        story = {
            "format": FORMAT,
            "version": VERSION,
            "from": absolute(),
            "made_at": timezone.now(),
            "village": initiative.village.name,
            "address": absolute(initiative),
            "initiative": {name: getattr(initiative, name) for name in FIELDS},
            "photo": photo.written(self.archive, initiative),
            "people": list(_people(initiative)),
            "tables": rows,
        }
        text = json.dumps(story, cls=_Exact, ensure_ascii=False, indent=1)
        self.archive.writestr(STORY, text)
        for table in tables:
            self.archive.writestr(table_path(table.name), _csv(table, rows[table.name]))
        has_sheet = self._write_sheet(initiative, user)
        self.archive.writestr(READ_ME, _read_me(initiative, has_sheet, self.lost))

    def _write_sheet(self, initiative: Initiative, user: Any) -> bool:
        try:
            self.archive.writestr(SHEET, sheet_of(initiative, user))
        except PageFailedError:
            return False
        return True

    def _rows(self, table: Table, initiative: Initiative) -> Iterator[dict[str, Any]]:
        for row in table.rows(initiative):
            try:
                files = {name: self._copied(row, name) for name in table.files}
            except FileNotFoundError:
                self.lost.append(str(getattr(row, "name", "") or row))
                continue
            yield {
                "id": str(row.pk),
                **{name: _value(row, name) for name in table.fields},
                "people": {name: str(getattr(row, name) or "") for name in table.people},
                "parents": {name: _key(row, name) for name in table.parents},
                "files": files,
            }

    def _copied(self, row: Any, field: str) -> str:
        """Where the file is in the zip; nothing for a row without one. Raises FileNotFoundError
        before anything of it is written."""
        stored = getattr(row, field)
        if not stored:
            return ""
        with stored.open("rb") as source:
            path = file_path(self.names.give(row.name))
            with self.archive.open(path, "w") as target:
                for chunk in source.chunks():
                    target.write(chunk)
        return path


def _value(row: Model, name: str) -> Any:
    return row._meta.get_field(name).value_from_object(row)  # type: ignore[union-attr]


def _key(row: Model, name: str) -> str:
    key = getattr(row, f"{name}_id")
    return str(key) if key else ""


def _people(initiative: Initiative) -> Iterator[dict[str, Any]]:
    """By the names that they chose: whoever leads reads them on the page as well."""
    for member in initiative.members.select_related("user").order_by("since", "pk"):
        yield {
            "name": str(member.user),
            "role": member.get_role_display(),
            "since": member.since,
            "until": member.until,
        }


def _csv(table: Table, rows: Rows) -> str:
    text = io.StringIO()
    sheet = Sheet(text)
    sheet.row([*table.fields, *table.people, *table.parents, *table.files])
    for row in rows:
        cells = [row[name] for name in table.fields]
        others = [
            *(row["people"][name] for name in table.people),
            *(row["parents"][name] for name in table.parents),
            *(row["files"][name] for name in table.files),
        ]
        sheet.row(["" if cell is None else cell for cell in [*cells, *others]])
    return text.getvalue()


def _read_me(initiative: Initiative, has_sheet: bool, lost: list[str]) -> str:
    context = {"initiative": initiative, "now": timezone.now(), "has_sheet": has_sheet}
    return render_to_string("moving/read_me.txt", {**context, "lost": lost})
