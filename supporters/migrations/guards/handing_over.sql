-- Files change hands by handing them over, and in no other way.
--
-- A file is of who owns it, so neither a policy of the giver nor one of the receiver can move it:
-- the one does not see what it becomes, the other not what it was. It is a chore of the owner of
-- the tables, for a row that says who gives what to whom, run by who gets it. The trigger that
-- keeps the owner of a row (files.sql) lets that one chore pass.

CREATE POLICY who_gives_or_gets_reads ON supporters_handover FOR SELECT
  USING (organisation_id = (SELECT supporters_organisation())
    AND (SELECT supporters_holds_role('supporter')) IN (giver_id, receiver_id));
CREATE POLICY who_proposed_it_reads ON supporters_handover FOR SELECT
  USING (organisation_id = (SELECT supporters_organisation())
    AND asked_by_id = (SELECT supporters_holds_role('coordinator')));
CREATE POLICY who_gives_proposes ON supporters_handover FOR INSERT
  WITH CHECK (organisation_id = (SELECT supporters_organisation())
    AND giver_id = (SELECT supporters_holds_role('supporter'))
    AND asked_by_id = giver_id
    AND accepted_at IS NULL
    AND ended_at IS NULL
    AND supporters_supports(receiver_id));
CREATE POLICY the_coordinator_proposes_for_who_left ON supporters_handover FOR INSERT
  WITH CHECK (organisation_id = (SELECT supporters_organisation())
    AND asked_by_id = (SELECT supporters_holds_role('coordinator'))
    AND accepted_at IS NULL
    AND ended_at IS NULL
    AND NOT supporters_supports(giver_id)
    AND supporters_supports(receiver_id));
CREATE POLICY chore_finds_hand_over ON supporters_handover FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'hand_over'
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_answers_hand_over ON supporters_handover FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'hand_over'
    AND organisation_id = (SELECT supporters_organisation()))
  WITH CHECK (current_setting('villagehub.chore', true) = 'hand_over'
    AND organisation_id = (SELECT supporters_organisation()));

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'helpseeker', 'teammember', 'supportcase', 'disclosureconsent', 'referral', 'followup',
    'transition', 'datasubjectrequest', 'omission', 'referralin', 'match'
  ] LOOP
    EXECUTE format($policies$
      CREATE POLICY chore_finds_what_is_handed_over ON supporters_%1$s FOR SELECT TO CURRENT_USER
        USING (current_setting('villagehub.chore', true) = 'hand_over'
          AND organisation_id = (SELECT supporters_organisation()));
      CREATE POLICY chore_hands_over ON supporters_%1$s FOR UPDATE TO CURRENT_USER
        USING (current_setting('villagehub.chore', true) = 'hand_over'
          AND organisation_id = (SELECT supporters_organisation()))
        WITH CHECK (current_setting('villagehub.chore', true) = 'hand_over'
          AND organisation_id = (SELECT supporters_organisation()));
    $policies$, name);
  END LOOP;
END $$;

CREATE FUNCTION supporters_who_left_files() RETURNS TABLE (giver uuid, files integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'hand_over', true);
  RETURN QUERY
    SELECT p.owner_id, count(*)::integer FROM public.supporters_helpseeker p
     WHERE p.organisation_id = public.supporters_organisation()
       AND NOT public.supporters_supports(p.owner_id)
     GROUP BY p.owner_id;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_who_left_files() IS
  'For a coordinator: who supports no longer and has files, and how many; of whom they are not.';

