"""What goes along when an initiative leaves: the rules, what was agreed, and the questions that
were put on the table. Never who came, and never a question as it was sent."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.encounters.models import Agreement, AgreementVersion, Meeting, Rules, Topic
from initiatives.models import Audience, Initiative
from initiatives.sockets.portable import Stay, Table, stays, tables

tables.plug(Table("gespreksregels", Rules, ("number", "text"), people=("by",)), 72)
tables.plug(Table("gespreksafspraken", Agreement, ("title", "held_on")), 73)
tables.plug(
    Table(
        "gespreksafspraken-teksten",
        AgreementVersion,
        ("number", "text", "note"),
        people=("by",),
        parents={"agreement": "gespreksafspraken"},
        path="agreement__initiative",
        only=lambda rows: rows.filter(is_shown=True),
    ),
    74,
)
tables.plug(
    Table(
        "gespreksvragen",
        Topic,
        ("text", "answer"),
        path="meeting__initiative",
        restored=False,
        readers=Audience.MEMBERS,
    ),
    75,
)


def meetings(initiative: Initiative) -> int:
    return Meeting.objects.filter(initiative=initiative).count()


stays.plug(
    Stay(
        "gesprekken",
        _("Gesprekken en wie er kwam"),
        _("wie kwam, zei ja tegen dit gesprek; wat jullie afspraken gaat mee"),
        meetings,
    ),
    50,
)
