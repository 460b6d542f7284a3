"""What of asks and offers not everybody sees."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from villages.exchange.models import Listing, Visibility
from villages.models import Village
from villages.readers import Beyond, beyond


def _of_the_village(village: Village) -> QuerySet:
    rows = Listing.objects.listed().current()
    return rows.filter(village=village, visibility=Visibility.VILLAGE, ended_at__isnull=True)


def _sees(user: Any, keys: frozenset[Any]) -> bool:
    """Whose it is, and who replied, though the village did not confirm them."""
    return Listing.objects.visible_to(user).filter(pk__in=keys).exists()


beyond.plug(Beyond("listings", _of_the_village, _sees))
