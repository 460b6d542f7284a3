"""A referrer who refers no more is erased: half a year after the coordinator put it on pause, or two
years after its address was used last, once no referral of it is kept. What was given back is kept as
long as a closed file, and who referred is emptied with whom it was about.
"""

from django.db import migrations

ERASING = "current_setting('villagehub.chore', true) = 'erase'"
LOCAL = "AT TIME ZONE 'Europe/Amsterdam'"

POLICIES = f"""
CREATE POLICY chore_finds_what_is_due ON supporters_referrer FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_erases ON supporters_referrer FOR DELETE TO CURRENT_USER USING ({ERASING});
CREATE POLICY chore_finds_what_is_due ON supporters_referreruse FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_erases ON supporters_referreruse FOR DELETE TO CURRENT_USER USING ({ERASING});
"""
UNDO_POLICIES = "".join(
    f"DROP POLICY {policy} ON supporters_{table};"
    for table in ("referrer", "referreruse")
    for policy in ("chore_finds_what_is_due", "chore_erases")
)

DUE = f"""
CREATE FUNCTION supporters_referrer_due(which uuid) RETURNS date
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT least((r.paused_at {LOCAL})::date + interval '6 months',
      (greatest(r.created_at, r.renewed_at, (SELECT max(u.created_at)
         FROM public.supporters_referreruse u WHERE u.referrer_id = r.id)) {LOCAL})::date
      + interval '24 months')::date
    FROM public.supporters_referrer r
   WHERE r.id = which AND NOT EXISTS (
     SELECT FROM public.supporters_referralin i WHERE i.referrer_id = r.id)
$$;
COMMENT ON FUNCTION supporters_referrer_due(uuid) IS
  'The day on which the night erases this referrer; none while a referral of it is kept.';

CREATE FUNCTION supporters_referrer_erased_on(which uuid) RETURNS date
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE day date;
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN NULL; END IF;
  PERFORM set_config('villagehub.chore', 'erase', true);
  SELECT public.supporters_referrer_due(r.id) INTO day FROM public.supporters_referrer r
   WHERE r.id = which AND r.organisation_id = public.supporters_organisation();
  PERFORM set_config('villagehub.chore', '', true);
  RETURN day;
END $$;
COMMENT ON FUNCTION supporters_referrer_erased_on(uuid) IS
  'For a coordinator of the organisation: on which day this referrer is erased.';
"""

NIGHT = """
CREATE FUNCTION supporters_erase_referrers(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE due uuid[]; n integer;
BEGIN
  DELETE FROM public.supporters_referralin
   WHERE organisation_id = org AND status = 'returned'
     AND returned_on + interval '24 months' <= today;
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n > 0 THEN
    gone := gone || jsonb_build_object('returned_gone', public.supporters_few(n));
  END IF;
  SELECT array_agg(r.id) INTO due FROM public.supporters_referrer r
   WHERE r.organisation_id = org AND public.supporters_referrer_due(r.id) <= today;
  IF due IS NULL THEN RETURN; END IF;
  BEGIN
    DELETE FROM public.supporters_referreruse WHERE referrer_id = ANY(due);
    DELETE FROM public.supporters_referrer WHERE id = ANY(due);
    gone := gone || jsonb_build_object('referrers_gone', cardinality(due));
  EXCEPTION WHEN foreign_key_violation THEN
    NULL;  -- one of them referred at this very moment: the next night looks again
  END;
END $$;

CREATE OR REPLACE FUNCTION supporters_forget_returned() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE forgotten integer;
BEGIN
  PERFORM set_config('villagehub.chore', 'forget_returned', true);
  UPDATE public.supporters_referralin
     SET call_name = '', surname = '', phone = '', reach_text = '', what_matters = '',
         referrer_role = ''
   WHERE (call_name <> '' OR referrer_role <> '') AND status = 'returned'
     AND returned_on <= (now() AT TIME ZONE 'Europe/Amsterdam')::date - 30;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN forgotten;
END $$;

CREATE OR REPLACE FUNCTION supporters_erase_beside(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  gone := public.supporters_erase_contacts(org, today, gone);
  gone := public.supporters_erase_needs(org, today, gone);
  gone := public.supporters_erase_volunteers(org, today, gone);
  gone := public.supporters_erase_referrers(org, today, gone);
END $$;
"""
RIGHTS = """
REVOKE ALL ON FUNCTION supporters_referrer_due(uuid), supporters_referrer_erased_on(uuid),
  supporters_erase_referrers(uuid, date, jsonb) FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_referrer_erased_on(uuid) TO villagehub_portal;
  END IF;
END $$;
"""
UNDO = """
CREATE OR REPLACE FUNCTION supporters_erase_beside(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  gone := public.supporters_erase_contacts(org, today, gone);
  gone := public.supporters_erase_needs(org, today, gone);
  gone := public.supporters_erase_volunteers(org, today, gone);
END $$;
DROP FUNCTION supporters_erase_referrers(uuid, date, jsonb), supporters_referrer_erased_on(uuid),
  supporters_referrer_due(uuid);
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0027_hand_over_of_one_record")]
    operations = [
        migrations.RunSQL(POLICIES, UNDO_POLICIES),
        migrations.RunSQL(DUE + NIGHT + RIGHTS, UNDO),
    ]
