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
# A telephone shows the middle 585 of these units, so what must be seen stands there.

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
        self.add(colour, f"M{x:.0f} {y:.0f}h{width:.0f}v{height:.0f}h-{width:.0f}")

    def round(self, colour: str, x: float, y: float, rx: float, ry: float) -> None:
        rx, ry = round(rx), round(ry)
        arc = f"a{rx} {ry} 0 1 1"
        self.add(colour, f"M{round(x) - rx} {y:.0f}{arc} {2 * rx} 0{arc}-{2 * rx} 0")

    def row(self, colour: str, x: float, y: float, window: str, count: int, step: int) -> None:
        self.add(colour, f"M{x:.0f} {y:.0f}" + f"m{step} 0".join([window] * count))

    def svg(self) -> str:
        layers = "".join(
            f'<path fill="{colour}" d="{"".join(self.paths[colour])}"/>'
            for colour in (SKY_EDGE, *PAINT_ORDER, TRAIN_BLUE)
            if colour in self.paths
        )
        return (
            f'<svg class="skyline" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio='
            f'"xMidYMax slice" aria-hidden="true">{layers}</svg>'
        )


def skyline(features: SkylineFeatures) -> str:
    drawing = Drawing(Random(features.code))  # noqa: S311 -- a picture, not a secret
    _horizon(drawing, features)
    _far_row(drawing, features)
    _near_row(drawing, features)
    drawing.add(ROOFS, f"M0 {HEIGHT}v-4q300-5 600-3t600 1v6z")
    return drawing.svg()


def _horizon(drawing: Drawing, features: SkylineFeatures) -> None:
    """Fields and a tree line behind everything, higher where the country is open."""
    top, waves = 116 - 14 * features.openness, ""
    for number in range(10):
        swell = drawing.random.randint(8, 22) * (-1 if number % 2 else 1)
        waves += f"q60 {swell} 120 0"
    drawing.add(SKY_EDGE, f"M0 {HEIGHT}V{top:.0f}{waves}V{HEIGHT}z")


def _far_row(drawing: Drawing, features: SkylineFeatures) -> None:
    """Roofs behind the first row, and flats behind those."""
    random = drawing.random
    reach = 170 + 400 * features.size
    x = MIDDLE - reach
    while x < MIDDLE + reach:
        if features.has_flats and random.random() < 0.45:
            x += _flat(drawing, x)
        else:
            x += _far_house(drawing, x)
        x += random.randint(40, int(84 + 76 * features.openness))


def _far_house(drawing: Drawing, x: float) -> float:
    width, wall, roof = (
        drawing.random.randint(*range_) for range_ in ((34, 52), (18, 30), (15, 22))
    )
    drawing.add(
        FAR_HOUSES,
        f"M{x:.0f} {GROUND}v-{wall}l{width / 2:.0f}-{roof} {width / 2:.0f} {roof}v{wall}z",
    )
    return width


def _flat(drawing: Drawing, x: float) -> float:
    floors, width = drawing.random.randint(4, 6), drawing.random.choice((46, 60))
    height = floors * 13 + 9
    drawing.box(FAR_HOUSES, x, GROUND - height, width, height)
    strips = f"h{width - 12}v5h-{width - 12}zm0 13" * (floors - 2)
    drawing.add(FAR_WINDOWS, f"M{x + 6:.0f} {GROUND - height + 6}{strips}")
    return width


def _near_row(drawing: Drawing, features: SkylineFeatures) -> None:
    """Landmarks in the middle, houses to both sides, trees in between and beyond."""
    left, right = _landmarks(drawing, features)
    for number in range(round(2 + 9 * features.size)):
        gap, width = drawing.random.randint(6, 20), drawing.random.randint(42, 66)
        if number % 2 and right < WIDTH:
            _house(drawing, right + gap, width, features)
            right += gap + width + _maybe_tree(drawing, right + gap + width, 1, features)
        elif left > 0:
            left -= gap + width
            _house(drawing, left, width, features)
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


LANDMARK_WIDTH = {"_station": 168, "_church": 96, "_school": 136, "_mill": 70}


