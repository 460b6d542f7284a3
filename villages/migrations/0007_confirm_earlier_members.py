"""Who was a resident before the village confirmed anybody stays one."""

from django.db import migrations
from django.db.models import F


def confirm(apps, schema_editor):
    residents = apps.get_model("villages", "Membership").objects.filter(
        role="resident", confirmed_at__isnull=True
    )
    residents.update(
        confirmed_at=F("created_at"), confirmed_how="earlier", asked_at=F("created_at")
    )


class Migration(migrations.Migration):
    dependencies = [("villages", "0006_confirmed_members")]
    operations = [migrations.RunPython(confirm, migrations.RunPython.noop)]
