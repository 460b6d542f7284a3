"""Addresses of the invited are kept as all addresses are. They were in small letters already."""

from django.db import migrations

import villagehub.mailboxes


class Migration(migrations.Migration):
    dependencies = [("deciding", "0002_guards")]
    operations = [
        migrations.AlterField(
            model_name="invitation",
            name="email",
            field=villagehub.mailboxes.MailboxField(max_length=254, verbose_name="e-mailadres"),
        ),
    ]
