"""Volunteers of the organisation, and who was brought together with whom.

A volunteer is seen by the supporters of the organisation and by nobody else. The night erases them
six months after they left, and takes their name out of the matches that they were in; the match
itself is of the file of the person, and goes with it. It follows the file to its next owner by a
trigger, inside the chore that hands it over.
"""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import uuid
import villagehub.encryption
from django.conf import settings
from django.db import migrations, models

ORGANISATION = "organisation_id = (SELECT supporters_organisation())"
ME = "(SELECT supporters_holds_role('supporter'))"
SUPPORTS = f"{ME} IS NOT NULL AND {ORGANISATION}"
# As an array, which an index can find.
SHARED = "ANY ((SELECT supporters_files_shared())::uuid[])"
OPENED = "ANY ((SELECT supporters_files_opened())::uuid[])"
IN_SIGHT = f"{ORGANISATION} AND (owner_id = {ME} OR person_id = {SHARED})"
ERASING = "current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')"
ROTATING = "current_setting('villagehub.chore', true) = 'rotate_keys'"
HANDING = f"current_setting('villagehub.chore', true) = 'hand_over' AND {ORGANISATION}"

VOLUNTEER = f"""
ALTER TABLE supporters_volunteer ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_volunteer FORCE ROW LEVEL SECURITY;
CREATE POLICY supporters_see ON supporters_volunteer FOR SELECT USING ({SUPPORTS});
CREATE POLICY supporters_add ON supporters_volunteer FOR INSERT WITH CHECK ({SUPPORTS});
CREATE POLICY supporters_change ON supporters_volunteer FOR UPDATE
  USING ({SUPPORTS}) WITH CHECK ({SUPPORTS});
CREATE POLICY chore_finds_what_is_due ON supporters_volunteer FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_erases ON supporters_volunteer FOR DELETE TO CURRENT_USER USING ({ERASING});
CREATE POLICY chore_reads_for_rotation ON supporters_volunteer FOR SELECT TO CURRENT_USER
  USING ({ROTATING});
CREATE POLICY chore_rotates_keys ON supporters_volunteer FOR UPDATE TO CURRENT_USER
  USING ({ROTATING});
"""

MATCH = f"""
ALTER TABLE supporters_match ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_match FORCE ROW LEVEL SECURITY;
CREATE POLICY case_team ON supporters_match USING ({IN_SIGHT})
  WITH CHECK ({IN_SIGHT}
    AND EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = supporters_match.person_id
      AND p.owner_id = supporters_match.owner_id
      AND p.organisation_id = supporters_match.organisation_id)
    AND (case_id IS NULL OR EXISTS (SELECT FROM supporters_supportcase c
      WHERE c.id = case_id AND c.person_id = supporters_match.person_id))
    AND (volunteer_id IS NULL OR EXISTS (SELECT FROM supporters_volunteer v
      WHERE v.id = volunteer_id AND v.organisation_id = supporters_match.organisation_id)));
CREATE POLICY chore_finds_what_is_due ON supporters_match FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_erases ON supporters_match FOR DELETE TO CURRENT_USER USING ({ERASING});
CREATE POLICY chore_forgets_the_volunteer ON supporters_match FOR UPDATE TO CURRENT_USER
  USING ({ERASING}) WITH CHECK ({ERASING} AND volunteer_id IS NULL AND helper = '');
CREATE POLICY chore_reads_for_rotation ON supporters_match FOR SELECT TO CURRENT_USER
  USING ({ROTATING});
CREATE POLICY chore_rotates_keys ON supporters_match FOR UPDATE TO CURRENT_USER USING ({ROTATING});
CREATE POLICY chore_finds_what_is_handed_over ON supporters_match FOR SELECT TO CURRENT_USER
  USING ({HANDING});
CREATE POLICY chore_hands_over ON supporters_match FOR UPDATE TO CURRENT_USER
  USING ({HANDING}) WITH CHECK ({HANDING});
CREATE POLICY coordinator_reads_while_open ON supporters_match FOR SELECT
  USING ({ORGANISATION} AND person_id = {OPENED});
CREATE TRIGGER keep_owner BEFORE UPDATE ON supporters_match FOR EACH ROW
  WHEN (NEW.owner_id IS DISTINCT FROM OLD.owner_id
    OR NEW.organisation_id IS DISTINCT FROM OLD.organisation_id)
  EXECUTE FUNCTION supporters_keep_owner();

CREATE FUNCTION supporters_carry_matches() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.supporters_match SET owner_id = NEW.owner_id WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER carry_matches AFTER UPDATE ON supporters_helpseeker FOR EACH ROW
  WHEN (NEW.owner_id IS DISTINCT FROM OLD.owner_id)
  EXECUTE FUNCTION supporters_carry_matches();
"""
UNDO_MATCH = """
DROP TRIGGER carry_matches ON supporters_helpseeker;
DROP FUNCTION supporters_carry_matches();
"""

