"""Referrals that come in: who refers, at a secret address, and what they sent.

Whoever has the address is nobody to the portal. Inside `at_address` the transaction knows the hash
of it (`villagehub.referrer`), and with that a row may be added to the referrals, and none read: there
is no policy that shows them one. How a referral goes is told by one function, no more of it than the
person chose. That an address was used is written down by another, old and paused ones too.

A supporter sees what nobody took yet, what they gave back themselves, and what belongs to a person
whom they see. So whoever a person is handed over to, gets the referral along.
"""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import uuid
import villagehub.encryption
from django.conf import settings
from django.db import migrations, models

SUPPORTS = """(SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())"""
COORDINATES = """(SELECT supporters_holds_role('coordinator')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())"""
AT_ADDRESS = "key_hash = NULLIF(current_setting('villagehub.referrer', true), '')"
OF_CHORE = "current_setting('villagehub.chore', true) = '{chore}'"
ERASING = "current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')"
OVERDUE = """status = 'returned'
    AND returned_on <= (now() AT TIME ZONE 'Europe/Amsterdam')::date - 30"""
MINE = f"""{SUPPORTS}
    AND ((person_id IS NULL AND owner_id = (SELECT supporters_holds_role('supporter')))
      OR person_id IN (SELECT id FROM supporters_helpseeker))"""
NOBODYS = f"{SUPPORTS} AND owner_id IS NULL AND person_id IS NULL"

FENCES = "".join(
    f"ALTER TABLE supporters_{table} ENABLE ROW LEVEL SECURITY;"
    f"ALTER TABLE supporters_{table} FORCE ROW LEVEL SECURITY;"
    for table in ("referrer", "referreruse", "referralin")
)

REFERRERS = f"""
CREATE POLICY coordinators_manage ON supporters_referrer
  USING ({COORDINATES}) WITH CHECK ({COORDINATES});
CREATE POLICY supporters_see_who_refers ON supporters_referrer FOR SELECT USING ({SUPPORTS});
CREATE POLICY opens_at_its_address ON supporters_referrer FOR SELECT
  USING ({AT_ADDRESS} AND paused_at IS NULL);
CREATE POLICY chore_looks_up ON supporters_referrer FOR SELECT TO CURRENT_USER
  USING ({OF_CHORE.format(chore="tell_referrer")} OR {OF_CHORE.format(chore="note_use")});

CREATE POLICY coordinators_read ON supporters_referreruse FOR SELECT
  USING ((SELECT supporters_holds_role('coordinator')) IS NOT NULL
    AND referrer_id IN (SELECT id FROM supporters_referrer));
CREATE POLICY chore_notes ON supporters_referreruse TO CURRENT_USER
  USING ({OF_CHORE.format(chore="note_use")}) WITH CHECK ({OF_CHORE.format(chore="note_use")});
"""

