"""The skyline on top of a village page, drawn from what is known of the village.

Every building that means something (school, station, church, mill, flats) is drawn only when the
data say it is there; houses and trees follow the number of people and of addresses. The place code
seeds the rest, so that a village keeps its own skyline. At most 3 KB, no style attributes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

WIDTH, HEIGHT, GROUND = 1200, 150, 147
MIDDLE = WIDTH // 2
# A telephone shows the middle of the picture: what must be seen stands between these.
SHOWN_ON_A_PHONE = (345, 855)

SKY_EDGE, FAR_HOUSES, FAR_WINDOWS = "#c3d8cc", "#8fb3a1", "#e9edd0"
WALLS, ROOFS, TILES, WINDOWS = "#1e5a42", "#123a2b", "#9c4a31", "#f2c14e"
LEAVES, DARK_LEAVES, WHITE, TRAIN_BLUE = "#2f7152", "#184a37", "#fff", "#1f4e79"
PAINT_ORDER = (FAR_HOUSES, FAR_WINDOWS, LEAVES, DARK_LEAVES, WALLS, TILES, ROOFS, WHITE, WINDOWS)


@dataclass(frozen=True)
class SkylineFeatures:
    """What the data say. `address_density` is addresses per km² (CBS, omgevingsadressendichtheid
    or the village's own); a station counts when it is within 2 km."""

    code: str
    population: int | None = None
    address_density: float | None = None
    has_school: bool = False
    has_station: bool = False
    has_church: bool = False
    has_mill: bool = False

    @property
    def size(self) -> float:
        """0 for a hamlet of 30 people, 1 for 30,000 and more; a village when unknown."""
        if self.population is None:
            return 0.5
        return min(1.0, max(0.0, math.log10(max(self.population, 1) / 30) / 3))

    @property
    def openness(self) -> float:
        """1 in the open country, 0 in a town of 1,500 addresses per km²."""
        if self.address_density is None:
            return 1 - self.size
        return min(1.0, max(0.0, 1 - math.log10(max(self.address_density, 10) / 10) / 2.2))

    @property
    def has_flats(self) -> bool:
        return (self.address_density or 0) >= 1000 or (self.population or 0) >= 15000


@dataclass
class Drawing:
    """Paths by colour; a colour is one element, which keeps the picture small."""

    random: Random
    paths: dict[str, list[str]] = field(default_factory=dict)

    def add(self, colour: str, path: str) -> None:
        self.paths.setdefault(colour, []).append(path)

    def box(self, colour: str, x: float, y: float, width: float, height: float) -> None:
        self.add(colour, f"M{x:.0f} {y:.0f}h{width:.0f}v{height:.0f}h-{width:.0f}z")

    def round(self, colour: str, x: float, y: float, rx: float, ry: float) -> None:
        arc = f"a{rx:.0f} {ry:.0f} 0 1 1 "
        self.add(colour, f"M{x - rx:.0f} {y:.0f}{arc}{2 * rx:.0f} 0{arc}-{2 * rx:.0f} 0z")

    def svg(self) -> str:
        layers = "".join(
            f'<path fill="{colour}" d="{"".join(self.paths[colour])}"/>'
            for colour in (SKY_EDGE, *PAINT_ORDER, TRAIN_BLUE)
            if colour in self.paths
        )
        return (
            f'<svg class="skyline" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio='
            f'"xMidYMax slice" aria-hidden="true" focusable="false">{layers}</svg>'
        )


def skyline(features: SkylineFeatures) -> str:
    drawing = Drawing(Random(features.code))
    _horizon(drawing, features)
    _far_row(drawing, features)
    _near_row(drawing, features)
    drawing.add(ROOFS, f"M0 {HEIGHT}v-4q300-5 600-3t600 1v6z")
    return drawing.svg()


def _horizon(drawing: Drawing, features: SkylineFeatures) -> None:
    """Fields with a tree line: taller and more restless where the country is open."""
    top = 112 - 14 * features.openness
    bumps = "".join(
        f"t{drawing.random.randint(55, 115)} {drawing.random.randint(-9, 9)}" for _ in range(16)
    )
    drawing.add(SKY_EDGE, f"M0 {HEIGHT}V{top:.0f}q45-16 90-4{bumps}V{HEIGHT}z")


def _far_row(drawing: Drawing, features: SkylineFeatures) -> None:
    """Roofs behind the first row, and flats behind those."""
    random = drawing.random
    reach = 170 + 430 * features.size
    x = MIDDLE - reach
    while x < MIDDLE + reach:
        if features.has_flats and random.random() < 0.4:
            x += _flat(drawing, x)
        else:
            x += _far_house(drawing, x)
        x += random.randint(0, int(12 + 120 * features.openness))


def _far_house(drawing: Drawing, x: float) -> float:
    width, wall, roof = (drawing.random.randint(*range_) for range_ in ((34, 52), (18, 30), (15, 22)))
    drawing.add(
        FAR_HOUSES,
        f"M{x:.0f} {GROUND}v-{wall}l{width / 2:.0f}-{roof} {width / 2:.0f} {roof}v{wall}z",
    )
    return width


def _flat(drawing: Drawing, x: float) -> float:
    floors, columns = drawing.random.randint(4, 7), drawing.random.randint(3, 4)
    width, height = columns * 14 + 6, floors * 13 + 10
    drawing.box(FAR_HOUSES, x, GROUND - height, width, height)
    for floor in range(floors):
        y = GROUND - height + 6 + floor * 13
        windows = "".join("h7v6h-7zm14 0" for _ in range(columns - 1))
        drawing.add(FAR_WINDOWS, f"M{x + 6:.0f} {y}{windows}h7v6h-7z")
    return width


def _near_row(drawing: Drawing, features: SkylineFeatures) -> None:
    """Landmarks in the middle, houses to both sides, trees in between and beyond."""
    left, right = _landmarks(drawing, features)
    houses = round(2 + 11 * features.size)
    for number in range(houses):
        gap = drawing.random.randint(4, 14)
        if number % 2:
            right += gap + _house(drawing, right + gap, features)
            right += _maybe_tree(drawing, right, 1, features)
        else:
            width = drawing.random.randint(42, 66)
            left -= gap + width
            _house(drawing, left, features, width)
            left -= _maybe_tree(drawing, left, -1, features)
    _trees_beyond(drawing, features, left, right)


def _landmarks(drawing: Drawing, features: SkylineFeatures) -> tuple[float, float]:
    """Draws them side by side around the middle; returns where the houses may begin."""
    builders = [
        builder
        for builder, there in (
            (_station, features.has_station),
            (_church, features.has_church),
            (_school, features.has_school),
            (_mill, features.has_mill),
        )
        if there
    ]
    widths = [LANDMARK_WIDTH[builder.__name__] for builder in builders]
    start = x = MIDDLE - (sum(widths) + 14 * len(widths)) / 2 + drawing.random.randint(-30, 30)
    for builder, width in zip(builders, widths, strict=True):
        builder(drawing, x)
        x += width + 14
    return start, x


LANDMARK_WIDTH = {"_station": 168, "_church": 96, "_school": 118, "_mill": 70}


def _house(
    drawing: Drawing, x: float, features: SkylineFeatures, width: int | None = None
) -> float:
    random = drawing.random
    width = width or random.randint(42, 66)
    kind = random.random()
    if kind < 0.3 * features.openness + 0.08:
        _farm(drawing, x, width)
    elif kind < 0.55:
        _long_house(drawing, x, width)
    else:
        _gabled_house(drawing, x, width)
    return width


def _roof_colour(drawing: Drawing) -> str:
    return TILES if drawing.random.random() < 0.42 else ROOFS


def _gabled_house(drawing: Drawing, x: float, width: int) -> None:
    wall, roof, half = drawing.random.randint(32, 44), drawing.random.randint(22, 30), width / 2
    eaves = GROUND - wall
    drawing.add(WALLS, f"M{x:.0f} {GROUND}v-{wall}l{half:.0f}-{roof} {half:.0f} {roof}v{wall}z")
    drawing.add(
        _roof_colour(drawing),
        f"M{x - 4:.0f} {eaves + 3}l{half + 4:.0f}-{roof + 5} {half + 4:.0f} {roof + 5}"
        f"v-6l-{half + 4:.0f}-{roof + 4}-{half + 4:.0f} {roof + 4}z",
    )
    drawing.box(WINDOWS, x + half - 4, eaves - 6, 8, 9)
    _ground_floor(drawing, x, width)


def _long_house(drawing: Drawing, x: float, width: int) -> None:
    wall, roof = drawing.random.randint(26, 34), drawing.random.randint(20, 27)
    drawing.box(WALLS, x, GROUND - wall, width, wall)
    colour = _roof_colour(drawing)
    drawing.add(
        colour,
        f"M{x - 3:.0f} {GROUND - wall}l9-{roof}h{width - 12}l9 {roof}z",
    )
    drawing.box(colour, x + width - 18, GROUND - wall - roof - 7, 7, 12)
    _ground_floor(drawing, x, width)


def _farm(drawing: Drawing, x: float, width: int) -> None:
    """A low wall under a big roof."""
    drawing.box(WALLS, x, GROUND - 20, width, 20)
    drawing.add(
        _roof_colour(drawing), f"M{x - 5:.0f} {GROUND - 17}l15-38h{width - 20}l15 38z"
    )
    drawing.box(WINDOWS, x + width / 2 - 7, GROUND - 15, 14, 15)


def _ground_floor(drawing: Drawing, x: float, width: int) -> None:
    if drawing.random.random() < 0.5:
        x_door, x_window = x + 8, x + width - 19
    else:
        x_door, x_window = x + width - 18, x + 8
    drawing.box(WINDOWS, x_door, GROUND - 20, 9, 20)
    drawing.box(WINDOWS, x_window, GROUND - 20, 11, 9)


def _school(drawing: Drawing, x: float) -> None:
    """Wide and low, a row of windows, a bell turret and a flag."""
    drawing.box(WALLS, x, GROUND - 40, 104, 40)
    drawing.add(ROOFS, f"M{x - 4:.0f} {GROUND - 40}l14-20h84l14 20z")
    drawing.add(ROOFS, f"M{x + 43:.0f} {GROUND - 58}v-14l9-12 9 12v14z")
    for column in (8, 24, 68, 84):
        drawing.box(WINDOWS, x + column, GROUND - 31, 11, 15)
    drawing.box(WINDOWS, x + 44, GROUND - 26, 16, 26)
    drawing.box(ROOFS, x + 112, GROUND - 88, 2, 88)
    drawing.add(TILES, f"M{x + 114:.0f} {GROUND - 88}q9-4 13 0t13 0v15q-8 4-13 0t-13 0z")


def _church(drawing: Drawing, x: float) -> None:
    drawing.box(WALLS, x, GROUND - 92, 26, 92)
    drawing.add(ROOFS, f"M{x - 3:.0f} {GROUND - 90}l16-50 16 50z")
    drawing.box(WALLS, x + 26, GROUND - 44, 66, 44)
    drawing.add(ROOFS, f"M{x + 24:.0f} {GROUND - 43}v-28h60l12 28z")
    drawing.round(WINDOWS, x + 13, GROUND - 76, 6, 6)
    for column in (36, 54, 72):
        drawing.add(WINDOWS, f"M{x + column:.0f} {GROUND - 12}v-16q5-9 10 0v16z")


def _mill(drawing: Drawing, x: float) -> None:
    drawing.add(WALLS, f"M{x + 18:.0f} {GROUND}l8-66h20l8 66z")
    drawing.add(ROOFS, f"M{x + 24:.0f} {GROUND - 64}q12-24 24 0z")
    drawing.box(WINDOWS, x + 31, GROUND - 18, 10, 18)
    hub_x, hub_y = x + 36, GROUND - 72
    for dx, dy in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
        drawing.add(
            ROOFS,
            f"M{hub_x:.0f} {hub_y}l{dx * 40} {dy * 40 - 3}{dx * 5:+d} {dy * 5}-{dx * 12} {dy * 9}z"
            if dx == dy
            else f"M{hub_x:.0f} {hub_y}l{dx * 40} {dy * 40}l{-dx * 7} {dy * 3}z",
        )


def _station(drawing: Drawing, x: float) -> None:
    """A shelter, the overhead line, and a yellow train."""
    drawing.box(ROOFS, x, GROUND - 62, 3, 62)
    drawing.box(ROOFS, x + 160, GROUND - 62, 3, 62)
    drawing.box(ROOFS, x, GROUND - 60, 163, 1)
    drawing.add(WINDOWS, f"M{x + 8:.0f} {GROUND - 7}v-20q1-10 12-10h124q11 0 12 10v20z")
    for column in (26, 48, 70, 92, 114):
        drawing.box(TRAIN_BLUE, x + column, GROUND - 31, 15, 10)
    drawing.box(TRAIN_BLUE, x + 8, GROUND - 15, 148, 4)


def _maybe_tree(drawing: Drawing, x: float, direction: int, features: SkylineFeatures) -> float:
    if drawing.random.random() > 0.25 + 0.4 * features.openness:
        return 0
    width = drawing.random.randint(30, 46)
    _tree(drawing, x + direction * (width / 2 + 3), width, features)
    return width + 4


def _tree(drawing: Drawing, x: float, width: float, features: SkylineFeatures) -> None:
    random = drawing.random
    colour = random.choice((LEAVES, DARK_LEAVES))
    drawing.box(ROOFS, x - 3, GROUND - 24, 5, 24)
    if random.random() < 0.3 * features.openness:
        drawing.round(colour, x, GROUND - 48, width / 3.2, 36)
    else:
        drawing.round(colour, x, GROUND - 18 - width / 2, width / 2, width / 2)


def _trees_beyond(drawing: Drawing, features: SkylineFeatures, left: float, right: float) -> None:
    """Where the houses end the trees go on, the more the opener the country."""
    for x in _beyond(drawing.random, left, right, round(70 + 130 * (1 - features.openness))):
        _tree(drawing, x, drawing.random.randint(24, 48), features)


def _beyond(random: Random, left: float, right: float, step: int) -> Iterator[float]:
    x = left - random.randint(24, step)
    while x > 0:
        yield x
        x -= random.randint(34, step * 2)
    x = right + random.randint(24, step)
    while x < WIDTH:
        yield x
        x += random.randint(34, step * 2)
