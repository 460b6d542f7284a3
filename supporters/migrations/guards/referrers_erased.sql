-- A referrer who refers no more is erased: half a year after the coordinator put it on pause, or
-- two years after its address was used last, once no referral of it is kept. What was given back
-- is kept as long as the organisation keeps a closed file, and 24 months at most. That an address
-- was used is forgotten after a year; the day of the last use stays with the referrer.

CREATE POLICY chore_finds_what_is_due ON supporters_referrer FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'erase');
CREATE POLICY chore_erases ON supporters_referrer FOR DELETE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'erase');
CREATE POLICY chore_finds_what_is_due ON supporters_referreruse FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'erase');
CREATE POLICY chore_erases ON supporters_referreruse FOR DELETE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'erase');
-- Locking asks for a policy of changing; this one lets nothing be changed.
CREATE POLICY chore_locks_what_is_due ON supporters_referrer FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'erase')
  WITH CHECK (current_setting('villagehub.chore', true) = 'erase' AND false);

CREATE FUNCTION supporters_referrer_due(which uuid) RETURNS date
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT least((r.paused_at AT TIME ZONE 'Europe/Amsterdam')::date + interval '6 months',
      (greatest(r.created_at, r.renewed_at, r.last_used_at) AT TIME ZONE 'Europe/Amsterdam')::date
      + interval '24 months')::date
    FROM public.supporters_referrer r
   WHERE r.id = which AND NOT EXISTS (
     SELECT FROM public.supporters_referralin i WHERE i.referrer_id = r.id)
$$;
COMMENT ON FUNCTION supporters_referrer_due(uuid) IS
  'The day on which the night erases this referrer; none while a referral of it is kept.';

CREATE FUNCTION supporters_referrer_erased_on(which uuid) RETURNS date
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE day date;
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN NULL; END IF;
  PERFORM set_config('villagehub.chore', 'erase', true);
  SELECT public.supporters_referrer_due(r.id) INTO day FROM public.supporters_referrer r
   WHERE r.id = which AND r.organisation_id = public.supporters_organisation();
  PERFORM set_config('villagehub.chore', '', true);
  RETURN day;
END $$;
COMMENT ON FUNCTION supporters_referrer_erased_on(uuid) IS
  'For a coordinator of the organisation: on which day this referrer is erased.';

-- One by one, each locked and asked again first: one that refers at this very moment waits for
-- another night, and keeps nothing else from going. The night waits for nobody: whom it finds in
-- use it leaves.
CREATE FUNCTION supporters_erase_referrers(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE one record; n integer; erased integer := 0;
BEGIN
  DELETE FROM public.supporters_referralin
   WHERE organisation_id = org AND status = 'returned'
     AND returned_on + make_interval(months => least(24, (SELECT p.months
       FROM public.supporters_retentionpolicy p WHERE p.organisation_id = org))) <= today;
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n > 0 THEN
    gone := gone || jsonb_build_object('returned_gone', public.supporters_few(n));
  END IF;
  DELETE FROM public.supporters_referreruse u USING public.supporters_referrer r
   WHERE r.id = u.referrer_id AND r.organisation_id = org
     AND u.created_at < now() - interval '365 days';
  FOR one IN
    SELECT r.id FROM public.supporters_referrer r
     WHERE r.organisation_id = org AND public.supporters_referrer_due(r.id) <= today
     ORDER BY r.id FOR UPDATE OF r SKIP LOCKED
  LOOP
    -- Once more, now that nobody can refer with it: somebody may have just before.
    CONTINUE WHEN coalesce(public.supporters_referrer_due(one.id), 'infinity') > today;
    BEGIN
      DELETE FROM public.supporters_referreruse WHERE referrer_id = one.id;
      DELETE FROM public.supporters_referrer WHERE id = one.id;
      SET CONSTRAINTS ALL IMMEDIATE;
      erased := erased + 1;
    EXCEPTION WHEN foreign_key_violation THEN
      RAISE WARNING 'a referrer was not erased: %', SQLERRM;
    END;
    SET CONSTRAINTS ALL DEFERRED;
  END LOOP;
  IF erased > 0 THEN
    gone := gone || jsonb_build_object('referrers_gone', erased);
  END IF;
END $$;