REFERRALS = f"""
CREATE POLICY referrer_adds ON supporters_referralin FOR INSERT
  WITH CHECK (status = 'received' AND owner_id IS NULL AND person_id IS NULL
    AND feedback_text = '' AND EXISTS (SELECT FROM supporters_referrer r
      WHERE r.id = referrer_id AND r.organisation_id = supporters_referralin.organisation_id
        AND r.{AT_ADDRESS} AND r.paused_at IS NULL));
CREATE POLICY supporters_see_what_nobody_took ON supporters_referralin FOR SELECT
  USING ({NOBODYS});
CREATE POLICY supporters_take_it ON supporters_referralin FOR UPDATE
  USING ({NOBODYS}) WITH CHECK ({MINE});
CREATE POLICY case_team ON supporters_referralin FOR SELECT USING ({MINE});
CREATE POLICY case_team_changes ON supporters_referralin FOR UPDATE
  USING ({MINE}) WITH CHECK ({MINE});
CREATE POLICY case_team_erases ON supporters_referralin FOR DELETE USING ({MINE});
CREATE POLICY chore_reads_for_rotation ON supporters_referralin FOR SELECT TO CURRENT_USER
  USING ({OF_CHORE.format(chore="rotate_keys")});
CREATE POLICY chore_rotates_keys ON supporters_referralin FOR UPDATE TO CURRENT_USER
  USING ({OF_CHORE.format(chore="rotate_keys")});
CREATE POLICY chore_finds_what_is_due ON supporters_referralin FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_erases ON supporters_referralin FOR DELETE TO CURRENT_USER USING ({ERASING});
CREATE POLICY chore_tells_referrer ON supporters_referralin FOR SELECT TO CURRENT_USER
  USING ({OF_CHORE.format(chore="tell_referrer")});
CREATE POLICY chore_finds_returned ON supporters_referralin FOR SELECT TO CURRENT_USER
  USING ({OF_CHORE.format(chore="forget_returned")} AND {OVERDUE});
CREATE POLICY chore_forgets_returned ON supporters_referralin FOR UPDATE TO CURRENT_USER
  USING ({OF_CHORE.format(chore="forget_returned")} AND {OVERDUE})
  WITH CHECK ({OF_CHORE.format(chore="forget_returned")} AND {OVERDUE} AND call_name = ''
    AND surname = '' AND phone = '' AND reach_text = '' AND what_matters = '');

-- Foreign keys look past policies: the calls of a referral are with its own person. Asked at the
-- end, because two records of one person are made one row by row.
ALTER TABLE supporters_referralin ADD CONSTRAINT a_referral_and_its_person UNIQUE (id, person_id);
ALTER TABLE supporters_followup ADD CONSTRAINT a_call_of_a_referral_is_with_its_person
  FOREIGN KEY (referral_in_id, person_id) REFERENCES supporters_referralin (id, person_id)
  DEFERRABLE INITIALLY DEFERRED;
"""

FUNCTIONS = """
CREATE FUNCTION supporters_told_of_referral(wanted text)
RETURNS TABLE (id uuid, received_on date, status text, outcome text, return_reason text,
               scope text, feedback_sent_on date, feedback_text text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM set_config('villagehub.chore', 'tell_referrer', true);
  RETURN QUERY
    SELECT r.id, r.received_on,
           CASE WHEN r.feedback_scope = 'none' THEN '' ELSE r.status::text END,
           CASE WHEN r.feedback_scope = 'none' THEN '' ELSE r.outcome::text END,
           CASE WHEN r.feedback_scope = 'none' THEN '' ELSE r.return_reason::text END,
           r.feedback_scope::text,
           CASE WHEN r.feedback_scope = 'none' THEN NULL ELSE r.feedback_sent_on END,
           CASE WHEN r.feedback_scope = 'status_and_activity' THEN r.feedback_text ELSE '' END
      FROM public.supporters_referralin r
      JOIN public.supporters_referrer f ON f.id = r.referrer_id
     WHERE f.key_hash = NULLIF(current_setting('villagehub.referrer', true), '')
       AND f.paused_at IS NULL AND r.reference = wanted;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_told_of_referral(text) IS
  'How a referral goes, to who sent it and has its number: as much as the person chose, no name.';

CREATE FUNCTION supporters_note_use(used_hash text, done text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE whose uuid; seen text;
BEGIN
  PERFORM set_config('villagehub.chore', 'note_use', true);
  SELECT f.id, CASE WHEN f.key_hash <> used_hash THEN 'old_address'
                    WHEN f.paused_at IS NOT NULL THEN 'while_paused' ELSE done END
    INTO whose, seen
    FROM public.supporters_referrer f
   WHERE f.key_hash = used_hash OR used_hash = ANY (f.old_hashes);
  -- Each referral that was sent; of what says little the first in ten minutes.
  IF whose IS NOT NULL AND (seen = 'sent' OR NOT EXISTS (
      SELECT FROM public.supporters_referreruse u WHERE u.referrer_id = whose
         AND u.what = seen AND u.created_at > now() - interval '10 minutes')) THEN
    INSERT INTO public.supporters_referreruse (id, created_at, updated_at, referrer_id, what)
    VALUES (gen_random_uuid(), clock_timestamp(), clock_timestamp(), whose, seen);
    DELETE FROM public.supporters_referreruse u
     WHERE u.referrer_id = whose AND u.created_at < now() - interval '365 days';
  END IF;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_note_use(text, text) IS
  'Writes down that an address was used, also one that was renewed; of one nobody had, nothing.';

CREATE FUNCTION supporters_forget_returned() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE forgotten integer;
BEGIN
  PERFORM set_config('villagehub.chore', 'forget_returned', true);
  UPDATE public.supporters_referralin
     SET call_name = '', surname = '', phone = '', reach_text = '', what_matters = ''
   WHERE call_name <> '' AND status = 'returned'
     AND returned_on <= (now() AT TIME ZONE 'Europe/Amsterdam')::date - 30;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN forgotten;
END $$;
COMMENT ON FUNCTION supporters_forget_returned() IS
  'Empties who was referred and given back more than 30 days ago; returns how many, no row.';
"""

