from django.db import migrations, models

# Of what was decided before: the municipality of its number when that went into another since, else
# the one that has it.
FILL = """
ALTER TABLE regulatory_decision DISABLE TRIGGER decision_stays;
UPDATE regulatory_decision AS d SET
  municipality_name = found.name,
  municipality_code = found.code
FROM (
  SELECT d.id, COALESCE(g.name, m.name) AS name, COALESCE(g.code, m.gm_code) AS code
  FROM regulatory_decision d
  JOIN regulatory_regulatoryrequest r ON r.id = d.request_id
  JOIN villages_municipality m ON m.id = r.municipality_id
  LEFT JOIN villages_merger g
    ON g.code = split_part(r.reference, '-', 2) AND g.code <> m.gm_code AND d.decided_on < g."on"
  WHERE d.announced_on IS NOT NULL
) AS found
WHERE d.id = found.id;
ALTER TABLE regulatory_decision ENABLE TRIGGER decision_stays;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('regulatory', '0032_signed_later'),
        ('villages', '0005_mergers'),
    ]

    operations = [
        migrations.AddField(
            model_name='decision',
            name='municipality_code',
            field=models.CharField(blank=True, editable=False, max_length=6),
        ),
        migrations.AddField(
            model_name='decision',
            name='municipality_name',
            field=models.CharField(blank=True, editable=False, max_length=80),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
