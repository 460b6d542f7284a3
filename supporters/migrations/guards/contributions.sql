-- What people want to give, of somebody who is accompanied or of somebody else.
--
-- Of somebody with a file it is seen by who sees that file: the policy asks whether the person
-- shows, so a team, a hand-over and broken glass hold for it as they do for the person. To change
-- it asks more, whose the file is or who helps on it: a file that a coordinator opened is for
-- reading, also when they support people as well. Of somebody else it is of the organisation, as
-- volunteers are. The night erases what ended six months ago, and of somebody without a file what
-- nobody confirmed for two years; the rest goes with the file.

ALTER TABLE supporters_contribution ADD CONSTRAINT a_contribution_has_one_name
  CHECK ((person_id IS NULL) = (name <> '') AND (person_id IS NULL OR phone = ''));

CREATE POLICY supporters_see ON supporters_contribution FOR SELECT
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND (person_id IS NULL OR EXISTS (SELECT FROM supporters_helpseeker p
        WHERE p.id = supporters_contribution.person_id
        AND p.organisation_id = supporters_contribution.organisation_id)));
CREATE POLICY supporters_add ON supporters_contribution FOR INSERT
  WITH CHECK ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND (person_id IS NULL OR EXISTS (SELECT FROM supporters_helpseeker p
      WHERE p.id = supporters_contribution.person_id
        AND p.organisation_id = supporters_contribution.organisation_id
        AND (p.owner_id = (SELECT supporters_holds_role('supporter'))
          OR p.id = ANY ((SELECT supporters_files_shared())::uuid[])))));
CREATE POLICY supporters_change ON supporters_contribution FOR UPDATE
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND (person_id IS NULL OR EXISTS (SELECT FROM supporters_helpseeker p
      WHERE p.id = supporters_contribution.person_id
        AND p.organisation_id = supporters_contribution.organisation_id
        AND (p.owner_id = (SELECT supporters_holds_role('supporter'))
          OR p.id = ANY ((SELECT supporters_files_shared())::uuid[])))))
  WITH CHECK ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND (person_id IS NULL OR EXISTS (SELECT FROM supporters_helpseeker p
      WHERE p.id = supporters_contribution.person_id
        AND p.organisation_id = supporters_contribution.organisation_id
        AND (p.owner_id = (SELECT supporters_holds_role('supporter'))
          OR p.id = ANY ((SELECT supporters_files_shared())::uuid[])))));

CREATE FUNCTION supporters_erase_contributions(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE n integer;
BEGIN
  DELETE FROM public.supporters_contribution c
   WHERE c.organisation_id = org
     AND (c.ended_on + interval '6 months' <= today
       OR (c.person_id IS NULL AND c.confirmed_on + interval '24 months' <= today))
     AND NOT EXISTS (SELECT FROM public.supporters_helpseeker p
                      WHERE p.id = c.person_id AND p.restricted_on IS NOT NULL);
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n > 0 THEN
    gone := gone || jsonb_build_object('supporters_contribution',
      n + coalesce((gone ->> 'supporters_contribution')::integer, 0));
  END IF;
END $$;

CREATE FUNCTION supporters_erase_contribution(which uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  org uuid;
  me uuid := public.supporters_holds_role('supporter');
  shared uuid[] := public.supporters_files_shared();
BEGIN
  SELECT c.organisation_id INTO org FROM public.supporters_contribution c
   WHERE c.id = which AND c.organisation_id = (SELECT public.supporters_organisation())
     AND me IS NOT NULL
     AND (c.person_id IS NULL OR EXISTS (SELECT FROM public.supporters_helpseeker p
       WHERE p.id = c.person_id AND p.restricted_on IS NULL
         AND p.organisation_id = c.organisation_id
         AND (p.owner_id = me OR p.id = ANY(shared))));
  IF org IS NULL THEN RETURN false; END IF;
  PERFORM set_config('villagehub.chore', 'erase_on_request', true);
  DELETE FROM public.supporters_contribution WHERE id = which;
  PERFORM public.supporters_certify(org, 'request',
    jsonb_build_object('supporters_contribution', 1), '{}', 0);
  PERFORM set_config('villagehub.chore', '', true);
  RETURN true;
END $$;
COMMENT ON FUNCTION supporters_erase_contribution(uuid) IS
  'Erases what somebody wanted to give, for who may change it.';

-- A match knows which contribution it is of, so that who gave it is forgotten there as well: their
-- name and words were copied into the file of somebody else. The trigger goes with every way in
-- which a contribution is erased: on request, by the night, and with the file of who gives it. Of
-- somebody with a file only the name was copied: what is asked is of the file of the other, and
-- stays.
CREATE FUNCTION supporters_forget_giver() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.supporters_match
     SET contribution_id = NULL, helper = '',
         what = CASE WHEN OLD.person_id IS NULL THEN '' ELSE what END
   WHERE contribution_id = OLD.id;
  RETURN OLD;
END $$;
COMMENT ON FUNCTION supporters_forget_giver() IS
  'What is erased leaves neither name nor words in matches of others.';
CREATE TRIGGER forget_giver BEFORE DELETE ON supporters_contribution FOR EACH ROW
  EXECUTE FUNCTION supporters_forget_giver();

-- Whose contribution one does not see is in no match that one makes.
CREATE FUNCTION supporters_match_what_shows() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Not a policy: a colleague on the file moves a match of what they do not see.
  IF TG_OP = 'UPDATE' AND NEW.contribution_id IS NOT DISTINCT FROM OLD.contribution_id THEN
    RETURN NEW;
  END IF;
  IF EXISTS (SELECT FROM public.supporters_contribution c
      WHERE c.id = NEW.contribution_id AND c.organisation_id = NEW.organisation_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'this contribution does not show' USING ERRCODE = '42501';
END $$;
COMMENT ON FUNCTION supporters_match_what_shows() IS
  'A match is of a contribution that shows to who makes it.';
CREATE TRIGGER match_what_shows BEFORE INSERT OR UPDATE ON supporters_match FOR EACH ROW
  WHEN (NEW.contribution_id IS NOT NULL)
  EXECUTE FUNCTION supporters_match_what_shows();
