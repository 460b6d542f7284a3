"""Rules that were published, and what happened in a round, are never changed."""

from django.db import migrations

STAYS = """
CREATE TRIGGER published_rules_stay BEFORE UPDATE ON housing_allocationrules
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION initiatives_log_stays();
CREATE TRIGGER log_stays BEFORE UPDATE ON housing_roundevent
  FOR EACH ROW EXECUTE FUNCTION initiatives_log_stays();
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    REVOKE DELETE ON housing_allocationrules, housing_roundevent FROM villagehub_portal;
  END IF;
END $$;
"""
UNDO = """
DROP TRIGGER published_rules_stay ON housing_allocationrules;
DROP TRIGGER log_stays ON housing_roundevent;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("housing", "0001_initial"),
        ("initiatives", "0002_guards"),
    ]
    operations = [migrations.RunSQL(STAYS, UNDO)]
