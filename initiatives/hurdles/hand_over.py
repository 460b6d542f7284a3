"""Our blocks on the one page for whoever takes the initiative over."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from initiatives.hurdles.models import BackingOffer, Obstacle, Risk
from initiatives.hurdles.models.backing import NEWEST
from initiatives.hurdles.models.obstacles import ORDER_OPEN
from initiatives.hurdles.models.risks import ORDER
from initiatives.models import Initiative
from initiatives.sockets.hand_over import LINES, Block, blocks


def open_obstacles(initiative: Initiative, user: Any) -> Block:
    """In full only for whom they are written."""
    rows = Obstacle.objects.visible_to(user).filter(initiative=initiative).open()
    standing = initiative.standing_of(user)
    told = [row for row in rows.order_by(*ORDER_OPEN)[:LINES] if row.is_told_to(standing)]
    return Block(_("Wat zit er in de weg?"), [f"{row.title}: {row.step_what}" for row in told])


def worst_risks(initiative: Initiative, user: Any) -> Block:
    rows = Risk.objects.visible_to(user).filter(initiative=initiative).going_on()
    lines = [
        f"{capfirst(row.level_text)}: {row.title} {row.mitigation}".strip()
        for row in rows.order_by(*ORDER)[:LINES]
    ]
    return Block(_("Wat als het misgaat?"), lines)


def given_backing(initiative: Initiative, user: Any) -> Block:
    """With whom to call, for whoever takes part."""
    rows = BackingOffer.objects.visible_to(user).filter(initiative=initiative).given()
    standing = initiative.standing_of(user)
    lines = [
        f"{row.offerer}: {row.title}" + (f" ({row.contact})" if row.is_told_to(standing) else "")
        for row in rows.order_by(*NEWEST)[:LINES]
    ]
    return Block(_("Wie staat erachter?"), lines)


blocks.plug(open_obstacles, 50)
blocks.plug(worst_risks, 51)
blocks.plug(given_backing, 52)
