"""Larger scenes in the same hand, that stand for photos in the demo. They are drawn to
villagehub/demo/pictures/ by whoever changes them, with any browser; the results are committed."""

from __future__ import annotations

from hand import (
    BLUE,
    DARK_LEAF,
    FAR,
    GROUND,
    LEAF,
    MIST,
    ROOF,
    STRAW,
    TILE,
    WALL,
    WHEAT,
    WHITE,
    WOOD,
    bunting,
    disc,
    drawn,
    house,
    line,
    long_house,
    rect,
    row,
    shape,
    somebody,
    tree,
    wheel,
)

EVENING, ROSE, GRASS, PATH = "#f6d9a8", "#e9b48d", "#8db56c", "#d9c39a"
COATS = (TILE, BLUE, LEAF, WHEAT, WALL, WOOD)


def country(sky: str, low: str, *shapes: str, sun: tuple[int, int] = (372, 96)) -> str:
    """Fields under a sky in two bands, with a path."""
    light = disc(WHEAT, *sun, 38)
    band = shape(low, "M0 320V150q120-26 240-8t240-10v188z")
    hills = shape(FAR, "M0 320V206q80-30 170-10t160-6q80-22 150 8v122z")
    field = rect(GRASS, 0, GROUND - 16, 480, 64)
    path = shape(PATH, f"M196 {GROUND - 16}h60q60 30 120 64H96q60-34 100-64z")
    return drawn(sky, light, band, hills, field, path, *shapes)


def people(*places: tuple[int, int, int]) -> str:
    return "".join(
        somebody(x, base, tall, COATS[n % len(COATS)], n % 3)
        for n, (x, base, tall) in enumerate(places)
    )


def village() -> str:
    """The church among the houses, on an evening in autumn."""
    tower = rect(WALL, 206, 120, 52, 152) + shape(ROOF, "M199 126l33-104 33 104z")
    nave = (
        rect(WALL, 258, 190, 104, 82)
        + shape(TILE, "M254 196v-44h92l26 44z")
        + disc(WHEAT, 232, 148, 12)
    )
    homes = house(18, 96, 62, 46) + house(118, 80, 54, 40, ROOF) + house(376, 92, 64, 44)
    gold = tree(178, 52, 84, WHEAT) + tree(8, 56, 96, TILE) + tree(470, 60, 100, WHEAT)
    return country(EVENING, ROSE, tower, nave, homes, gold, people((222, 306, 46), (248, 308, 42)))


def shop() -> str:
    """People carry boards to a shop that is being made."""
    front = rect(WALL, 60, 120, 260, 152) + rect(ROOF, 50, 100, 280, 26)
    window = rect(WHEAT, 84, 166, 112, 70) + line(WALL, "M140 166v70", 6)
    door = rect(STRAW, 226, 166, 64, 106)
    steps = line(WOOD, "M336 272l30-160M366 272l-30-160", 6) + line(
        WOOD, "M342 240h18M345 210h12", 5
    )
    sign = rect(WHEAT, 110, 108, 132, 30, 4) + line(WALL, "M126 124h100", 6)
    board = line(WOOD, "M330 196l130 8", 10)
    return country(
        MIST,
        STRAW,
        front,
        window,
        door,
        sign,
        steps,
        people((356, 300, 104), (436, 304, 108)),
        board,
    )


def garden() -> str:
    """A garden of the whole village, with beds in rows."""
    beds = "".join(
        rect(WOOD, 40 + n * 140, 268, 116, 34, 6)
        + "".join(
            disc((LEAF, TILE, DARK_LEAF)[(n + k) % 3], 56 + n * 140 + k * 21, 264, 12)
            for k in range(5)
        )
        for n in range(3)
    )
    glass = shape(WHITE, "M300 236v-60l46-36 46 36v60z") + line(
        FAR, "M300 176h92M346 140v96M300 206h92", 4
    )
    return country(
        MIST,
        STRAW,
        tree(60, 90, 150),
        glass,
        people((140, 268, 110), (226, 268, 118), (420, 268, 96)),
        beds,
        sun=(200, 74),
    )