CREATE FUNCTION supporters_files_left(who uuid)
RETURNS TABLE (person uuid, reference text, village text, follow_ups integer, referrals integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL OR public.supporters_supports(who) THEN
    RETURN;
  END IF;
  PERFORM set_config('villagehub.chore', 'hand_over', true);
  RETURN QUERY
    SELECT p.id,
           coalesce((SELECT c.reference::text FROM public.supporters_supportcase c
             WHERE c.person_id = p.id ORDER BY c.opened_on DESC, c.id LIMIT 1), ''),
           coalesce((SELECT v.name::text FROM public.villages_village v WHERE v.id = p.village_id), ''),
           (SELECT count(*)::integer FROM public.supporters_followup f
             WHERE f.person_id = p.id AND f.done_on IS NULL),
           (SELECT count(*)::integer FROM public.supporters_referral r
             WHERE r.person_id = p.id
               AND r.status NOT IN ('rejected', 'ended', 'handed_over', 'withdrawn'))
      FROM public.supporters_helpseeker p
     WHERE p.owner_id = who AND p.organisation_id = public.supporters_organisation()
     ORDER BY 2, 1;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_files_left(uuid) IS
  'For a coordinator: the files of who supports no longer, by number and village, without a name.';

-- There and back again are one text: from whom (%2$s) to whom (%3$s), who may (%4$s), in time
-- (%5$s), and what is noted (%6$s). What comes back is what went, and nothing that was named beside
-- it.
DO $do$
DECLARE way record;
BEGIN
  FOR way IN
    SELECT * FROM (VALUES
      ('supporters_carry_over', 'giver_id', 'receiver_id', 'me = row.receiver_id',
       'row.accepted_at IS NULL AND row.ended_at IS NULL',
       'accepted_at = now(), people = moving',
       'The files of a hand-over go to who gets them, run by them; returns how many.'),
      ('supporters_carry_back', 'receiver_id', 'giver_id', 'me IN (row.receiver_id, row.giver_id)',
       'row.accepted_at > now() - interval ''10 minutes'' AND row.ended_at IS NULL',
       'ended_at = now()',
       'The files of a hand-over go back, within ten minutes; returns how many.')
    ) AS way (name, giver, getter, who_may, in_time, noted, told)
  LOOP
    EXECUTE format($carry$
CREATE FUNCTION %1$s(hand_over uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := public.supporters_holds_role('supporter');
  row public.supporters_handover;
  moving uuid[];
BEGIN
  PERFORM set_config('villagehub.chore', 'hand_over', true);
  SELECT * INTO row FROM public.supporters_handover h
   WHERE h.id = hand_over AND h.organisation_id = public.supporters_organisation() FOR UPDATE;
  IF row.id IS NULL OR me IS NULL OR NOT (%4$s) OR NOT (%5$s) THEN
    PERFORM set_config('villagehub.chore', '', true);
    RETURN 0;
  END IF;
  SELECT coalesce(array_agg(p.id), '{}') INTO moving FROM (
    SELECT id FROM public.supporters_helpseeker
     WHERE id = ANY(row.people) AND owner_id = row.%2$s
       AND organisation_id = row.organisation_id FOR UPDATE) p;
  IF moving = '{}' THEN
    UPDATE public.supporters_handover SET ended_at = now(), updated_at = now() WHERE id = row.id;
    PERFORM set_config('villagehub.chore', '', true);
    RETURN 0;
  END IF;
  -- Whoever gets the file helps on it no longer: it is theirs.
  UPDATE public.supporters_teammember SET ended_at = now(), updated_at = now()
   WHERE person_id = ANY(moving) AND colleague_id = row.%3$s AND ended_at IS NULL;
  UPDATE public.supporters_helpseeker SET owner_id = row.%3$s WHERE id = ANY(moving);
  UPDATE public.supporters_supportcase SET owner_id = row.%3$s WHERE person_id = ANY(moving);
  UPDATE public.supporters_disclosureconsent SET owner_id = row.%3$s WHERE person_id = ANY(moving);
  UPDATE public.supporters_referral SET owner_id = row.%3$s WHERE person_id = ANY(moving);
  UPDATE public.supporters_followup SET owner_id = row.%3$s WHERE person_id = ANY(moving);
  UPDATE public.supporters_transition SET owner_id = row.%3$s WHERE person_id = ANY(moving);
  UPDATE public.supporters_datasubjectrequest SET owner_id = row.%3$s WHERE person_id = ANY(moving);
  UPDATE public.supporters_omission SET owner_id = row.%3$s WHERE person_id = ANY(moving);
  UPDATE public.supporters_referralin SET owner_id = row.%3$s WHERE person_id = ANY(moving);
  UPDATE public.supporters_teammember SET owner_id = row.%3$s WHERE person_id = ANY(moving);
  UPDATE public.supporters_handover SET %6$s, updated_at = now() WHERE id = row.id;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN cardinality(moving);
END $$;
    $carry$, way.name, way.giver, way.getter, way.who_may, way.in_time, way.noted);
    EXECUTE format('COMMENT ON FUNCTION %s(uuid) IS %L', way.name, way.told);
  END LOOP;
END $do$;

CREATE FUNCTION supporters_end_hand_over(hand_over uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE ended boolean;
BEGIN
  PERFORM set_config('villagehub.chore', 'hand_over', true);
  UPDATE public.supporters_handover SET ended_at = now(), updated_at = now()
   WHERE id = hand_over AND organisation_id = public.supporters_organisation()
     AND accepted_at IS NULL AND ended_at IS NULL
     AND (public.supporters_holds_role('supporter') IN (giver_id, receiver_id)
       OR public.supporters_holds_role('coordinator') = asked_by_id);
  ended := FOUND;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN ended;
END $$;
COMMENT ON FUNCTION supporters_end_hand_over(uuid) IS
  'A hand-over that nobody said yes to ends, by who gives, gets or proposed it.';

-- A match goes along with its person, by whatever way that goes.
CREATE FUNCTION supporters_carry_matches() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.supporters_match SET owner_id = NEW.owner_id WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER carry_matches AFTER UPDATE ON supporters_helpseeker FOR EACH ROW
  WHEN (NEW.owner_id IS DISTINCT FROM OLD.owner_id)
  EXECUTE FUNCTION supporters_carry_matches();

-- What is gone is named nowhere: a hand-over loses the key of who was erased.
CREATE POLICY chore_finds_who_is_gone ON supporters_handover FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'out_of_hand_over');
CREATE POLICY chore_takes_out_who_is_gone ON supporters_handover FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'out_of_hand_over')
  WITH CHECK (current_setting('villagehub.chore', true) = 'out_of_hand_over');
CREATE POLICY chore_ends_what_is_empty ON supporters_handover FOR DELETE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'out_of_hand_over');

