"""Files change hands by handing them over, and in no other way.

A file is of who owns it, so neither a policy of the giver nor one of the receiver can move it: the
one does not see what it becomes, the other not what it was. It is a chore of the owner of the tables,
for a row that says who gives what to whom, run by who gets it. The trigger that keeps the owner of a
row lets that one chore pass, and asks who runs it: a setting alone can be made by anybody.
"""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import villagehub.encryption

NEWER = ["datasubjectrequest", "omission"]
FILE = ["supportcase", "disclosureconsent", "referral", "followup", "transition", *NEWER]
FILE += ["referralin"]
ORGANISATION = "organisation_id = (SELECT supporters_organisation())"
SUPPORTER = "(SELECT supporters_holds_role('supporter'))"
COORDINATOR = "(SELECT supporters_holds_role('coordinator'))"
HANDING = f"current_setting('villagehub.chore', true) = 'hand_over' AND {ORGANISATION}"

KEEPING = """
CREATE OR REPLACE FUNCTION supporters_keep_owner() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_setting('villagehub.chore', true) = 'hand_over'
     AND NEW.organisation_id = OLD.organisation_id
     AND current_user = (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = TG_RELID)
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a file changes hands by handing it over only' USING ERRCODE = '42501';
END $$;
"""

TABLE = f"""
ALTER TABLE supporters_handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_handover FORCE ROW LEVEL SECURITY;
CREATE POLICY who_gives_or_gets_reads ON supporters_handover FOR SELECT
  USING ({ORGANISATION} AND {SUPPORTER} IN (giver_id, receiver_id));
CREATE POLICY who_proposed_it_reads ON supporters_handover FOR SELECT
  USING ({ORGANISATION} AND asked_by_id = {COORDINATOR});
CREATE POLICY who_gives_proposes ON supporters_handover FOR INSERT
  WITH CHECK ({ORGANISATION} AND giver_id = {SUPPORTER} AND asked_by_id = giver_id
    AND accepted_at IS NULL AND ended_at IS NULL AND supporters_supports(receiver_id));
CREATE POLICY the_coordinator_proposes_for_who_left ON supporters_handover FOR INSERT
  WITH CHECK ({ORGANISATION} AND asked_by_id = {COORDINATOR} AND accepted_at IS NULL
    AND ended_at IS NULL AND NOT supporters_supports(giver_id)
    AND supporters_supports(receiver_id));
CREATE POLICY chore_finds_hand_over ON supporters_handover FOR SELECT TO CURRENT_USER
  USING ({HANDING});
CREATE POLICY chore_answers_hand_over ON supporters_handover FOR UPDATE TO CURRENT_USER
  USING ({HANDING}) WITH CHECK ({HANDING});
CREATE POLICY chore_reads_for_rotation ON supporters_handover FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'rotate_keys');
CREATE POLICY chore_rotates_keys ON supporters_handover FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'rotate_keys');
"""

LEFT = """
CREATE FUNCTION supporters_who_left_files() RETURNS TABLE (giver uuid, files integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'hand_over', true);
  RETURN QUERY
    SELECT p.owner_id, count(*)::integer FROM public.supporters_helpseeker p
     WHERE p.organisation_id = public.supporters_organisation()
       AND NOT public.supporters_supports(p.owner_id)
     GROUP BY p.owner_id;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_who_left_files() IS
  'For a coordinator: who supports no longer and has files, and how many; of whom they are not.';

CREATE FUNCTION supporters_files_left(who uuid)
RETURNS TABLE (person uuid, reference text, village text, follow_ups integer, referrals integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL OR public.supporters_supports(who) THEN
    RETURN;
  END IF;
  PERFORM set_config('villagehub.chore', 'hand_over', true);
  RETURN QUERY
    SELECT p.id,
           coalesce((SELECT c.reference::text FROM public.supporters_supportcase c
             WHERE c.person_id = p.id ORDER BY c.opened_on DESC, c.id LIMIT 1), ''),
           coalesce((SELECT v.name::text FROM public.villages_village v WHERE v.id = p.village_id), ''),
           (SELECT count(*)::integer FROM public.supporters_followup f
             WHERE f.person_id = p.id AND f.done_on IS NULL),
           (SELECT count(*)::integer FROM public.supporters_referral r
             WHERE r.person_id = p.id
               AND r.status NOT IN ('rejected', 'ended', 'handed_over', 'withdrawn'))
      FROM public.supporters_helpseeker p
     WHERE p.owner_id = who AND p.organisation_id = public.supporters_organisation()
     ORDER BY 2, 1;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_files_left(uuid) IS
  'For a coordinator: the files of who supports no longer, by number and village, without a name.';
"""


