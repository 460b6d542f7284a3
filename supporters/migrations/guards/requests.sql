-- What somebody may ask about what is kept of them, and passages that are left out (decision 67).
--
-- They are of the file, so a team sees them as all else of it. The request stays when the person
-- is erased, without the person; what was left out goes along.

CREATE POLICY case_team ON supporters_datasubjectrequest
  USING (organisation_id = (SELECT supporters_organisation())
    AND (owner_id = (SELECT supporters_holds_role('supporter'))
      OR person_id = ANY ((SELECT supporters_files_shared())::uuid[])))
  WITH CHECK (organisation_id = (SELECT supporters_organisation())
    AND (owner_id = (SELECT supporters_holds_role('supporter'))
      OR person_id = ANY ((SELECT supporters_files_shared())::uuid[]))
    AND (person_id IS NULL OR EXISTS (SELECT FROM supporters_helpseeker p
      WHERE p.id = supporters_datasubjectrequest.person_id
        AND p.owner_id = supporters_datasubjectrequest.owner_id
        AND p.organisation_id = supporters_datasubjectrequest.organisation_id)));
CREATE POLICY privacy_contact_watches ON supporters_datasubjectrequest FOR SELECT
  USING ((SELECT supporters_holds_role('privacy_contact')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_finds_what_is_due ON supporters_datasubjectrequest FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'));
CREATE POLICY chore_forgets_the_person ON supporters_datasubjectrequest FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'))
  WITH CHECK (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')
    AND person_id IS NULL);

CREATE POLICY case_team ON supporters_omission
  USING (organisation_id = (SELECT supporters_organisation())
    AND (owner_id = (SELECT supporters_holds_role('supporter'))
      OR person_id = ANY ((SELECT supporters_files_shared())::uuid[])))
  WITH CHECK (organisation_id = (SELECT supporters_organisation())
    AND (owner_id = (SELECT supporters_holds_role('supporter'))
      OR person_id = ANY ((SELECT supporters_files_shared())::uuid[]))
    AND EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = supporters_omission.person_id
      AND p.owner_id = supporters_omission.owner_id
      AND p.organisation_id = supporters_omission.organisation_id)
    AND EXISTS (SELECT FROM supporters_datasubjectrequest r
      WHERE r.id = asked_id AND r.person_id = supporters_omission.person_id));
