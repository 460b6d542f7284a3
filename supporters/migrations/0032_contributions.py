"""What people want to give, of somebody who is accompanied or of somebody else.

Of somebody with a file it is seen by who sees that file: the policy asks whether the person shows,
so a team, a hand-over and broken glass hold for it as they do for the person. Of somebody else it
is of the organisation, as volunteers are. The night erases what ended six months ago, and of
somebody without a file what nobody confirmed for two years; the rest goes with the file.
"""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import uuid
import villagehub.encryption
from django.db import migrations, models

ORGANISATION = "organisation_id = (SELECT supporters_organisation())"
SUPPORTS = f"(SELECT supporters_holds_role('supporter')) IS NOT NULL AND {ORGANISATION}"
OPENED = "ANY ((SELECT supporters_files_opened())::uuid[])"
IN_SIGHT = f"""{SUPPORTS} AND (person_id IS NULL OR EXISTS (SELECT FROM supporters_helpseeker p
      WHERE p.id = supporters_contribution.person_id
        AND p.organisation_id = supporters_contribution.organisation_id))"""
ERASING = "current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')"
ROTATING = "current_setting('villagehub.chore', true) = 'rotate_keys'"

FENCES = f"""
ALTER TABLE supporters_contribution ADD CONSTRAINT a_contribution_has_one_name
  CHECK ((person_id IS NULL) = (name <> '') AND (person_id IS NULL OR phone = ''));
ALTER TABLE supporters_contribution ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_contribution FORCE ROW LEVEL SECURITY;
CREATE POLICY supporters_see ON supporters_contribution FOR SELECT USING ({IN_SIGHT});
CREATE POLICY supporters_add ON supporters_contribution FOR INSERT WITH CHECK ({IN_SIGHT});
CREATE POLICY supporters_change ON supporters_contribution FOR UPDATE
  USING ({IN_SIGHT}) WITH CHECK ({IN_SIGHT});
CREATE POLICY coordinator_reads_while_open ON supporters_contribution FOR SELECT
  USING ({ORGANISATION} AND person_id = {OPENED});
CREATE POLICY chore_finds_what_is_due ON supporters_contribution FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_erases ON supporters_contribution FOR DELETE TO CURRENT_USER USING ({ERASING});
CREATE POLICY chore_reads_for_rotation ON supporters_contribution FOR SELECT TO CURRENT_USER
  USING ({ROTATING});
CREATE POLICY chore_rotates_keys ON supporters_contribution FOR UPDATE TO CURRENT_USER
  USING ({ROTATING});
"""

NIGHT = """
CREATE FUNCTION supporters_erase_contributions(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE n integer;
BEGIN
  DELETE FROM public.supporters_contribution c
   WHERE c.organisation_id = org
     AND (c.ended_on + interval '6 months' <= today
       OR (c.person_id IS NULL AND c.confirmed_on + interval '24 months' <= today))
     AND NOT EXISTS (SELECT FROM public.supporters_helpseeker p
                      WHERE p.id = c.person_id AND p.restricted_on IS NOT NULL);
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n > 0 THEN
    gone := gone || jsonb_build_object('supporters_contribution',
      n + coalesce((gone ->> 'supporters_contribution')::integer, 0));
  END IF;
END $$;

CREATE OR REPLACE FUNCTION supporters_erase_beside(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  gone := public.supporters_erase_contacts(org, today, gone);
  gone := public.supporters_erase_needs(org, today, gone);
  gone := public.supporters_erase_volunteers(org, today, gone);
  gone := public.supporters_erase_contributions(org, today, gone);
  gone := public.supporters_erase_referrers(org, today, gone);
END $$;

CREATE FUNCTION supporters_erase_contribution(which uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE org uuid;
BEGIN
  SELECT c.organisation_id INTO org FROM public.supporters_contribution c
   WHERE c.id = which AND c.organisation_id = (SELECT public.supporters_organisation())
     AND (SELECT public.supporters_holds_role('supporter')) IS NOT NULL
     AND NOT EXISTS (SELECT FROM public.supporters_helpseeker p
                      WHERE p.id = c.person_id AND p.restricted_on IS NOT NULL);
  IF org IS NULL THEN RETURN false; END IF;
  PERFORM set_config('villagehub.chore', 'erase_on_request', true);
  DELETE FROM public.supporters_contribution WHERE id = which;
  PERFORM public.supporters_certify(org, 'request',
    jsonb_build_object('supporters_contribution', 1), '{}', 0);
  PERFORM set_config('villagehub.chore', '', true);
  RETURN true;
END $$;
COMMENT ON FUNCTION supporters_erase_contribution(uuid) IS
  'Erases what somebody wanted to give, for a supporter who sees it.';
REVOKE ALL ON FUNCTION supporters_erase_contributions(uuid, date, jsonb),
  supporters_erase_contribution(uuid) FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_erase_contribution(uuid) TO villagehub_portal;
  END IF;
END $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('supporters', '0031_months_that_stay'),
        ('villages', '0012_support_card'),
    ]

    operations = [
        migrations.CreateModel(
            name='Contribution',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', villagehub.encryption.EncryptedTextField(max_length=60, verbose_name='Wie wil iets geven?')),
                ('phone', villagehub.encryption.EncryptedTextField(blank=True, max_length=20, verbose_name='Telefoon')),
                ('what', villagehub.encryption.EncryptedTextField(help_text='Bijvoorbeeld: een aanhanger uitlenen, of elke week een pan soep.', max_length=200, verbose_name='Wat wil iemand doen of geven?')),
                ('days', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')]), blank=True, default=list, size=None, verbose_name='Op welke dagen?')),
                ('limits', villagehub.encryption.EncryptedTextField(blank=True, help_text='Niets over ziekte.', max_length=200, verbose_name='Wat liever niet, of tot wanneer?')),
                ('information_given_on', models.DateField(help_text='Je vertelde wat je bewaart, waarom, hoe lang, en dat inzien mag (AVG 13).', null=True, verbose_name='Uitleg over de gegevens gegeven op')),
                ('confirmed_on', models.DateField(default=django.utils.timezone.localdate, editable=False)),
                ('ended_on', models.DateField(editable=False, null=True)),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('person', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='contributions', to='supporters.helpseeker')),
                ('theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supporters.theme', verbose_name='Waar past het bij?')),
                ('village', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village', verbose_name='In welk dorp?')),
            ],
            options={
                'indexes': [models.Index(fields=['organisation', '-created_at', '-id'], name='contributions_newest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('person__isnull', False), ('information_given_on__isnull', False), _connector='OR'), name='a_contribution_is_of_a_file_or_of_somebody_who_knows')],
            },
        ),
        migrations.RunSQL(FENCES, migrations.RunSQL.noop),
        migrations.RunSQL(NIGHT, migrations.RunSQL.noop),
    ]
