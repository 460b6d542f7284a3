-- What was written down, sent, answered, stopped or signed stays as it was, whoever asks.

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
CREATE TRIGGER plan_change_stays BEFORE UPDATE OR DELETE ON regulatory_planchange
  FOR EACH ROW EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER look_back_stays BEFORE UPDATE OR DELETE ON regulatory_lookback
  FOR EACH ROW EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER side_answers_stay BEFORE UPDATE OR DELETE ON regulatory_sideanswers
  FOR EACH ROW EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER early_stop_stays BEFORE UPDATE OR DELETE ON regulatory_earlystop
  FOR EACH ROW EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER objection_stays BEFORE DELETE ON regulatory_objection
  FOR EACH ROW EXECUTE FUNCTION regulatory_row_stays();

-- From some moment on: until then it is being written.
CREATE TRIGGER decision_stays BEFORE UPDATE OR DELETE ON regulatory_decision
  FOR EACH ROW WHEN (OLD.announced_on IS NOT NULL) EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER advice_stays BEFORE UPDATE OR DELETE ON regulatory_advicerequest
  FOR EACH ROW WHEN (OLD.answered_at IS NOT NULL) EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER forward_stays BEFORE UPDATE OR DELETE ON regulatory_forwardrecord
  FOR EACH ROW WHEN (OLD.answered_on IS NOT NULL) EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER plan_stays BEFORE DELETE ON regulatory_experimentplan
  FOR EACH ROW WHEN (OLD.sealed_at IS NOT NULL) EXECUTE FUNCTION regulatory_row_stays();
CREATE TRIGGER evaluation_stays BEFORE DELETE ON regulatory_evaluation
  FOR EACH ROW WHEN (OLD.evaluated_on IS NOT NULL) EXECUTE FUNCTION regulatory_row_stays();

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    REVOKE UPDATE, DELETE ON regulatory_statuschange, regulatory_requestmessage,
      regulatory_termextension FROM villagehub_portal;
  END IF;
END $$;