def _house(drawing: Drawing, x: float, width: int, features: SkylineFeatures) -> None:
    kind = drawing.random.random()
    if kind < 0.3 * features.openness + 0.08:
        _farm(drawing, x, width)
    elif kind < 0.55:
        _long_house(drawing, x, width)
    else:
        _gabled_house(drawing, x, width)


def _roof_colour(drawing: Drawing) -> str:
    return TILES if drawing.random.random() < 0.42 else ROOFS


def _gabled_house(drawing: Drawing, x: float, width: int) -> None:
    wall, roof, half = drawing.random.randint(32, 44), drawing.random.randint(22, 30), width / 2
    eaves = GROUND - wall
    drawing.add(WALLS, f"M{x:.0f} {GROUND}v-{wall}l{half:.0f}-{roof} {half:.0f} {roof}v{wall}z")
    slope = f"l{half + 4:.0f}-{roof + 3} {half + 4:.0f} {roof + 3}"
    back = f"l-{half + 4:.0f}-{roof + 3}-{half + 4:.0f} {roof + 3}"
    drawing.add(_roof_colour(drawing), f"M{x - 4:.0f} {eaves + 5}{slope}v-8{back}z")
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
    drawing.add(_roof_colour(drawing), f"M{x - 5:.0f} {GROUND - 17}l15-38h{width - 20}l15 38z")
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
    drawing.row(WINDOWS, x + 8, GROUND - 31, "h11v15h-11z", 2, 16)
    drawing.row(WINDOWS, x + 68, GROUND - 31, "h11v15h-11z", 2, 16)
    drawing.box(WINDOWS, x + 44, GROUND - 26, 16, 26)
    drawing.box(ROOFS, x + 112, GROUND - 88, 2, 88)
    drawing.add(TILES, f"M{x + 114:.0f} {GROUND - 88}q9-4 13 0t13 0v15q-8 4-13 0t-13 0z")


def _church(drawing: Drawing, x: float) -> None:
    drawing.box(WALLS, x, GROUND - 92, 26, 92)
    drawing.add(ROOFS, f"M{x - 3:.0f} {GROUND - 90}l16-50 16 50z")
    drawing.box(WALLS, x + 26, GROUND - 44, 66, 44)
    drawing.add(ROOFS, f"M{x + 24:.0f} {GROUND - 43}v-28h60l12 28z")
    drawing.round(WINDOWS, x + 13, GROUND - 76, 6, 6)
    drawing.row(WINDOWS, x + 36, GROUND - 12, "v-16q5-9 10 0v16z", 3, 18)


def _mill(drawing: Drawing, x: float) -> None:
    drawing.add(WALLS, f"M{x + 18:.0f} {GROUND}l8-66h20l8 66z")
    drawing.add(ROOFS, f"M{x + 24:.0f} {GROUND - 64}q12-24 24 0z")
    drawing.box(WINDOWS, x + 31, GROUND - 18, 10, 18)
    sail, back_sail = "l38-32 6 8-38 28z", "l-38 32-6-8 38-28z"
    across, back_across = "l28 32-9 6-24-34z", "l-28-32 9-6 24 34z"
    for path in (sail, back_sail, across, back_across):
        drawing.add(ROOFS, f"M{x + 36:.0f} {GROUND - 74}{path}")


def _station(drawing: Drawing, x: float) -> None:
    """A shelter, the overhead line, and a yellow train."""
    drawing.box(ROOFS, x, GROUND - 62, 3, 62)
    drawing.box(ROOFS, x + 160, GROUND - 62, 3, 62)
    drawing.box(ROOFS, x, GROUND - 60, 163, 1)
    drawing.add(WINDOWS, f"M{x + 8:.0f} {GROUND - 7}v-20q1-10 12-10h124q11 0 12 10v20z")
    drawing.row(TRAIN_BLUE, x + 26, GROUND - 31, "h15v10h-15z", 5, 22)
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
    for x in _beyond(drawing.random, left, right, round(70 + 150 * (1 - features.openness))):
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