NIGHT = """
CREATE FUNCTION supporters_let_go_of_volunteers(keys uuid[]) RETURNS integer
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE n integer;
BEGIN
  UPDATE public.supporters_match SET volunteer_id = NULL, helper = ''
   WHERE volunteer_id = ANY(keys);
  DELETE FROM public.supporters_volunteer WHERE id = ANY(keys);
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;

CREATE FUNCTION supporters_erase_volunteers(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE due uuid[];
BEGIN
  SELECT array_agg(id) INTO due FROM public.supporters_volunteer
   WHERE organisation_id = org AND status = 'left'
     AND left_on + interval '6 months' <= today;
  IF due IS NOT NULL THEN
    gone := gone || jsonb_build_object('supporters_volunteer',
      public.supporters_let_go_of_volunteers(due));
  END IF;
END $$;

CREATE OR REPLACE FUNCTION supporters_erase_beside(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  gone := public.supporters_erase_contacts(org, today, gone);
  gone := public.supporters_erase_needs(org, today, gone);
  gone := public.supporters_erase_volunteers(org, today, gone);
END $$;

CREATE FUNCTION supporters_erase_volunteer(volunteer uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE org uuid;
BEGIN
  SELECT v.organisation_id INTO org FROM public.supporters_volunteer v
   WHERE v.id = volunteer AND v.organisation_id = (SELECT public.supporters_organisation())
     AND (SELECT public.supporters_holds_role('supporter')) IS NOT NULL;
  IF org IS NULL THEN RETURN false; END IF;
  PERFORM set_config('villagehub.chore', 'erase_on_request', true);
  PERFORM public.supporters_let_go_of_volunteers(ARRAY[volunteer]);
  PERFORM public.supporters_certify(org, 'request',
    jsonb_build_object('supporters_volunteer', 1), '{}', 0);
  PERFORM set_config('villagehub.chore', '', true);
  RETURN true;
END $$;
COMMENT ON FUNCTION supporters_erase_volunteer(uuid) IS
  'Erases a volunteer who asked for it, for a supporter of the organisation.';
"""
PARTS = """supporters_let_go_of_volunteers(uuid[]),
  supporters_erase_volunteers(uuid, date, jsonb), supporters_carry_matches()"""
