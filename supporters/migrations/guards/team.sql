-- A second supporter on a file.
--
-- A row is in sight of the owner of its file, and of a colleague who said yes to helping on it and
-- has not stopped. "Which files are shared with me" is one SECURITY DEFINER function, since a
-- policy that reads the fenced table of the teams would read its own policy in a circle. The
-- function sets a chore while it runs; the one policy that calls it in turn steps aside then. It
-- gives an array, which an index can find.

CREATE FUNCTION supporters_files_shared() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  busy_with text := coalesce(current_setting('villagehub.chore', true), '');
  found uuid[];
BEGIN
  PERFORM set_config('villagehub.chore', 'files_shared', true);
  SELECT coalesce(array_agg(person_id), '{}') INTO found
    FROM public.supporters_teammember
   WHERE colleague_id = public.supporters_holds_role('supporter')
     AND organisation_id = public.supporters_organisation()
     AND accepted_at IS NOT NULL AND ended_at IS NULL;
  PERFORM set_config('villagehub.chore', busy_with, true);
  RETURN found;
END $$;
COMMENT ON FUNCTION supporters_files_shared() IS
  'Of whom the files are on which the supporter of this transaction helps a colleague.';

CREATE POLICY case_team ON supporters_teammember
  USING (owner_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation()))
  WITH CHECK (owner_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())
    AND EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = person_id
      AND p.owner_id = supporters_teammember.owner_id)
    AND (ended_at IS NOT NULL OR supporters_supports(colleague_id)));
CREATE POLICY who_is_asked_reads ON supporters_teammember FOR SELECT
  USING (colleague_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY who_is_asked_answers ON supporters_teammember FOR UPDATE
  USING (colleague_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())
    AND ended_at IS NULL)
  WITH CHECK (colleague_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY team_sees_who_is_in_it ON supporters_teammember FOR SELECT
  USING (CASE
    WHEN current_setting('villagehub.chore', true) = 'files_shared' THEN false
    ELSE organisation_id = (SELECT supporters_organisation())
    AND person_id = ANY ((SELECT supporters_files_shared())::uuid[]) END);

CREATE FUNCTION supporters_keep_team() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE me uuid := public.supporters_holds_role('supporter');
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.accepted_at IS NOT NULL OR NEW.ended_at IS NOT NULL THEN
      RAISE EXCEPTION 'a colleague is asked first' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.colleague_id <> OLD.colleague_id OR NEW.organisation_id <> OLD.organisation_id
     OR (NEW.person_id <> OLD.person_id AND me IS DISTINCT FROM OLD.owner_id) THEN
    RAISE EXCEPTION 'who helps on which file stays as it is' USING ERRCODE = '42501';
  END IF;
  IF NEW.accepted_at IS DISTINCT FROM OLD.accepted_at
     AND (OLD.accepted_at IS NOT NULL OR me IS DISTINCT FROM OLD.colleague_id) THEN
    RAISE EXCEPTION 'only who is asked says yes, and once' USING ERRCODE = '42501';
  END IF;
  IF OLD.ended_at IS NOT NULL AND (NEW.ended_at, NEW.accepted_at)
     IS DISTINCT FROM (OLD.ended_at, OLD.accepted_at) THEN
    RAISE EXCEPTION 'who stopped is asked anew' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_team BEFORE INSERT OR UPDATE ON supporters_teammember
  FOR EACH ROW EXECUTE FUNCTION supporters_keep_team();
