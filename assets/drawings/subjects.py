"""One drawing for each kind of initiative, of facility and of room."""

from __future__ import annotations

from hand import (
    BLUE,
    DARK_LEAF,
    FAR,
    GROUND,
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
    somebody,
    tree,
    turned,
    wheel,
)

# Initiatives


def cpo_housing() -> str:
    """Two houses stand; the third is a frame of wood, with a ladder."""
    frame = line(WOOD, f"M336 {GROUND}V186M442 {GROUND}V186M324 190l65-62 65 62M336 230h106", 8)
    frame += line(WOOD, f"M389 {GROUND}V130M336 190h106", 8)
    ladder = line(WHEAT, "M318 270l34-120M338 270l34-120M326 244h20M333 220h20M340 196h20", 5)
    return outdoors(house(36, 128), house(182, 128, tiles=ROOF), frame, ladder, sun=(420, 62))


def community_house() -> str:
    hall = long_house(90, 300, 92, 66)
    front = shape(WALL, f"M186 {GROUND}V150l54-46 54 46v122z")
    front += shape(ROOF, "M174 158l66-57 66 57v-17l-66-56-66 56z")
    doors = rect(WHEAT, 212, 206, 26, 66) + rect(WHEAT, 242, 206, 26, 66)
    clock = disc(WHEAT, 240, 162, 15) + line(ROOF, "M240 153v9l7 5", 3)
    windows = row(WHEAT, 106, 206, (24, 34), 2, 38) + row(WHEAT, 312, 206, (24, 34), 2, 38)
    poles = line(ROOF, f"M40 {GROUND}V96M440 {GROUND}V96", 5)
    return outdoors(hall, front, doors, clock, windows, poles, bunting(40, 100, 400, 12, 14))


def care_cooperative() -> str:
    """Somebody walks with somebody, past a house with a heart."""
    heart = "M116 176c-24-18-34-30-34-44 0-22 28-26 34-8 6-18 34-14 34 8 0 14-10 26-34 44z"
    home = long_house(30, 172, 104, 60)
    door = rect(WHEAT, 52, 212, 30, 60) + rect(WHEAT, 128, 212, 44, 30)
    old = somebody(296, GROUND, 124, BLUE, 2) + line(WOOD, f"M262 214v{GROUND - 214}", 6)
    young = somebody(366, GROUND, 142, TILE, 1)
    arms = line(TILE, "M346 204l-32 16", 13)
    return outdoors(
        home, shape(WHEAT, heart), door, tree(440, 70, 110), old, young, arms, sun=(300, 58)
    )


def energy_cooperative() -> str:
    barn = rect(WALL, 40, 196, 220, 76) + shape(ROOF, "M24 200l44-86h186l28 86z")
    panels = "".join(
        shape(BLUE, f"M{74 + n * 58 - r * 12} {126 + r * 34}h48l6 28h-50z")
        for r in range(2)
        for n in range(3)
    )
    door = rect(WHEAT, 120, 216, 56, 56)
    mast = shape(FAR, f"M371 {GROUND}l6-176h10l6 176z")
    blades = "".join(
        f'<path fill="{FAR}" transform="rotate({turn} 382 94)" d="M375 94l3-84q9 0 11 10l3 74z"/>'
        for turn in (18, 138, 258)
    )
    return outdoors(barn, panels, door, mast, blades, disc(ROOF, 382, 94, 8), sun=(60, 60))


def village_shop() -> str:
    front = rect(WALL, 70, 96, 340, 176) + rect(ROOF, 58, 76, 364, 26)
    window = rect(WHEAT, 96, 172, 168, 68)
    goods = disc(TILE, 126, 228, 15) + disc(LEAF, 158, 230, 13) + disc(TILE, 190, 228, 15)
    goods += rect(WOOD, 96, 236, 168, 10)
    loaf = disc(WOOD, 232, 226, 18, 12)
    door = rect(WHEAT, 300, 172, 72, 100) + rect(WALL, 312, 184, 48, 44)
    crate = rect(WOOD, 84, 250, 66, 22) + "".join(disc(TILE, 96 + n * 14, 248, 8) for n in range(4))
    more = rect(WOOD, 160, 250, 66, 22) + "".join(
        disc(LEAF, 172 + n * 14, 248, 8) for n in range(4)
    )
    return outdoors(front, window, goods, loaf, door, awning(62, 116, 356, 12), crate, more)


def village_bus() -> str:
    road = rect(FAR, 0, 272, 480, 16)
    bus = shape(WHEAT, "M60 258v-96q0-26 26-26h238q34 0 46 30l18 44v48z")
    glass = row(BLUE, 84, 156, (56, 46), 3, 66) + shape(BLUE, "M282 156h40q16 0 22 14l14 32h-76z")
    band = rect(TILE, 60, 222, 328, 10)
    pole = line(ROOF, f"M436 {GROUND}V120", 6) + rect(TILE, 416, 84, 40, 40, 6)
    sign = shape(STRAW, "M424 96h24v14h-24z")
    return outdoors(
        road, tree(30, 54), bus, glass, band, wheel(130, 26), wheel(318, 26), pole, sign
    )


