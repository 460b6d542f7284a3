"""A coordinator opens one file because something cannot wait (P5).

The row says who, which file, why and until when. No policy lets the portal add one or change its
end: supporters_break_glass() adds it, for a coordinator of this organisation who says why, and
supporters_mend_glass() ends it sooner. That it is an hour at most is a constraint of the table.

What is open to whom is one function, as with a team: the tables of a file each get one policy more,
for reading only, and the rows of glass step aside while the function looks.
"""

import datetime
import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import villagehub.encryption

ORGANISATION = "organisation_id = (SELECT supporters_organisation())"
SUPPORTER = "(SELECT supporters_holds_role('supporter'))"
COORDINATOR = "(SELECT supporters_holds_role('coordinator'))"
OPENED = "ANY ((SELECT supporters_files_opened())::uuid[])"
SHARED = "ANY ((SELECT supporters_files_shared())::uuid[])"
READ = [
    "supportcase",
    "contactmoment",
    "disclosureconsent",
    "referral",
    "followup",
    "referralin",
    "teammember",
]


def chore(name):
    return f"current_setting('villagehub.chore', true) = '{name}'"


ERASING = "current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')"
OF_MY_FILE = f"""CASE WHEN {chore("files_opened")} THEN false
    ELSE EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = person_id AND p.{ORGANISATION}
      AND (p.owner_id = {SUPPORTER} OR p.id = {SHARED})) END"""
# Of two records made one: along with the file, by who has both.
MOVES = f"""CASE WHEN {chore("files_opened")} THEN false
    ELSE EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = person_id AND p.{ORGANISATION}
      AND p.owner_id = {SUPPORTER}) END"""

GLASS = f"""
ALTER TABLE supporters_brokenglass ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_brokenglass FORCE ROW LEVEL SECURITY;
CREATE POLICY who_broke_it_reads ON supporters_brokenglass FOR SELECT
  USING (opened_by_id = {COORDINATOR} AND {ORGANISATION});
CREATE POLICY file_team_reads ON supporters_brokenglass FOR SELECT USING ({OF_MY_FILE});
CREATE POLICY owner_moves_it_along ON supporters_brokenglass FOR UPDATE
  USING ({MOVES}) WITH CHECK ({MOVES});
CREATE POLICY chore_finds_what_is_open ON supporters_brokenglass FOR SELECT TO CURRENT_USER
  USING ({chore("files_opened")} AND {ORGANISATION});
CREATE POLICY chore_finds_glass ON supporters_brokenglass FOR SELECT TO CURRENT_USER
  USING ({chore("break_glass")} AND {ORGANISATION});
CREATE POLICY chore_breaks ON supporters_brokenglass FOR INSERT TO CURRENT_USER
  WITH CHECK ({chore("break_glass")} AND {ORGANISATION});
CREATE POLICY chore_mends ON supporters_brokenglass FOR UPDATE TO CURRENT_USER
  USING ({chore("break_glass")} AND {ORGANISATION})
  WITH CHECK ({chore("break_glass")} AND {ORGANISATION});
CREATE POLICY chore_finds_what_is_due ON supporters_brokenglass FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_erases ON supporters_brokenglass FOR DELETE TO CURRENT_USER USING ({ERASING});
CREATE POLICY chore_reads_for_rotation ON supporters_brokenglass FOR SELECT TO CURRENT_USER
  USING ({chore("rotate_keys")});
CREATE POLICY chore_rotates_keys ON supporters_brokenglass FOR UPDATE TO CURRENT_USER
  USING ({chore("rotate_keys")});
CREATE POLICY chore_finds_files_by ON supporters_helpseeker FOR SELECT TO CURRENT_USER
  USING ({chore("break_glass")} AND {ORGANISATION});
CREATE POLICY chore_finds_files_by ON supporters_supportcase FOR SELECT TO CURRENT_USER
  USING ({chore("break_glass")} AND {ORGANISATION});
"""
UNDO_GLASS = """
DROP POLICY chore_finds_files_by ON supporters_supportcase;
DROP POLICY chore_finds_files_by ON supporters_helpseeker;
DROP POLICY file_team_reads ON supporters_brokenglass;
DROP POLICY owner_moves_it_along ON supporters_brokenglass;
"""

