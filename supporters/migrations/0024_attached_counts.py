"""A number of a released report beside an initiative or a request: exactly what the report says.

It is read while its report is in force; afterwards by the organisation alone. It never changes, and
is taken off by a supporter of the organisation, or by who speaks for the initiative.
"""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

OURS = "organisation_id = (SELECT supporters_organisation())"
SUPPORTS = f"(SELECT supporters_holds_role('supporter')) IS NOT NULL AND {OURS}"
WORKS = f"""((SELECT supporters_holds_role('supporter')) IS NOT NULL
    OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL) AND {OURS}"""
IN_FORCE = "r.id = report_id AND r.status = 'released'"
FENCE = f"""
ALTER TABLE supporters_attachedcount ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_attachedcount FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads_what_is_in_force ON supporters_attachedcount FOR SELECT
  USING (EXISTS (SELECT FROM supporters_report r WHERE {IN_FORCE}));
CREATE POLICY who_works_here_reads ON supporters_attachedcount FOR SELECT USING ({WORKS});
CREATE POLICY supporters_attach ON supporters_attachedcount FOR INSERT
  WITH CHECK ({SUPPORTS} AND attached_by_id = (SELECT supporters_holds_role('supporter'))
    AND EXISTS (SELECT FROM supporters_report r
      JOIN initiatives_initiative i ON i.id = initiative_id AND i.village_id = ANY (r.villages)
      WHERE {IN_FORCE} AND r.organisation_id = supporters_attachedcount.organisation_id
        AND (r.figures -> 'need_theme' ->> theme_key)::integer = number)
    AND (request_id IS NULL OR EXISTS (SELECT FROM regulatory_regulatoryrequest q
      WHERE q.id = request_id AND q.initiative_id = supporters_attachedcount.initiative_id)));
CREATE POLICY supporters_take_off ON supporters_attachedcount FOR DELETE USING ({SUPPORTS});
CREATE POLICY who_speaks_for_it_takes_off ON supporters_attachedcount FOR DELETE
  USING (initiative_id IN (SELECT m.initiative_id FROM initiatives_initiativemember m
    WHERE m.user_id = NULLIF(current_setting('villagehub.user_id', true), '')::uuid
      AND m.role IN ('lead', 'board') AND m.until IS NULL));
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    REVOKE UPDATE ON supporters_attachedcount FROM villagehub_portal;
  END IF;
END $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0007_pictures'),
        ('regulatory', '0002_guards'),
        ('supporters', '0023_volunteers_who_never_began'),
        ('villages', '0012_support_card'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='AttachedCount',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('theme_key', models.CharField(editable=False, max_length=40)),
                ('theme_name', models.CharField(editable=False, max_length=100)),
                ('number', models.PositiveIntegerField(editable=False)),
                ('attached_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='initiatives.initiative')),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('report', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='attached', to='supporters.report')),
                ('request', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='regulatory.regulatoryrequest')),
            ],
            options={
                'indexes': [models.Index(fields=['organisation', '-created_at', '-id'], name='attached_newest'), models.Index(fields=['initiative'], name='attached_to_initiative')],
                'constraints': [models.UniqueConstraint(fields=('report', 'theme_key', 'initiative', 'request'), name='a_number_stands_with_something_once', nulls_distinct=False), models.CheckConstraint(condition=models.Q(('number__gte', 10)), name='an_attached_number_is_ten_at_least')],
            },
        ),
        migrations.RunSQL(FENCE, migrations.RunSQL.noop),
    ]