def carry(name, giver, getter, who_may, when, stamp, comment):
    children = "\n".join(
        f"  UPDATE public.supporters_{table} SET owner_id = row.{getter} WHERE person_id = ANY(moving);"
        for table in [*FILE, "teammember"]
    )
    return f"""
CREATE FUNCTION {name}(hand_over uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := public.supporters_holds_role('supporter');
  row public.supporters_handover;
  moving uuid[];
BEGIN
  PERFORM set_config('villagehub.chore', 'hand_over', true);
  SELECT * INTO row FROM public.supporters_handover h
   WHERE h.id = hand_over AND h.organisation_id = public.supporters_organisation() FOR UPDATE;
  IF row.id IS NULL OR me IS NULL OR NOT ({who_may}) OR NOT ({when}) THEN
    PERFORM set_config('villagehub.chore', '', true);
    RETURN 0;
  END IF;
  SELECT coalesce(array_agg(p.id), '{{}}') INTO moving FROM (
    SELECT id FROM public.supporters_helpseeker
     WHERE id = ANY(row.people) AND owner_id = row.{giver}
       AND organisation_id = row.organisation_id FOR UPDATE) p;
  IF moving = '{{}}' THEN
    UPDATE public.supporters_handover SET ended_at = now(), updated_at = now() WHERE id = row.id;
    PERFORM set_config('villagehub.chore', '', true);
    RETURN 0;
  END IF;
  -- Whoever gets the file helps on it no longer: it is theirs.
  UPDATE public.supporters_teammember SET ended_at = now(), updated_at = now()
   WHERE person_id = ANY(moving) AND colleague_id = row.{getter} AND ended_at IS NULL;
  UPDATE public.supporters_helpseeker SET owner_id = row.{getter} WHERE id = ANY(moving);
{children}
  UPDATE public.supporters_handover SET {stamp}, updated_at = now() WHERE id = row.id;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN cardinality(moving);
END $$;
COMMENT ON FUNCTION {name}(uuid) IS '{comment}';
"""


OVER = carry(
    "supporters_carry_over",
    "giver_id",
    "receiver_id",
    "me = row.receiver_id",
    "row.accepted_at IS NULL AND row.ended_at IS NULL",
    # What comes back is what went, and nothing that was named beside it.
    "accepted_at = now(), people = moving",
    "The files of a hand-over go to who gets them, run by them; returns how many.",
)
BACK = carry(
    "supporters_carry_back",
    "receiver_id",
    "giver_id",
    "me IN (row.receiver_id, row.giver_id)",
    "row.accepted_at > now() - interval ''10 minutes'' AND row.ended_at IS NULL".replace("''", "'"),
    "ended_at = now()",
    "The files of a hand-over go back, within ten minutes; returns how many.",
)
ENDING = """
CREATE FUNCTION supporters_end_hand_over(hand_over uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE ended boolean;
BEGIN
  PERFORM set_config('villagehub.chore', 'hand_over', true);
  UPDATE public.supporters_handover SET ended_at = now(), updated_at = now()
   WHERE id = hand_over AND organisation_id = public.supporters_organisation()
     AND accepted_at IS NULL AND ended_at IS NULL
     AND (public.supporters_holds_role('supporter') IN (giver_id, receiver_id)
       OR public.supporters_holds_role('coordinator') = asked_by_id);
  ended := FOUND;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN ended;
END $$;
COMMENT ON FUNCTION supporters_end_hand_over(uuid) IS
  'A hand-over that nobody said yes to ends, by who gives, gets or proposed it.';
"""
NAMES = """supporters_who_left_files(), supporters_files_left(uuid), supporters_carry_over(uuid),
  supporters_carry_back(uuid), supporters_end_hand_over(uuid)"""
