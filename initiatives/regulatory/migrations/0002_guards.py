"""What the database itself refuses, the index for searching the register, and the national terms."""

from datetime import date

from django.db import migrations

# A status changes only together with its line of history, written just before it in the same
# transaction: RegulatoryRequest.move_to does both. What was sent stays as it was sent.
STATUS = """
CREATE FUNCTION regulatory_guard_request() RETURNS trigger LANGUAGE plpgsql AS $$
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
      NEW.received_at, NEW.received_on, NEW.is_official) IS DISTINCT FROM
      (OLD.submitted_copy, OLD.submitted_sha256, OLD.reference,
      OLD.received_at, OLD.received_on, OLD.is_official) THEN
    RAISE EXCEPTION 'what was submitted is frozen' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_is_guarded BEFORE INSERT OR UPDATE ON regulatory_regulatoryrequest
  FOR EACH ROW EXECUTE FUNCTION regulatory_guard_request();
"""

APPEND_ONLY = """
CREATE FUNCTION regulatory_row_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME
    USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER change_stays BEFORE UPDATE OR DELETE ON regulatory_statuschange
  FOR EACH ROW EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER message_stays BEFORE UPDATE OR DELETE ON regulatory_requestmessage
  FOR EACH ROW EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER extension_stays BEFORE UPDATE OR DELETE ON regulatory_termextension
  FOR EACH ROW EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER decision_stays BEFORE UPDATE OR DELETE ON regulatory_decision
  FOR EACH ROW WHEN (OLD.announced_on IS NOT NULL) EXECUTE FUNCTION regulatory_row_stays();
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    REVOKE UPDATE, DELETE ON regulatory_statuschange, regulatory_requestmessage,
      regulatory_termextension FROM villagehub_portal;
  END IF;
END $$;
"""

SEARCH = """
CREATE INDEX request_search ON regulatory_regulatoryrequest
  USING gin (fold_text((title || ' ' || public_summary)) gin_trgm_ops);
"""

UNDO = """
DROP INDEX request_search;
DROP TRIGGER decision_stays ON regulatory_decision;
DROP TRIGGER extension_stays ON regulatory_termextension;
DROP TRIGGER message_stays ON regulatory_requestmessage;
DROP TRIGGER change_stays ON regulatory_statuschange;
DROP FUNCTION regulatory_row_stays();
DROP TRIGGER request_is_guarded ON regulatory_regulatoryrequest;
DROP FUNCTION regulatory_guard_request();
"""


# The terms that hold where a municipality has stored none of its own (domain.md section 3.2).
# A municipality's ordinance may say otherwise; then it adds its own rule. The empty kind holds from
# receipt until the officer has chosen one: there is always a date.
AWB = "Awb artikel 4:13: een redelijke termijn, in elk geval binnen 8 weken na ontvangst"
# kind, weeks, extension, source, statutory, atw, suspendable, objection, penalty
RULES = [
    ("", 8, None, AWB + ". De soort is nog niet bepaald", True, True, True, False, False),
    (
        "clarification", 3, None,
        "Servicenorm: antwoord binnen 3 weken. Uitleg is geen besluit, er is geen wettelijke termijn",
        False, False, True, False, False,
    ),
    ("policy_deviation", 8, None, AWB, True, True, True, True, True),
    (
        "exemption_permit", 8, None,
        AWB + ", zolang de verordening geen eigen termijn noemt",
        True, True, True, True, True,
    ),
    (
        "environment_permit", 8, 6,
        "Omgevingswet artikel 16.64: 8 weken, één keer met 6 weken te verlengen. "
        "De aanvraag zelf loopt via het Omgevingsloket",
        True, True, True, True, True,
    ),
    (
        "right_to_challenge", 8, None,
        "Servicenorm: 8 weken, zolang de participatieverordening geen eigen termijn noemt",
        False, False, True, False, False,
    ),
    ("experiment", 8, None, AWB + ", zolang de verordening geen eigen termijn noemt",
     True, True, True, True, True),
    (
        "subsidy", 13, None,
        "Subsidieverordening van de gemeente, meestal 13 weken",
        True, False, True, True, True,
    ),
    (
        "signal_higher_rule", 2, None,
        "Doorzendplicht van Awb artikel 2:3. De 2 weken zijn een servicenorm",
        False, False, False, False, False,
    ),
]
FIELDS = [
    "procedure_kind", "weeks", "extension_weeks", "legal_source", "is_statutory", "atw_applies",
    "suspendable", "objection", "penalty",
]


def add_rules(apps, schema_editor):
    rules = apps.get_model("regulatory", "TermRule").objects
    for values in RULES:
        rules.create(valid_from=date(2020, 1, 1), **dict(zip(FIELDS, values, strict=True)))


class Migration(migrations.Migration):
    dependencies = [("regulatory", "0001_initial"), ("accounts", "0002_guards")]
    operations = [
        migrations.RunSQL(STATUS + APPEND_ONLY + SEARCH, UNDO),
        migrations.RunPython(add_rules, migrations.RunPython.noop),
    ]
