-- What the village did not have, of nobody: seen by the organisation, taken away within two
-- months.
--
-- The night empties the sentence after two years and the row after seven (as contacts, P11).

CREATE POLICY who_works_here_reads ON supporters_unmetneed FOR SELECT
  USING (((SELECT supporters_holds_role('supporter')) IS NOT NULL
      OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL)
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY supporters_note ON supporters_unmetneed FOR INSERT
  WITH CHECK ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY supporters_take_away ON supporters_unmetneed FOR DELETE
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND month >= (date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam')
      - interval '1 month')::date);
CREATE POLICY chore_finds_what_is_due ON supporters_unmetneed FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'erase');
CREATE POLICY chore_empties ON supporters_unmetneed FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'erase')
  WITH CHECK (current_setting('villagehub.chore', true) = 'erase' AND sentence = '');
CREATE POLICY chore_erases ON supporters_unmetneed FOR DELETE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'erase'
    AND month < now() - interval '82 months');

CREATE FUNCTION supporters_erase_needs(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE n integer; after date := date_trunc('month', today::timestamp)::date;
BEGIN
  DELETE FROM public.supporters_unmetneed
   WHERE organisation_id = org AND month <= after - interval '84 months';
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n > 0 THEN
    gone := gone || jsonb_build_object('unmet_gone', public.supporters_few(n));
  END IF;
  UPDATE public.supporters_unmetneed SET sentence = ''
   WHERE organisation_id = org AND sentence <> '' AND month <= after - interval '24 months';
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n > 0 THEN
    gone := gone || jsonb_build_object('unmet_sentences', public.supporters_few(n));
  END IF;
END $$;
