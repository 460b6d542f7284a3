"""What is kept of the open data until the next import."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.cache import cache
from django.db.models import Subquery

from villages.figures.models.figures import ImportedFile
from villages.places.models import Merger


def data_version() -> str:
    """Changes with every import, and when municipalities merge: part of the key of what is cached
    of the open data. One query."""
    merged = Merger.objects.filter(carried_out_at__isnull=False).order_by("-carried_out_at")
    files = ImportedFile.objects.annotate(merged=Subquery(merged.values("carried_out_at")[:1]))
    newest = files.order_by("-imported_at").values_list("imported_at", "merged").first()
    moments = [moment.strftime("%Y%m%d%H%M%S%f") for moment in newest or () if moment]
    return "-".join(moments) or "empty"


def kept(name: str, make: Callable[[], Any]) -> Any:
    """What is the same for everybody until the next import. One query when it is there."""
    return cache.get_or_set(f"{name}:{data_version()}", make, 60 * 60 * 24)
