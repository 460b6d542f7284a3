"""One drawing for each kind of facility."""

from __future__ import annotations

from hand import (
    BLUE,
    DARK_LEAF,
    FAR,
    GROUND,
    LEAF,
    ROOF,
    STRAW,
    TILE,
    WALL,
    WHEAT,
    WHITE,
    WOOD,
    awning,
    bunting,
    disc,
    house,
    indoors,
    line,
    long_house,
    outdoors,
    rect,
    row,
    shape,
    tree,
    turned,
)


def primary_school() -> str:
    school = long_house(56, 300, 104, 58)
    turret = shape(ROOF, "M184 118V82l22-32 22 32v36z") + disc(WHEAT, 206, 92, 9)
    windows = row(WHEAT, 76, 192, (34, 44), 2, 48) + row(WHEAT, 256, 192, (34, 44), 2, 48)
    door = rect(WHEAT, 184, 202, 44, 70)
    flag = line(ROOF, f"M408 {GROUND}V86", 6) + shape(
        TILE, "M411 88q16-8 26 0t26 0v40q-16 8-26 0t-26 0z"
    )
    return outdoors(school, turret, windows, door, flag)


def secondary_school() -> str:
    """Higher, with rows of windows, and a bicycle in front."""
    block = rect(WALL, 70, 92, 300, 180) + rect(ROOF, 60, 80, 320, 18)
    windows = row(WHEAT, 90, 118, (36, 34), 5, 56) + row(WHEAT, 90, 176, (36, 34), 2, 56)
    windows += row(WHEAT, 258, 176, (36, 34), 2, 56)
    door = rect(WHEAT, 198, 176, 48, 96)
    ring = 'fill="none" stroke-width="6"'
    bicycle = "".join(
        f'<circle {ring} stroke="{STRAW}" cx="{x}" cy="258" r="24"/>' for x in (352, 424)
    )
    bicycle += line(
        TILE, "M352 258l24-40h36l12 40M376 218l18 40h-42M394 258l18-40M410 204h14M368 208h18", 6
    )
    return outdoors(block, windows, door, bicycle)


def special_school() -> str:
    """A school with a ramp, under a rainbow."""
    bow = ""
    for left, colour in ((60, TILE), (74, WHEAT), (88, FAR)):
        wide = 240 - left
        bow += line(colour, f"M{left} 210a{wide} {wide - 20} 0 0 1 {2 * wide} 0", 14)
    school = long_house(120, 240, 92, 52)
    windows = row(WHEAT, 140, 204, (32, 36), 2, 46) + row(WHEAT, 300, 204, (32, 36), 1, 0)
    door = rect(WHEAT, 240, 204, 42, 68)
    ramp = shape(FAR, f"M236 {GROUND}v-12h52l96 12z") + line(
        STRAW, "M292 228l88 28M292 228v32M336 242v26M380 256v16", 4
    )
    return outdoors(bow, school, windows, door, ramp)


def childcare() -> str:
    home = house(40, 150, 96, 64)
    blocks = (
        rect(TILE, 330, 224, 48, 48) + rect(WHEAT, 380, 224, 48, 48) + rect(LEAF, 355, 176, 48, 48)
    )
    blocks += (
        disc(STRAW, 354, 248, 12)
        + shape(STRAW, "M404 234l16 28h-32z")
        + rect(STRAW, 368, 188, 22, 22)
    )
    ball = disc(BLUE, 286, 250, 22) + shape(WHEAT, "M266 242q20-8 40 0v16q-20-8-40 0z")
    return outdoors(home, tree(240, 60, 90), blocks, ball, sun=(392, 66))


def village_house() -> str:
    hall = long_house(70, 340, 98, 62)
    porch = (
        shape(WHEAT, "M196 272v-72h88v72z")
        + shape(ROOF, "M182 204l58-40 58 40z")
        + rect(WALL, 236, 204, 6, 68)
    )
    windows = row(WHEAT, 92, 200, (36, 40), 2, 50) + row(WHEAT, 308, 200, (36, 40), 2, 50)
    return outdoors(hall, porch, windows, bunting(70, 112, 340, 10, 10), tree(446, 60, 100))


def shop() -> str:
    front = rect(WALL, 90, 92, 300, 180) + rect(ROOF, 78, 72, 324, 26)
    window = rect(WHEAT, 114, 170, 150, 76)
    basket = shape(WOOD, "M142 218h92l-12 28h-68z") + line(WOOD, "M154 218q34-50 68 0", 6)
    fruit = disc(TILE, 168, 214, 12) + disc(LEAF, 190, 212, 12) + disc(TILE, 210, 214, 12)
    door = rect(WHEAT, 294, 170, 70, 102) + rect(WALL, 306, 182, 46, 46)
    return outdoors(front, window, basket, fruit, door, awning(82, 112, 316, 10))


