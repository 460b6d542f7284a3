"""What the database itself guards, in SQL by subject: `guards/`. And the ten themes to start with.

Each file says why it is there. They run in this order: a policy needs the functions that it asks,
and the rights come when every function is there. There is no way back: a database that let go of
its fences is thrown away, not unmade.
"""

from pathlib import Path

from django.db import migrations

FILES = [
    "who_works_here",
    "team",
    "files",
    "contacts",
    "requests",
    "referrals_in",
    "handing_over",
    "envelope",
    "broken_glass",
    "needs",
    "volunteers",
    "contributions",
    "erasure",
    "retention",
    "referrers_erased",
    "reports",
    "months",
    "stories",
    "keys",
    "rights",
]
# No illness, belief, origin or status among them (domain).
THEMES = [
    ("gezelschap", "Gezelschap"),
    ("huis-en-klussen", "Huis & klussen"),
    ("vervoer", "Vervoer"),
    ("geld-en-formulieren", "Geld & formulieren"),
    ("zorg-en-wmo", "Zorg & Wmo"),
    ("wonen", "Wonen"),
    ("mantelzorg", "Mantelzorg"),
    ("meedoen", "Meedoen"),
    ("digitaal", "Digitaal"),
    ("dorpsidee", "Dorpsidee"),
]


def guards(name):
    return (Path(__file__).parent / "guards" / f"{name}.sql").read_text()


def add_themes(apps, schema_editor):
    themes = apps.get_model("supporters", "Theme").objects
    for order, (code, name) in enumerate(THEMES, 1):
        themes.create(code=code, name=name, order=order)


class Migration(migrations.Migration):
    dependencies = [("supporters", "0001_initial"), ("accounts", "0002_guards")]
    operations = [
        *[migrations.RunSQL(guards(name)) for name in FILES],
        migrations.RunPython(add_themes),
    ]
