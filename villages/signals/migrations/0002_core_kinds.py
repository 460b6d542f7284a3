"""The kinds that domain.md 5.3 calls core, to begin with."""

from django.db import migrations

KINDS = [
    *("shop", "gp", "pharmacy", "community_house"),
    *("transport", "sport", "childcare", "cash"),
]


def add(apps, schema_editor):
    core = apps.get_model("signals", "CoreKind")
    core.objects.bulk_create([core(kind=kind) for kind in KINDS])
    core.objects.create(kind="primary_school", norm=23)


class Migration(migrations.Migration):
    dependencies = [("signals", "0001_initial")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