FUNCTIONS = """
CREATE FUNCTION supporters_files_opened() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  busy_with text := coalesce(current_setting('villagehub.chore', true), '');
  me uuid := public.supporters_holds_role('coordinator');
  found uuid[];
BEGIN
  IF me IS NULL THEN RETURN '{}'; END IF;
  PERFORM set_config('villagehub.chore', 'files_opened', true);
  SELECT coalesce(array_agg(person_id), '{}') INTO found
    FROM public.supporters_brokenglass
   WHERE opened_by_id = me AND organisation_id = public.supporters_organisation()
     AND closes_at > now();
  PERFORM set_config('villagehub.chore', busy_with, true);
  RETURN found;
END $$;
COMMENT ON FUNCTION supporters_files_opened() IS
  'Of whom the files are that the coordinator of this transaction opened, while they are open.';

CREATE FUNCTION supporters_files_by(words text, hashes text[])
RETURNS TABLE (person uuid, reference text, village text, owner text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'break_glass', true);
  RETURN QUERY
    SELECT p.id,
           coalesce((SELECT c.reference::text FROM public.supporters_supportcase c
             WHERE c.person_id = p.id ORDER BY c.opened_on DESC, c.id LIMIT 1), ''),
           coalesce((SELECT v.name::text FROM public.villages_village v WHERE v.id = p.village_id), ''),
           coalesce((SELECT u.display_name::text FROM public.accounts_user u
             WHERE u.id = p.owner_id), '')
      FROM public.supporters_helpseeker p
     WHERE p.organisation_id = public.supporters_organisation()
       AND (p.surname_hash = ANY(hashes)
         OR p.id IN (SELECT c.person_id FROM public.supporters_supportcase c
              WHERE upper(c.reference) = upper(words)
                AND c.organisation_id = public.supporters_organisation()))
     ORDER BY 2, 1 LIMIT 6;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_files_by(text, text[]) IS
  'For a coordinator: which files have this number or this surname, without a name.';

CREATE FUNCTION supporters_break_glass(who uuid, why text, said text)
RETURNS TABLE (glass uuid, until timestamptz, whose uuid, is_new boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := public.supporters_holds_role('coordinator');
  row public.supporters_brokenglass;
  file public.supporters_helpseeker;
BEGIN
  IF me IS NULL OR coalesce(said, '') = ''
     OR coalesce(why, '') NOT IN ('danger', 'today', 'asked', 'complaint') THEN
    RETURN;
  END IF;
  PERFORM set_config('villagehub.chore', 'break_glass', true);
  -- Pressed twice at once, it is one.
  PERFORM pg_advisory_xact_lock(hashtextextended('glass' || me || who, 0));
  SELECT * INTO file FROM public.supporters_helpseeker p
   WHERE p.id = who AND p.organisation_id = public.supporters_organisation();
  IF file.id IS NULL THEN
    PERFORM set_config('villagehub.chore', '', true);
    RETURN;
  END IF;
  SELECT * INTO row FROM public.supporters_brokenglass g
   WHERE g.person_id = who AND g.opened_by_id = me AND g.closes_at > now()
   ORDER BY g.closes_at DESC LIMIT 1;
  is_new := row.id IS NULL;
  IF is_new THEN
    INSERT INTO public.supporters_brokenglass AS g
      (id, created_at, updated_at, organisation_id, person_id, opened_by_id, kind, reason, closes_at)
    VALUES (gen_random_uuid(), now(), now(), public.supporters_organisation(), who, me, why, said,
      now() + interval '1 hour')
    RETURNING g.* INTO row;
  END IF;
  PERFORM set_config('villagehub.chore', '', true);
  glass := row.id; until := row.closes_at; whose := file.owner_id;
  RETURN NEXT;
END $$;
COMMENT ON FUNCTION supporters_break_glass(uuid, text, text) IS
  'Opens one file for an hour, for a coordinator who says why; of whom the file is, who hears it.';

CREATE FUNCTION supporters_mend_glass(glass uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := public.supporters_holds_role('supporter');
  coordinator uuid := public.supporters_holds_role('coordinator');
  shared uuid[] := public.supporters_files_shared();
  ended boolean;
BEGIN
  PERFORM set_config('villagehub.chore', 'break_glass', true);
  UPDATE public.supporters_brokenglass g SET closes_at = now(), updated_at = now()
   WHERE g.id = glass AND g.organisation_id = public.supporters_organisation()
     AND g.closes_at > now()
     AND (g.opened_by_id = coordinator OR EXISTS (SELECT FROM public.supporters_helpseeker p
       WHERE p.id = g.person_id AND (p.owner_id = me OR (me IS NOT NULL AND p.id = ANY(shared)))));
  ended := FOUND;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN ended;
END $$;
COMMENT ON FUNCTION supporters_mend_glass(uuid) IS
  'Closes an opened file before its hour, by who opened it or by who has the file or helps on it.';

CREATE FUNCTION supporters_keep_glass() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_user = (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = TG_RELID)
     AND current_setting('villagehub.chore', true) IN ('break_glass', 'rotate_keys')
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'who opened a file, why and for how long stays as it is' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER keep_glass BEFORE UPDATE ON supporters_brokenglass FOR EACH ROW
  WHEN ((NEW.opened_by_id, NEW.organisation_id, NEW.kind, NEW.reason, NEW.closes_at, NEW.created_at)
    IS DISTINCT FROM
    (OLD.opened_by_id, OLD.organisation_id, OLD.kind, OLD.reason, OLD.closes_at, OLD.created_at))
  EXECUTE FUNCTION supporters_keep_glass();
"""
NAMES = """supporters_files_opened(), supporters_files_by(text, text[]),
  supporters_break_glass(uuid, text, text), supporters_mend_glass(uuid), supporters_keep_glass()"""