def gp() -> str:
    """A doctor's house, with the bag before the door."""
    home = long_house(60, 216, 108, 62)
    door = rect(WHEAT, 92, 202, 40, 70) + row(WHEAT, 162, 196, (36, 36), 2, 54)
    bag = rect(TILE, 304, 204, 128, 68, 14) + line(
        WOOD, "M340 204v-14q0-14 14-14h28q14 0 14 14v14", 8
    )
    mark = (
        rect(STRAW, 360, 220, 16, 38)
        + rect(STRAW, 349, 231, 38, 16)
        + rect(WOOD, 304, 204, 128, 10, 5)
    )
    return outdoors(home, door, tree(30, 46, 90), bag, mark, sun=(372, 72))


def pharmacy() -> str:
    """A mortar with its pestle, and a sprig of what grows in the garden."""
    bowl = shape(WALL, "M136 142h208q4 74-52 104l14 26H174l14-26q-56-30-52-104z")
    rim = rect(ROOF, 122, 128, 236, 22, 11)
    pestle = line(WHEAT, "M262 132l74-92", 22) + disc(WHEAT, 338, 38, 17)
    mark = rect(WHEAT, 229, 170, 22, 66, 4) + rect(WHEAT, 207, 192, 66, 22, 4)
    sprig = (
        line(LEAF, "M186 130q-16-44-50-66", 7)
        + disc(LEAF, 128, 56, 22, 12)
        + disc(LEAF, 176, 76, 13, 22)
    )
    sprig += disc(LEAF, 138, 96, 22, 12)
    return outdoors(sprig, pestle, bowl, rim, mark)


def library() -> str:
    case = rect(WOOD, 60, 44, 360, 226, 6)
    shelves = rect(STRAW, 74, 58, 332, 94) + rect(STRAW, 74, 164, 332, 94)
    books, colours = "", (TILE, WALL, WHEAT, BLUE, LEAF, ROOF)
    for shelf in range(2):
        x = 82
        for number in range(11):
            wide, high = 18 + number * 7 % 12, 62 + (number * 13 + shelf * 9) % 26
            if shelf and number in (5, 6):
                x += wide + 3
                continue
            base = 152 + shelf * 106
            books += rect(colours[(number + shelf * 2) % 6], x, base - high, wide, high)
            x += wide + 3
    cat = (
        disc(ROOF, 248, 244, 26, 15)
        + disc(ROOF, 270, 226, 13)
        + shape(ROOF, "M260 220v-18l10 10 10-10v18z")
    )
    return indoors(case, shelves, books, cat)


def sport() -> str:
    field = shape(LEAF, "M0 320v-84h480v84z") + line(STRAW, "M0 284h480", 5)
    goal = line(WHITE, "M96 270V110h288v160", 11)
    net = "".join(line(FAR, f"M{x} 116v150", 2) for x in range(120, 384, 24))
    net += "".join(line(FAR, f"M100 {y}h280", 2) for y in range(136, 266, 24))
    ball = disc(WHITE, 300, 262, 32) + shape(ROOF, "M300 246l15 11-6 17h-18l-6-17z")
    ball += line(ROOF, "M300 246v-14M315 257l14-5M309 274l9 12M291 274l-9 12M285 257l-14-5", 3)
    flag = line(ROOF, "M438 280V150", 5) + shape(TILE, "M440 150l-46 16 46 16z")
    return outdoors(field, net, goal, flag, ball)


def transport() -> str:
    """A train at the platform, as in the skyline."""
    wire = line(ROOF, f"M60 {GROUND}V66M0 78h480M60 96h50M200 130l20-24-14-26", 5)
    train = shape(WHEAT, "M-4 254V130h318q66 6 104 92l4 32z") + shape(BLUE, "M-4 222h416l6 14H-4z")
    glass = row(BLUE, -6, 154, (48, 40), 5, 62) + shape(BLUE, "M312 150q46 6 72 52h-72z")
    doors = rect(ROOF, 109, 136, 4, 118) + rect(ROOF, 233, 136, 4, 118) + disc(WHITE, 396, 216, 8)
    under = rect(ROOF, 0, 252, 400, 14) + rect(FAR, 0, 268, 480, 8)
    lamp = line(ROOF, f"M446 {GROUND}V150", 6) + disc(WHEAT, 446, 142, 14)
    return outdoors(wire, train, glass, doors, under, lamp)


