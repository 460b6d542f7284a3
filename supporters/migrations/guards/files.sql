-- The file of somebody who is helped: the person, and all that hangs on them.
--
-- A row of a file has the owner of the file, also when somebody of the team makes it: the check
-- asks the person for it. So a file changes hands as a whole, by handing it over and in no other
-- way.

-- Ending a file, and whose it is, are the owner's; the team reads and changes.
CREATE POLICY case_team ON supporters_helpseeker
  USING (owner_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation()))
  WITH CHECK (owner_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY team_reads ON supporters_helpseeker FOR SELECT
  USING (organisation_id = (SELECT supporters_organisation())
    AND id = ANY ((SELECT supporters_files_shared())::uuid[]));
CREATE POLICY team_changes ON supporters_helpseeker FOR UPDATE
  USING (organisation_id = (SELECT supporters_organisation())
    AND id = ANY ((SELECT supporters_files_shared())::uuid[]))
  WITH CHECK (organisation_id = (SELECT supporters_organisation())
    AND id = ANY ((SELECT supporters_files_shared())::uuid[]));

-- Foreign keys look past policies: what a row leans on is of its own person.
DO $$
DECLARE file record;
BEGIN
  FOR file IN
    SELECT * FROM (VALUES
      ('supportcase', ''),
      ('disclosureconsent', ''),
      ('transition', ''),
      ('referral', $leans$
    AND (case_id IS NULL OR EXISTS (SELECT FROM supporters_supportcase c
      WHERE c.id = supporters_referral.case_id
        AND c.person_id = supporters_referral.person_id))
    AND (consent_id IS NULL OR EXISTS (SELECT FROM supporters_disclosureconsent c
      WHERE c.id = supporters_referral.consent_id
        AND c.person_id = supporters_referral.person_id))$leans$),
      ('followup', $leans$
    AND (case_id IS NULL OR EXISTS (SELECT FROM supporters_supportcase c
      WHERE c.id = supporters_followup.case_id
        AND c.person_id = supporters_followup.person_id))
    AND (contact_id IS NULL OR EXISTS (SELECT FROM supporters_contactmoment c
      WHERE c.id = supporters_followup.contact_id
        AND c.person_id = supporters_followup.person_id))$leans$)
    ) AS file (part, leans_on)
  LOOP
    EXECUTE format($policy$
CREATE POLICY case_team ON supporters_%1$s
  USING (organisation_id = (SELECT supporters_organisation())
    AND (owner_id = (SELECT supporters_holds_role('supporter'))
      OR person_id = ANY ((SELECT supporters_files_shared())::uuid[])))
  WITH CHECK (organisation_id = (SELECT supporters_organisation())
    AND (owner_id = (SELECT supporters_holds_role('supporter'))
      OR person_id = ANY ((SELECT supporters_files_shared())::uuid[]))
    AND EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = supporters_%1$s.person_id
      AND p.owner_id = supporters_%1$s.owner_id
      AND p.organisation_id = supporters_%1$s.organisation_id)%2$s);
    $policy$, file.part, file.leans_on);
  END LOOP;
END $$;

CREATE POLICY supporters_share_the_count ON supporters_casecounter
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()))
  WITH CHECK ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()));

-- Whose a row is, is kept but for handing over. A setting alone can be made by anybody, so the
-- trigger also asks who runs it.
CREATE FUNCTION supporters_keep_owner() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_setting('villagehub.chore', true) = 'hand_over'
     AND NEW.organisation_id = OLD.organisation_id
     AND current_user = (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = TG_RELID)
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a file changes hands by handing it over only' USING ERRCODE = '42501';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'helpseeker', 'teammember', 'supportcase', 'disclosureconsent', 'referral', 'followup',
    'transition', 'datasubjectrequest', 'omission', 'match'
  ] LOOP
    EXECUTE format($trigger$
      CREATE TRIGGER keep_owner BEFORE UPDATE ON supporters_%s FOR EACH ROW
        WHEN (NEW.owner_id IS DISTINCT FROM OLD.owner_id
          OR NEW.organisation_id IS DISTINCT FROM OLD.organisation_id)
        EXECUTE FUNCTION supporters_keep_owner();
    $trigger$, name);
  END LOOP;
END $$;
