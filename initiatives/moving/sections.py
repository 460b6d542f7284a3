"""Our tab, where an initiative came from, and the first blocks of the page that is handed over."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.hand_over import Block, register_block
from initiatives.models import Initiative
from initiatives.moving.models import Arrival
from initiatives.tabs import Tab, register_tab
from initiatives.timeline import Moment, Place, older, register_moments


def runs(initiative: Initiative) -> bool:
    return initiative.standing.runs


def arrived(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    rows = older(Arrival.objects.filter(initiative=initiative), "created_at", before)
    return [
        Moment(row.created_at, row.pk, _("Ingevoerd uit een ander VillageHub"), row.came_from)
        for row in rows
    ]


def how_far(initiative: Initiative, user: Any) -> Block:
    lines = [initiative.step_label]
    if newest := initiative.stage_changes.first():
        day = date_format(newest.at, "j F Y")
        lines.append(_("Bij deze stap sinds %(day)s") % {"day": day})
    if initiative.what_we_need:
        lines.append(_("Nodig: %(what)s") % {"what": initiative.what_we_need})
    return Block(_("Hoe ver is het?"), lines)


def who(initiative: Initiative, user: Any) -> Block:
    rows = initiative.members.active().running().for_list()
    return Block(
        _("Wie trekken het?"), [f"{row.user}, {row.get_role_display()}" for row in rows[:20]]
    )


register_tab(95, Tab("moving", gettext_lazy("Overdracht"), "moving:overview", runs))
register_moments(arrived)
register_block(0, how_far)
register_block(5, who)
