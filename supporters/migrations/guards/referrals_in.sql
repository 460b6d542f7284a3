-- Referrals that come in: who refers, at a secret address, and what they sent.
--
-- Whoever has the address is nobody to the portal. Inside `at_address` the transaction knows the
-- hash of it (`villagehub.referrer`), and with that a row may be added to the referrals, and none
-- read: there is no policy that shows them one. How a referral goes is told by one function, no
-- more of it than the person chose. That an address was used is written down by another, old and
-- paused ones too.
--
-- A supporter sees what nobody took yet, what they gave back themselves, and what belongs to a
-- person whom they see. So whoever a person is handed over to, gets the referral along.

CREATE POLICY coordinators_manage ON supporters_referrer
  USING ((SELECT supporters_holds_role('coordinator')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()))
  WITH CHECK ((SELECT supporters_holds_role('coordinator')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY supporters_see_who_refers ON supporters_referrer FOR SELECT
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY opens_at_its_address ON supporters_referrer FOR SELECT
  USING (key_hash = NULLIF(current_setting('villagehub.referrer', true), '')
    AND paused_at IS NULL);
CREATE POLICY chore_looks_up ON supporters_referrer FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'tell_referrer'
    OR current_setting('villagehub.chore', true) = 'note_use');
CREATE POLICY chore_notes_the_last_use ON supporters_referrer FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'note_use')
  WITH CHECK (current_setting('villagehub.chore', true) = 'note_use');

CREATE POLICY coordinators_read ON supporters_referreruse FOR SELECT
  USING ((SELECT supporters_holds_role('coordinator')) IS NOT NULL
    AND referrer_id IN (SELECT id FROM supporters_referrer));
CREATE POLICY chore_notes ON supporters_referreruse TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'note_use')
  WITH CHECK (current_setting('villagehub.chore', true) = 'note_use');

CREATE POLICY referrer_adds ON supporters_referralin FOR INSERT
  WITH CHECK (status = 'received'
    AND owner_id IS NULL
    AND person_id IS NULL
    AND feedback_text = ''
    AND EXISTS (SELECT FROM supporters_referrer r WHERE r.id = referrer_id
      AND r.organisation_id = supporters_referralin.organisation_id
      AND r.key_hash = NULLIF(current_setting('villagehub.referrer', true), '')
      AND r.paused_at IS NULL));
CREATE POLICY supporters_see_what_nobody_took ON supporters_referralin FOR SELECT
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND owner_id IS NULL
    AND person_id IS NULL);
CREATE POLICY supporters_take_it ON supporters_referralin FOR UPDATE
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND owner_id IS NULL
    AND person_id IS NULL)
  WITH CHECK ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND ((person_id IS NULL AND owner_id = (SELECT supporters_holds_role('supporter')))
      OR person_id IN (SELECT id FROM supporters_helpseeker)));
CREATE POLICY supporters_put_it_back ON supporters_referralin FOR UPDATE
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND person_id IN (SELECT id FROM supporters_helpseeker)
    AND status = 'accepted')
  WITH CHECK ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND owner_id IS NULL
    AND person_id IS NULL
    AND status = 'received');
CREATE POLICY case_team ON supporters_referralin FOR SELECT
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND ((person_id IS NULL AND owner_id = (SELECT supporters_holds_role('supporter')))
      OR person_id IN (SELECT id FROM supporters_helpseeker)));
CREATE POLICY case_team_changes ON supporters_referralin FOR UPDATE
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND ((person_id IS NULL AND owner_id = (SELECT supporters_holds_role('supporter')))
      OR person_id IN (SELECT id FROM supporters_helpseeker)))
  WITH CHECK ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND ((person_id IS NULL AND owner_id = (SELECT supporters_holds_role('supporter')))
      OR person_id IN (SELECT id FROM supporters_helpseeker)));
CREATE POLICY case_team_erases ON supporters_referralin FOR DELETE
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND ((person_id IS NULL AND owner_id = (SELECT supporters_holds_role('supporter')))
      OR person_id IN (SELECT id FROM supporters_helpseeker)));
CREATE POLICY chore_tells_referrer ON supporters_referralin FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'tell_referrer');

