-- Volunteers, of the organisation; and matches, of the file of who is helped.

CREATE POLICY supporters_see ON supporters_volunteer FOR SELECT
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY supporters_add ON supporters_volunteer FOR INSERT
  WITH CHECK ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY supporters_change ON supporters_volunteer FOR UPDATE
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()))
  WITH CHECK ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_forgets_days ON supporters_volunteer FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'))
  WITH CHECK (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'));

CREATE POLICY case_team ON supporters_match
  USING (organisation_id = (SELECT supporters_organisation())
    AND (owner_id = (SELECT supporters_holds_role('supporter'))
      OR person_id = ANY ((SELECT supporters_files_shared())::uuid[])))
  WITH CHECK (organisation_id = (SELECT supporters_organisation())
    AND (owner_id = (SELECT supporters_holds_role('supporter'))
      OR person_id = ANY ((SELECT supporters_files_shared())::uuid[]))
    AND EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = supporters_match.person_id
      AND p.owner_id = supporters_match.owner_id
      AND p.organisation_id = supporters_match.organisation_id)
    AND (case_id IS NULL OR EXISTS (SELECT FROM supporters_supportcase c WHERE c.id = case_id
        AND c.person_id = supporters_match.person_id))
    AND (volunteer_id IS NULL OR EXISTS (SELECT FROM supporters_volunteer v
        WHERE v.id = volunteer_id AND v.organisation_id = supporters_match.organisation_id)));
CREATE POLICY chore_forgets_the_volunteer ON supporters_match FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'))
  WITH CHECK (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')
    AND volunteer_id IS NULL
    AND helper = '');

-- What is in the village's register is taken out by people who see no match, and the policies hide
-- the rows from them that they would have to change. So the database lets go itself, whoever asks:
-- a constraint looks past the policies. The name stays, in the words of the file; it is a name of
-- nobody.
ALTER TABLE supporters_match ADD CONSTRAINT a_match_knows_a_place_that_is_there
  FOREIGN KEY (facility_id) REFERENCES villages_facility (id) ON DELETE SET NULL;
ALTER TABLE supporters_match ADD CONSTRAINT a_match_with_a_place_says_which
  CHECK (kind <> 'service' OR facility_id IS NOT NULL OR helper <> '');

CREATE FUNCTION supporters_let_go_of_volunteers(keys uuid[]) RETURNS integer
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE n integer;
BEGIN
  UPDATE public.supporters_match SET volunteer_id = NULL, helper = ''
   WHERE volunteer_id = ANY(keys);
  DELETE FROM public.supporters_volunteer WHERE id = ANY(keys);
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;

-- Who left is erased after six months, and so is who applied and never began; on which days a
-- volunteer was asked is kept for a year, also of who is asked no more.
CREATE FUNCTION supporters_erase_volunteers(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE due uuid[];
BEGIN
  -- Locked, so that who begins or comes back at this moment is not taken along.
  SELECT array_agg(v.id) INTO due FROM (
    SELECT id FROM public.supporters_volunteer
     WHERE organisation_id = org
       AND CASE status WHEN 'left' THEN left_on
             WHEN 'applying' THEN (created_at AT TIME ZONE 'Europe/Amsterdam')::date
           END + interval '6 months' <= today
     ORDER BY id FOR UPDATE) v;
  IF due IS NOT NULL THEN
    gone := gone || jsonb_build_object('supporters_volunteer',
      public.supporters_let_go_of_volunteers(due));
  END IF;
  UPDATE public.supporters_volunteer
     SET asked_on = ARRAY(SELECT day FROM unnest(asked_on) day WHERE day > today - 365)
   WHERE organisation_id = org AND today - 365 >= ANY(asked_on);
END $$;

CREATE FUNCTION supporters_erase_volunteer(volunteer uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE org uuid;
BEGIN
  SELECT v.organisation_id INTO org FROM public.supporters_volunteer v
   WHERE v.id = volunteer AND v.organisation_id = (SELECT public.supporters_organisation())
     AND (SELECT public.supporters_holds_role('supporter')) IS NOT NULL;
  IF org IS NULL THEN RETURN false; END IF;
  PERFORM set_config('villagehub.chore', 'erase_on_request', true);
  PERFORM public.supporters_let_go_of_volunteers(ARRAY[volunteer]);
  PERFORM public.supporters_certify(org, 'request',
    jsonb_build_object('supporters_volunteer', 1), '{}', 0);
  PERFORM set_config('villagehub.chore', '', true);
  RETURN true;
END $$;
COMMENT ON FUNCTION supporters_erase_volunteer(uuid) IS
  'Erases a volunteer who asked for it, for a supporter of the organisation.';
