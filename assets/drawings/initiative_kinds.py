"""One drawing for each kind of initiative."""

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
    somebody,
    tree,
    wheel,
)


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


INITIATIVES = (
    *(cpo_housing, community_house, care_cooperative, energy_cooperative, village_shop),
    *(village_bus, commons_maintenance, farm_transition, encounter, event, other),
)
