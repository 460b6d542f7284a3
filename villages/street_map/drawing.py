"""Numbers on the map of a village: the same as in the list beside it.

Drawn as outlines, for who has no script or no connection; `static/js/map.js` lays the streets over
it, and reads the places from the list.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol
from urllib.parse import urlsplit

from django.conf import settings

from villages.places import maps
from villages.places.models import Village

# What a village is drawn from (`village_for_page`).
DRAWN = ("outline", "bounds")
# In hundredths of the width of the map.
PIN_HEIGHT, LETTER, EDGE = 7, 2.8, 2.4


class Placed(Protocol):
    """Anything with a name (`str`) that lies somewhere, or of which nobody told where."""

    @property
    def latitude(self) -> float | None: ...

    @property
    def longitude(self) -> float | None: ...


class Spot(NamedTuple):
    """Something that lies where something else does: a room in its house."""

    name: str
    latitude: float | None
    longitude: float | None

    def __str__(self) -> str:
        return self.name


class Pin(NamedTuple):
    """One number, or several of what lies too close together to tell apart."""

    left: float
    top: float
    width: float
    x: int
    y: int
    text_y: float
    label: str
    names: str
    anchor: str


class Overview(NamedTuple):
    """Where it is drawn, what of the world it shows, and which part of that the map is."""

    left: int
    top: int
    side: int
    view_box: str
    window_left: int
    window_top: int
    window_side: int


class Numbered(NamedTuple):
    number: int | None  # None when nobody told where it is
    thing: Placed
    point: str  # for the script, and nothing then


def numbered(things: Iterable[Placed]) -> list[Numbered]:
    rows, number = [], 0
    for thing in things:
        if thing.latitude is None:
            rows.append(Numbered(None, thing, ""))
            continue
        number += 1
        rows.append(Numbered(number, thing, f"{thing.latitude:.5f},{thing.longitude:.5f}"))
    return rows


class StreetMap:
    """What the script needs to know, whatever is drawn under the streets."""

    @property
    def has_streets(self) -> bool:
        return bool(settings.TILE_SOURCE)

    @property
    def attribution(self) -> str:
        return settings.TILE_ATTRIBUTION


class VillageMap(StreetMap):
    """Drawn around the things, with enough of the village around them to know it by."""

    def __init__(self, village: Village, things: Iterable[Placed]):
        self.rows = numbered(things)
        self.outline = village.outline
        placed = [(row, _place(row.thing)) for row in self.rows if row.number]
        places = [place for _row, place in placed]
        self.view_box, self.size = _view(village.bounds, places)
        self.unit = self.size / 100
        self.overview = _overview(village.bounds, self.view_box, self.size, places)
        self.font_size = round(self.unit * 5, 1)
        self.height = round(self.unit * PIN_HEIGHT, 1)
        self.corner = round(self.height / 2, 1)
        self.pins = [self._pin(rows, place) for rows, place in self._together(placed)]

    @property
    def first(self) -> Numbered | None:
        return next((row for row in self.rows if row.number), None)

    @property
    def route(self) -> Route | None:
        """To the first."""
        row = self.first
        return route_to(row.thing) if row else None

    def _together(
        self, placed: list[tuple[Numbered, tuple[int, int]]]
    ) -> list[tuple[list[Numbered], tuple[int, int]]]:
        """What would cover one another shares a pin."""
        groups: list[tuple[list[Numbered], tuple[int, int]]] = []
        for row, (x, y) in placed:
            for rows, (other_x, other_y) in groups:
                room = self.unit * (PIN_HEIGHT + LETTER * 0.8 * min(len(rows), 3))
                if abs(x - other_x) < room and abs(y - other_y) < self.height * 1.15:
                    rows.append(row)
                    break
            else:
                groups.append(([row], (x, y)))
        return groups

    def _pin(self, rows: list[Numbered], place: tuple[int, int]) -> Pin:
        x, y = place
        label = _label([row.number or 0 for row in rows])
        width = max(self.unit * (LETTER * len(label) + 2 * EDGE), self.height)
        return Pin(
            left=round(x - width / 2, 1),
            top=round(y - self.height / 2, 1),
            width=round(width, 1),
            x=x,
            y=y,
            text_y=round(y + self.unit * 1.8, 1),
            label=label,
            names=", ".join(str(row.thing) for row in rows),
            anchor=f"v{rows[0].number}",
        )


class Route(NamedTuple):
    """A plain link, which the reader follows or not."""

    url: str
    site: str


def route_to(thing: Placed) -> Route | None:
    url: str = settings.ROUTE_PLANNER
    for name in ("latitude", "longitude"):
        url = url.replace(f"{{{name}}}", f"{getattr(thing, name):.5f}")
    if not url:
        return None
    return Route(url, (urlsplit(url).hostname or url).removeprefix("www."))


def _place(thing: Placed) -> tuple[int, int]:
    return maps.project(thing.longitude or 0, thing.latitude or 0)


def _view(bounds: list[int], places: list[tuple[int, int]]) -> tuple[str, int]:
    """The viewBox, a square, and its side. Of one facility: where in the village it is."""
    village = max(bounds[2:]) if bounds else 0
    if not places:
        return maps.view_box([bounds], margin=0.06), village
    if len(set(places)) == 1 and _holds(bounds, places[0]):
        left, top, width, height = bounds
        size = round(village * 1.12)
    else:
        left, top, width, height = maps.box(places)
        size = round(max(max(width, height) * 1.35, village * 0.15, 60))
    corner = (left + (width - size) // 2, top + (height - size) // 2)
    return f"{corner[0]} {corner[1]} {size} {size}", size


def _holds(bounds: list[int], place: tuple[int, int]) -> bool:
    if not bounds:
        return False
    left, top, width, height = bounds
    return left <= place[0] <= left + width and top <= place[1] <= top + height


def _overview(
    bounds: list[int], view_box: str, size: int, places: list[tuple[int, int]]
) -> Overview | None:
    """The whole village in a corner, when the map shows only a part of it."""
    if not bounds or size > max(bounds[2:]) * 0.6:
        return None
    left, top = map(int, view_box.split()[:2])
    side, edge = round(size * 0.27), round(size * 0.02)
    far = size - side - edge
    corners = [(left + dx, top + dy) for dy in (far, edge) for dx in (edge, far)]
    corner = next((each for each in corners if _is_free(each, side, places)), corners[0])
    return Overview(*corner, side, maps.view_box([bounds], margin=0.06), left, top, size)


def _is_free(corner: tuple[int, int], side: int, places: list[tuple[int, int]]) -> bool:
    room = [corner[0] - side // 5, corner[1] - side // 5, side * 7 // 5, side * 7 // 5]
    return not any(_holds(room, place) for place in places)


def _label(numbers: list[int]) -> str:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_run(run) for run in runs)


def _run(run: list[int]) -> str:
    """Three or more in a row: the first and the last."""
    if len(run) > 2:
        return f"{run[0]}–{run[-1]}"
    return ", ".join(map(str, run))
