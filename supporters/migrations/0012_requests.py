"""What somebody may ask about what is kept of them, and passages that are left out (decision 67)."""

import django.db.models.deletion
import django.utils.timezone
import uuid
import villagehub.encryption
from django.conf import settings
from django.db import migrations, models

MINE = """owner_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())"""
ERASING = "current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')"


def fence(table):
    return f"""
ALTER TABLE supporters_{table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_{table} FORCE ROW LEVEL SECURITY;
"""


# The request stays when the person is erased, without the person; what was left out goes along.
FENCES = (
    fence("datasubjectrequest")
    + fence("omission")
    + f"""
CREATE POLICY case_team ON supporters_datasubjectrequest USING ({MINE})
  WITH CHECK ({MINE} AND (person_id IS NULL OR person_id IN (SELECT id FROM supporters_helpseeker)));
CREATE POLICY privacy_contact_watches ON supporters_datasubjectrequest FOR SELECT
  USING ((SELECT supporters_holds_role('privacy_contact')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_finds_what_is_due ON supporters_datasubjectrequest FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_forgets_the_person ON supporters_datasubjectrequest FOR UPDATE TO CURRENT_USER
  USING ({ERASING}) WITH CHECK ({ERASING} AND person_id IS NULL);

CREATE POLICY case_team ON supporters_omission USING ({MINE})
  WITH CHECK ({MINE} AND EXISTS (SELECT FROM supporters_datasubjectrequest r
    WHERE r.id = asked_id AND r.person_id = supporters_omission.person_id));
CREATE POLICY chore_finds_what_is_due ON supporters_omission FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_erases ON supporters_omission FOR DELETE TO CURRENT_USER USING ({ERASING});
CREATE POLICY chore_reads_for_rotation ON supporters_omission FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'rotate_keys');
CREATE POLICY chore_rotates_keys ON supporters_omission FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'rotate_keys');
"""
)

TAKING_OUT = """
CREATE OR REPLACE FUNCTION supporters_take_out(tab regclass, keys uuid[], gone jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE link record; below uuid[]; n integer; name text;
BEGIN
  -- What hangs on these rows first, whatever table it is in; contacts last, as others point at them.
  FOR link IN
    SELECT c.conrelid::regclass AS child, t.relname, a.attname AS col,
           EXISTS (SELECT FROM pg_constraint d WHERE d.contype = 'f' AND d.confrelid = c.conrelid)
             AS is_hung_on,
           EXISTS (SELECT FROM pg_policies p WHERE p.tablename = t.relname
             AND p.policyname = 'chore_forgets_the_person') AS stays
      FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = tab
     ORDER BY t.relname = 'supporters_contactmoment', t.relname, a.attname
  LOOP
    n := 0;
    IF link.child = tab OR link.stays THEN
      EXECUTE format('UPDATE %s SET %I = NULL WHERE %2$I = ANY($1)', link.child, link.col)
        USING keys;
    ELSIF link.relname = 'supporters_contactmoment' THEN
      -- A number stays, of a month: with another key, so that nothing leads to it.
      UPDATE public.supporters_contactmoment
         SET id = gen_random_uuid(), key = gen_random_uuid(), person_id = NULL,
             about = 'nobody_specific', note = '', memory_aid = '',
             occurred_at = date_trunc('month', occurred_at, 'Europe/Amsterdam'),
             created_at = date_trunc('month', occurred_at, 'Europe/Amsterdam'),
             updated_at = date_trunc('month', occurred_at, 'Europe/Amsterdam')
       WHERE person_id = ANY(keys);
      GET DIAGNOSTICS n = ROW_COUNT;
      link.relname := 'anonymised';
    ELSIF link.is_hung_on THEN
      EXECUTE format('SELECT array_agg(id) FROM %s WHERE %I = ANY($1)', link.child, link.col)
        INTO below USING keys;
      IF below IS NOT NULL THEN
        gone := public.supporters_take_out(link.child, below, gone);
      END IF;
    ELSE
      EXECUTE format('DELETE FROM %s WHERE %I = ANY($1)', link.child, link.col) USING keys;
      GET DIAGNOSTICS n = ROW_COUNT;
    END IF;
    IF n > 0 THEN
      gone := gone || jsonb_build_object(link.relname,
        coalesce((gone ->> link.relname)::integer, 0) + n);
    END IF;
  END LOOP;
  EXECUTE format('DELETE FROM %s WHERE id = ANY($1)', tab) USING keys;
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n <> cardinality(keys) THEN
    RAISE EXCEPTION '% rows of % stayed', cardinality(keys) - n, tab;
  END IF;
  SELECT relname INTO name FROM pg_class WHERE oid = tab;
  RETURN gone || jsonb_build_object(name, coalesce((gone ->> name)::integer, 0) + n);
END $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('supporters', '0011_team'),
        ('villages', '0012_support_card'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DataSubjectRequest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('access', 'inzien wat er bewaard wordt'), ('rectify', 'verbeteren wat niet klopt'), ('restrict', 'er voorlopig niets mee doen'), ('object', 'bezwaar tegen het bewaren'), ('erase', 'alles wissen')], max_length=8, verbose_name='Wat vraagt de persoon?')),
                ('received_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='Gevraagd op')),
                ('due_on', models.DateField(editable=False)),
                ('extended_on', models.DateField(editable=False, null=True)),
                ('done_on', models.DateField(editable=False, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('granted', 'gedaan wat gevraagd is'), ('refused', 'niet gedaan'), ('withdrawn', 'de persoon trok het in')], max_length=9, verbose_name='Hoe liep het af?')),
                ('ground', models.CharField(blank=True, choices=[('unknown', 'niet zeker dat het om deze persoon gaat'), ('law', 'een wet verplicht om het te bewaren'), ('claim', 'nodig bij een klacht of rechtszaak'), ('others', 'het zou een ander schaden'), ('repeated', 'steeds hetzelfde gevraagd')], max_length=8, verbose_name='Waarom niet?')),
                ('lifted_on', models.DateField(editable=False, null=True)),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='organisatie')),
                ('owner', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='requests', to='supporters.helpseeker')),
            ],
        ),
        migrations.CreateModel(
            name='Omission',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('place', models.CharField(max_length=120, verbose_name='In welke tekst?')),
                ('passage', villagehub.encryption.EncryptedTextField(blank=True, help_text='Neem ze precies over. Laat je dit leeg, dan blijft de hele tekst weg.', max_length=1000, verbose_name='Welke woorden laat je weg?')),
                ('reason', models.CharField(choices=[('other', 'gaat over een ander'), ('confidence', 'een ander vertelde dit in vertrouwen')], default='other', max_length=10, verbose_name='Waarom?')),
                ('asked', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='omissions', to='supporters.datasubjectrequest')),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='organisatie')),
                ('owner', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='omissions', to='supporters.helpseeker')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='datasubjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('done_on__isnull', True), ('outcome', '')), models.Q(('done_on__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='a_request_that_is_done_says_how'),
        ),
        migrations.AddConstraint(
            model_name='datasubjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'refused'), models.Q(('ground', ''), _negated=True)), models.Q(models.Q(('outcome', 'refused'), _negated=True), ('ground', '')), _connector='OR'), name='who_refuses_a_request_says_why'),
        ),
        migrations.RunSQL(FENCES, migrations.RunSQL.noop),
        migrations.RunSQL(TAKING_OUT, migrations.RunSQL.noop),
    ]
