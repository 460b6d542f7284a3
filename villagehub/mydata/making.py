"""Everything of one person in one zip: a file of JSON for each table, and what they uploaded."""

from __future__ import annotations

import json
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string

from villagehub.accounts.models import User
from villagehub.mydata.own_data import files_of, left_out_models, of_row, pointing

OF_THE_PERSON = ("id", "email", "name", "display_name", "phone", "date_joined", "last_login")
FOLDER = "bestanden"


def write_zip(person: User, file: IO[bytes]) -> int:
    """One query for each column that points at people. Returns how many rows there are."""
    told: dict[str, list[dict[str, Any]]] = {}
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for column in pointing():
            name = f"{column.model._meta.app_label}-{column.model._meta.model_name}"
            for row in column.rows(person).iterator(chunk_size=500):
                told.setdefault(name, []).append(of_row(column, row))
                for each in files_of(column, row):
                    _add_file(archive, each)
        told["account"] = [{name: getattr(person, name) for name in OF_THE_PERSON}]
        for name, rows in told.items():
            archive.writestr(f"{name}.json", _as_json(rows))
        words = {"person": person, "tables": sorted(told), "left_out": left_out_models()}
        archive.writestr("LEES-MIJ.txt", render_to_string("mydata/read_me.txt", words))
    return sum(map(len, told.values()))


def _as_json(rows: list[dict[str, Any]]) -> str:
    return json.dumps(rows, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)


def _add_file(archive: ZipFile, file: Any) -> None:
    """A file that is gone from the disk leaves the rest whole."""
    name = f"{FOLDER}/{file.name}"
    if name in archive.namelist():
        return
    try:
        with file.storage.open(file.name) as source:
            archive.writestr(name, source.read())
    except FileNotFoundError:
        archive.writestr(f"{name}.weg.txt", "")
