"""What ends by itself is told, and what is gone is named nowhere.

An envelope that the night closes: whose it was and for whom comes back, so that both hear it. Files
of who works here no longer are erased too: the coordinator hears it a month before, by a number of
days and without a name. A hand-over loses the key of who was erased. And a referral that was taken
may be nobody's again: for ten minutes, which the portal counts; its words are emptied that night.
"""

from django.db import migrations, models

SUPPORTS = """(SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())"""
MINE = f"{SUPPORTS} AND person_id IN (SELECT id FROM supporters_helpseeker)"
NOBODYS = f"{SUPPORTS} AND owner_id IS NULL AND person_id IS NULL"
FORGETTING = "current_setting('villagehub.chore', true) = 'forget_returned'"
TAKEN = """status NOT IN ('received', 'returned')
    AND accepted_on < (now() AT TIME ZONE 'Europe/Amsterdam')::date"""
OUT = "current_setting('villagehub.chore', true) = 'out_of_hand_over'"

ENVELOPES = """
DROP FUNCTION supporters_forget_envelopes();
CREATE FUNCTION supporters_forget_envelopes()
RETURNS TABLE (envelope uuid, owner uuid, colleague uuid, was_open boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM set_config('villagehub.chore', 'forget_envelopes', true);
  DELETE FROM public.supporters_sealedcall WHERE envelope_id IN (
    SELECT id FROM public.supporters_sickenvelope
     WHERE coalesce(closes_at, created_at + interval '14 days') <= now());
  RETURN QUERY
    DELETE FROM public.supporters_sickenvelope
     WHERE coalesce(closes_at, created_at + interval '14 days') <= now()
    RETURNING id, owner_id, colleague_id, closes_at IS NOT NULL;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_forget_envelopes() IS
  'Removes envelopes that closed, or lay sealed for 14 days; returns whose, and not what was in.';
"""

TAKING = f"""
CREATE POLICY supporters_put_it_back ON supporters_referralin FOR UPDATE
  USING ({MINE} AND status = 'accepted') WITH CHECK ({NOBODYS} AND status = 'received');
CREATE POLICY chore_finds_taken ON supporters_referralin FOR SELECT TO CURRENT_USER
  USING ({FORGETTING} AND {TAKEN});
CREATE POLICY chore_forgets_taken ON supporters_referralin FOR UPDATE TO CURRENT_USER
  USING ({FORGETTING} AND {TAKEN}) WITH CHECK ({FORGETTING} AND {TAKEN} AND call_name = ''
    AND surname = '' AND phone = '' AND reach_text = '');
CREATE FUNCTION supporters_forget_taken() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE forgotten integer;
BEGIN
  PERFORM set_config('villagehub.chore', 'forget_returned', true);
  UPDATE public.supporters_referralin
     SET call_name = '', surname = '', phone = '', reach_text = ''
   WHERE call_name <> '' AND status NOT IN ('received', 'returned')
     AND accepted_on < (now() AT TIME ZONE 'Europe/Amsterdam')::date;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN forgotten;
END $$;
COMMENT ON FUNCTION supporters_forget_taken() IS
  'Empties who was referred and taken before today: they have a record of their own.';
"""

HAND_OVERS = f"""
CREATE POLICY chore_finds_who_is_gone ON supporters_handover FOR SELECT TO CURRENT_USER
  USING ({OUT});
CREATE POLICY chore_takes_out_who_is_gone ON supporters_handover FOR UPDATE TO CURRENT_USER
  USING ({OUT}) WITH CHECK ({OUT});
CREATE POLICY chore_ends_what_is_empty ON supporters_handover FOR DELETE TO CURRENT_USER
  USING ({OUT});
CREATE FUNCTION supporters_take_out_of_hand_over() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE busy_with text := coalesce(current_setting('villagehub.chore', true), '');
BEGIN
  PERFORM set_config('villagehub.chore', 'out_of_hand_over', true);
  DELETE FROM public.supporters_handover WHERE people = ARRAY[OLD.id];
  UPDATE public.supporters_handover SET people = array_remove(people, OLD.id)
   WHERE OLD.id = ANY (people);
  PERFORM set_config('villagehub.chore', busy_with, true);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION supporters_take_out_of_hand_over() IS
  'A hand-over no longer names who was erased; one of nobody else is gone.';
CREATE TRIGGER take_out_of_hand_over AFTER DELETE ON supporters_helpseeker FOR EACH ROW
  EXECUTE FUNCTION supporters_take_out_of_hand_over();
"""

LEFT = """
CREATE FUNCTION supporters_left_erased_soon() RETURNS TABLE (organisation uuid, day date)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE today date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
  PERFORM set_config('villagehub.chore', 'erase', true);
  RETURN QUERY
    SELECT DISTINCT found.org, found.goes FROM (
      SELECT c.organisation_id AS org, c.retention_until AS goes, c.owner_id
        FROM public.supporters_supportcase c
        JOIN public.supporters_helpseeker h ON h.id = c.person_id AND h.restricted_on IS NULL
       UNION ALL
      SELECT p.organisation_id, public.supporters_erased_on(p.id), p.owner_id
        FROM public.supporters_helpseeker p) found
     WHERE found.goes > today AND found.goes <= today + interval '1 month'
       AND NOT EXISTS (SELECT FROM public.villages_membership m
         JOIN public.accounts_user u ON u.id = m.user_id AND u.is_active
        WHERE m.user_id = found.owner_id AND m.organisation_id = found.org
          AND m.role = 'supporter' AND m.valid_from <= today
          AND (m.valid_until IS NULL OR m.valid_until > today));
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_left_erased_soon() IS
  'On which days in the coming month something goes of who works there no longer; not of whom.';
"""
KINDS = [
    ("closing", "De begeleiding is afgesloten."),
    ("reopened", "De begeleiding loopt weer."),
    ("gone", "De persoon is verhuisd of overleden: alles is afgerond."),
    ("back", "De persoon staat weer in je lijst."),
    ("accepted", "De verwijzing is aangenomen."),
    ("referral", "De verwijzing is bijgewerkt."),
    ("consent", "De toestemming is ingetrokken."),
    ("match", "De koppeling is bijgewerkt."),
]
NAMES = """supporters_forget_envelopes(), supporters_forget_taken(),
  supporters_left_erased_soon(), supporters_take_out_of_hand_over()"""
RIGHTS = f"""
REVOKE ALL ON FUNCTION {NAMES} FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION {NAMES} TO villagehub_portal;
  END IF;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0024_attached_counts")]
    operations = [
        migrations.AlterField(
            model_name="transition",
            name="kind",
            field=models.CharField(choices=KINDS, max_length=8),
        ),
        migrations.RunSQL(ENVELOPES + TAKING + HAND_OVERS + LEFT + RIGHTS, migrations.RunSQL.noop),
    ]
