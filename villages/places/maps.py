"""Flat coordinates for all our maps: units of about 10 metres, the origin north-west of all.

One projection for everything, so that outlines are stored as SVG paths and any map is only a
choice of paths and a viewBox.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

WEST, NORTH = 3.2, 53.7
# The Netherlands in Europe lie between these: latitudes, longitudes.
LATITUDES, LONGITUDES = (50.7, 53.6), (3.3, 7.3)
PER_DEGREE = 11_130
SQUEEZE = 0.613  # a degree of longitude against one of latitude, at 52 degrees north


# Outlines are drawn coarsely: what lies this close outside one (2 km) may well be inside.
COARSE = 200
STEP = re.compile(r"-?\d+")


class Outline(NamedTuple):
    path: str
    bounds: list[int]


def project(longitude: float, latitude: float) -> tuple[int, int]:
    return (
        round((longitude - WEST) * PER_DEGREE * SQUEEZE),
        round((NORTH - latitude) * PER_DEGREE),
    )


def outline_of(geometry: dict[str, Any]) -> Outline:
    """The path of a GeoJSON Polygon or MultiPolygon, with its left, top, width and height."""
    single = geometry["type"] == "Polygon"
    polygons = [geometry["coordinates"]] if single else geometry["coordinates"]
    rings = [
        [project(longitude, latitude) for longitude, latitude in ring]
        for polygon in polygons
        for ring in polygon
    ]
    path = "".join(_ring(points) for points in rings)
    return Outline(path, box([point for points in rings for point in points]))


def _ring(points: list[tuple[int, int]]) -> str:
    """Relative steps are half as long as places, and those of no length are left out."""
    (x, y), steps = points[0], []
    path = f"M{x} {y}"
    for next_x, next_y in points[1:-1]:
        if (next_x, next_y) != (x, y):
            steps.append(f"{next_x - x} {next_y - y}")
            x, y = next_x, next_y
    return f"{path}l{' '.join(steps)}z".replace(" -", "-")


def box(points: Iterable[tuple[int, int]]) -> list[int]:
    xs, ys = zip(*points, strict=True)
    return [min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)]


def around(bounds: Sequence[Sequence[int]]) -> list[int]:
    """One box around all of these; empty when there are none."""
    filled = [each for each in bounds if each]
    corners = [(left, top) for left, top, _width, _height in filled]
    corners += [(left + width, top + height) for left, top, width, height in filled]
    return box(corners) if corners else []


def view_box(bounds: Sequence[Sequence[int]], margin: float = 0.04) -> str:
    """A viewBox around all these bounds; nothing when there are none."""
    outer = around(bounds)
    if not outer:
        return ""
    left, top, width, height = outer
    edge = round(max(width, height, 20) * margin)
    return f"{left - edge} {top - edge} {width + 2 * edge} {height + 2 * edge}"


def is_near_netherlands(latitude: float, longitude: float) -> bool:
    """Within the box around the country; parts of Belgium and Germany are in it too."""
    south, north = LATITUDES
    west, east = LONGITUDES
    return south <= latitude <= north and west <= longitude <= east


class Shape:
    """The rings of a path that `outline_of` made, to ask whether a point lies within."""

    def __init__(self, path: str):
        self.rings = [_points(ring) for ring in path.split("M")[1:]]

    def is_near(self, point: tuple[int, int]) -> bool:
        x, y = point
        around = [(x + dx, y + dy) for dx in (0, -COARSE, COARSE) for dy in (0, -COARSE, COARSE)]
        return any(self.has(each) for each in around)

    def has(self, point: tuple[int, int]) -> bool:
        """By counting how many sides a line to the east of the point crosses."""
        x, y = point
        crossed = 0
        for ring in self.rings:
            for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
                if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                    crossed += 1
        return crossed % 2 == 1


def _points(ring: str) -> list[tuple[int, int]]:
    numbers = [int(number) for number in STEP.findall(ring)]
    x, y = numbers[:2]
    points = [(x, y)]
    for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x, y))
    return points
