"""What goes along when an initiative leaves: the rules, what was agreed, and the questions that
were put on the table. Never who came, and never a question as it was sent."""

from __future__ import annotations

from initiatives.encounters.models import Agreement, AgreementVersion, Rules, Topic
from initiatives.portable import Table, register_table

register_table(72, Table("gespreksregels", Rules, ("number", "text"), people=("by",)))
register_table(73, Table("gespreksafspraken", Agreement, ("title", "held_on")))
register_table(
    74,
    Table(
        "gespreksafspraken-teksten",
        AgreementVersion,
        ("number", "text", "note"),
        people=("by",),
        parents={"agreement": "gespreksafspraken"},
        path="agreement__initiative",
        only=lambda rows: rows.filter(is_shown=True),
    ),
)
register_table(
    75,
    Table("gespreksvragen", Topic, ("text", "answer"), path="meeting__initiative", restored=False),
)
