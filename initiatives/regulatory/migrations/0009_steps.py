"""The table of steps as the database knows it: no line of history outside it, and so, with the guard
of 0002, no status outside it either. An objection moves only with its line of history, as a request
does."""

from django.db import migrations

# As initiatives.regulatory.models.choices.NEXT; a test compares the two.
NEXT = {
    "draft": ["submitted"],
    "submitted": ["receipt_confirmed"],
    "receipt_confirmed": ["in_review", "withdrawn"],
    "in_review": [
        "question_open", "proposed", "decided", "not_processed", "forwarded", "withdrawn",
    ],
    "question_open": ["in_review", "withdrawn"],
    "proposed": ["in_review", "decided", "not_processed", "withdrawn"],
    "decided": ["in_force"],
    "in_force": ["mid_term", "evaluating", "stopped_early", "expired"],
    "mid_term": ["evaluating", "stopped_early", "expired"],
    "evaluating": ["evaluated", "stopped_early", "expired"],
    "expired": ["evaluated"],
    "objection_open": ["objection_decided", "objection_withdrawn"],
}
ANSWERED = [
    "decided", "not_processed", "forwarded", "in_force", "mid_term", "evaluating", "evaluated",
    "stopped_early", "expired",
]


def pairs():
    found = [(before, after) for before in NEXT for after in NEXT[before]]
    return found + [(status, "objection_open") for status in ANSWERED]


STEPS = f"""
CREATE FUNCTION regulatory_steps() RETURNS TABLE (from_status text, to_status text)
LANGUAGE sql IMMUTABLE AS $$ VALUES {", ".join(map(str, pairs()))} $$;
CREATE FUNCTION regulatory_guard_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.from_status <> NEW.to_status AND NOT EXISTS (
    SELECT FROM regulatory_steps() s
    WHERE s.from_status = NEW.from_status AND s.to_status = NEW.to_status
  ) THEN
    RAISE EXCEPTION 'no step from % to %', NEW.from_status, NEW.to_status
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER change_is_a_step BEFORE INSERT ON regulatory_statuschange
  FOR EACH ROW EXECUTE FUNCTION regulatory_guard_change();
CREATE FUNCTION regulatory_guard_objection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'objection_open' OR NOT EXISTS (
      SELECT FROM regulatory_statuschange c JOIN regulatory_regulatoryrequest r
        ON r.id = c.request_id AND r.version = c.version
      WHERE r.id = NEW.request_id AND c.to_status = 'objection_open'
    ) THEN
      RAISE EXCEPTION 'an objection starts open, with its line of history'
        USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.status <> 'objection_open' THEN
    RAISE EXCEPTION 'an objection that is over is never changed'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status <> OLD.status AND NOT EXISTS (
    SELECT FROM regulatory_statuschange c JOIN regulatory_regulatoryrequest r
      ON r.id = c.request_id AND r.version = c.version
    WHERE r.id = NEW.request_id AND c.from_status = OLD.status AND c.to_status = NEW.status
  ) THEN
    RAISE EXCEPTION 'a status changes only with its line of history'
      USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.request_id, NEW.decision_id, NEW.by_role, NEW.grounds, NEW.received_on, NEW.posted_on,
      NEW.in_time) IS DISTINCT FROM
     (OLD.request_id, OLD.decision_id, OLD.by_role, OLD.grounds, OLD.received_on, OLD.posted_on,
      OLD.in_time) THEN
    RAISE EXCEPTION 'what was received is frozen' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER objection_is_guarded BEFORE INSERT OR UPDATE ON regulatory_objection
  FOR EACH ROW EXECUTE FUNCTION regulatory_guard_objection();
CREATE TRIGGER objection_stays BEFORE DELETE ON regulatory_objection
  FOR EACH ROW EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER advice_stays BEFORE UPDATE OR DELETE ON regulatory_advicerequest
  FOR EACH ROW WHEN (OLD.answered_at IS NOT NULL) EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER forward_stays BEFORE UPDATE OR DELETE ON regulatory_forwardrecord
  FOR EACH ROW WHEN (OLD.answered_on IS NOT NULL) EXECUTE FUNCTION regulatory_row_stays();
"""

UNDO = """
DROP TRIGGER forward_stays ON regulatory_forwardrecord;
DROP TRIGGER advice_stays ON regulatory_advicerequest;
DROP TRIGGER objection_stays ON regulatory_objection;
DROP TRIGGER objection_is_guarded ON regulatory_objection;
DROP FUNCTION regulatory_guard_objection();
DROP TRIGGER change_is_a_step ON regulatory_statuschange;
DROP FUNCTION regulatory_guard_change();
DROP FUNCTION regulatory_steps();
"""


class Migration(migrations.Migration):
    dependencies = [("regulatory", "0008_life_after_the_answer")]
    operations = [migrations.RunSQL(STEPS, UNDO)]
