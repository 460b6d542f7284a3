"""What the village did not have, of nobody: seen by the organisation, taken away within two months.

The night empties the sentence after two years and the row after seven (as contacts, P11). It goes
there by `supporters_erase_beside`, for all that hangs on no person who is helped.
"""

import django.db.models.deletion
import supporters.models.needs
import uuid
import villagehub.encryption
from django.db import migrations, models

OURS = "organisation_id = (SELECT supporters_organisation())"
SUPPORTS = f"(SELECT supporters_holds_role('supporter')) IS NOT NULL AND {OURS}"
WORKS = f"""((SELECT supporters_holds_role('supporter')) IS NOT NULL
    OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL) AND {OURS}"""
RECENT = """month >= (date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam')
    - interval '1 month')::date"""
ERASING = "current_setting('villagehub.chore', true) = 'erase'"
ROTATING = "current_setting('villagehub.chore', true) = 'rotate_keys'"

FENCE = f"""
ALTER TABLE supporters_unmetneed ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_unmetneed FORCE ROW LEVEL SECURITY;
CREATE POLICY who_works_here_reads ON supporters_unmetneed FOR SELECT USING ({WORKS});
CREATE POLICY supporters_note ON supporters_unmetneed FOR INSERT WITH CHECK ({SUPPORTS});
CREATE POLICY supporters_take_away ON supporters_unmetneed FOR DELETE
  USING ({SUPPORTS} AND {RECENT});
CREATE POLICY chore_finds_what_is_due ON supporters_unmetneed FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_empties ON supporters_unmetneed FOR UPDATE TO CURRENT_USER
  USING ({ERASING}) WITH CHECK ({ERASING} AND sentence = '');
CREATE POLICY chore_erases ON supporters_unmetneed FOR DELETE TO CURRENT_USER
  USING ({ERASING} AND month < now() - interval '82 months');
CREATE POLICY chore_reads_for_rotation ON supporters_unmetneed FOR SELECT TO CURRENT_USER
  USING ({ROTATING});
CREATE POLICY chore_rotates_keys ON supporters_unmetneed FOR UPDATE TO CURRENT_USER
  USING ({ROTATING});
"""

NIGHT = """
CREATE FUNCTION supporters_erase_needs(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE n integer; after date := date_trunc('month', today::timestamp)::date;
BEGIN
  DELETE FROM public.supporters_unmetneed
   WHERE organisation_id = org AND month <= after - interval '84 months';
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n > 0 THEN
    gone := gone || jsonb_build_object('unmet_gone', public.supporters_few(n));
  END IF;
  UPDATE public.supporters_unmetneed SET sentence = ''
   WHERE organisation_id = org AND sentence <> '' AND month <= after - interval '24 months';
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n > 0 THEN
    gone := gone || jsonb_build_object('unmet_sentences', public.supporters_few(n));
  END IF;
END $$;

CREATE FUNCTION supporters_erase_beside(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  gone := public.supporters_erase_contacts(org, today, gone);
  gone := public.supporters_erase_needs(org, today, gone);
END $$;

CREATE OR REPLACE FUNCTION supporters_erase() RETURNS TABLE (certificate uuid, organisation uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
  gone jsonb; marks text[]; failed integer;
BEGIN
  PERFORM set_config('villagehub.chore', 'erase', true);
  FOR organisation IN SELECT o.id FROM public.villages_organisation o ORDER BY o.id LOOP
    gone := '{}'; marks := '{}'; failed := 0;
    SELECT * INTO gone, marks, failed
      FROM public.supporters_erase_people(organisation, today, gone, marks, failed);
    SELECT * INTO gone, failed FROM public.supporters_erase_cases(organisation, today, gone, failed);
    gone := public.supporters_erase_beside(organisation, today, gone);
    IF gone <> '{}' OR failed > 0 THEN
      certificate := public.supporters_certify(organisation, 'term', gone, marks, failed);
      RETURN NEXT;
    END IF;
  END LOOP;
  PERFORM set_config('villagehub.chore', '', true);
END $$;

REVOKE ALL ON FUNCTION supporters_erase_needs(uuid, date, jsonb),
  supporters_erase_beside(uuid, date, jsonb) FROM PUBLIC;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('supporters', '0015_envelope'),
        ('villages', '0012_support_card'),
    ]

    operations = [
        migrations.CreateModel(
            name='UnmetNeed',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('month', models.DateField(default=supporters.models.needs.this_month, editable=False)),
                ('sentence', villagehub.encryption.EncryptedTextField(blank=True, help_text='Zonder naam of adres, bijvoorbeeld: niemand rijdt ’s avonds naar Venray.', max_length=160, verbose_name='Wat precies? Eén zin')),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supporters.theme', verbose_name='Wat was er niet?')),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village', verbose_name='In welk dorp?')),
            ],
            options={
                'indexes': [models.Index(fields=['organisation', '-month', '-id'], name='needs_by_month')],
                'constraints': [models.CheckConstraint(condition=models.Q(('month__day', 1)), name='an_unmet_need_is_of_a_month')],
            },
        ),
        migrations.RunSQL(FENCE, migrations.RunSQL.noop),
        migrations.RunSQL(NIGHT, migrations.RunSQL.noop),
    ]
