-- A coordinator opens one file because something cannot wait (P5).
--
-- The row says who, which file, why and until when. No policy lets the portal add one or change
-- its end: supporters_break_glass() adds it, for a coordinator of this organisation who says why,
-- and supporters_mend_glass() ends it sooner. That it is an hour at most is a constraint of the
-- table.
--
-- What is open to whom is one function, as with a team: the tables of a file each get one policy
-- more, for reading only, and the rows of glass step aside while the function looks.

CREATE FUNCTION supporters_files_opened() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  busy_with text := coalesce(current_setting('villagehub.chore', true), '');
  me uuid := public.supporters_holds_role('coordinator');
  found uuid[];
BEGIN
  IF me IS NULL THEN RETURN '{}'; END IF;
  PERFORM set_config('villagehub.chore', 'files_opened', true);
  SELECT coalesce(array_agg(person_id), '{}') INTO found
    FROM public.supporters_brokenglass
   WHERE opened_by_id = me AND organisation_id = public.supporters_organisation()
     AND closes_at > now();
  PERFORM set_config('villagehub.chore', busy_with, true);
  RETURN found;
END $$;
COMMENT ON FUNCTION supporters_files_opened() IS
  'Of whom the files are that the coordinator of this transaction opened, while they are open.';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'supportcase', 'contactmoment', 'disclosureconsent', 'referral', 'followup', 'referralin',
    'teammember', 'match', 'contribution'
  ] LOOP
    EXECUTE format($policy$
      CREATE POLICY coordinator_reads_while_open ON supporters_%s FOR SELECT
        USING (organisation_id = (SELECT supporters_organisation())
          AND person_id = ANY ((SELECT supporters_files_opened())::uuid[]));
    $policy$, name);
  END LOOP;
END $$;
CREATE POLICY coordinator_reads_while_open ON supporters_helpseeker FOR SELECT
  USING (organisation_id = (SELECT supporters_organisation())
    AND id = ANY ((SELECT supporters_files_opened())::uuid[]));

CREATE POLICY who_broke_it_reads ON supporters_brokenglass FOR SELECT
  USING (opened_by_id = (SELECT supporters_holds_role('coordinator'))
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY file_team_reads ON supporters_brokenglass FOR SELECT
  USING (CASE
    WHEN current_setting('villagehub.chore', true) = 'files_opened' THEN false
    ELSE EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = person_id
      AND p.organisation_id = (SELECT supporters_organisation())
      AND (p.owner_id = (SELECT supporters_holds_role('supporter'))
        OR p.id = ANY ((SELECT supporters_files_shared())::uuid[]))) END);
-- Of two records made one: along with the file, by who has both.
CREATE POLICY owner_moves_it_along ON supporters_brokenglass FOR UPDATE
  USING (CASE
    WHEN current_setting('villagehub.chore', true) = 'files_opened' THEN false
    ELSE EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = person_id
      AND p.organisation_id = (SELECT supporters_organisation())
      AND p.owner_id = (SELECT supporters_holds_role('supporter'))) END)
  WITH CHECK (CASE
    WHEN current_setting('villagehub.chore', true) = 'files_opened' THEN false
    ELSE EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = person_id
      AND p.organisation_id = (SELECT supporters_organisation())
      AND p.owner_id = (SELECT supporters_holds_role('supporter'))) END);
CREATE POLICY chore_finds_what_is_open ON supporters_brokenglass FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'files_opened'
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_finds_glass ON supporters_brokenglass FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'break_glass'
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_breaks ON supporters_brokenglass FOR INSERT TO CURRENT_USER
  WITH CHECK (current_setting('villagehub.chore', true) = 'break_glass'
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_mends ON supporters_brokenglass FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'break_glass'
    AND organisation_id = (SELECT supporters_organisation()))
  WITH CHECK (current_setting('villagehub.chore', true) = 'break_glass'
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_finds_files_by ON supporters_helpseeker FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'break_glass'
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_finds_files_by ON supporters_supportcase FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'break_glass'
    AND organisation_id = (SELECT supporters_organisation()));

