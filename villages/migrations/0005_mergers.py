"""Municipalities that merge, and names found as people type them."""

import django.db.models.deletion
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import migrations, models

import villages.places.models

# As PlainName says; the marks are those of dutch_order (accounts 0004).
PLAIN_NAME = r"""
CREATE FUNCTION plain_name(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
COST 1000 AS $$
  SELECT btrim(regexp_replace(translate(public.fold_text($1), '''‘’`', ''),
    '[][!"#$%&()*+,./:;<=>?@\\^_{|}~„“”«»…–—[:space:]-]+', ' ', 'g'))
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("villages", "0004_role_invitation")]
    operations = [
        migrations.RunSQL(PLAIN_NAME, "DROP FUNCTION plain_name(text)"),
        migrations.RemoveIndex(model_name="placename", name="place_name_trigrams"),
        migrations.AddIndex(
            model_name="placename",
            index=GinIndex(
                OpClass(villages.places.models.PlainName("name"), name="gin_trgm_ops"),
                name="place_name_plain",
            ),
        ),
        migrations.CreateModel(
            name="Merger",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=6, unique=True)),
                ("name", models.CharField(max_length=80)),
                ("on", models.DateField()),
                ("source", models.CharField(max_length=200)),
                ("url", models.URLField(blank=True)),
                ("carried_out_at", models.DateTimeField(null=True)),
                (
                    "into",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mergers",
                        to="villages.municipality",
                    ),
                ),
            ],
            options={"ordering": ["on", "code"]},
        ),
    ]
