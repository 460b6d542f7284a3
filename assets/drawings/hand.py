"""The hand in which we draw: flat shapes in the colours of the skyline, three by two.

A drawing is a list of shapes from back to front. What a village is made of has a name here (a
house, a tree, somebody), so that a village of these drawings is one village.
"""

from __future__ import annotations

WIDTH, HEIGHT, GROUND = 480, 320, 272

PALE, MIST, FAR, STRAW = "#e6f0ea", "#c3d8cc", "#8fb3a1", "#e9edd0"
WALL, ROOF, TILE, WHEAT = "#1e5a42", "#123a2b", "#9c4a31", "#f2c14e"
LEAF, DARK_LEAF, WHITE, BLUE = "#2f7152", "#184a37", "#fff", "#1f4e79"
SKIN, WOOD = ("#e3b58f", "#a8714c", "#f0cba9"), "#7a4a2f"


def rect(colour: str, x: float, y: float, width: float, height: float, round_by: float = 0) -> str:
    corner = f' rx="{round_by}"' if round_by else ""
    size = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"'
    return f'<rect fill="{colour}" {size}{corner}/>'


def disc(colour: str, x: float, y: float, radius: float, high: float = 0) -> str:
    size = f'rx="{radius:g}" ry="{high or radius:g}"'
    return f'<ellipse fill="{colour}" cx="{x:g}" cy="{y:g}" {size}/>'


def shape(colour: str, path: str) -> str:
    return f'<path fill="{colour}" d="{path}"/>'


def line(colour: str, path: str, thick: float = 4) -> str:
    style = f'stroke-width="{thick:g}" stroke-linecap="round" stroke-linejoin="round"'
    return f'<path fill="none" stroke="{colour}" {style} d="{path}"/>'


def turned(by: int, shapes: str) -> str:
    """Around the axle of the mill."""
    return f'<g transform="rotate({by} 240 112)">{shapes}</g>'


def outdoors(*shapes: str, sun: tuple[int, int] | None = None) -> str:
    """On the ground of a village, before its far fields."""
    light = disc(WHEAT, *sun, 26) if sun else ""
    hills = shape(MIST, "M0 320V196q70-34 150-14t150-8q90-34 180 6v140z")
    ground = shape(ROOF, "M0 320v-46q120-8 240-4t240 2v48z")
    return drawn(PALE, light, hills, ground, *shapes)


def indoors(*shapes: str) -> str:
    floor = rect(FAR, 0, GROUND - 12, WIDTH, HEIGHT - GROUND + 12)
    return drawn(STRAW, floor, *shapes)


def drawn(back: str, *shapes: str) -> str:
    start = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
    return start + rect(back, 0, 0, WIDTH, HEIGHT) + "".join(shapes) + "</svg>\n"


# What stands in a village


def house(x: float, width: float, wall: float = 84, roof: float = 58, tiles: str = TILE) -> str:
    """With its door to the left and a window beside it."""
    half, eaves = width / 2, GROUND - wall
    gable = f"M{x} {GROUND}v-{wall}l{half:g}-{roof} {half:g} {roof}v{wall}z"
    over = f"M{x - 9:g} {eaves + 12}l{half + 9:g}-{roof + 8} {half + 9:g} {roof + 8}v-15"
    back = f"l-{half + 9:g}-{roof + 8}-{half + 9:g} {roof + 8}z"
    return (
        shape(WALL, gable)
        + shape(tiles, over + back)
        + rect(WHEAT, x + half - 9, eaves - 16, 18, 20)
        + rect(WHEAT, x + 14, GROUND - 48, 22, 48)
        + rect(WHEAT, x + width - 42, GROUND - 50, 28, 26)
    )


def long_house(x: float, width: float, wall: float, roof: float, tiles: str = TILE) -> str:
    """A wall under a hipped roof; windows and doors are for whoever draws it."""
    top = GROUND - wall
    hip = min(36, width / 5)
    slope = f"M{x - 10} {top + 4}l{hip:g}-{roof}h{width + 20 - 2 * hip:g}l{hip:g} {roof}z"
    return rect(WALL, x, top, width, wall) + shape(tiles, slope)


def row(colour: str, x: float, y: float, size: tuple[float, float], count: int, step: float) -> str:
    return "".join(rect(colour, x + n * step, y, *size) for n in range(count))


def tree(x: float, width: float, high: float = 0, colour: str = LEAF) -> str:
    """Round, or upright when it is higher than wide."""
    tall = high or width
    trunk = rect(ROOF, x - 5, GROUND - 50, 10, 50)
    return trunk + disc(colour, x, GROUND - 34 - tall / 2, width / 2, tall / 2)


def somebody(x: float, base: float, tall: float, coat: str, skin: int = 0) -> str:
    """Seen from the front: a head on a coat."""
    head = tall * 0.17
    wide = tall * 0.22
    top = base - tall + 2 * head
    path = f"M{x - wide:g} {base}v-{tall * 0.4:g}q0-{wide:g} {wide:g}-{wide:g}t{wide:g} {wide:g}"
    return (
        shape(coat, f"{path}v{tall * 0.4:g}z")
        + rect(coat, x - wide * 0.75, top + head * 0.3, wide * 1.5, tall * 0.4, 12)
        + disc(SKIN[skin], x, top - head * 0.9, head)
    )


def bunting(x: float, y: float, width: float, flags: int, sag: float = 26) -> str:
    """A string of small flags between two points of one height."""
    step = width / flags
    string = line(ROOF, f"M{x} {y}q{width / 2:g} {2 * sag:g} {width:g} 0", 3)
    found = ""
    for number in range(flags):
        left = x + number * step + step * 0.15
        middle = (number + 0.5) / flags
        drop = y + 4 * sag * middle * (1 - middle) - 2
        colour = (WHEAT, TILE, LEAF)[number % 3]
        found += shape(colour, f"M{left:.0f} {drop:.0f}h{step * 0.7:.0f}l-{step * 0.35:.0f} 24z")
    return string + found


def awning(x: float, y: float, width: float, stripes: int) -> str:
    """Striped, with a scalloped edge."""
    step = width / stripes
    found = ""
    for number in range(stripes):
        colour = TILE if number % 2 == 0 else STRAW
        found += shape(
            colour,
            f"M{x + number * step:g} {y}h{step:g}v30a{step / 2:g} {step / 2:g} 0 0 1-{step:g} 0z",
        )
    return found


def wheel(x: float, radius: float = 20) -> str:
    return disc(ROOF, x, GROUND - 2, radius) + disc(STRAW, x, GROUND - 2, radius * 0.45)
