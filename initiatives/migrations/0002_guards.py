"""A log that is only added to."""

from django.db import migrations

# Who did it may be forgotten (the account is gone); what happened and why may not change.
APPEND_ONLY = """
CREATE FUNCTION initiatives_log_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.by_id IS NULL AND to_jsonb(NEW) - 'by_id' = to_jsonb(OLD) - 'by_id' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER log_stays BEFORE UPDATE ON initiatives_stagechange
  FOR EACH ROW EXECUTE FUNCTION initiatives_log_stays();
CREATE TRIGGER log_stays BEFORE UPDATE ON initiatives_lifeevent
  FOR EACH ROW EXECUTE FUNCTION initiatives_log_stays();
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    REVOKE DELETE ON initiatives_stagechange, initiatives_lifeevent FROM villagehub_portal;
  END IF;
END $$;
"""
UNDO = """
DROP TRIGGER log_stays ON initiatives_stagechange;
DROP TRIGGER log_stays ON initiatives_lifeevent;
DROP FUNCTION initiatives_log_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0001_initial"), ("accounts", "0002_guards")]
    operations = [migrations.RunSQL(APPEND_ONLY, UNDO)]