CREATE FUNCTION supporters_files_by(words text, hashes text[])
RETURNS TABLE (person uuid, reference text, village text, owner text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'break_glass', true);
  RETURN QUERY
    SELECT p.id,
           coalesce((SELECT c.reference::text FROM public.supporters_supportcase c
             WHERE c.person_id = p.id ORDER BY c.opened_on DESC, c.id LIMIT 1), ''),
           coalesce((SELECT v.name::text FROM public.villages_village v WHERE v.id = p.village_id), ''),
           coalesce((SELECT u.display_name::text FROM public.accounts_user u
             WHERE u.id = p.owner_id), '')
      FROM public.supporters_helpseeker p
     WHERE p.organisation_id = public.supporters_organisation()
       AND (p.surname_hash = ANY(hashes)
         OR p.id IN (SELECT c.person_id FROM public.supporters_supportcase c
              WHERE upper(c.reference) = upper(words)
                AND c.organisation_id = public.supporters_organisation()))
     ORDER BY 2, 1 LIMIT 6;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_files_by(text, text[]) IS
  'For a coordinator: which files have this number or this surname, without a name.';

CREATE FUNCTION supporters_break_glass(who uuid, why text, said text)
RETURNS TABLE (glass uuid, until timestamptz, whose uuid, is_new boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := public.supporters_holds_role('coordinator');
  row public.supporters_brokenglass;
  file public.supporters_helpseeker;
BEGIN
  IF me IS NULL OR coalesce(said, '') = ''
     OR coalesce(why, '') NOT IN ('danger', 'today', 'asked', 'complaint') THEN
    RETURN;
  END IF;
  PERFORM set_config('villagehub.chore', 'break_glass', true);
  -- Pressed twice at once, it is one.
  PERFORM pg_advisory_xact_lock(hashtextextended('glass' || me || who, 0));
  SELECT * INTO file FROM public.supporters_helpseeker p
   WHERE p.id = who AND p.organisation_id = public.supporters_organisation();
  IF file.id IS NULL THEN
    PERFORM set_config('villagehub.chore', '', true);
    RETURN;
  END IF;
  SELECT * INTO row FROM public.supporters_brokenglass g
   WHERE g.person_id = who AND g.opened_by_id = me AND g.closes_at > now()
   ORDER BY g.closes_at DESC LIMIT 1;
  is_new := row.id IS NULL;
  IF is_new THEN
    INSERT INTO public.supporters_brokenglass AS g
      (id, created_at, updated_at, organisation_id, person_id, opened_by_id, kind, reason, closes_at)
    VALUES (gen_random_uuid(), now(), now(), public.supporters_organisation(), who, me, why, said,
      now() + interval '1 hour')
    RETURNING g.* INTO row;
  END IF;
  PERFORM set_config('villagehub.chore', '', true);
  glass := row.id; until := row.closes_at; whose := file.owner_id;
  RETURN NEXT;
END $$;
COMMENT ON FUNCTION supporters_break_glass(uuid, text, text) IS
  'Opens one file for an hour, for a coordinator who says why; of whom the file is, who hears it.';

CREATE FUNCTION supporters_mend_glass(glass uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := public.supporters_holds_role('supporter');
  coordinator uuid := public.supporters_holds_role('coordinator');
  shared uuid[] := public.supporters_files_shared();
  ended boolean;
BEGIN
  PERFORM set_config('villagehub.chore', 'break_glass', true);
  UPDATE public.supporters_brokenglass g SET closes_at = now(), updated_at = now()
   WHERE g.id = glass AND g.organisation_id = public.supporters_organisation()
     AND g.closes_at > now()
     AND (g.opened_by_id = coordinator OR EXISTS (SELECT FROM public.supporters_helpseeker p
       WHERE p.id = g.person_id AND (p.owner_id = me OR (me IS NOT NULL AND p.id = ANY(shared)))));
  ended := FOUND;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN ended;
END $$;
COMMENT ON FUNCTION supporters_mend_glass(uuid) IS
  'Closes an opened file before its hour, by who opened it or by who has the file or helps on it.';

CREATE FUNCTION supporters_keep_glass() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_user = (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = TG_RELID)
     AND current_setting('villagehub.chore', true) IN ('break_glass', 'rotate_keys')
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'who opened a file, why and for how long stays as it is' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER keep_glass BEFORE UPDATE ON supporters_brokenglass FOR EACH ROW
  WHEN ((NEW.opened_by_id, NEW.organisation_id, NEW.kind, NEW.reason, NEW.closes_at, NEW.created_at)
    IS DISTINCT FROM
    (OLD.opened_by_id, OLD.organisation_id, OLD.kind, OLD.reason, OLD.closes_at, OLD.created_at))
  EXECUTE FUNCTION supporters_keep_glass();