-- Foreign keys look past policies: the calls of a referral are with its own person. Asked at the
-- end, because two records of one person are made one row by row.
ALTER TABLE supporters_referralin ADD CONSTRAINT a_referral_and_its_person UNIQUE (id, person_id);
ALTER TABLE supporters_followup ADD CONSTRAINT a_call_of_a_referral_is_with_its_person
  FOREIGN KEY (referral_in_id, person_id) REFERENCES supporters_referralin (id, person_id)
  DEFERRABLE INITIALLY DEFERRED;

-- A referral locks who sent it when it is added and not only at the end, so that the night that
-- erases referrers waits for it and then leaves its referrer be. Asked at the end, each of the two
-- has what the other waits for. The name of the constraint is Django's.
DO $$
DECLARE link text;
BEGIN
  SELECT c.conname INTO STRICT link FROM pg_constraint c
   WHERE c.contype = 'f' AND c.conrelid = 'supporters_referralin'::regclass
     AND c.confrelid = 'supporters_referrer'::regclass;
  EXECUTE format(
    'ALTER TABLE supporters_referralin ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', link);
END $$;

CREATE FUNCTION supporters_told_of_referral(wanted text)
RETURNS TABLE (id uuid, received_on date, status text, outcome text, return_reason text,
               scope text, feedback_sent_on date, feedback_text text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM set_config('villagehub.chore', 'tell_referrer', true);
  RETURN QUERY
    SELECT r.id, r.received_on,
           CASE WHEN r.feedback_scope = 'none' THEN '' ELSE r.status::text END,
           CASE WHEN r.feedback_scope = 'none' THEN '' ELSE r.outcome::text END,
           CASE WHEN r.feedback_scope = 'none' THEN '' ELSE r.return_reason::text END,
           r.feedback_scope::text,
           CASE WHEN r.feedback_scope = 'none' THEN NULL ELSE r.feedback_sent_on END,
           CASE WHEN r.feedback_scope = 'status_and_activity' THEN r.feedback_text ELSE '' END
      FROM public.supporters_referralin r
      JOIN public.supporters_referrer f ON f.id = r.referrer_id
     WHERE f.key_hash = NULLIF(current_setting('villagehub.referrer', true), '')
       AND f.paused_at IS NULL AND r.reference = wanted;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_told_of_referral(text) IS
  'How a referral goes, to who sent it and has its number: as much as the person chose, no name.';

-- Each referral that was sent is written down. An old address, one on pause and one that is tried
-- too often do not count as the last use: whoever has an address that leaked would keep a practice
-- in the list by trying it.
CREATE FUNCTION supporters_note_use(used_hash text, done text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE whose uuid; seen text;
BEGIN
  PERFORM set_config('villagehub.chore', 'note_use', true);
  SELECT f.id, CASE WHEN f.key_hash <> used_hash THEN 'old_address'
                    WHEN f.paused_at IS NOT NULL THEN 'while_paused' ELSE done END
    INTO whose, seen
    FROM public.supporters_referrer f
   WHERE f.key_hash = used_hash OR used_hash = ANY (f.old_hashes)
   FOR KEY SHARE SKIP LOCKED;
  -- Each referral that was sent; of what says little the first in ten minutes.
  IF whose IS NOT NULL AND (seen = 'sent' OR NOT EXISTS (
      SELECT FROM public.supporters_referreruse u WHERE u.referrer_id = whose
         AND u.what = seen AND u.created_at > now() - interval '10 minutes')) THEN
    INSERT INTO public.supporters_referreruse (id, created_at, updated_at, referrer_id, what)
    VALUES (gen_random_uuid(), clock_timestamp(), clock_timestamp(), whose, seen);
    UPDATE public.supporters_referrer SET last_used_at = clock_timestamp() WHERE id = whose
      AND seen NOT IN ('old_address', 'while_paused', 'too_often');
  END IF;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_note_use(text, text) IS
  'Writes down that an address was used, also one that was renewed; of one nobody had, nothing.';

-- Whoever is at a secret address holds its referrer until the page is there, and who is in the
-- hands of the night is gone already. Held so that others may hold it too, and note when it was
-- used; only who erases it goes by, and comes back another night. An address in use is one that
-- works, at which somebody sends something: one on pause keeps nobody from being erased.
CREATE FUNCTION supporters_hold_referrer(used_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held boolean;
BEGIN
  PERFORM set_config('villagehub.chore', 'note_use', true);
  PERFORM FROM public.supporters_referrer f WHERE f.key_hash = used_hash AND f.paused_at IS NULL
      FOR KEY SHARE SKIP LOCKED;
  held := FOUND;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN held;
END $$;
COMMENT ON FUNCTION supporters_hold_referrer(text) IS
  'Keeps the referrer at an address until the transaction ends; false when there is none.';

-- A referral that was taken is put back within ten minutes only, and only as it was then. Policies
-- add up: the one that lets a referral be nobody's again stands beside the one by which a team
-- changes its own, and what the first asks of the row before is answered by the second. A trigger
-- sees both rows.
CREATE FUNCTION supporters_put_back_in_time() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.status = 'accepted' AND OLD.call_name <> ''
     AND EXISTS (SELECT FROM public.supporters_transition t WHERE t.person_id = OLD.person_id
       AND t.kind = 'accepted' AND t.created_at > now() - interval '10 minutes')
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a referral is put back within ten minutes only' USING ERRCODE = '42501';
END $$;
COMMENT ON FUNCTION supporters_put_back_in_time() IS
  'A referral loses its person or its supporter only by undoing that it was taken.';
CREATE TRIGGER put_back_in_time BEFORE UPDATE ON supporters_referralin FOR EACH ROW
  WHEN (OLD.owner_id IS NOT NULL AND NEW.owner_id IS NULL
    OR OLD.person_id IS NOT NULL AND NEW.person_id IS NULL)
  EXECUTE FUNCTION supporters_put_back_in_time();

-- Who was given back is emptied after thirty days; who was taken, that night: they have a record
-- of their own.
CREATE POLICY chore_finds_returned ON supporters_referralin FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'forget_returned'
    AND status = 'returned'
    AND returned_on <= (now() AT TIME ZONE 'Europe/Amsterdam')::date - 30);
CREATE POLICY chore_forgets_returned ON supporters_referralin FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'forget_returned'
    AND status = 'returned'
    AND returned_on <= (now() AT TIME ZONE 'Europe/Amsterdam')::date - 30)
  WITH CHECK (current_setting('villagehub.chore', true) = 'forget_returned'
    AND status = 'returned'
    AND returned_on <= (now() AT TIME ZONE 'Europe/Amsterdam')::date - 30
    AND call_name = ''
    AND surname = ''
    AND phone = ''
    AND reach_text = ''
    AND what_matters = '');

CREATE FUNCTION supporters_forget_returned() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE forgotten integer;
BEGIN
  PERFORM set_config('villagehub.chore', 'forget_returned', true);
  UPDATE public.supporters_referralin
     SET call_name = '', surname = '', phone = '', reach_text = '', what_matters = '',
         referrer_role = ''
   WHERE (call_name <> '' OR referrer_role <> '') AND status = 'returned'
     AND returned_on <= (now() AT TIME ZONE 'Europe/Amsterdam')::date - 30;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN forgotten;
END $$;
COMMENT ON FUNCTION supporters_forget_returned() IS
  'Empties who was referred and given back more than 30 days ago; returns how many, no row.';

CREATE POLICY chore_finds_taken ON supporters_referralin FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'forget_returned'
    AND status NOT IN ('received', 'returned')
    AND accepted_on < (now() AT TIME ZONE 'Europe/Amsterdam')::date);
CREATE POLICY chore_forgets_taken ON supporters_referralin FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'forget_returned'
    AND status NOT IN ('received', 'returned')
    AND accepted_on < (now() AT TIME ZONE 'Europe/Amsterdam')::date)
  WITH CHECK (current_setting('villagehub.chore', true) = 'forget_returned'
    AND status NOT IN ('received', 'returned')
    AND accepted_on < (now() AT TIME ZONE 'Europe/Amsterdam')::date
    AND call_name = ''
    AND surname = ''
    AND phone = ''
    AND reach_text = '');

CREATE FUNCTION supporters_forget_taken() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE forgotten integer;
BEGIN
  PERFORM set_config('villagehub.chore', 'forget_returned', true);
  UPDATE public.supporters_referralin
     SET call_name = '', surname = '', phone = '', reach_text = ''
   WHERE call_name <> '' AND status NOT IN ('received', 'returned')
     AND accepted_on < (now() AT TIME ZONE 'Europe/Amsterdam')::date;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN forgotten;
END $$;
COMMENT ON FUNCTION supporters_forget_taken() IS
  'Empties who was referred and taken before today: they have a record of their own.';
