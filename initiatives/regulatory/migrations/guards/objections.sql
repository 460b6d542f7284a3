-- An objection moves only with its line of history, as a request does.

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
