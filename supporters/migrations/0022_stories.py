"""Stories beside a report: written and told by the organisation, gone when taken back (P18)."""

import django.db.models.deletion
import django.utils.timezone
import uuid
import villagehub.encryption
from django.conf import settings
from django.db import migrations, models

WORKS = """organisation_id = (SELECT supporters_organisation()) AND
    ((SELECT supporters_holds_role('supporter')) IS NOT NULL
      OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL)"""
ROTATING = "current_setting('villagehub.chore', true) = 'rotate_keys'"
FENCE = f"""
ALTER TABLE supporters_story ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_story FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads_what_is_told ON supporters_story FOR SELECT
  USING (status = 'told');
CREATE POLICY who_works_here_reads ON supporters_story FOR SELECT USING ({WORKS});
CREATE POLICY who_works_here_writes ON supporters_story FOR INSERT
  WITH CHECK ({WORKS} AND status = 'written'
    AND report_id IN (SELECT id FROM supporters_report WHERE {WORKS}));
CREATE POLICY who_works_here_moves ON supporters_story FOR UPDATE
  USING ({WORKS}) WITH CHECK ({WORKS});
CREATE POLICY chore_reads_for_rotation ON supporters_story FOR SELECT TO CURRENT_USER
  USING ({ROTATING});
CREATE POLICY chore_rotates_keys ON supporters_story FOR UPDATE TO CURRENT_USER
  USING ({ROTATING});

CREATE FUNCTION supporters_story_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.status = 'withdrawn' OR (OLD.status = 'told' AND NEW.status = 'written')
    OR (OLD.status = 'told' AND NEW.status = 'told' AND NEW.told_text <> OLD.told_text)
    OR (NEW.report_id, NEW.organisation_id, NEW.agreed_on, NEW.text_version, NEW.written_by_id)
      IS DISTINCT FROM
      (OLD.report_id, OLD.organisation_id, OLD.agreed_on, OLD.text_version, OLD.written_by_id)
  THEN
    RAISE EXCEPTION 'a story is told as it was agreed, or not at all'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER story_stays BEFORE UPDATE ON supporters_story
  FOR EACH ROW EXECUTE FUNCTION supporters_story_stays();
REVOKE ALL ON FUNCTION supporters_story_stays() FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_story_stays() TO villagehub_portal;
    REVOKE DELETE ON supporters_story FROM villagehub_portal;
  END IF;
END $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('supporters', '0021_reports'),
        ('villages', '0012_support_card'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Story',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('text', villagehub.encryption.EncryptedTextField(help_text='Zoals de persoon het wil. Zonder naam, adres of ziekte.', max_length=1200, verbose_name='Het verhaal')),
                ('told_text', models.TextField(blank=True, editable=False)),
                ('agreed_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='Wanneer tekende de persoon?')),
                ('text_version', models.CharField(default='2026-11', editable=False, max_length=10)),
                ('status', models.CharField(choices=[('written', 'geschreven, nog niet te lezen'), ('told', 'te lezen bij het rapport'), ('withdrawn', 'ingetrokken en gewist')], default='written', editable=False, max_length=9)),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('report', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='stories', to='supporters.report')),
                ('written_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['created_at', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('status', 'told'), models.Q(('told_text', ''), _negated=True)), models.Q(models.Q(('status', 'told'), _negated=True), ('told_text', '')), _connector='OR'), name='only_a_story_that_is_told_can_be_read')],
            },
        ),
        migrations.RunSQL(FENCE, "DROP FUNCTION supporters_story_stays() CASCADE;"),
    ]