RIGHTS = f"""
REVOKE ALL ON FUNCTION {NAMES} FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION {NAMES} TO villagehub_portal;
  END IF;
END $$;
"""
UNDO_FUNCTIONS = f"""
DROP TRIGGER keep_glass ON supporters_brokenglass;
DROP FUNCTION {NAMES};
"""

READING = f"""
CREATE POLICY coordinator_reads_while_open ON supporters_helpseeker FOR SELECT
  USING ({ORGANISATION} AND id = {OPENED});
""" + "".join(
    f"""
CREATE POLICY coordinator_reads_while_open ON supporters_{table} FOR SELECT
  USING ({ORGANISATION} AND person_id = {OPENED});
"""
    for table in READ
)
UNDO_READING = "".join(
    f"DROP POLICY coordinator_reads_while_open ON supporters_{table};\n"
    for table in ["helpseeker", *READ]
)

# A row that shows is no longer a row that one may hang something on.
MAY_HANG = f"""(person_id IS NULL OR EXISTS (SELECT FROM supporters_helpseeker p
    WHERE p.id = person_id AND (p.owner_id = {SUPPORTER} OR p.id = {SHARED})))"""
SHOWS = "(person_id IS NULL OR person_id IN (SELECT id FROM supporters_helpseeker))"
AUTHOR = f"logged_by_id = {SUPPORTER} AND {ORGANISATION}"


def contacts(hang):
    return f"""
ALTER POLICY author_adds ON supporters_contactmoment WITH CHECK ({AUTHOR} AND {hang});
ALTER POLICY author_corrects_for_seven_days ON supporters_contactmoment
  WITH CHECK ({AUTHOR} AND {hang});
"""


class Migration(migrations.Migration):

    dependencies = [
        ("supporters", "0016_unmet_needs"),
        ("villages", "0012_support_card"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='BrokenGlass',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('danger', 'Er dreigt gevaar'), ('today', 'Er moet vandaag iets gebeuren, en de ondersteuner is er niet'), ('asked', 'De persoon vraagt er zelf om'), ('complaint', 'Er is een klacht over de begeleiding')], max_length=9, verbose_name='Waarom open je het dossier?')),
                ('reason', villagehub.encryption.EncryptedTextField(help_text='De ondersteuner en de persoon lezen dit.', max_length=300, verbose_name='Leg het uit in een zin')),
                ('closes_at', models.DateTimeField(editable=False)),
                ('opened_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='openings', to='supporters.helpseeker')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('closes_at__lte', django.db.models.expressions.CombinedExpression(models.F('created_at'), '+', models.Value(datetime.timedelta(seconds=3600))))), name='a_file_is_open_for_an_hour_at_most')],
            },
        ),
        migrations.RunSQL(GLASS, UNDO_GLASS),
        migrations.RunSQL(FUNCTIONS + RIGHTS, UNDO_FUNCTIONS),
        migrations.RunSQL(READING, UNDO_READING),
        migrations.RunSQL(contacts(MAY_HANG), contacts(SHOWS)),
    ]
