"""An initiative from such a zip. Whoever sent it may have made it by hand: nothing is believed.

A file that is no zip, too large, or not ours is refused with one sentence; a row that does not fit
with the table and the number of the row. Either everything comes in, or nothing.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import IO, Any, cast

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from initiatives.moving.bundles import (
    FORMAT,
    LARGEST_BYTES,
    LARGEST_STORY_BYTES,
    LARGEST_UNPACKED_BYTES,
    MOST_FILES,
    MOST_ROWS,
    STORY,
    VERSION,
)

BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    RuntimeError,  # a password, an unknown way of packing, or brackets in brackets without end
    EOFError,
    OSError,
    ValueError,
    KeyError,
)
HALF_A_LETTER = re.compile("[\ud800-\udfff]")
MOST_COUNTED = 10**7
NOT_OURS = _(
    "Dit is geen bestand dat VillageHub heeft gemaakt. Kies het zip-bestand van “Alles meenemen”."
)
TOO_LARGE = _("Dit bestand is te groot om in te voeren. Neem contact op met de beheerder.")


@dataclass(frozen=True)
class Bundle:
    archive: zipfile.ZipFile
    story: dict[str, Any]
    sha256: str

    @property
    def initiative(self) -> dict[str, Any]:
        return _mapping(self.story.get("initiative"))

    @property
    def photo(self) -> dict[str, Any]:
        return _mapping(self.story.get("photo", {}))

    @property
    def came_from(self) -> str:
        return _text(self.story.get("address"))[:200]

    @property
    def people(self) -> list[dict[str, Any]]:
        people = self.story.get("people", [])
        if not isinstance(people, list):
            raise ValidationError(NOT_OURS)
        return [_mapping(each) for each in people]

    @property
    def stayed(self) -> dict[str, int] | None:
        """How many of each kind stayed behind; None in a file that does not tell."""
        told = self.story.get("stayed")
        if told is None:
            return None
        counts = _mapping(told).items()
        return {key[:60]: n for key, n in counts if isinstance(n, int) and 0 < n < MOST_COUNTED}

    @property
    def names_of_tables(self) -> list[str]:
        return [name[:60] for name in _mapping(self.story.get("tables", {}))]

    def rows(self, table: str) -> list[dict[str, Any]]:
        rows = _mapping(self.story.get("tables")).get(table, [])
        if not isinstance(rows, list) or len(rows) > MOST_ROWS:
            raise ValidationError(TOO_LARGE if isinstance(rows, list) else NOT_OURS)
        return [_mapping(row) for row in rows]

    def file(self, path: Any) -> IO[bytes]:
        """To be read piece by piece; what is broken shows while it is read."""
        try:
            return self.archive.open(_text(path))
        except BROKEN as error:
            raise ValidationError(_("Een bestand in de zip is niet te lezen.")) from error


def opened(file: UploadedFile) -> Bundle:
    if (file.size or 0) > LARGEST_BYTES:
        raise ValidationError(TOO_LARGE)
    try:
        archive = zipfile.ZipFile(cast("IO[bytes]", file))
        _check_size(archive)
        return Bundle(archive, _story(archive), _digest(file))
    except BROKEN as error:
        raise ValidationError(NOT_OURS) from error


def _check_size(archive: zipfile.ZipFile) -> None:
    """Python reads no more of a file than the directory of the zip tells."""
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_FILES or unpacked > LARGEST_UNPACKED_BYTES:
        raise ValidationError(TOO_LARGE)
    if archive.getinfo(STORY).file_size > LARGEST_STORY_BYTES:
        raise ValidationError(TOO_LARGE)


def _story(archive: zipfile.ZipFile) -> dict[str, Any]:
    story = _mapping(json.loads(archive.read(STORY)))
    _check_texts(story)
    if story.get("format") != FORMAT:
        raise ValidationError(NOT_OURS)
    if story.get("version") != VERSION:
        raise ValidationError(_("Dit bestand komt uit een andere versie van VillageHub."))
    return story


def _check_texts(story: dict[str, Any]) -> None:
    """No text, wherever it stands, holds what a database cannot keep."""
    waiting: list[Any] = [story]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += [*value.keys(), *value.values()]
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, str) and ("\x00" in value or HALF_A_LETTER.search(value)):
            raise ValidationError(NOT_OURS)


def _digest(file: UploadedFile) -> str:
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    return digest.hexdigest()


def _mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValidationError(NOT_OURS)
    return value


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
