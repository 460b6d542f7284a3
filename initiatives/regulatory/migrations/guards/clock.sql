-- The clock of a request stands still in time, and is extended once.

-- What initiatives.regulatory.conversation.guards says in words. Days equated with a holiday it
-- leaves to Python.
CREATE FUNCTION regulatory_guard_suspension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended_on IS NOT NULL OR (NEW.request_id, NEW.ground, NEW.starts_on, NEW.deadline_on,
        NEW.consent_by_id, NEW.consent_on, NEW.notified_at) IS DISTINCT FROM
        (OLD.request_id, OLD.ground, OLD.starts_on, OLD.deadline_on,
        OLD.consent_by_id, OLD.consent_on, OLD.notified_at) THEN
      RAISE EXCEPTION 'that a clock stood still is never rewritten'
        USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF EXISTS (SELECT FROM regulatory_regulatoryrequest
      WHERE id = NEW.request_id AND due_on < NEW.starts_on - 1) THEN
    RAISE EXCEPTION 'a late request cannot be frozen' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.deadline_on NOT BETWEEN NEW.starts_on + 6 AND NEW.starts_on + 55
      OR extract(isodow FROM NEW.deadline_on) > 5 THEN
    RAISE EXCEPTION 'a clock stands still for a week to eight, until a working day'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.ground = 'consented_delay'
      AND (NEW.consent_by_id IS NULL OR NEW.consent_on IS NULL OR NEW.consent_on >= NEW.starts_on)
  THEN
    RAISE EXCEPTION 'somebody agreed to a delay, on some day' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER suspension_is_in_time BEFORE INSERT OR UPDATE ON regulatory_clocksuspension
  FOR EACH ROW EXECUTE FUNCTION regulatory_guard_suspension();

-- More time that was taken before a request was an application is not the extension of its term:
-- it moves nothing, and leaves room for the notice of Awb 4:14.
CREATE FUNCTION regulatory_guard_extension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM regulatory_regulatoryrequest
      WHERE id = NEW.request_id AND extension_id IS NOT NULL) THEN
    RAISE EXCEPTION 'a term is extended once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER extended_once BEFORE INSERT ON regulatory_termextension
  FOR EACH ROW EXECUTE FUNCTION regulatory_guard_extension();
