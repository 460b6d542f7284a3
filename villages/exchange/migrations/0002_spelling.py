"""Words that are spelled nearly so. For words spelled well see villages.search."""

import django.contrib.postgres.indexes
from django.db import migrations

import villages.places.models


class Migration(migrations.Migration):
    dependencies = [("exchange", "0001_initial"), ("accounts", "0002_portal_rights")]
    operations = [
        migrations.AddIndex(
            model_name="listing",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(
                    villages.places.models.FoldText("words"), name="gin_trgm_ops"
                ),
                name="exchange_spelling",
            ),
        ),
    ]
