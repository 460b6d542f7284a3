"""Provinces, municipalities and villages of the Netherlands."""

from villages.places.models.areas import Merger, Municipality, Outlined, Province
from villages.places.models.expressions import FoldText, PlainName, Similarity
from villages.places.models.villages import SEARCH_HITS, PlaceName, Village, VillageProfile

__all__ = [
    "SEARCH_HITS",
    "FoldText",
    "Merger",
    "Municipality",
    "Outlined",
    "PlaceName",
    "PlainName",
    "Province",
    "Similarity",
    "Village",
    "VillageProfile",
]
