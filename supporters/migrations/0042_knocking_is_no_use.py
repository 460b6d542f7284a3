"""An old address, one on pause and one that is tried too often are written down as before, and no
longer count as the last use. Whoever had an address that leaked kept a practice in the list for
another two years by trying it. What was counted so before this is not known any more.
"""

from django.db import migrations


def note_use(which):
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
   WHERE f.key_hash = used_hash OR used_hash = ANY (f.old_hashes)
   FOR KEY SHARE SKIP LOCKED;
  -- Each referral that was sent; of what says little the first in ten minutes.
  IF whose IS NOT NULL AND (seen = 'sent' OR NOT EXISTS (
      SELECT FROM public.supporters_referreruse u WHERE u.referrer_id = whose
         AND u.what = seen AND u.created_at > now() - interval '10 minutes')) THEN
    INSERT INTO public.supporters_referreruse (id, created_at, updated_at, referrer_id, what)
    VALUES (gen_random_uuid(), clock_timestamp(), clock_timestamp(), whose, seen);
    UPDATE public.supporters_referrer SET last_used_at = clock_timestamp() WHERE id = whose{which};
  END IF;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
"""


AS_IT_IS_MEANT = "\n      AND seen NOT IN ('old_address', 'while_paused', 'too_often')"


class Migration(migrations.Migration):
    dependencies = [("supporters", "0041_a_match_with_a_place")]
    operations = [migrations.RunSQL(note_use(AS_IT_IS_MEANT), note_use(""))]
