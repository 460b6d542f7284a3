"""Everything of one person in one zip: a file of JSON for each table, and what they uploaded."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from itertools import groupby
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.core.files.storage import Storage, default_storage
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.template.loader import render_to_string
from django.utils import timezone

from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent
from villagehub.mydata.own_data import (
    Pointing,
    files_of,
    is_told_whole,
    left_out_models,
    of_part,
    of_row,
    pointing,
)
from villagehub.pictures.files import PORTRAIT, path_of

Rows = list[dict[str, Any]]

OF_THE_PERSON = (
    *("id", "email", "name", "display_name", "phone", "date_joined", "last_login"),
    *("consent_how", "consent_on", "consent_withdrawn_on"),
)
FOLDER = "bestanden"
AT_ONCE = 500


def write_zip(person: User, file: IO[bytes]) -> int:
    """A few queries for each column that points at people. No more of it is in memory than one
    table and one file. Returns how many rows there are."""
    counted = {}
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        kept: set[str] = set()
        for name, rows in _tables(person, archive, kept):
            archive.writestr(f"{name}.json", _as_json(rows))
            counted[name] = len(rows)
        words = {"person": person, "tables": sorted(counted), "left_out": left_out_models()}
        archive.writestr("LEES-MIJ.txt", render_to_string("mydata/read_me.txt", words))
    return sum(counted.values())


def _tables(person: User, archive: ZipFile, kept: set[str]) -> Iterator[tuple[str, Rows]]:
    """Each once, with what is theirs in it."""
    yield "account", [{name: getattr(person, name) for name in OF_THE_PERSON}]
    if person.portrait:
        _add_file(archive, default_storage, path_of(person.portrait, PORTRAIT), kept)
    yield "inloggen", list(_sign_ins(person))
    for model, columns in groupby(pointing(), key=lambda column: column.model):
        rows: Rows = []
        for column in columns:
            rows += _rows_of(person, column, archive, kept)
            for part in column.parts():
                if hanging := [of_part(row) for row in part.rows(person).iterator(AT_ONCE)]:
                    yield _name_of(part.model, column.name), hanging
        if rows:
            yield _name_of(model), rows


def _rows_of(person: User, column: Pointing, archive: ZipFile, kept: set[str]) -> Iterator[Any]:
    for row in column.rows(person).iterator(AT_ONCE):
        yield of_row(column, row)
        if is_told_whole(column, row):
            for storage, name in files_of(row):
                _add_file(archive, storage, name, kept)


def _sign_ins(person: User) -> Iterator[Any]:
    """Of the record only this: what it says of others' data is theirs."""
    events = AuditEvent.objects.filter(actor_id=person.pk, action=AuditEvent.Action.SIGN_IN)
    return events.order_by("pk").values("at", "action").iterator(AT_ONCE)


def _name_of(model: type[Model], column: str = "") -> str:
    name = f"{model._meta.app_label}-{model._meta.model_name}"
    return name if column in {"", "user"} else f"{name}-{column}"


def _as_json(rows: Rows) -> str:
    return json.dumps(rows, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)


def _add_file(archive: ZipFile, storage: Storage, stored: str, kept: set[str]) -> None:
    """Once; a file that is gone from the disk leaves the rest whole. What is pressed together
    already (a picture, a PDF) is not tried again."""
    if stored in kept:
        return
    kept.add(stored)
    name = f"{FOLDER}/{stored}"
    try:
        with storage.open(stored) as source, archive.open(_unpressed(name), "w") as target:
            shutil.copyfileobj(source, target)
    except FileNotFoundError:
        archive.writestr(f"{name}.weg.txt", "")


def _unpressed(name: str) -> ZipInfo:
    return ZipInfo(name, date_time=timezone.localtime().timetuple()[:6])
