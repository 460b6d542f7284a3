"""What a municipality offered goes along when it merges, under the name that offered it."""

from __future__ import annotations

from initiatives.hurdles.models import BackingOffer
from villages.mergers import going_along
from villages.models import Merger, Municipality


def move_offers(was: Municipality, into: Municipality, merger: Merger) -> None:
    BackingOffer.objects.filter(municipality=was).update(municipality=into)


going_along.plug(move_offers, 30)
