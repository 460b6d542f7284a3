"""A referral that was taken is put back within ten minutes only, and only as it was then.

Policies add up: the one that lets a referral be nobody's again stands beside the one by which a team
changes its own, and what the first asks of the row before is answered by the second. So any referral
of somebody in sight could be laid open to all supporters, long after. A trigger sees both rows.
"""

from django.db import migrations

PUTTING_BACK = """
CREATE FUNCTION supporters_put_back_in_time() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.status = 'accepted' AND OLD.call_name <> ''
     AND EXISTS (SELECT FROM public.supporters_transition t WHERE t.person_id = OLD.person_id
       AND t.kind = 'accepted' AND t.created_at > now() - interval '10 minutes')
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a referral is put back within ten minutes only' USING ERRCODE = '42501';
END $$;
COMMENT ON FUNCTION supporters_put_back_in_time() IS
  'A referral loses its person or its supporter only by undoing that it was taken.';
REVOKE ALL ON FUNCTION supporters_put_back_in_time() FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_put_back_in_time() TO villagehub_portal;
  END IF;
END $$;
CREATE TRIGGER put_back_in_time BEFORE UPDATE ON supporters_referralin FOR EACH ROW
  WHEN (OLD.owner_id IS NOT NULL AND NEW.owner_id IS NULL
    OR OLD.person_id IS NOT NULL AND NEW.person_id IS NULL)
  EXECUTE FUNCTION supporters_put_back_in_time();
"""
UNDO = """
DROP TRIGGER put_back_in_time ON supporters_referralin;
DROP FUNCTION supporters_put_back_in_time();
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0025_told_at_the_end")]
    operations = [migrations.RunSQL(PUTTING_BACK, UNDO)]
