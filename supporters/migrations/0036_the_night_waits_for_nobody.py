"""The night waits for nobody at a secret address: whom it finds in use it leaves for the next night.
And an address in use is one that works, at which somebody sends something: an address on pause kept
its referrer from being erased, and so did a page that was only looked at.
"""

from django.db import migrations


def hold(which):
    return f"""
CREATE OR REPLACE FUNCTION supporters_hold_referrer(used_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held boolean;
BEGIN
  PERFORM set_config('villagehub.chore', 'note_use', true);
  PERFORM FROM public.supporters_referrer f WHERE f.key_hash = used_hash{which}
      FOR KEY SHARE SKIP LOCKED;
  held := FOUND;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN held;
END $$;
"""


def night(waits):
    return f"""
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
     ORDER BY r.id FOR UPDATE OF r{waits}
  LOOP
    -- Once more, now that nobody can refer with it: somebody may have just before.
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


class Migration(migrations.Migration):
    dependencies = [("supporters", "0035_givers_in_the_files_of_others")]
    operations = [
        migrations.RunSQL(
            hold(" AND f.paused_at IS NULL") + night(" SKIP LOCKED"), hold("") + night("")
        ),
    ]
