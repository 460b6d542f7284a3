"""The terms that hold where a municipality has stored none of its own (domain.md section 3.2).

A municipality's ordinance may say otherwise; then it adds its own rule. The empty kind holds from
receipt until the officer has chosen one: there is always a date.
"""

from datetime import date

from django.db import migrations

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


def add_rules(apps, schema_editor):
    rules = apps.get_model("regulatory", "TermRule").objects
    for values in RULES:
        rules.create(valid_from=date(2020, 1, 1), **dict(zip(FIELDS, values, strict=True)))


class Migration(migrations.Migration):
    dependencies = [("regulatory", "0002_guards_and_search")]
    operations = [migrations.RunPython(add_rules, migrations.RunPython.noop)]
