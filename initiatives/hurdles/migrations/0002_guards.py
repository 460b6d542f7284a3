"""The history of a risk is only added to: the trigger of the other logs of an initiative."""

from django.db import migrations

APPEND_ONLY = """
CREATE TRIGGER log_stays BEFORE UPDATE ON hurdles_riskchange
  FOR EACH ROW EXECUTE FUNCTION initiatives_log_stays();
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    REVOKE DELETE ON hurdles_riskchange FROM villagehub_portal;
  END IF;
END $$;
"""
UNDO = "DROP TRIGGER log_stays ON hurdles_riskchange;"


class Migration(migrations.Migration):
    dependencies = [("hurdles", "0001_initial"), ("initiatives", "0002_guards")]
    operations = [migrations.RunSQL(APPEND_ONLY, UNDO)]
