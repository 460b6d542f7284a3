"""Whoever is at a secret address holds its referrer until the page is there, and who is in the
hands of the night is gone already. Before, what was sent while the night erased its referrer waited
for the night and then broke off: there was nothing left to hang it on.

Held so that others may hold it too, and note when it was used; only who erases it waits.
"""

from django.db import migrations

HOLD = """
CREATE FUNCTION supporters_hold_referrer(used_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held boolean;
BEGIN
  PERFORM set_config('villagehub.chore', 'note_use', true);
  PERFORM FROM public.supporters_referrer f WHERE f.key_hash = used_hash
      FOR KEY SHARE SKIP LOCKED;
  held := FOUND;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN held;
END $$;
COMMENT ON FUNCTION supporters_hold_referrer(text) IS
  'Keeps the referrer at an address until the transaction ends; false when there is none.';
REVOKE ALL ON FUNCTION supporters_hold_referrer(text) FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_hold_referrer(text) TO villagehub_portal;
  END IF;
END $$;
"""


def note_use(lock):
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
   {lock};
  -- Each referral that was sent; of what says little the first in ten minutes.
  IF whose IS NOT NULL AND (seen = 'sent' OR NOT EXISTS (
      SELECT FROM public.supporters_referreruse u WHERE u.referrer_id = whose
         AND u.what = seen AND u.created_at > now() - interval '10 minutes')) THEN
    INSERT INTO public.supporters_referreruse (id, created_at, updated_at, referrer_id, what)
    VALUES (gen_random_uuid(), clock_timestamp(), clock_timestamp(), whose, seen);
    UPDATE public.supporters_referrer SET last_used_at = clock_timestamp() WHERE id = whose;
  END IF;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0032_contributions")]
    operations = [
        migrations.RunSQL(HOLD, "DROP FUNCTION supporters_hold_referrer(text);"),
        migrations.RunSQL(note_use("FOR KEY SHARE SKIP LOCKED"), note_use("")),
    ]
