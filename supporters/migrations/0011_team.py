"""A second supporter on a file.

Who may see a file is no longer who owns it alone, so every policy named case_team widens with
`visible_to`: a row is in sight of the owner of its file, and of a colleague who said yes to helping
on it and has not stopped. "Which files are shared with me" is one SECURITY DEFINER function, since a
policy that reads the fenced table of the teams would read its own policy in a circle. The function
sets a chore while it runs; the one policy that calls it in turn steps aside then.

A row of a file has the owner of the file, also when somebody of the team makes it: the check asks
the person for it. So a file changes hands as a whole.
"""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import villagehub.encryption

CHILDREN = ["supportcase", "disclosureconsent", "referral", "followup", "transition"]

ORGANISATION = "organisation_id = (SELECT supporters_organisation())"
ME = "(SELECT supporters_holds_role('supporter'))"
OWNER = f"owner_id = {ME} AND {ORGANISATION}"
# As an array, which an index can find.
SHARED = "ANY ((SELECT supporters_files_shared())::uuid[])"
IN_SIGHT = f"{ORGANISATION} AND (owner_id = {ME} OR person_id = {SHARED})"

FUNCTIONS = """
CREATE FUNCTION supporters_files_shared() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  busy_with text := coalesce(current_setting('villagehub.chore', true), '');
  found uuid[];
BEGIN
  PERFORM set_config('villagehub.chore', 'files_shared', true);
  SELECT coalesce(array_agg(person_id), '{}') INTO found
    FROM public.supporters_teammember
   WHERE colleague_id = public.supporters_holds_role('supporter')
     AND organisation_id = public.supporters_organisation()
     AND accepted_at IS NOT NULL AND ended_at IS NULL;
  PERFORM set_config('villagehub.chore', busy_with, true);
  RETURN found;
END $$;
COMMENT ON FUNCTION supporters_files_shared() IS
  'Of whom the files are on which the supporter of this transaction helps a colleague.';

CREATE FUNCTION supporters_supports(who uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM public.villages_membership m JOIN public.accounts_user u ON u.id = m.user_id
     WHERE m.user_id = who
       AND m.organisation_id = public.supporters_organisation()
       AND m.role = 'supporter'
       AND u.is_active
       AND m.valid_from <= (now() AT TIME ZONE 'Europe/Amsterdam')::date
       AND (m.valid_until IS NULL OR m.valid_until > (now() AT TIME ZONE 'Europe/Amsterdam')::date))
$$;
COMMENT ON FUNCTION supporters_supports(uuid) IS
  'Whether this user supports for the organisation of this transaction today.';

CREATE FUNCTION supporters_keep_owner() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a file changes hands by handing it over only' USING ERRCODE = '42501';
END $$;

CREATE FUNCTION supporters_keep_team() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE me uuid := public.supporters_holds_role('supporter');
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.accepted_at IS NOT NULL OR NEW.ended_at IS NOT NULL THEN
      RAISE EXCEPTION 'a colleague is asked first' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.colleague_id <> OLD.colleague_id OR NEW.organisation_id <> OLD.organisation_id
     OR (NEW.person_id <> OLD.person_id AND me IS DISTINCT FROM OLD.owner_id) THEN
    RAISE EXCEPTION 'who helps on which file stays as it is' USING ERRCODE = '42501';
  END IF;
  IF NEW.accepted_at IS DISTINCT FROM OLD.accepted_at
     AND (OLD.accepted_at IS NOT NULL OR me IS DISTINCT FROM OLD.colleague_id) THEN
    RAISE EXCEPTION 'only who is asked says yes, and once' USING ERRCODE = '42501';
  END IF;
  IF OLD.ended_at IS NOT NULL AND (NEW.ended_at, NEW.accepted_at)
     IS DISTINCT FROM (OLD.ended_at, OLD.accepted_at) THEN
    RAISE EXCEPTION 'who stopped is asked anew' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;

REVOKE ALL ON FUNCTION supporters_files_shared(), supporters_supports(uuid),
  supporters_keep_owner(), supporters_keep_team() FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_files_shared(), supporters_supports(uuid),
      supporters_keep_owner(), supporters_keep_team() TO villagehub_portal;
  END IF;
END $$;
"""
UNDO_FUNCTIONS = """
DROP FUNCTION supporters_keep_team();
DROP FUNCTION supporters_keep_owner();
DROP FUNCTION supporters_supports(uuid);
DROP FUNCTION supporters_files_shared();
"""

TEAM = f"""
ALTER TABLE supporters_teammember ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_teammember FORCE ROW LEVEL SECURITY;

CREATE POLICY case_team ON supporters_teammember USING ({OWNER})
  WITH CHECK ({OWNER}
    AND EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = person_id
      AND p.owner_id = supporters_teammember.owner_id)
    AND (ended_at IS NOT NULL OR supporters_supports(colleague_id)));
CREATE POLICY who_is_asked_reads ON supporters_teammember FOR SELECT
  USING (colleague_id = {ME} AND {ORGANISATION});
CREATE POLICY who_is_asked_answers ON supporters_teammember FOR UPDATE
  USING (colleague_id = {ME} AND {ORGANISATION} AND ended_at IS NULL)
  WITH CHECK (colleague_id = {ME} AND {ORGANISATION});
CREATE POLICY team_sees_who_is_in_it ON supporters_teammember FOR SELECT
  USING (CASE WHEN current_setting('villagehub.chore', true) = 'files_shared' THEN false
    ELSE {ORGANISATION} AND person_id = {SHARED} END);
CREATE POLICY chore_reads_for_rotation ON supporters_teammember FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'rotate_keys');
CREATE POLICY chore_rotates_keys ON supporters_teammember FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'rotate_keys');

CREATE POLICY chore_finds_what_is_due ON supporters_teammember FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'));
CREATE POLICY chore_erases ON supporters_teammember FOR DELETE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'));

CREATE TRIGGER keep_team BEFORE INSERT OR UPDATE ON supporters_teammember
  FOR EACH ROW EXECUTE FUNCTION supporters_keep_team();
"""

