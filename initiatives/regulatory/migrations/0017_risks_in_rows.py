from django.db import migrations, models

FILL = """
UPDATE regulatory_regulatoryrequest
  SET risks = jsonb_build_array(jsonb_build_object('risk', risk, 'mitigation', mitigation))
  WHERE risk <> '' OR mitigation <> '';
UPDATE regulatory_regulatoryrequest
  SET emptied = array_append(
    array_remove(array_remove(emptied, 'risk'), 'mitigation'), 'risks'::varchar
  )
  WHERE emptied && ARRAY['risk', 'mitigation']::varchar[];
"""
BACK = """
UPDATE regulatory_regulatoryrequest SET
  risk = (SELECT left(coalesce(string_agg(row ->> 'risk', E'\\n'), ''), 2000)
    FROM jsonb_array_elements(risks) AS row),
  mitigation = (SELECT left(coalesce(string_agg(row ->> 'mitigation', E'\\n'), ''), 2000)
    FROM jsonb_array_elements(risks) AS row);
"""


class Migration(migrations.Migration):
    """What was written in two fields becomes one row; new requests have more."""

    dependencies = [("regulatory", "0016_advice_taken_back")]

    operations = [
        migrations.AddField(
            model_name="regulatoryrequest",
            name="risks",
            field=models.JSONField(blank=True, default=list, verbose_name="wat als het misgaat?"),
        ),
        migrations.AddField(
            model_name="decision",
            name="risk_answers",
            field=models.JSONField(
                blank=True, default=list, verbose_name="antwoord op jullie antwoord"
            ),
        ),
        migrations.RunSQL(FILL, BACK),
    ]
