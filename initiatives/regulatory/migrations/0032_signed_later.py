"""What was preparation becomes an application once its signed letter is in: never the other way, and
never of an earlier day."""

from django.db import migrations

GUARD = """
CREATE OR REPLACE FUNCTION regulatory_guard_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'draft' THEN
      RAISE EXCEPTION 'a request starts as a draft' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status <> OLD.status AND NOT EXISTS (
    SELECT FROM regulatory_statuschange WHERE request_id = NEW.id AND version = NEW.version
      AND from_status = OLD.status AND to_status = NEW.status
  ) THEN
    RAISE EXCEPTION 'a status changes only by move_to' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status <> 'draft' AND (NEW.submitted_copy, NEW.submitted_sha256, NEW.reference,
      NEW.received_at) IS DISTINCT FROM
      (OLD.submitted_copy, OLD.submitted_sha256, OLD.reference, OLD.received_at) THEN
    RAISE EXCEPTION 'what was submitted is frozen' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status <> 'draft' AND (NEW.received_on, NEW.is_official) IS DISTINCT FROM
      (OLD.received_on, OLD.is_official)
      AND NOT (NEW.is_official AND NOT OLD.is_official AND NEW.received_on >= OLD.received_on) THEN
    RAISE EXCEPTION 'what was submitted is frozen' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('regulatory', '0031_looked_at'),
    ]

    operations = [migrations.RunSQL(GUARD, migrations.RunSQL.noop)]
