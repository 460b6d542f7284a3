"""A log that is only added to, by the rule of the initiative's own log."""

from django.db import migrations

APPEND_ONLY = """
CREATE TRIGGER log_stays BEFORE UPDATE ON deciding_questionevent
  FOR EACH ROW EXECUTE FUNCTION initiatives_log_stays();
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    REVOKE DELETE ON deciding_questionevent FROM villagehub_portal;
  END IF;
END $$;
"""
UNDO = "DROP TRIGGER log_stays ON deciding_questionevent;"


class Migration(migrations.Migration):
    dependencies = [
        ("deciding", "0001_initial"),
        ("initiatives", "0002_guards"),
        ("accounts", "0002_guards"),
    ]
    operations = [migrations.RunSQL(APPEND_ONLY, UNDO)]