# Reading and changing; ending a file, and whose it is, are the owner's.
PERSON = f"""
CREATE POLICY team_reads ON supporters_helpseeker FOR SELECT
  USING ({ORGANISATION} AND id = {SHARED});
CREATE POLICY team_changes ON supporters_helpseeker FOR UPDATE
  USING ({ORGANISATION} AND id = {SHARED}) WITH CHECK ({ORGANISATION} AND id = {SHARED});

CREATE POLICY team_reads ON supporters_contactmoment FOR SELECT
  USING ({ORGANISATION} AND person_id = ANY (ARRAY(SELECT id FROM supporters_helpseeker)));

ALTER POLICY chore_finds_contacts_to_move ON supporters_contactmoment
  USING (current_setting('villagehub.chore', true) = 'move_contacts' AND {ORGANISATION}
    AND person_id IN (SELECT id FROM supporters_helpseeker WHERE owner_id = {ME}));
ALTER POLICY chore_moves_contacts ON supporters_contactmoment
  USING (current_setting('villagehub.chore', true) = 'move_contacts' AND {ORGANISATION}
    AND person_id IN (SELECT id FROM supporters_helpseeker WHERE owner_id = {ME}))
  WITH CHECK (current_setting('villagehub.chore', true) = 'move_contacts' AND {ORGANISATION}
    AND person_id IN (SELECT id FROM supporters_helpseeker WHERE owner_id = {ME}));
"""
UNDO_PERSON = """
DROP POLICY team_reads ON supporters_contactmoment;
DROP POLICY team_changes ON supporters_helpseeker;
DROP POLICY team_reads ON supporters_helpseeker;
"""


def keep_owner(table):
    return f"""
CREATE TRIGGER keep_owner BEFORE UPDATE ON supporters_{table} FOR EACH ROW
  WHEN (NEW.owner_id IS DISTINCT FROM OLD.owner_id
    OR NEW.organisation_id IS DISTINCT FROM OLD.organisation_id)
  EXECUTE FUNCTION supporters_keep_owner();
"""


def drop_keep_owner(table):
    return f"DROP TRIGGER keep_owner ON supporters_{table};"


# Foreign keys look past policies: what a row leans on is of its own person.
LEANS_ON = {
    "referral": [("case_id", "supportcase"), ("consent_id", "disclosureconsent")],
    "followup": [("case_id", "supportcase"), ("contact_id", "contactmoment")],
}


def widened(table):
    whole = f"supporters_{table}"
    asked = [
        IN_SIGHT,
        f"EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = {whole}.person_id"
        f" AND p.owner_id = {whole}.owner_id AND p.organisation_id = {whole}.organisation_id)",
    ]
    asked += [
        f"({column} IS NULL OR EXISTS (SELECT FROM supporters_{other} c"
        f" WHERE c.id = {whole}.{column} AND c.person_id = {whole}.person_id))"
        for column, other in LEANS_ON.get(table, [])
    ]
    check = "\n    AND ".join(asked)
    return f"ALTER POLICY case_team ON {whole} USING ({IN_SIGHT}) WITH CHECK ({check});"


def narrowed(table):
    check = f"{OWNER} AND person_id IN (SELECT id FROM supporters_helpseeker)"
    return f"ALTER POLICY case_team ON supporters_{table} USING ({OWNER}) WITH CHECK ({check});"


class Migration(migrations.Migration):
    dependencies = [
        ("supporters", "0010_erasure"),
        ("villages", "0011_pictures"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='TeamMember',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('reason', villagehub.encryption.EncryptedTextField(help_text='Zonder naam: je collega leest dit vóór het ja. Niets over ziekte.', max_length=300, verbose_name='Waarom vraag je dit?')),
                ('accepted_at', models.DateTimeField(editable=False, null=True)),
                ('ended_at', models.DateTimeField(editable=False, null=True)),
                ('colleague', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Welke collega?')),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='organisatie')),
                ('owner', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='team', to='supporters.helpseeker')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('ended_at__isnull', True)), fields=['colleague', 'organisation'], name='files_shared_with')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('person', 'colleague'), name='a_colleague_is_on_a_team_once'), models.CheckConstraint(condition=models.Q(models.Q(('colleague', models.F('owner')), _negated=True), ('ended_at__isnull', False), _connector='OR'), name='who_owns_a_file_is_no_help_on_it')],
            },
        ),
        migrations.RunSQL(FUNCTIONS, UNDO_FUNCTIONS),
        migrations.RunSQL(TEAM, migrations.RunSQL.noop),
        migrations.RunSQL(PERSON, UNDO_PERSON),
        *[migrations.RunSQL(widened(table), narrowed(table)) for table in CHILDREN],
        *[
            migrations.RunSQL(keep_owner(table), drop_keep_owner(table))
            for table in ["helpseeker", "teammember", *CHILDREN]
        ],
    ]
