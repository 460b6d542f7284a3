"""Rows are added and never changed, and each carries the hash of the one before it."""

from django.db import migrations

APPEND_ONLY = """
CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit record is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_rows_stay BEFORE UPDATE OR DELETE ON audit_auditevent
  FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_table_stays BEFORE TRUNCATE ON audit_auditevent
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();

-- One writer at a time per chain, until its transaction ends: else two rows could follow the same.
CREATE FUNCTION audit_chain_hash() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit:' || NEW.chain));
  SELECT hash INTO NEW.previous_hash FROM audit_auditevent
    WHERE chain = NEW.chain ORDER BY id DESC LIMIT 1;
  NEW.previous_hash := coalesce(NEW.previous_hash, '');
  NEW.hash := encode(sha256(convert_to(concat_ws('|', NEW.previous_hash,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), NEW.actor_id,
    NEW.workplace, NEW.action, NEW.object_type, NEW.object_id, NEW.chain), 'UTF8')), 'hex');
  RETURN NEW;
END $$;

CREATE TRIGGER audit_chain BEFORE INSERT ON audit_auditevent
  FOR EACH ROW EXECUTE FUNCTION audit_chain_hash();

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON audit_auditevent FROM villagehub_portal;
  END IF;
END $$;
"""

UNDO = """
DROP TRIGGER audit_chain ON audit_auditevent;
DROP TRIGGER audit_table_stays ON audit_auditevent;
DROP TRIGGER audit_rows_stay ON audit_auditevent;
DROP FUNCTION audit_chain_hash();
DROP FUNCTION audit_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial"), ("accounts", "0002_guards")]
    operations = [migrations.RunSQL(APPEND_ONLY, UNDO)]
