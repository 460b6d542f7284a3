"""The ten themes to start with (domain: no illness, belief, origin or status among them)."""

from django.db import migrations

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


def add(apps, schema_editor):
    Theme = apps.get_model("supporters", "Theme")
    for order, (code, name) in enumerate(THEMES, 1):
        Theme.objects.update_or_create(code=code, defaults={"name": name, "order": order})


class Migration(migrations.Migration):
    dependencies = [("supporters", "0002_fences")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