RIGHTS = f"""
REVOKE ALL ON FUNCTION {NAMES} FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION {NAMES} TO villagehub_portal;
  END IF;
END $$;
"""


# Requests of the person themselves are of the file too, so a team sees them as all else of it.
SHARED = "ANY ((SELECT supporters_files_shared())::uuid[])"
IN_SIGHT = f"{ORGANISATION} AND (owner_id = {SUPPORTER} OR person_id = {SHARED})"
OF_FILE = """EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = {table}.person_id
  AND p.owner_id = {table}.owner_id AND p.organisation_id = {table}.organisation_id)"""
REQUESTS = f"""
ALTER POLICY case_team ON supporters_datasubjectrequest USING ({IN_SIGHT})
  WITH CHECK ({IN_SIGHT}
    AND (person_id IS NULL OR {OF_FILE.format(table="supporters_datasubjectrequest")}));
ALTER POLICY case_team ON supporters_omission USING ({IN_SIGHT})
  WITH CHECK ({IN_SIGHT} AND {OF_FILE.format(table="supporters_omission")}
    AND EXISTS (SELECT FROM supporters_datasubjectrequest r
      WHERE r.id = asked_id AND r.person_id = supporters_omission.person_id));
""" + "".join(
    f"""
CREATE TRIGGER keep_owner BEFORE UPDATE ON supporters_{table} FOR EACH ROW
  WHEN (NEW.owner_id IS DISTINCT FROM OLD.owner_id
    OR NEW.organisation_id IS DISTINCT FROM OLD.organisation_id)
  EXECUTE FUNCTION supporters_keep_owner();
"""
    for table in NEWER
)


def chore(table):
    return f"""
CREATE POLICY chore_finds_what_is_handed_over ON supporters_{table} FOR SELECT TO CURRENT_USER
  USING ({HANDING});
CREATE POLICY chore_hands_over ON supporters_{table} FOR UPDATE TO CURRENT_USER
  USING ({HANDING}) WITH CHECK ({HANDING});
"""


def unchore(table):
    return f"""
DROP POLICY chore_hands_over ON supporters_{table};
DROP POLICY chore_finds_what_is_handed_over ON supporters_{table};
"""


class Migration(migrations.Migration):
    dependencies = [
        ("supporters", "0013_referral_in"),
        ("villages", "0011_pictures"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name='HandOver',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('people', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None)),
                ('reason', villagehub.encryption.EncryptedTextField(help_text='Zonder namen: je collega leest dit vóór het ja. Niets over ziekte.', max_length=300, verbose_name='Waarom?')),
                ('accepted_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('giver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('receiver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('giver', models.F('receiver')), _negated=True), name='files_go_to_somebody_else'), models.CheckConstraint(condition=models.Q(('people', []), _negated=True), name='a_hand_over_hands_over_something')],
            },
        ),
        migrations.RunSQL(TABLE, migrations.RunSQL.noop),
        migrations.RunSQL(KEEPING, migrations.RunSQL.noop),
        migrations.RunSQL(REQUESTS, migrations.RunSQL.noop),
        migrations.RunSQL(LEFT + OVER + BACK + ENDING + RIGHTS, f"DROP FUNCTION {NAMES};"),
        *[
            migrations.RunSQL(chore(table), unchore(table))
            for table in ["helpseeker", "teammember", *FILE]
        ],
    ]
