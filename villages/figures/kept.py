"""What is kept of the open data until the next import."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.cache import cache

from villages.figures.models.figures import ImportedFile


def data_version() -> str:
    """Changes with every import: part of the key of what is cached of the open data."""
    newest = ImportedFile.objects.order_by("-imported_at").values_list("imported_at", flat=True)
    moment = newest.first()
    return moment.strftime("%Y%m%d%H%M%S%f") if moment else "empty"


def kept(name: str, make: Callable[[], Any]) -> Any:
    """What is the same for everybody until the next import. One query when it is there."""
    return cache.get_or_set(f"{name}:{data_version()}", make, 60 * 60 * 24)
