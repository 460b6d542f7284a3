-- An envelope that a supporter seals for one colleague, for when she is suddenly away.
--
-- Who sealed it reads it; the colleague from its opening until its end, which the policy itself
-- asks the clock; nobody else ever, a coordinator neither. No policy lets the portal change a row:
-- opening is one function, run by who sealed it, or by a coordinator who says why. What is in it
-- is a copy, so for the colleague one function asks whether that person may still be called: the
-- file is not handed over, not restricted and not closed because they died or moved. A file that
-- changes hands takes its copies out of the envelope.

CREATE POLICY who_sealed_reads ON supporters_sickenvelope FOR SELECT
  USING (owner_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY colleague_reads_while_open ON supporters_sickenvelope FOR SELECT
  USING (colleague_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())
    AND opened_at <= now()
    AND now() < closes_at);
CREATE POLICY supporter_seals ON supporters_sickenvelope FOR INSERT
  WITH CHECK (owner_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())
    AND opened_at IS NULL
    AND closes_at IS NULL
    AND opened_by_id IS NULL
    AND reason = ''
    AND supporters_supports(colleague_id));
CREATE POLICY who_sealed_takes_away ON supporters_sickenvelope FOR DELETE
  USING (owner_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_finds_envelopes ON supporters_sickenvelope FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'open_envelope'
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_opens ON supporters_sickenvelope FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'open_envelope'
    AND organisation_id = (SELECT supporters_organisation())
    AND opened_at IS NULL)
  WITH CHECK (current_setting('villagehub.chore', true) = 'open_envelope'
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_finds_what_is_over ON supporters_sickenvelope FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'forget_envelopes');
CREATE POLICY chore_forgets_what_is_over ON supporters_sickenvelope FOR DELETE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'forget_envelopes'
    AND coalesce(closes_at, created_at + interval '14 days') <= now());

CREATE POLICY chore_asks_who_may_be_called ON supporters_helpseeker FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'may_be_called'
    AND organisation_id = (SELECT supporters_organisation()));

CREATE FUNCTION supporters_may_be_called(who uuid, whose uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  busy_with text := coalesce(current_setting('villagehub.chore', true), '');
  found boolean;
BEGIN
  PERFORM set_config('villagehub.chore', 'may_be_called', true);
  SELECT EXISTS (SELECT FROM public.supporters_helpseeker p
     WHERE p.id = who AND p.owner_id = whose
       AND p.organisation_id = public.supporters_organisation()
       AND p.restricted_on IS NULL AND p.gone_on IS NULL) INTO found;
  PERFORM set_config('villagehub.chore', busy_with, true);
  RETURN found;
END $$;
COMMENT ON FUNCTION supporters_may_be_called(uuid, uuid) IS
  'Whether this file is still of this supporter, and neither restricted nor of somebody gone.';

CREATE POLICY who_sealed ON supporters_sealedcall
  USING (EXISTS (SELECT FROM supporters_sickenvelope e WHERE e.id = envelope_id
      AND e.owner_id = (SELECT supporters_holds_role('supporter'))))
  WITH CHECK (EXISTS (SELECT FROM supporters_sickenvelope e WHERE e.id = envelope_id
      AND e.owner_id = (SELECT supporters_holds_role('supporter')))
    AND EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = person_id
      AND p.owner_id = (SELECT supporters_holds_role('supporter'))
      AND p.organisation_id = (SELECT supporters_organisation())));
CREATE POLICY colleague_reads_while_open ON supporters_sealedcall FOR SELECT
  USING (EXISTS (SELECT FROM supporters_sickenvelope e WHERE e.id = envelope_id
      AND e.colleague_id = (SELECT supporters_holds_role('supporter'))
      AND e.organisation_id = (SELECT supporters_organisation()) AND e.opened_at <= now()
      AND now() < e.closes_at AND supporters_may_be_called(person_id, e.owner_id)));
CREATE POLICY chore_finds_what_is_handed_over ON supporters_sealedcall FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'hand_over');
CREATE POLICY chore_takes_out_what_is_handed_over ON supporters_sealedcall FOR DELETE
  TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'hand_over');
CREATE POLICY chore_finds_what_is_over ON supporters_sealedcall FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'forget_envelopes');
CREATE POLICY chore_forgets_what_is_over ON supporters_sealedcall FOR DELETE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'forget_envelopes');

CREATE FUNCTION supporters_take_out_of_envelope() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.supporters_sealedcall WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER take_out_of_envelope AFTER UPDATE ON supporters_helpseeker FOR EACH ROW
  WHEN (NEW.owner_id IS DISTINCT FROM OLD.owner_id)
  EXECUTE FUNCTION supporters_take_out_of_envelope();

CREATE FUNCTION supporters_open_envelope(envelope uuid, why text) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  supporter uuid := public.supporters_holds_role('supporter');
  coordinator uuid := public.supporters_holds_role('coordinator');
  until timestamptz;
BEGIN
  PERFORM set_config('villagehub.chore', 'open_envelope', true);
  UPDATE public.supporters_sickenvelope
     SET opened_at = now(), updated_at = now(), closes_at = now() + interval '14 days',
         opened_by_id = coalesce(supporter, coordinator), reason = why
   WHERE id = envelope AND organisation_id = public.supporters_organisation()
     AND opened_at IS NULL
     AND (owner_id = supporter OR (coordinator IS NOT NULL AND why <> ''))
  RETURNING closes_at INTO until;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN until;
END $$;
COMMENT ON FUNCTION supporters_open_envelope(uuid, text) IS
  'Opens an envelope for 14 days, by who sealed it or by a coordinator who says why; until when.';

CREATE FUNCTION supporters_envelopes_here() RETURNS TABLE (envelope uuid, owner_id uuid,
  colleague_id uuid, owner text, colleague text, sealed_at timestamptz, closes_at timestamptz,
  colleague_works boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'open_envelope', true);
  RETURN QUERY
    SELECT e.id, e.owner_id, e.colleague_id, o.display_name::text, c.display_name::text,
           e.created_at, e.closes_at, public.supporters_supports(e.colleague_id)
      FROM public.supporters_sickenvelope e
      JOIN public.accounts_user o ON o.id = e.owner_id
      JOIN public.accounts_user c ON c.id = e.colleague_id
     WHERE e.organisation_id = public.supporters_organisation()
       AND (e.closes_at IS NULL OR e.closes_at > now())
     ORDER BY o.display_name, e.id;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_envelopes_here() IS
  'For a coordinator: who sealed an envelope for whom and when; not what is in it.';

-- An envelope that the night closes: whose it was and for whom comes back, so that both hear it.
CREATE FUNCTION supporters_forget_envelopes()
RETURNS TABLE (envelope uuid, owner uuid, colleague uuid, was_open boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM set_config('villagehub.chore', 'forget_envelopes', true);
  DELETE FROM public.supporters_sealedcall WHERE envelope_id IN (
    SELECT id FROM public.supporters_sickenvelope
     WHERE coalesce(closes_at, created_at + interval '14 days') <= now());
  RETURN QUERY
    DELETE FROM public.supporters_sickenvelope
     WHERE coalesce(closes_at, created_at + interval '14 days') <= now()
    RETURNING id, owner_id, colleague_id, closes_at IS NOT NULL;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_forget_envelopes() IS
  'Removes envelopes that closed, or lay sealed for 14 days; returns whose, and not what was in.';
