"""How far it is and who leads it, on the page for whoever takes over."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.sockets.hand_over import Block, blocks


def how_far(initiative: Initiative, user: Any) -> Block:
    lines = [initiative.step_label]
    if newest := initiative.stage_changes.first():
        day = date_format(localdate(newest.at), "j F Y")
        lines.append(_("Bij deze stap sinds %(day)s") % {"day": day})
    if initiative.what_we_need:
        lines.append(_("Nodig: %(what)s") % {"what": initiative.what_we_need})
    return Block(_("Hoe ver is het?"), lines)


def who(initiative: Initiative, user: Any) -> Block:
    rows = initiative.members.active().running().for_list()
    return Block(
        _("Wie trekken het?"), [f"{row.user}, {row.get_role_display()}" for row in rows[:20]]
    )


blocks.plug(how_far, 0)
blocks.plug(who, 5)
