"""One drawing for each kind of room."""

from __future__ import annotations

from hand import (
    FAR,
    LEAF,
    MIST,
    PALE,
    ROOF,
    STRAW,
    TILE,
    WALL,
    WHEAT,
    WHITE,
    WOOD,
    disc,
    indoors,
    line,
    rect,
    shape,
)


def hall() -> str:
    """A stage with curtains, and chairs before it."""
    stage = rect(WOOD, 70, 176, 340, 34) + rect(WALL, 86, 36, 308, 140)
    spot = shape(MIST, "M240 36l74 140H166z")
    curtain = "".join(
        shape(TILE, path) for path in ("M70 28h74q-2 88-42 148H70z", "M410 28h-74q2 88 42 148h32z")
    )
    pelmet = rect(TILE, 62, 20, 356, 26, 6) + line(WHEAT, "M66 46h348", 5)
    stand = line(ROOF, "M240 176v-72M222 176h36", 5) + disc(ROOF, 240, 98, 9)
    chairs = "".join(
        rect(ROOF, x, 232, 52, 44, 8)
        + rect(ROOF, x + 4, 270, 8, 34)
        + rect(ROOF, x + 40, 270, 8, 34)
        for x in (52, 134, 216, 298, 380)
    )
    return indoors(stage, spot, stand, curtain, pelmet, chairs)


def table() -> str:
    """A table for a few, a lamp above it, a window with the village."""
    window = (
        rect(WHITE, 60, 40, 130, 100, 4)
        + rect(PALE, 68, 48, 114, 84)
        + shape(WALL, "M76 132v-26l20-18 20 18v26z")
    )
    window += (
        shape(TILE, "M70 110l26-23 26 23v-9l-26-23-26 23z")
        + disc(LEAF, 154, 112, 20)
        + rect(WHITE, 122, 48, 6, 84)
    )
    lamp = (
        line(ROOF, "M296 0v44", 4)
        + shape(TILE, "M246 90q6-46 50-46t50 46z")
        + disc(WHEAT, 296, 94, 15, 8)
    )
    back = "".join(rect(WALL, x, 146, 58, 74, 10) for x in (170, 264, 358))
    top = (
        rect(WOOD, 112, 196, 340, 22, 8)
        + rect(WOOD, 150, 216, 16, 92)
        + rect(WOOD, 398, 216, 16, 92)
    )
    paper = (
        shape(WHITE, "M226 188h52l4 9h-62z")
        + rect(WHITE, 330, 178, 24, 18, 5)
        + shape(LEAF, "M178 178q-14-24 4-34 4 18 2 34zM184 178q2-24 24-28-4 22-22 28z")
    )
    pot = rect(TILE, 170, 176, 24, 20, 4)
    return indoors(window, lamp, back, top, paper, pot)


def kitchen() -> str:
    """A stove with a pan on it, cupboards, and what hangs on hooks."""
    block = rect(WALL, 40, 184, 400, 100) + rect(WOOD, 32, 172, 416, 16, 4)
    doors = "".join(rect(LEAF, x, 200, 84, 74, 4) for x in (52, 344))
    knobs = disc(WHEAT, 124, 238, 5) + disc(WHEAT, 356, 238, 5)
    oven = rect(ROOF, 152, 196, 176, 84, 6) + rect(WHEAT, 172, 222, 136, 44, 6)
    oven += "".join(disc(STRAW, 184 + n * 37, 208, 7) for n in range(4))
    pan = rect(TILE, 176, 112, 112, 56, 10) + rect(TILE, 160, 122, 144, 12, 6)
    pan += rect(ROOF, 170, 102, 124, 12, 6) + disc(ROOF, 232, 97, 9)
    steam = line(
        MIST, "M206 84q-12-14 0-28t0-26M236 78q-12-12 0-24t0-22M266 84q-12-14 0-28t0-26", 7
    )
    rail = line(ROOF, "M330 60h116", 5) + line(WOOD, "M350 60v40M386 60v34M422 60v44", 6)
    tools = disc(WOOD, 350, 108, 12, 16) + rect(FAR, 374, 92, 24, 34, 4) + disc(TILE, 422, 112, 16)
    shelf = rect(WOOD, 34, 96, 104, 10, 4) + rect(WHEAT, 46, 64, 26, 32, 4)
    shelf += rect(LEAF, 80, 56, 26, 40, 4) + rect(TILE, 112, 70, 20, 26, 4)
    return indoors(shelf, rail, tools, block, doors, knobs, oven, steam, pan)


ROOMS = (hall, table, kitchen)
