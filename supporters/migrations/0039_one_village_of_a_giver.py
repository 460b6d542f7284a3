"""The village of somebody with a file stands there, and with what they want to give no longer: who
moved gave it in two villages."""

from django.db import migrations, models
from django.db.models import Q

# The portal's owner changes these rows as it does while keys are renewed.
ONCE = """
SELECT set_config('villagehub.chore', 'rotate_keys', true);
UPDATE supporters_contribution SET village_id = NULL WHERE person_id IS NOT NULL;
SET CONSTRAINTS ALL IMMEDIATE;
SELECT set_config('villagehub.chore', '', true);
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0038_whole_months_only")]
    operations = [
        migrations.RunSQL(ONCE, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="contribution",
            constraint=models.CheckConstraint(
                condition=Q(person__isnull=True) | Q(village__isnull=True),
                name="the_village_of_a_file_stands_there",
            ),
        ),
    ]
