-- What was sealed or signed stays as it was.

-- The seal is computed here once more: no text goes on under the fingerprint of another.
CREATE FUNCTION regulatory_guard_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.sealed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a sealed plan is never changed' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.sealed_at IS NOT NULL
      AND NEW.sha256 <> encode(sha256(convert_to(NEW.sealed_text, 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'a seal is the fingerprint of its text' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_is_guarded BEFORE INSERT OR UPDATE ON regulatory_experimentplan
  FOR EACH ROW EXECUTE FUNCTION regulatory_guard_plan();

-- Of what both signed, the lesson too.
CREATE FUNCTION regulatory_guard_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.evaluated_on IS NOT NULL AND
     (NEW.result, NEW.next_step, NEW.findings, NEW.agreed_by_applicant_id,
      NEW.agreed_by_municipality_id, NEW.evaluated_on, NEW.decision_id, NEW.lesson_title,
      NEW.lesson_worked, NEW.lesson_did_not, NEW.lesson_advice)
     IS DISTINCT FROM
     (OLD.result, OLD.next_step, OLD.findings, OLD.agreed_by_applicant_id,
      OLD.agreed_by_municipality_id, OLD.evaluated_on, OLD.decision_id, OLD.lesson_title,
      OLD.lesson_worked, OLD.lesson_did_not, OLD.lesson_advice) THEN
    RAISE EXCEPTION 'what both signed is never changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evaluation_is_guarded BEFORE UPDATE ON regulatory_evaluation
  FOR EACH ROW EXECUTE FUNCTION regulatory_guard_evaluation();
