"""Street tiles through our own address: from the shelf, or else from the source of the host.

    a tile ─ in the Netherlands? ─ on the shelf and new enough? ─ one asks the source ─ on the shelf

Readers never ask the source themselves, so it learns no address of theirs.
"""

from __future__ import annotations

import math
from functools import cache
from typing import NamedTuple

from django.conf import settings

from villages.places.maps import LATITUDES, LONGITUDES
from villages.street_map.outside import NoAnswerError, Service
from villages.street_map.shelf import Shelf

ZOOMS = range(6, 19)
SECONDS, AT_ONCE = 3, 2
MOST_BYTES = 300_000
# What a picture of each kind that browsers show begins with.
KINDS = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"RIFF": "image/webp",
}


class Tile(NamedTuple):
    """Of the usual grid: 2^z squares each way, from the north-west."""

    z: int
    x: int
    y: int

    @property
    def is_ours(self) -> bool:
        """In or next to the Netherlands, at a zoom that there is."""
        if self.z not in ZOOMS:
            return False
        (west, north), (east, south) = _corners(self.z)
        return west - 1 <= self.x <= east + 1 and north - 1 <= self.y <= south + 1

    @property
    def address(self) -> str:
        """At the source."""
        address: str = settings.TILE_SOURCE
        for name, number in self._asdict().items():
            address = address.replace(f"{{{name}}}", str(number))
        return address


@cache
def _corners(z: int) -> tuple[tuple[int, int], tuple[int, int]]:
    (south, north), (west, east) = LATITUDES, LONGITUDES
    return _square(z, north, west), _square(z, south, east)


def _square(z: int, latitude: float, longitude: float) -> tuple[int, int]:
    """In which square a place lies (Web Mercator, EPSG:3857)."""
    side = 2**z
    height = math.asinh(math.tan(math.radians(latitude)))
    return int((longitude + 180) / 360 * side), int((1 - height / math.pi) / 2 * side)


def kind_of(body: bytes) -> str:
    """By its first bytes, whatever the source calls it; nothing for what is no picture."""
    return next((kind for start, kind in KINDS.items() if body.startswith(start)), "")


source = Service(seconds=SECONDS, at_once=AT_ONCE, most_bytes=MOST_BYTES)


def body_of(tile: Tile) -> bytes:
    """The picture; nothing where the source has none, or does not answer and we have no old one.
    Several who want the same one wait for whoever asks first."""
    shelf = Shelf.of(settings.TILE_SOURCE)
    found = shelf.get(tile)
    if found and found.is_new:
        return found.body
    with shelf.turn(tile, SECONDS / 2) as is_first:
        if not is_first:
            found = shelf.get(tile) or found
            return found.body if found else b""
        found = shelf.get(tile) or found  # whoever had the turn before may have brought it
        if found and found.is_new:
            return found.body
        try:
            body = _fetched(tile)
        except NoAnswerError:
            return found.body if found else b""
        shelf.put(tile, body)
        return body


def _fetched(tile: Tile) -> bytes:
    answer = source.get(tile.address)
    if answer.status == 200 and not kind_of(answer.body):
        source.refused()
        raise NoAnswerError
    return answer.body
