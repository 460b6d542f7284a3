"""Addresses in small letters, also those that are there already."""

from django.db import migrations
from django.db.models.functions import Lower

import villagehub.mailboxes


def write_small(apps, schema_editor):
    for name in ("GuestSignUp", "Facility"):
        rows = apps.get_model("villages", name)._base_manager
        rows.exclude(email=Lower("email")).update(email=Lower("email"))


class Migration(migrations.Migration):
    dependencies = [("villages", "0001_initial")]
    operations = [
        migrations.AlterField(
            model_name="facility",
            name="email",
            field=villagehub.mailboxes.MailboxField(
                blank=True, max_length=254, verbose_name="e-mail"
            ),
        ),
        migrations.AlterField(
            model_name="guestsignup",
            name="email",
            field=villagehub.mailboxes.MailboxField(
                max_length=254, verbose_name="je e-mailadres"
            ),
        ),
        migrations.RunPython(write_small, migrations.RunPython.noop),
    ]