NAMES = """supporters_told_of_referral(text), supporters_note_use(text, text),
    supporters_forget_returned()"""
RIGHTS = f"""
REVOKE ALL ON FUNCTION {NAMES} FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION {NAMES} TO villagehub_portal;
  END IF;
END $$;
"""
UNDO = f"""
DROP FUNCTION {NAMES};
ALTER TABLE supporters_followup DROP CONSTRAINT a_call_of_a_referral_is_with_its_person;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('supporters', '0012_requests'),
        ('villages', '0012_support_card'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ReferralIn',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('reference', models.CharField(editable=False, max_length=12)),
                ('referrer_role', models.CharField(blank=True, help_text='Bijvoorbeeld praktijkondersteuner. Je naam is niet nodig.', max_length=60, verbose_name='Wat is je functie?')),
                ('call_name', villagehub.encryption.EncryptedTextField(max_length=60, verbose_name='Roepnaam')),
                ('surname', villagehub.encryption.EncryptedTextField(max_length=80, verbose_name='Achternaam')),
                ('phone', villagehub.encryption.EncryptedTextField(blank=True, max_length=20, verbose_name='Telefoon')),
                ('reach_text', villagehub.encryption.EncryptedTextField(blank=True, help_text='Bijvoorbeeld: na tien uur, en laat de telefoon lang overgaan.', max_length=160, verbose_name='Hoe en wanneer is de persoon te bereiken?')),
                ('what_matters', villagehub.encryption.EncryptedTextField(blank=True, help_text='In de woorden van de persoon. Niets over ziekte of behandeling.', max_length=500, verbose_name='Wat is voor de persoon belangrijk?')),
                ('feedback_scope', models.CharField(choices=[('none', 'Niets'), ('status_only', 'Alleen hoe ver het is'), ('status_and_activity', 'Hoe ver het is, en wat de persoon doet')], max_length=20, verbose_name='Wat mogen wij aan jullie terugmelden?')),
                ('agreed_on', models.DateField(default=django.utils.timezone.localdate, editable=False)),
                ('text_version', models.CharField(default='2026-11', editable=False, max_length=10)),
                ('status', models.CharField(choices=[('received', 'ontvangen'), ('accepted', 'aangenomen'), ('returned', 'teruggegeven'), ('contacting', 'we proberen de persoon te bereiken'), ('in_conversation', 'er is contact'), ('linked', 'er is iets gevonden'), ('closed', 'afgesloten')], default='received', editable=False, max_length=16)),
                ('received_on', models.DateField(default=django.utils.timezone.localdate, editable=False)),
                ('accepted_on', models.DateField(editable=False, null=True)),
                ('returned_on', models.DateField(editable=False, null=True)),
                ('return_reason', models.CharField(blank=True, choices=[('out_of_area', 'de persoon woont buiten ons gebied'), ('not_suitable', 'dit past niet bij wat wij doen'), ('no_capacity', 'we hebben nu geen tijd')], max_length=12, verbose_name='Waarom geef je haar terug?')),
                ('attempts', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('first_attempt_on', models.DateField(editable=False, null=True)),
                ('first_contact_on', models.DateField(editable=False, null=True)),
                ('linked_on', models.DateField(editable=False, null=True)),
                ('closed_on', models.DateField(editable=False, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('active', 'de persoon doet mee'), ('stopped', 'gestopt'), ('handed_over', 'een ander helpt verder'), ('declined', 'de persoon wil dit niet'), ('unreachable', 'niet te bereiken')], editable=False, max_length=12)),
                ('feedback_text', villagehub.encryption.EncryptedTextField(blank=True, help_text='Eén zin. Bijvoorbeeld: gaat op dinsdag mee naar de kookploeg.', max_length=300, verbose_name='Wat doet de persoon nu?')),
                ('feedback_sent_on', models.DateField(editable=False, null=True)),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='organisatie')),
                ('owner', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='referrals_in', to='supporters.helpseeker')),
                ('reason_theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supporters.theme', verbose_name='Waar gaat het over?')),
                ('village', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village', verbose_name='In welk dorp woont de persoon?')),
            ],
            options={
                'ordering': ['-received_on', '-created_at'],
            },
        ),
        migrations.AddField(
            model_name='followup',
            name='referral_in',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='follow_ups', to='supporters.referralin'),
        ),
        migrations.CreateModel(
            name='Referrer',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=80, verbose_name='Hoe heet de organisatie?')),
                ('kind', models.CharField(choices=[('practice', 'huisartsenpraktijk'), ('care', 'zorg of wijkverpleging'), ('neighbour_help', 'burenhulp of vrijwilligers'), ('other', 'anders')], default='practice', max_length=14, verbose_name='Wat voor organisatie is het?')),
                ('key_hash', models.CharField(editable=False, max_length=64, unique=True)),
                ('old_hashes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=64), default=list, editable=False, size=None)),
                ('renewed_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('paused_at', models.DateTimeField(editable=False, null=True)),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
            ],
        ),
        migrations.AddField(
            model_name='referralin',
            name='referrer',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supporters.referrer'),
        ),
        migrations.CreateModel(
            name='ReferrerUse',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('what', models.CharField(choices=[('opened', 'pagina geopend'), ('sent', 'iemand verwezen'), ('looked', 'stand bekeken'), ('too_often', 'te vaak in een uur: tegengehouden'), ('old_address', 'oud adres geprobeerd'), ('while_paused', 'geprobeerd tijdens de pauze')], max_length=12)),
                ('referrer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uses', to='supporters.referrer')),
            ],
        ),
        migrations.AddConstraint(
            model_name='referrer',
            constraint=models.UniqueConstraint(fields=('organisation', 'name'), name='a_referrer_is_listed_once', violation_error_message='Deze organisatie staat al in de lijst.'),
        ),
        migrations.AddIndex(
            model_name='referralin',
            index=models.Index(condition=models.Q(('status__in', ['received', 'accepted'])), fields=['organisation', 'received_on'], name='referrals_in_waiting'),
        ),
        migrations.AddConstraint(
            model_name='referralin',
            constraint=models.UniqueConstraint(fields=('referrer', 'reference'), name='a_receipt_has_a_number_of_its_own'),
        ),
        migrations.AddConstraint(
            model_name='referralin',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('person__isnull', True), ('status__in', ['received', 'returned'])), models.Q(models.Q(('status__in', ['received', 'returned']), _negated=True), ('person__isnull', False)), _connector='OR'), name='a_referral_that_was_accepted_has_a_person'),
        ),
        migrations.AddConstraint(
            model_name='referralin',
            constraint=models.CheckConstraint(condition=models.Q(('status', 'received'), ('owner__isnull', False), _connector='OR'), name='what_nobody_took_was_only_received'),
        ),
        migrations.AddConstraint(
            model_name='referralin',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'closed'), models.Q(('outcome', ''), _negated=True)), models.Q(models.Q(('status', 'closed'), _negated=True), ('outcome', '')), _connector='OR'), name='a_closed_referral_says_how_it_ended'),
        ),
        migrations.AddConstraint(
            model_name='referralin',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'returned'), models.Q(('return_reason', ''), _negated=True)), models.Q(models.Q(('status', 'returned'), _negated=True), ('return_reason', '')), _connector='OR'), name='a_returned_referral_says_why'),
        ),
        migrations.AddIndex(
            model_name='referreruse',
            index=models.Index(fields=['referrer', '-created_at'], name='uses_of_referrer'),
        ),
        migrations.RunSQL(FENCES, migrations.RunSQL.noop),
        migrations.RunSQL(REFERRERS, migrations.RunSQL.noop),
        migrations.RunSQL(REFERRALS, migrations.RunSQL.noop),
        migrations.RunSQL(FUNCTIONS, UNDO),
        migrations.RunSQL(RIGHTS, migrations.RunSQL.noop),
    ]
