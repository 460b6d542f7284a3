"""What the database itself refuses, in SQL by subject: `guards/`. And the amounts and terms of the
law to start with.

Each file says why it is there. They run in this order: a trigger needs its function. There is no
way back: a database that let go of its guards is thrown away, not unmade.
"""

from datetime import date
from pathlib import Path

from django.db import migrations

FILES = ["what_stays", "requests", "clock", "objections", "experiments"]

# The terms that hold where a municipality has stored none of its own (domain.md section 3.2).
# A municipality's ordinance may say otherwise; then it adds its own rule. The empty kind holds from
# receipt until the officer has chosen one: there is always a date.
AWB = "Awb artikel 4:13: een redelijke termijn, in elk geval binnen 8 weken na ontvangst"
# kind, weeks, extension, source, statutory, atw, suspendable, objection, penalty
RULES = [
    ("", 8, None, AWB + ". De soort is nog niet bepaald", True, True, True, False, False),
    (
        "clarification", 3, None,
        "Servicenorm: antwoord binnen 3 weken. Uitleg is geen besluit, er is geen wettelijke termijn",
        False, False, True, False, False,
    ),
    ("policy_deviation", 8, None, AWB, True, True, True, True, True),
    (
        "exemption_permit", 8, None,
        AWB + ", zolang de verordening geen eigen termijn noemt",
        True, True, True, True, True,
    ),
    (
        "environment_permit", 8, 6,
        "Omgevingswet artikel 16.64: 8 weken, één keer met 6 weken te verlengen. "
        "De aanvraag zelf loopt via het Omgevingsloket",
        True, True, True, True, True,
    ),
    (
        "right_to_challenge", 8, None,
        "Servicenorm: 8 weken, zolang de participatieverordening geen eigen termijn noemt",
        False, False, True, False, False,
    ),
    ("experiment", 8, None, AWB + ", zolang de verordening geen eigen termijn noemt",
     True, True, True, True, True),
    (
        "subsidy", 13, None,
        "Subsidieverordening van de gemeente, meestal 13 weken",
        True, False, True, True, True,
    ),
    (
        "signal_higher_rule", 2, None,
        "Doorzendplicht van Awb artikel 2:3. De 2 weken zijn een servicenorm",
        False, False, False, False, False,
    ),
]
FIELDS = [
    "procedure_kind", "weeks", "extension_weeks", "legal_source", "is_statutory", "atw_applies",
    "suspendable", "objection", "penalty",
]



def guards(name):
    return (Path(__file__).parent / "guards" / f"{name}.sql").read_text()


def add_rules(apps, schema_editor):
    rules = apps.get_model("regulatory", "TermRule").objects
    for values in RULES:
        rules.create(valid_from=date(2020, 1, 1), **dict(zip(FIELDS, values, strict=True)))


def add_amounts(apps, schema_editor):
    apps.get_model("regulatory", "PenaltyAmount").objects.create(
        valid_from=date(2019, 1, 1), first=23, second=35, third=45, source="Awb artikel 4:17 lid 2"
    )


class Migration(migrations.Migration):
    dependencies = [("regulatory", "0001_initial"), ("accounts", "0002_guards")]
    operations = [
        *[migrations.RunSQL(guards(name)) for name in FILES],
        migrations.RunPython(add_rules),
        migrations.RunPython(add_amounts),
    ]
