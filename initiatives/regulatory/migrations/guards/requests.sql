-- A status changes only together with its line of history, written just before it in the same
-- transaction: RegulatoryRequest.move_to does both. There is no line of history outside the table
-- of steps, and so no status outside it either.

-- As initiatives.regulatory.models.choices.NEXT; a test compares the two. What was answered may be
-- objected to, at any stage of its life.
CREATE FUNCTION regulatory_steps() RETURNS TABLE (from_status text, to_status text)
LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('draft', 'submitted'),
    ('submitted', 'receipt_confirmed'),
    ('receipt_confirmed', 'in_review'), ('receipt_confirmed', 'withdrawn'),
    ('in_review', 'question_open'), ('in_review', 'proposed'), ('in_review', 'decided'),
    ('in_review', 'not_processed'), ('in_review', 'forwarded'), ('in_review', 'withdrawn'),
    ('question_open', 'in_review'), ('question_open', 'withdrawn'),
    ('proposed', 'in_review'), ('proposed', 'decided'), ('proposed', 'not_processed'),
    ('proposed', 'withdrawn'),
    ('decided', 'in_force'),
    ('in_force', 'mid_term'), ('in_force', 'evaluating'), ('in_force', 'stopped_early'),
    ('in_force', 'expired'),
    ('mid_term', 'evaluating'), ('mid_term', 'stopped_early'), ('mid_term', 'expired'),
    ('evaluating', 'evaluated'), ('evaluating', 'stopped_early'), ('evaluating', 'expired'),
    ('expired', 'evaluated'),
    ('objection_open', 'objection_decided'), ('objection_open', 'objection_withdrawn'),
    ('stopped_early', 'evaluated'),
    ('decided', 'objection_open'), ('not_processed', 'objection_open'),
    ('forwarded', 'objection_open'), ('in_force', 'objection_open'),
    ('mid_term', 'objection_open'), ('evaluating', 'objection_open'),
    ('evaluated', 'objection_open'), ('stopped_early', 'objection_open'),
    ('expired', 'objection_open')
$$;

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

-- What was sent stays as it was sent. What was preparation becomes an application once its signed
-- letter is in: never the other way, and never of an earlier day.
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
CREATE TRIGGER request_is_guarded BEFORE INSERT OR UPDATE ON regulatory_regulatoryrequest
  FOR EACH ROW EXECUTE FUNCTION regulatory_guard_request();

-- For searching the register, as the page folds its words.
CREATE INDEX request_search ON regulatory_regulatoryrequest
  USING gin (fold_text((title || ' ' || public_summary)) gin_trgm_ops);
