"""Asks and offers hang at the baker's."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from villagehub.posters.posted import Posted, posted
from villages.exchange.models import Listing
from villages.exchange.models.listings import ListingQuerySet


def listing_at(user: Any, slug: str, pk: UUID) -> ListingQuerySet:
    return Listing.objects.visible_to(user).filter(village__slug=slug, pk=pk)


posted.plug(Posted("exchange:listing", listing_at))