def commons_maintenance() -> str:
    """A tree, a spade in the ground and a bed of flowers."""
    trunk = shape(ROOF, f"M128 {GROUND}l8-110h20l8 110z")
    crown = disc(LEAF, 146, 120, 92, 78) + disc(DARK_LEAF, 186, 146, 50, 44)
    spade = line(WOOD, "M300 112v120", 9) + line(WOOD, "M282 110h36", 10)
    blade = shape(FAR, "M276 212h48v34q0 22-24 34-24-12-24-34z")
    beds = "".join(
        line(LEAF, f"M{350 + n * 30} 272v-{44 + n % 2 * 20}", 6)
        + disc((WHEAT, TILE, WHITE)[n % 3], 350 + n * 30, 224 - n % 2 * 20, 15)
        + disc(WALL, 350 + n * 30, 224 - n % 2 * 20, 5)
        for n in range(4)
    )
    return outdoors(trunk, crown, blade, spade, beds, sun=(404, 66))


def farm_transition() -> str:
    """A farm under a large roof, furrows, and a cow."""
    roof = shape(TILE, "M24 206l70-126h100l66 126z") + rect(WALL, 40, 204, 204, 68)
    door = shape(WHEAT, f"M108 {GROUND}v-44q34-26 68 0v44z") + row(WHEAT, 58, 222, (28, 24), 1, 0)
    rows_ = "".join(line(LEAF, f"M{262 + n * 46} 272q10-40 36-84", 9) for n in range(5))
    cow = rect(WHITE, 316, 190, 104, 52, 18) + shape(ROOF, "M336 190h34q4 26-18 28-22-4-16-28z")
    cow += disc(ROOF, 398, 222, 16, 12)
    cow += rect(WHITE, 326, 226, 13, 48) + rect(WHITE, 396, 226, 13, 48)
    cow += (
        rect(WHITE, 406, 166, 42, 32, 12)
        + rect(ROOF, 436, 178, 14, 20, 6)
        + disc(ROOF, 412, 166, 8)
    )
    return outdoors(roof, door, row(WHEAT, 200, 222, (28, 24), 1, 0), rows_, cow, sun=(300, 66))


def encounter() -> str:
    """Three people around a table with a pot of coffee."""
    people = somebody(120, 262, 176, LEAF, 1) + somebody(360, 262, 176, TILE, 0)
    middle = somebody(240, 236, 160, BLUE, 2)
    table = (
        rect(WOOD, 60, 216, 360, 18, 6) + rect(WOOD, 96, 232, 14, 76) + rect(WOOD, 370, 232, 14, 76)
    )
    pot = shape(WHEAT, "M216 216v-42q0-10 10-12h22q10 2 10 12v42z") + line(
        WHEAT, "M258 178q20 0 18 18t-18 12", 6
    )
    pot += rect(WHEAT, 226, 152, 22, 10, 4)
    cups = "".join(rect(WHITE, x, 198, 26, 18, 5) for x in (156, 300))
    lamp = line(ROOF, "M240 0v24", 4) + shape(TILE, "M202 56q6-32 38-32t38 32z")
    return indoors(lamp, middle, people, table, cups, pot)


def event() -> str:
    tent = shape(TILE, f"M96 {GROUND}V166l144-84 144 84v106z")
    stripes = "".join(
        shape(STRAW, f"M{x} {GROUND}V{166}L240 82 {x + 48} 166V{GROUND}z") for x in (144, 240, 336)
    )
    opening = shape(ROOF, f"M204 {GROUND}q4-70 36-92 32 22 36 92z")
    top = line(ROOF, "M240 82V44", 5) + shape(WHEAT, "M242 44l44 14-44 14z")
    edge = rect(WHEAT, 84, 158, 312, 14, 6)
    poles = line(ROOF, f"M30 {GROUND}V120M450 {GROUND}V120", 5)
    flags = bunting(30, 122, 70, 3, 8) + bunting(380, 122, 70, 3, 8)
    return outdoors(tent, stripes, opening, top, edge, poles, flags, sun=(404, 62))


def other() -> str:
    """A kite above the houses: something that nobody thought of before."""
    kite = shape(TILE, "M372 22l44 46-62 60-18-72z") + shape(WHEAT, "M372 22l-18 106-18-72z")
    tail = line(ROOF, "M354 128q-10 60-34 98", 3)
    arm = line(BLUE, "M308 234l14-12", 11)
    child = somebody(300, GROUND, 104, BLUE, 1)
    return outdoors(
        house(20, 112, 76, 50),
        house(154, 96, 66, 44, ROOF),
        tree(424, 84, 120),
        kite,
        tail,
        child,
        arm,
    )


# Facilities


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


# Rooms


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


INITIATIVES = (
    *(cpo_housing, community_house, care_cooperative, energy_cooperative, village_shop),
    *(village_bus, commons_maintenance, farm_transition, encounter, event, other),
)
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
ROOMS = (hall, table, kitchen)
