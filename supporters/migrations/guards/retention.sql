-- How long the files of an organisation are kept once they are closed: its privacy contact says
-- so.

CREATE POLICY who_works_here_reads ON supporters_retentionpolicy FOR SELECT
  USING (organisation_id = (SELECT supporters_organisation())
    AND ((SELECT supporters_holds_role('supporter')) IS NOT NULL
      OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL
      OR (SELECT supporters_holds_role('privacy_contact')) IS NOT NULL));
CREATE POLICY chore_reads_the_term ON supporters_retentionpolicy FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'));
CREATE POLICY chore_sets_the_term ON supporters_retentionpolicy TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'set_retention'
    AND organisation_id = (SELECT supporters_organisation()))
  WITH CHECK (current_setting('villagehub.chore', true) = 'set_retention'
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_finds_closed_files ON supporters_supportcase FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'set_retention'
    AND organisation_id = (SELECT supporters_organisation())
    AND status = 'closed');
CREATE POLICY chore_moves_the_last_day ON supporters_supportcase FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'set_retention'
    AND organisation_id = (SELECT supporters_organisation())
    AND status = 'closed')
  WITH CHECK (current_setting('villagehub.chore', true) = 'set_retention'
    AND organisation_id = (SELECT supporters_organisation())
    AND status = 'closed');

CREATE FUNCTION supporters_set_retention(term integer, ground text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  org uuid := public.supporters_organisation();
  soonest date := ((now() AT TIME ZONE 'Europe/Amsterdam')::date + interval '1 month')::date;
  changed integer;
BEGIN
  IF public.supporters_holds_role('privacy_contact') IS NULL THEN RETURN NULL; END IF;
  PERFORM set_config('villagehub.chore', 'set_retention', true);
  INSERT INTO public.supporters_retentionpolicy
    (id, created_at, updated_at, organisation_id, months, legal_ground)
  VALUES (gen_random_uuid(), now(), now(), org, term, ground)
  ON CONFLICT (organisation_id) DO UPDATE
    SET months = excluded.months, legal_ground = excluded.legal_ground, updated_at = now();
  -- What has a month or less to go keeps its day; nothing else goes within a month.
  WITH moved AS (
    SELECT c.id, CASE WHEN d.day >= c.retention_until THEN d.day
                      ELSE least(c.retention_until, greatest(d.day, soonest)) END AS day
      FROM public.supporters_supportcase c,
           LATERAL (SELECT (c.closed_on + make_interval(months => term))::date AS day) d
     WHERE c.organisation_id = org AND c.status = 'closed'
  )
  UPDATE public.supporters_supportcase c SET retention_until = moved.day, updated_at = now()
    FROM moved WHERE c.id = moved.id AND c.retention_until <> moved.day;
  GET DIAGNOSTICS changed = ROW_COUNT;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN changed;
END $$;
COMMENT ON FUNCTION supporters_set_retention(integer, text) IS
  'The term of closed files of an organisation, by its privacy contact; of what is closed too.';
