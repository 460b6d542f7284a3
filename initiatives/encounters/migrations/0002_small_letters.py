"""Addresses in small letters, also those that are there already."""

from django.db import migrations
from django.db.models.functions import Lower

import villagehub.mailboxes


def write_small(apps, schema_editor):
    chairs = apps.get_model("encounters", "Chair")._base_manager
    chairs.exclude(email=Lower("email")).update(email=Lower("email"))


class Migration(migrations.Migration):
    dependencies = [("encounters", "0001_initial")]
    operations = [
        migrations.AlterField(
            model_name="chair",
            name="email",
            field=villagehub.mailboxes.MailboxField(
                blank=True, max_length=254, verbose_name="e-mailadres"
            ),
        ),
        migrations.RunPython(write_small, migrations.RunPython.noop),
    ]
