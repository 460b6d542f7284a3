"""Referrers are erased one by one, each locked and asked again first: one that refers at this very
moment waits for another night, and keeps nothing else from going. What was given back is kept as
long as the organisation keeps a closed file, and 24 months at most. That an address was used is
forgotten after a year; the day of the last use stays with the referrer, which is erased by it.
"""

from django.db import migrations, models

ERASING = "current_setting('villagehub.chore', true) = 'erase'"
NOTING = "current_setting('villagehub.chore', true) = 'note_use'"
LOCAL = "AT TIME ZONE 'Europe/Amsterdam'"
USED_BY_ROWS = """(SELECT max(u.created_at)
         FROM public.supporters_referreruse u WHERE u.referrer_id = r.id)"""

# Locking asks for a policy of changing; the first lets nothing be changed.
POLICIES = f"""
CREATE POLICY chore_locks_what_is_due ON supporters_referrer FOR UPDATE TO CURRENT_USER
  USING ({ERASING}) WITH CHECK ({ERASING} AND false);
CREATE POLICY chore_notes_the_last_use ON supporters_referrer FOR UPDATE TO CURRENT_USER
  USING ({NOTING}) WITH CHECK ({NOTING});
"""
UNDO_POLICIES = """
DROP POLICY chore_locks_what_is_due ON supporters_referrer;
DROP POLICY chore_notes_the_last_use ON supporters_referrer;
"""

LAST_USE = f"""
SELECT set_config('villagehub.chore', 'note_use', true);
UPDATE supporters_referrer r SET last_used_at = {USED_BY_ROWS};
SELECT set_config('villagehub.chore', '', true);
"""


def due(last_used):
    return f"""
CREATE OR REPLACE FUNCTION supporters_referrer_due(which uuid) RETURNS date
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT least((r.paused_at {LOCAL})::date + interval '6 months',
      (greatest(r.created_at, r.renewed_at, {last_used}) {LOCAL})::date
      + interval '24 months')::date
    FROM public.supporters_referrer r
   WHERE r.id = which AND NOT EXISTS (
     SELECT FROM public.supporters_referralin i WHERE i.referrer_id = r.id)
$$;
"""


def note_use(kept):
    return f"""
CREATE OR REPLACE FUNCTION supporters_note_use(used_hash text, done text) RETURNS void
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
    {kept}
  END IF;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
"""


KEPT_HERE = """UPDATE public.supporters_referrer SET last_used_at = clock_timestamp()
     WHERE id = whose;"""
FORGOTTEN_HERE = """DELETE FROM public.supporters_referreruse u
     WHERE u.referrer_id = whose AND u.created_at < now() - interval '365 days';"""

NIGHT = """
CREATE OR REPLACE FUNCTION supporters_erase_referrers(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE one record; n integer; erased integer := 0;
BEGIN
  DELETE FROM public.supporters_referralin
   WHERE organisation_id = org AND status = 'returned'
     AND returned_on + make_interval(months => least(24, (SELECT p.months
       FROM public.supporters_retentionpolicy p WHERE p.organisation_id = org))) <= today;
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n > 0 THEN
    gone := gone || jsonb_build_object('returned_gone', public.supporters_few(n));
  END IF;
  DELETE FROM public.supporters_referreruse u USING public.supporters_referrer r
   WHERE r.id = u.referrer_id AND r.organisation_id = org
     AND u.created_at < now() - interval '365 days';
  FOR one IN
    SELECT r.id FROM public.supporters_referrer r
     WHERE r.organisation_id = org AND public.supporters_referrer_due(r.id) <= today
     ORDER BY r.id FOR UPDATE OF r
  LOOP
    -- Once more, now that nobody can refer with it: somebody may have while we waited for it.
    CONTINUE WHEN coalesce(public.supporters_referrer_due(one.id), 'infinity') > today;
    BEGIN
      DELETE FROM public.supporters_referreruse WHERE referrer_id = one.id;
      DELETE FROM public.supporters_referrer WHERE id = one.id;
      SET CONSTRAINTS ALL IMMEDIATE;
      erased := erased + 1;
    EXCEPTION WHEN foreign_key_violation THEN
      RAISE WARNING 'a referrer was not erased: %', SQLERRM;
    END;
    SET CONSTRAINTS ALL DEFERRED;
  END LOOP;
  IF erased > 0 THEN
    gone := gone || jsonb_build_object('referrers_gone', erased);
  END IF;
END $$;
"""
UNDO_NIGHT = """
CREATE OR REPLACE FUNCTION supporters_erase_referrers(org uuid, today date, INOUT gone jsonb)
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
    NULL;
  END;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0028_referrers_who_refer_no_more")]
    operations = [
        migrations.AddField(
            model_name="referrer",
            name="last_used_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.RunSQL(POLICIES, UNDO_POLICIES),
        migrations.RunSQL(LAST_USE, migrations.RunSQL.noop),
        migrations.RunSQL(
            due("r.last_used_at") + note_use(KEPT_HERE) + NIGHT,
            due(USED_BY_ROWS) + note_use(FORGOTTEN_HERE) + UNDO_NIGHT,
        ),
    ]
