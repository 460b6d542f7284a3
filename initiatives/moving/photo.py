"""The photo of an initiative leaves with it, and is read anew where it comes in."""

from __future__ import annotations

import zipfile
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from initiatives.models import Initiative
from initiatives.moving.reading import BROKEN, NOT_OURS, Bundle
from initiatives.moving.values import value_of
from villagehub.pictures import files

PATH = "foto.webp"
FIELDS = ("picture_text", "is_decoration", "picture_focus")


def written(archive: zipfile.ZipFile, initiative: Initiative) -> dict[str, Any]:
    """What the story tells of it; nothing when there is none, or its file is lost."""
    if not initiative.picture:
        return {}
    try:
        with files.open_picture(initiative.picture, files.WIDTHS[-1]) as file:
            archive.writestr(PATH, file.read())
    except FileNotFoundError:
        return {}
    return {"file": PATH, **{name: getattr(initiative, name) for name in FIELDS}}


def hang(bundle: Bundle, initiative: Initiative) -> None:
    """On an initiative that is not saved yet. Raises ValidationError."""
    told = bundle.photo
    if not told:
        return
    for name in FIELDS:
        if name in told:
            field = Initiative._meta.get_field(name)
            setattr(initiative, name, value_of(field, told[name]))
    initiative.is_decoration = initiative.is_decoration or not initiative.picture_text
    initiative.take_picture(files.prepare(_read(bundle, told.get("file"))))


def _read(bundle: Bundle, path: Any) -> SimpleUploadedFile:
    try:
        with bundle.file(path) as source:
            return SimpleUploadedFile(PATH, source.read(files.MAX_BYTES + 1))
    except BROKEN as error:
        raise ValidationError(NOT_OURS) from error