CREATE FUNCTION supporters_take_out_of_hand_over() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE busy_with text := coalesce(current_setting('villagehub.chore', true), '');
BEGIN
  PERFORM set_config('villagehub.chore', 'out_of_hand_over', true);
  DELETE FROM public.supporters_handover WHERE people = ARRAY[OLD.id];
  UPDATE public.supporters_handover SET people = array_remove(people, OLD.id)
   WHERE OLD.id = ANY (people);
  PERFORM set_config('villagehub.chore', busy_with, true);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION supporters_take_out_of_hand_over() IS
  'A hand-over no longer names who was erased; one of nobody else is gone.';
CREATE TRIGGER take_out_of_hand_over AFTER DELETE ON supporters_helpseeker FOR EACH ROW
  EXECUTE FUNCTION supporters_take_out_of_hand_over();

-- Two records of one person made one stay in the hand-over that waits for a yes.
CREATE FUNCTION supporters_move_in_hand_over(from_person uuid, to_person uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := public.supporters_holds_role('supporter');
  busy_with text := coalesce(current_setting('villagehub.chore', true), '');
  moved integer;
BEGIN
  IF (SELECT count(*) FROM public.supporters_helpseeker p
       WHERE p.id IN (from_person, to_person) AND p.owner_id = me
         AND p.organisation_id = public.supporters_organisation()) < 2 THEN
    RETURN 0;
  END IF;
  PERFORM set_config('villagehub.chore', 'out_of_hand_over', true);
  -- Who waits in one already stays there; the other is then taken out when it goes.
  UPDATE public.supporters_handover h
     SET people = array_replace(h.people, from_person, to_person), updated_at = now()
   WHERE from_person = ANY (h.people) AND h.giver_id = me
     AND h.accepted_at IS NULL AND h.ended_at IS NULL
     AND NOT EXISTS (SELECT FROM public.supporters_handover o
       WHERE to_person = ANY (o.people) AND o.accepted_at IS NULL AND o.ended_at IS NULL);
  GET DIAGNOSTICS moved = ROW_COUNT;
  PERFORM set_config('villagehub.chore', busy_with, true);
  RETURN moved;
END $$;
COMMENT ON FUNCTION supporters_move_in_hand_over(uuid, uuid) IS
  'Puts one person in the place of another in a proposal, both of who runs it; returns how often.';
