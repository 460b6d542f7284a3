"""The column that names the files of a picture, by which we find who shows one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from django.apps import apps
from django.db import models

NAME_LENGTH = 32


class PictureName(models.CharField):
    """Empty without a picture. Written by `take_picture` and never by hand."""

    def __init__(self, **options: Any) -> None:
        fixed = {"max_length": NAME_LENGTH, "blank": True, "editable": False}
        given = {"default": "", "db_default": ""}
        super().__init__(**{**options, **fixed, **given})


def shown_of(names: Collection[str]) -> set[str]:
    """Which of these pictures a row of any model shows. One query for each column that could."""
    found: set[str] = set()
    for model, column in _columns():
        rows = model._base_manager.filter(**{f"{column}__in": names})
        found |= set(rows.values_list(column, flat=True))
    return found


def _columns() -> Iterator[tuple[type[models.Model], str]]:
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, PictureName):
                yield model, field.name