def cash() -> str:
    """A letter box and a coin."""
    box = (
        rect(TILE, 92, 92, 150, 150, 14)
        + rect(ROOF, 116, 130, 102, 16, 8)
        + rect(WHEAT, 116, 170, 102, 40, 4)
    )
    post = rect(ROOF, 156, 240, 22, 34)
    letter = (
        rect(WHITE, 128, 76, 78, 58)
        + line(FAR, "M130 78l37 30 37-30", 4)
        + rect(TILE, 112, 132, 110, 14)
    )
    slot = rect(ROOF, 116, 128, 102, 10, 5)
    coin = disc(WHEAT, 340, 190, 76) + disc(WOOD, 340, 190, 62) + disc(WHEAT, 340, 190, 56)
    euro = line(WALL, "M366 160q-40-22-52 30t52 30M298 182h46M298 200h40", 10)
    return outdoors(box, letter, rect(TILE, 92, 138, 150, 20), slot, post, coin, euro)


def pub() -> str:
    home = long_house(40, 236, 112, 64)
    door = rect(WHEAT, 68, 200, 42, 72) + row(WHEAT, 136, 194, (46, 40), 2, 66)
    sign = (
        line(ROOF, "M276 156h50", 6)
        + rect(WHEAT, 296, 160, 56, 48, 8)
        + shape(WALL, "M312 172h22l-3 28h-16z")
    )
    parasol = (
        line(WOOD, f"M398 {GROUND}V150", 7)
        + shape(TILE, "M330 164q12-54 68-54t68 54z")
        + shape(STRAW, "M376 164q4-54 22-54t22 54z")
    )
    table = rect(WOOD, 352, 224, 92, 9, 4) + line(WOOD, "M398 232v40", 7)
    glasses = (
        shape(WHEAT, "M368 202h18l-2 22h-14zM412 202h18l-2 22h-14z")
        + rect(WHITE, 368, 198, 18, 7, 3)
        + rect(WHITE, 412, 198, 18, 7, 3)
    )
    return outdoors(home, door, sign, parasol, table, glasses)


def church() -> str:
    tower = rect(WALL, 112, 116, 76, 156) + shape(ROOF, "M102 122l48-112 48 112z")
    nave = rect(WALL, 188, 176, 200, 96) + shape(TILE, "M182 182v-62h178l40 62z")
    window = "".join(shape(WHEAT, f"M{x} 258v-38q15-26 30 0v38z") for x in (212, 270, 328))
    clock = disc(WHEAT, 150, 152, 19) + line(ROOF, "M150 141v11l9 6", 4)
    door = shape(WHEAT, f"M130 {GROUND}v-46q20-28 40 0v46z")
    return outdoors(
        tree(52, 70, 110), tower, nave, window, clock, door, tree(438, 60, 90, DARK_LEAF)
    )


def mill() -> str:
    body = shape(WALL, f"M186 {GROUND}l22-150h64l22 150z") + shape(ROOF, "M200 124q40-56 80 0z")
    door = shape(WHEAT, f"M222 {GROUND}v-40q18-20 36 0v40z") + rect(WHEAT, 230, 170, 20, 24)
    deck = rect(ROOF, 166, 214, 148, 9)
    sail = line(TILE, "M240 112V-14", 8) + rect(STRAW, 244, -8, 26, 92)
    sail += line(TILE, "M244 22h26M244 52h26M257-8v92", 3)
    sails = "".join(turned(by, sail) for by in (38, 128, 218, 308))
    return outdoors(
        body,
        deck,
        door,
        sails,
        disc(WHEAT, 240, 112, 9),
        tree(64, 64),
        tree(430, 76, 100, DARK_LEAF),
    )


def place() -> str:
    """A house with a board before it, for what has no kind."""
    board = line(WOOD, f"M330 {GROUND}V150M410 {GROUND}V150", 8) + rect(WHEAT, 308, 124, 124, 76, 6)
    words = line(WALL, "M328 146h84M328 162h84M328 178h50", 6)
    return outdoors(house(70, 168, 104, 72), tree(274, 56, 100), board, words, sun=(380, 66))


FACILITIES = {
    "primary_school": primary_school,
    "secondary_school": secondary_school,
    "special_school": special_school,
    "childcare": childcare,
    "community_house": village_house,
    "shop": shop,
    "gp": gp,
    "pharmacy": pharmacy,
    "library": library,
    "sport": sport,
    "transport": transport,
    "cash": cash,
    "pub": pub,
    "church": church,
    "mill": mill,
    "other": place,
}
