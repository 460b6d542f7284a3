"""The log that goes along when an initiative leaves."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, InitiativeEvent, LifeEvent, StageChange
from initiatives.sockets.portable import Stay, Table, stays, tables

tables.plug(
    Table(
        "fasen",
        StageChange,
        (
            "from_stage",
            "to_stage",
            "from_step",
            "to_step",
            "at",
            "note",
            "evidence",
            "evidence_url",
        ),
        people=("by",),
    ),
    1,
)
tables.plug(Table("verloop", LifeEvent, ("what", "at", "note"), people=("by",)), 2)


def events(initiative: Initiative) -> int:
    return InitiativeEvent.objects.filter(initiative=initiative).count()


stays.plug(
    Stay(
        "agenda",
        _("Activiteiten in de agenda"),
        _("die horen bij de agenda van het oude dorp, met wie zich opgaf"),
        events,
    ),
    10,
)