RIGHTS = f"""
REVOKE ALL ON FUNCTION {PARTS}, supporters_erase_volunteer(uuid) FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_erase_volunteer(uuid), supporters_carry_matches()
      TO villagehub_portal;
  END IF;
END $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('supporters', '0019_gone'),
        ('villages', '0012_support_card'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='transition',
            name='kind',
            field=models.CharField(choices=[('closing', 'De begeleiding is afgesloten.'), ('reopened', 'De begeleiding loopt weer.'), ('gone', 'De persoon is verhuisd of overleden: alles is afgerond.'), ('back', 'De persoon staat weer in je lijst.'), ('referral', 'De verwijzing is bijgewerkt.'), ('consent', 'De toestemming is ingetrokken.'), ('match', 'De koppeling is bijgewerkt.')], max_length=8),
        ),
        migrations.CreateModel(
            name='Volunteer',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('call_name', villagehub.encryption.EncryptedTextField(max_length=60, verbose_name='Roepnaam')),
                ('surname', villagehub.encryption.EncryptedTextField(blank=True, max_length=80, verbose_name='Achternaam')),
                ('phone', villagehub.encryption.EncryptedTextField(blank=True, max_length=20, verbose_name='Telefoon')),
                ('themes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=30), default=list, size=None, verbose_name='Waarmee helpt iemand graag?')),
                ('likes', villagehub.encryption.EncryptedTextField(blank=True, help_text='Bijvoorbeeld: rijdt graag, ook naar Venray.', max_length=200, verbose_name='Wat precies, in eigen woorden?')),
                ('days', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')]), blank=True, default=list, size=None, verbose_name='Op welke dagen?')),
                ('not_after_dark', models.BooleanField(default=False, verbose_name='Niet als het donker is')),
                ('most_a_month', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='Hooguit hoe vaak per maand vragen?')),
                ('limits', villagehub.encryption.EncryptedTextField(blank=True, help_text='Niets over ziekte.', max_length=200, verbose_name='Wat liever niet?')),
                ('vog_seen_on', models.DateField(blank=True, null=True, verbose_name='VOG gezien op')),
                ('vog_role', models.CharField(blank=True, help_text='Je bekijkt de VOG en geeft hem terug. Alleen de dag en de taak staan hier.', max_length=60, verbose_name='Voor welke taak?')),
                ('information_given_on', models.DateField(help_text='Je vertelde wat je bewaart, waarom, hoe lang, en dat inzien mag (AVG 13).', verbose_name='Uitleg over de gegevens gegeven op')),
                ('status', models.CharField(choices=[('applying', 'in aanmelding'), ('active', 'actief'), ('leaving', 'in afmelding'), ('left', 'afgemeld')], default='applying', editable=False, max_length=8)),
                ('left_on', models.DateField(editable=False, null=True)),
                ('asked_on', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), default=list, editable=False, size=None)),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('village', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village', verbose_name='In welk dorp?')),
            ],
        ),
        migrations.CreateModel(
            name='Match',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('volunteer', 'vrijwilliger'), ('neighbour', 'buur of bekende')], editable=False, max_length=9)),
                ('helper', villagehub.encryption.EncryptedTextField(blank=True, help_text='Alleen hoe de persoon die ander noemt, zoals “buurvrouw Riet”.', max_length=60, verbose_name='Of wie anders?')),
                ('what', villagehub.encryption.EncryptedTextField(blank=True, help_text='Hoort bij het dossier; de persoon mag dit lezen. Niets over ziekte.', max_length=200, verbose_name='Waarvoor?')),
                ('status', models.CharField(choices=[('proposed', 'gevraagd'), ('agreed', 'afgesproken'), ('running', 'loopt'), ('ended', 'klaar')], default='proposed', editable=False, max_length=8)),
                ('end', models.CharField(blank=True, choices=[('done', 'klaar, en het was goed'), ('goes_on', 'loopt verder zonder mij'), ('stopped', 'gestopt'), ('no_fit', 'paste niet bij elkaar'), ('not_begun', 'ging niet door')], editable=False, max_length=9)),
                ('proposed_on', models.DateField(default=django.utils.timezone.localdate, editable=False)),
                ('agreed_on', models.DateField(editable=False, null=True)),
                ('started_on', models.DateField(editable=False, null=True)),
                ('ended_on', models.DateField(editable=False, null=True)),
                ('case', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='matches', to='supporters.supportcase')),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='organisatie')),
                ('owner', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='matches', to='supporters.helpseeker')),
                ('theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supporters.theme', verbose_name='Waar gaat het over?')),
                ('volunteer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='supporters.volunteer', verbose_name='Welke vrijwilliger?')),
            ],
        ),
        migrations.AddConstraint(
            model_name='volunteer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('vog_role', ''), ('vog_seen_on__isnull', True)), models.Q(('vog_seen_on__isnull', False), models.Q(('vog_role', ''), _negated=True)), _connector='OR'), name='a_vog_was_seen_on_a_day_for_a_task'),
        ),
        migrations.AddConstraint(
            model_name='volunteer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('left_on__isnull', False), ('status', 'left')), models.Q(models.Q(('status', 'left'), _negated=True), ('left_on__isnull', True)), _connector='OR'), name='a_volunteer_who_left_has_that_day'),
        ),
        migrations.AddConstraint(
            model_name='match',
            constraint=models.CheckConstraint(condition=models.Q(('volunteer__isnull', True), ('kind', 'volunteer'), _connector='OR'), name='a_match_with_a_volunteer_is_of_that_kind'),
        ),
        migrations.AddConstraint(
            model_name='match',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_on__isnull', False), ('status', 'ended'), models.Q(('end', ''), _negated=True)), models.Q(models.Q(('status', 'ended'), _negated=True), ('end', ''), ('ended_on__isnull', True)), _connector='OR'), name='a_match_that_ended_says_how'),
        ),
        migrations.RunSQL(VOLUNTEER, migrations.RunSQL.noop),
        migrations.RunSQL(MATCH, UNDO_MATCH),
        migrations.RunSQL(NIGHT, migrations.RunSQL.noop),
        migrations.RunSQL(RIGHTS, migrations.RunSQL.noop),
    ]
