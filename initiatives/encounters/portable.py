"""What goes along when an initiative leaves: the rules, what was agreed, and the questions that
were put on the table. Never who came, and never a question as it was sent."""

from __future__ import annotations

from initiatives.encounters.models import Agreement, AgreementVersion, Rules, Topic
from initiatives.sockets.portable import Table, tables

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
    Table("gespreksvragen", Topic, ("text", "answer"), path="meeting__initiative", restored=False),
    75,
)
