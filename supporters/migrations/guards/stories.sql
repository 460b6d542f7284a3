-- Stories beside a report: written and told by the organisation, gone when taken back (P18).

CREATE POLICY everybody_reads_what_is_told ON supporters_story FOR SELECT
  USING (status = 'told');
CREATE POLICY who_works_here_reads ON supporters_story FOR SELECT
  USING (organisation_id = (SELECT supporters_organisation())
    AND ((SELECT supporters_holds_role('supporter')) IS NOT NULL
      OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL));
CREATE POLICY who_works_here_writes ON supporters_story FOR INSERT
  WITH CHECK (organisation_id = (SELECT supporters_organisation())
    AND ((SELECT supporters_holds_role('supporter')) IS NOT NULL
      OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL)
    AND status = 'written'
    AND report_id IN (SELECT id FROM supporters_report
      WHERE organisation_id = (SELECT supporters_organisation())
      AND ((SELECT supporters_holds_role('supporter')) IS NOT NULL
        OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL)));
CREATE POLICY who_works_here_moves ON supporters_story FOR UPDATE
  USING (organisation_id = (SELECT supporters_organisation())
    AND ((SELECT supporters_holds_role('supporter')) IS NOT NULL
      OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL))
  WITH CHECK (organisation_id = (SELECT supporters_organisation())
    AND ((SELECT supporters_holds_role('supporter')) IS NOT NULL
      OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL));

CREATE FUNCTION supporters_story_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.status = 'withdrawn' OR (OLD.status = 'told' AND NEW.status = 'written')
    OR (OLD.status = 'told' AND NEW.status = 'told' AND NEW.told_text <> OLD.told_text)
    OR (NEW.report_id, NEW.organisation_id, NEW.agreed_on, NEW.text_version, NEW.written_by_id)
      IS DISTINCT FROM
      (OLD.report_id, OLD.organisation_id, OLD.agreed_on, OLD.text_version, OLD.written_by_id)
  THEN
    RAISE EXCEPTION 'a story is told as it was agreed, or not at all'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER story_stays BEFORE UPDATE ON supporters_story
  FOR EACH ROW EXECUTE FUNCTION supporters_story_stays();

-- A number of a released report beside an initiative or a request: exactly what the report says.
-- It is read while its report is in force; afterwards by the organisation alone. It never changes,
-- and is taken off by a supporter of the organisation, or by who speaks for the initiative.
CREATE POLICY everybody_reads_what_is_in_force ON supporters_attachedcount FOR SELECT
  USING (EXISTS (SELECT FROM supporters_report r WHERE r.id = report_id
      AND r.status = 'released'));
CREATE POLICY who_works_here_reads ON supporters_attachedcount FOR SELECT
  USING (((SELECT supporters_holds_role('supporter')) IS NOT NULL
      OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL)
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY supporters_attach ON supporters_attachedcount FOR INSERT
  WITH CHECK ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND attached_by_id = (SELECT supporters_holds_role('supporter'))
    AND EXISTS (SELECT FROM supporters_report r
      JOIN initiatives_initiative i ON i.id = initiative_id AND i.village_id = ANY (r.villages)
      WHERE r.id = report_id AND r.status = 'released'
      AND r.organisation_id = supporters_attachedcount.organisation_id
      AND (r.figures -> 'need_theme' ->> theme_key)::integer = number)
    AND (request_id IS NULL OR EXISTS (SELECT FROM regulatory_regulatoryrequest q
        WHERE q.id = request_id AND q.initiative_id = supporters_attachedcount.initiative_id)));
CREATE POLICY supporters_take_off ON supporters_attachedcount FOR DELETE
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY who_speaks_for_it_takes_off ON supporters_attachedcount FOR DELETE
  USING (initiative_id IN (SELECT m.initiative_id FROM initiatives_initiativemember m
      WHERE m.user_id = NULLIF(current_setting('villagehub.user_id', true), '')::uuid
      AND m.role IN ('lead', 'board') AND m.until IS NULL));
