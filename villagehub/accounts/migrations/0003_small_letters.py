"""Addresses in small letters, also those that are there already."""

from django.db import migrations, models
from django.db.models.functions import Lower

import villagehub.mailboxes


def write_small(apps, schema_editor):
    """No two rows come to be the same: addresses were unique without case before."""
    users = apps.get_model("accounts", "User")._base_manager
    users.exclude(email=Lower("email")).update(email=Lower("email"))


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_guards")]
    operations = [
        migrations.AlterField(
            model_name="user",
            name="email",
            field=villagehub.mailboxes.MailboxField(
                blank=True, max_length=254, null=True, unique=True, verbose_name="e-mailadres"
            ),
        ),
        migrations.RunPython(write_small, migrations.RunPython.noop),
        migrations.RemoveConstraint(model_name="user", name="one_person_per_email"),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.CheckConstraint(
                condition=models.Q(email=Lower("email")), name="an_address_is_in_small_letters"
            ),
        ),
    ]
