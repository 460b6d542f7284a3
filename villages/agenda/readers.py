"""What of the agenda not everybody sees."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from villages.models import Event, Village
from villages.readers import Beyond, beyond


def _of_the_village(village: Village) -> QuerySet:
    return Event.objects.of_the_village().filter(village=village).upcoming()


def _sees(user: Any, keys: frozenset[Any]) -> bool:
    """Whoever has a place, though the village did not confirm them."""
    return Event.objects.visible_to(user).filter(pk__in=keys).exists()


beyond.plug(Beyond("events", _of_the_village, _sees))
