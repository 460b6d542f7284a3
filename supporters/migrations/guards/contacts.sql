-- Contacts: of who logged them, and of who sees the person they were with.
--
-- A contact can be changed for seven days, its memory aid is there for thirty.

CREATE POLICY author_reads ON supporters_contactmoment FOR SELECT
  USING (logged_by_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation()));
-- That a person shows is not enough to hang something on them: a file that a coordinator opened is
-- for reading.
CREATE POLICY author_adds ON supporters_contactmoment FOR INSERT
  WITH CHECK (logged_by_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())
    AND (person_id IS NULL OR EXISTS (SELECT FROM supporters_helpseeker p
      WHERE p.id = person_id AND (p.owner_id = (SELECT supporters_holds_role('supporter'))
        OR p.id = ANY ((SELECT supporters_files_shared())::uuid[])))));
CREATE POLICY author_corrects_for_seven_days ON supporters_contactmoment FOR UPDATE
  USING (logged_by_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())
    AND created_at > now() - interval '7 days')
  WITH CHECK (logged_by_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())
    AND (person_id IS NULL OR EXISTS (SELECT FROM supporters_helpseeker p
      WHERE p.id = person_id AND (p.owner_id = (SELECT supporters_holds_role('supporter'))
        OR p.id = ANY ((SELECT supporters_files_shared())::uuid[])))));
CREATE POLICY author_erases_for_seven_days ON supporters_contactmoment FOR DELETE
  USING (logged_by_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())
    AND created_at > now() - interval '7 days');
CREATE POLICY team_reads ON supporters_contactmoment FOR SELECT
  USING (organisation_id = (SELECT supporters_organisation())
    AND person_id = ANY (ARRAY(SELECT id FROM supporters_helpseeker)));

-- Of a chore that nobody runs any longer: months are counted as reports are (months.sql).
CREATE POLICY chore_counts ON supporters_contactmoment FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'count_contacts'
    AND organisation_id = (SELECT supporters_organisation()));

-- Memory aids of more than thirty days are emptied, by the night, of who left too.
CREATE POLICY chore_finds_old_memory_aids ON supporters_contactmoment FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'forget_memory_aids'
    AND created_at <= now() - interval '30 days');
CREATE POLICY chore_forgets_old_memory_aids ON supporters_contactmoment FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'forget_memory_aids'
    AND created_at <= now() - interval '30 days')
  WITH CHECK (current_setting('villagehub.chore', true) = 'forget_memory_aids'
    AND created_at <= now() - interval '30 days' AND memory_aid = '');

CREATE FUNCTION supporters_forget_memory_aids() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE one record; forgotten integer := 0;
BEGIN
  PERFORM set_config('villagehub.chore', 'forget_memory_aids', true);
  FOR one IN
    WITH emptied AS (
      UPDATE public.supporters_contactmoment SET memory_aid = ''
       WHERE memory_aid <> '' AND created_at <= now() - interval '30 days'
      RETURNING organisation_id
    )
    SELECT organisation_id, count(*)::integer AS n FROM emptied GROUP BY 1
  LOOP
    forgotten := forgotten + one.n;
    PERFORM public.supporters_certify(one.organisation_id, 'memory_aid',
      jsonb_build_object('memory_aids', public.supporters_few(one.n)), '{}', 0);
  END LOOP;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN forgotten;
END $$;
COMMENT ON FUNCTION supporters_forget_memory_aids() IS
  'Empties memory aids older than 30 days, of people who left too; returns how many, no row.';

-- Moving a memory aid to the file of a person is a chore as forgetting it is, within what the
-- asking supporter may see.
CREATE POLICY chore_keeps_a_memory_aid ON supporters_contactmoment FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'keep_memory_aid'
    AND logged_by_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())
    AND created_at > now() - interval '30 days')
  WITH CHECK (current_setting('villagehub.chore', true) = 'keep_memory_aid'
    AND memory_aid = ''
    AND person_id IN (SELECT id FROM supporters_helpseeker));

CREATE FUNCTION supporters_keep_memory_aid(contact uuid, in_file_of uuid, sealed text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE moved boolean;
BEGIN
  PERFORM set_config('villagehub.chore', 'keep_memory_aid', true);
  UPDATE public.supporters_contactmoment
     SET memory_aid = '', note = sealed, person_id = in_file_of, about = 'known_person',
         updated_at = now()
   WHERE id = contact AND memory_aid <> '' AND (person_id IS NULL OR person_id = in_file_of)
     -- In sight of who asks: the fence of people holds here too.
     AND EXISTS (SELECT FROM public.supporters_helpseeker p WHERE p.id = in_file_of);
  moved := FOUND;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN moved;
END $$;
COMMENT ON FUNCTION supporters_keep_memory_aid(uuid, uuid, text) IS
  'Moves the memory aid of a supporter''s own contact to the file of somebody they accompany.';

-- Two records of one person made one. A contact is fixed after seven days, but it has to go along
-- with its person: only from one person to another, both of this supporter; also what a colleague
-- logged before handing over.
CREATE POLICY chore_finds_contacts_to_move ON supporters_contactmoment FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'move_contacts'
    AND organisation_id = (SELECT supporters_organisation())
    AND person_id IN (SELECT id FROM supporters_helpseeker
      WHERE owner_id = (SELECT supporters_holds_role('supporter'))));
CREATE POLICY chore_moves_contacts ON supporters_contactmoment FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'move_contacts'
    AND organisation_id = (SELECT supporters_organisation())
    AND person_id IN (SELECT id FROM supporters_helpseeker
      WHERE owner_id = (SELECT supporters_holds_role('supporter'))))
  WITH CHECK (current_setting('villagehub.chore', true) = 'move_contacts'
    AND organisation_id = (SELECT supporters_organisation())
    AND person_id IN (SELECT id FROM supporters_helpseeker
      WHERE owner_id = (SELECT supporters_holds_role('supporter'))));

CREATE FUNCTION supporters_move_contacts(from_person uuid, to_person uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE moved integer;
BEGIN
  PERFORM set_config('villagehub.chore', 'move_contacts', true);
  UPDATE public.supporters_contactmoment SET person_id = to_person WHERE person_id = from_person;
  GET DIAGNOSTICS moved = ROW_COUNT;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN moved;
END $$;
COMMENT ON FUNCTION supporters_move_contacts(uuid, uuid) IS
  'Hangs the contacts of one person on another, both of this supporter; returns how many.';
