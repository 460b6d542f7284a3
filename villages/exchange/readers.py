"""What of asks and offers not everybody sees."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from villages.exchange.models import Listing
from villages.models import Village
from villages.readers import Beyond, beyond


def _there(village: Village) -> QuerySet:
    """Also what is done, held or hidden: a word of thanks for it stands with the others."""
    return Listing.objects.filter(village=village, ended_at__isnull=True)


def _sees(user: Any, keys: frozenset[Any]) -> bool:
    """Whose it is, and who replied, though the village did not confirm them."""
    return Listing.objects.visible_to(user).filter(pk__in=keys).exists()


beyond.plug(Beyond("listings", _there, _sees))