def dinner() -> str:
    """A long table in the open, under flags."""
    poles = line(ROOF, f"M24 {GROUND}V70M456 {GROUND}V70", 6)
    guests = people(*((x, 262, 96) for x in range(76, 440, 66)))
    table = (
        rect(WHITE, 36, 226, 408, 20, 4)
        + shape(STRAW, "M36 246h408v10H36z")
        + line(WOOD, "M66 250v56M414 250v56", 9)
    )
    food = "".join(disc((TILE, WHEAT, LEAF)[n % 3], 76 + n * 66, 222, 16, 8) for n in range(6))
    jugs = "".join(rect(BLUE, 104 + n * 132, 202, 14, 24, 4) for n in range(3))
    return country(
        EVENING,
        ROSE,
        tree(30, 80, 120, DARK_LEAF),
        tree(452, 90, 130),
        poles,
        bunting(24, 76, 432, 13, 20),
        guests,
        table,
        food,
        jugs,
        sun=(240, 120),
    )


def bus() -> str:
    """The bus of the village waits, and somebody gets in."""
    body = shape(WHEAT, "M150 262v-92q0-24 24-24h200q34 0 44 28l16 42v46z") + rect(
        TILE, 150, 228, 284, 10
    )
    glass = row(BLUE, 238, 164, (52, 44), 2, 62) + shape(BLUE, "M366 164h10q18 0 24 14l12 30h-46z")
    door = rect(ROOF, 170, 160, 50, 102)
    road = rect(FAR, 0, 270, 480, 18)
    return country(
        MIST,
        STRAW,
        house(20, 96, 66, 46),
        tree(132, 40, 80),
        road,
        body,
        door,
        glass,
        wheel(262, 22),
        wheel(380, 22),
        people((112, 296, 112), (196, 262, 88)),
    )


def hall() -> str:
    """People dance in the hall."""
    lights = line(ROOF, "M0 40q120 40 240 0t240 0", 3) + "".join(
        disc((WHEAT, TILE, STRAW)[n % 3], 24 + n * 48, 52 + (n % 5) * 3, 9) for n in range(10)
    )
    stage = (
        rect(WOOD, 130, 178, 220, 26) + rect(TILE, 120, 84, 30, 96) + rect(TILE, 330, 84, 30, 96)
    )
    band = people((190, 180, 84), (240, 180, 92), (290, 180, 80))
    floor = rect(PATH, 0, 240, 480, 80)
    dancers = people(
        (60, 304, 128),
        (116, 300, 120),
        (206, 312, 124),
        (270, 308, 116),
        (364, 300, 126),
        (424, 310, 118),
    )
    return drawn(WALL, rect(ROOF, 0, 0, 480, 30), lights, stage, band, floor, dancers)


def roof() -> str:
    """Panels on the roof of the school."""
    school = long_house(40, 330, 96, 92, ROOF)
    panels = "".join(
        shape(BLUE, f"M{96 + n * 56 - r * 10} {96 + r * 38}h44l6 30h-48z")
        for r in range(2)
        for n in range(4)
    )
    windows = row(WHEAT, 66, 200, (36, 40), 5, 58)
    ladder = line(WOOD, "M392 272l-34-150M414 268l-34-150M386 240h22M380 212h20M374 184h20", 6)
    return country(
        MIST, EVENING, school, panels, windows, ladder, people((434, 300, 112)), sun=(430, 70)
    )


def room() -> str:
    """A meeting around a table."""
    window = (
        rect(WHITE, 50, 40, 150, 96, 4)
        + rect(MIST, 60, 50, 130, 76)
        + disc(LEAF, 100, 112, 26)
        + disc(DARK_LEAF, 150, 114, 22)
    )
    plan = rect(WHITE, 280, 44, 140, 92, 4) + line(TILE, "M300 112l30-34 26 18 44-36", 6)
    around = people((90, 262, 150), (190, 240, 140), (290, 240, 144), (392, 262, 152))
    top = rect(WOOD, 44, 222, 392, 24, 8) + line(WOOD, "M80 246v60M400 246v60", 12)
    papers = "".join(rect(WHITE, 120 + n * 86, 212, 46, 9, 2) for n in range(3))
    return drawn(STRAW, window, plan, rect(PATH, 0, 262, 480, 58), around, top, papers)


def autumn() -> str:
    """A lane of trees in their colours."""
    lane = "".join(
        tree(x, wide, wide * 1.5, colour)
        for x, wide, colour in (
            *((60, 96, TILE), (150, 66, WHEAT), (330, 66, TILE), (424, 100, WHEAT)),
        )
    )
    return country(EVENING, ROSE, lane, people((226, 292, 70), (256, 294, 56)), sun=(240, 110))


SCENES = (village, shop, garden, dinner, bus, hall, roof, room, autumn)
