-- What is promised to be erased is erased, and a certificate says how much (decision 67).

-- Each table of which a row hangs on a person, directly or by another: a test asks that of whoever
-- adds one. Contacts, needs, requests and referrers have policies of their own, as they do not go
-- whole, or not on request.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'helpseeker', 'supportcase', 'disclosureconsent', 'referral', 'followup', 'transition',
    'teammember', 'omission', 'referralin', 'sealedcall', 'brokenglass', 'volunteer', 'match',
    'contribution'
  ] LOOP
    EXECUTE format($policies$
      CREATE POLICY chore_finds_what_is_due ON supporters_%1$s FOR SELECT TO CURRENT_USER
        USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'));
      CREATE POLICY chore_erases ON supporters_%1$s FOR DELETE TO CURRENT_USER
        USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'));
    $policies$, name);
  END LOOP;
END $$;

-- Locking asks for a policy of changing; these let nothing be changed.
CREATE POLICY chore_locks_what_is_due ON supporters_helpseeker FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'))
  WITH CHECK (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')
    AND false);
CREATE POLICY chore_locks_what_is_due ON supporters_supportcase FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'))
  WITH CHECK (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')
    AND false);
CREATE POLICY chore_lets_go_of_the_one_before ON supporters_followup FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'))
  WITH CHECK (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')
    AND follows_id IS NULL);

-- Of a contact a number stays, of a month and of nobody, until it is seven years old.
CREATE POLICY chore_finds_what_is_due ON supporters_contactmoment FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'));
CREATE POLICY chore_leaves_a_number ON supporters_contactmoment FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request'))
  WITH CHECK (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')
    AND person_id IS NULL
    AND note = ''
    AND memory_aid = '');
CREATE POLICY chore_erases ON supporters_contactmoment FOR DELETE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')
    AND person_id IS NULL
    AND occurred_at < now() - interval '83 months');

-- A certificate is read by who watches over it; written by the night only, and changed by nobody.
CREATE POLICY who_watches_reads ON supporters_erasurecertificate FOR SELECT
  USING (organisation_id = (SELECT supporters_organisation())
    AND ((SELECT supporters_holds_role('coordinator')) IS NOT NULL
      OR (SELECT supporters_holds_role('privacy_contact')) IS NOT NULL));
CREATE POLICY chore_finds_who_was_erased ON supporters_erasurecertificate FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')
    OR current_setting('villagehub.chore', true) = 'forget_memory_aids');
CREATE POLICY chore_certifies ON supporters_erasurecertificate FOR INSERT TO CURRENT_USER
  WITH CHECK (current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')
    OR current_setting('villagehub.chore', true) = 'forget_memory_aids');

CREATE FUNCTION supporters_erased_on(person uuid) RETURNS date
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
    WHEN p.restricted_on IS NOT NULL THEN NULL
    WHEN bool_or(c.status <> 'closed') THEN NULL
    WHEN count(c.id) > 0 THEN max(c.retention_until)
    -- Without a file: since the last contact, or what was planned last.
    ELSE (greatest(
        (p.created_at AT TIME ZONE 'Europe/Amsterdam')::date,
        (SELECT max((k.occurred_at AT TIME ZONE 'Europe/Amsterdam')::date)
           FROM public.supporters_contactmoment k WHERE k.person_id = p.id),
        (SELECT max(f.due_on) FROM public.supporters_followup f WHERE f.person_id = p.id))
      + make_interval(months => coalesce((SELECT r.months FROM public.supporters_retentionpolicy r
          WHERE r.organisation_id = p.organisation_id), 24)))::date
    END
    FROM public.supporters_helpseeker p
    LEFT JOIN public.supporters_supportcase c ON c.person_id = p.id
   WHERE p.id = person
   GROUP BY p.id
$$;
COMMENT ON FUNCTION supporters_erased_on(uuid) IS
  'The day on which the night erases this person; null while a file is open or restricted.';

CREATE FUNCTION supporters_few(n integer) RETURNS integer LANGUAGE sql IMMUTABLE
AS $$ SELECT CASE WHEN n >= 10 THEN (round(n / 5.0) * 5)::integer END $$;
COMMENT ON FUNCTION supporters_few(integer) IS 'By fives; below ten is null.';

CREATE FUNCTION supporters_certify(org uuid, why text, gone jsonb, marks text[], failed integer)
RETURNS uuid LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO public.supporters_erasurecertificate
    (id, created_at, updated_at, organisation_id, reason, counts, failed, tombstones)
  VALUES (gen_random_uuid(), now(), now(), org, why, CASE WHEN gone ? 'anonymised'
    -- How many contacts somebody had is told as of those without a name: by fives, or not.
    THEN gone || jsonb_build_object('anonymised',
      public.supporters_few((gone ->> 'anonymised')::integer))
    ELSE gone END, failed, marks)
  RETURNING id
$$;

-- What hangs on the file of somebody else stays there: the match of a contribution, of which the
-- trigger lets go (contributions.sql).
CREATE FUNCTION supporters_take_out(tab regclass, keys uuid[], gone jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE link record; below uuid[]; n integer; name text;
BEGIN
  -- What hangs on these rows first, whatever table it is in; contacts last, as others point at them.
  FOR link IN
    SELECT c.conrelid::regclass AS child, t.relname, a.attname AS col,
           EXISTS (SELECT FROM pg_constraint d WHERE d.contype = 'f' AND d.confrelid = c.conrelid)
             AS is_hung_on,
           EXISTS (SELECT FROM pg_policies p WHERE p.tablename = t.relname
             AND p.policyname = 'chore_forgets_the_person') AS stays
      FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = tab
       AND NOT (t.relname = 'supporters_match' AND a.attname = 'contribution_id')
     ORDER BY t.relname = 'supporters_contactmoment', t.relname, a.attname
  LOOP
    n := 0;
    IF link.child = tab OR link.stays THEN
      EXECUTE format('UPDATE %s SET %I = NULL WHERE %2$I = ANY($1)', link.child, link.col)
        USING keys;
    ELSIF link.relname = 'supporters_contactmoment' THEN
      -- A number stays, of a month: with another key, so that nothing leads to it.
      UPDATE public.supporters_contactmoment
         SET id = gen_random_uuid(), key = gen_random_uuid(), person_id = NULL,
             about = 'nobody_specific', note = '', memory_aid = '',
             occurred_at = date_trunc('month', occurred_at, 'Europe/Amsterdam'),
             created_at = date_trunc('month', occurred_at, 'Europe/Amsterdam'),
             updated_at = date_trunc('month', occurred_at, 'Europe/Amsterdam')
       WHERE person_id = ANY(keys);
      GET DIAGNOSTICS n = ROW_COUNT;
      link.relname := 'anonymised';
    ELSIF link.is_hung_on THEN
      EXECUTE format('SELECT array_agg(id) FROM %s WHERE %I = ANY($1)', link.child, link.col)
        INTO below USING keys;
      IF below IS NOT NULL THEN
        gone := public.supporters_take_out(link.child, below, gone);
      END IF;
    ELSE
      EXECUTE format('DELETE FROM %s WHERE %I = ANY($1)', link.child, link.col) USING keys;
      GET DIAGNOSTICS n = ROW_COUNT;
    END IF;
    IF n > 0 THEN
      gone := gone || jsonb_build_object(link.relname,
        coalesce((gone ->> link.relname)::integer, 0) + n);
    END IF;
  END LOOP;
  EXECUTE format('DELETE FROM %s WHERE id = ANY($1)', tab) USING keys;
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n <> cardinality(keys) THEN
    RAISE EXCEPTION '% rows of % stayed', cardinality(keys) - n, tab;
  END IF;
  SELECT relname INTO name FROM pg_class WHERE oid = tab;
  RETURN gone || jsonb_build_object(name, coalesce((gone ->> name)::integer, 0) + n);
END $$;
COMMENT ON FUNCTION supporters_take_out(regclass, uuid[], jsonb) IS
  'Deletes rows with all that hangs on them, and adds to `gone` how many of each. A part of a chore.';

CREATE FUNCTION supporters_erase_people(org uuid, today date, INOUT gone jsonb,
  INOUT marks text[], INOUT failed integer)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE one record; due date;
BEGIN
  FOR one IN
    SELECT p.id, encode(sha256(p.id::text::bytea), 'hex') AS mark, EXISTS (
        SELECT FROM public.supporters_erasurecertificate c WHERE c.organisation_id = org
           AND c.tombstones @> ARRAY[encode(sha256(p.id::text::bytea), 'hex')::varchar]
      ) AS came_back
      FROM public.supporters_helpseeker p WHERE p.organisation_id = org ORDER BY p.id
  LOOP
    CONTINUE WHEN NOT one.came_back
      AND coalesce(public.supporters_erased_on(one.id), 'infinity') > today;
    -- Nobody opens the file again from here on; who did so just before is seen by asking once more.
    PERFORM FROM public.supporters_helpseeker WHERE id = one.id FOR UPDATE;
    PERFORM FROM public.supporters_supportcase WHERE person_id = one.id FOR UPDATE;
    CONTINUE WHEN NOT one.came_back
      AND coalesce(public.supporters_erased_on(one.id), 'infinity') > today;
    BEGIN
      gone := public.supporters_take_out('public.supporters_helpseeker', ARRAY[one.id], gone);
      SET CONSTRAINTS ALL IMMEDIATE;
      marks := marks || one.mark;
    EXCEPTION WHEN OTHERS THEN
      -- One that cannot go does not keep the others here.
      failed := failed + 1;
      RAISE WARNING 'a person was not erased: %', SQLERRM;
    END;
    SET CONSTRAINTS ALL DEFERRED;
  END LOOP;
END $$;

CREATE FUNCTION supporters_erase_cases(org uuid, today date, INOUT gone jsonb, INOUT failed integer)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE one record; agreed uuid[];
BEGIN
  -- Of somebody whose other file is still kept.
  FOR one IN
    SELECT c.id FROM public.supporters_supportcase c
      JOIN public.supporters_helpseeker p ON p.id = c.person_id
     WHERE c.organisation_id = org AND c.status = 'closed' AND c.retention_until <= today
       AND p.restricted_on IS NULL
       AND coalesce(public.supporters_erased_on(p.id), 'infinity') > today
     ORDER BY c.id FOR UPDATE OF c
  LOOP
    BEGIN
      SELECT coalesce(array_agg(consent_id), '{}') INTO agreed
        FROM public.supporters_referral WHERE case_id = one.id AND consent_id IS NOT NULL;
      gone := public.supporters_take_out('public.supporters_supportcase', ARRAY[one.id], gone);
      SELECT coalesce(array_agg(k.id), '{}') INTO agreed FROM public.supporters_disclosureconsent k
       WHERE k.id = ANY(agreed) AND (k.withdrawn_on IS NOT NULL OR k.ended_on IS NOT NULL)
         AND NOT EXISTS (SELECT FROM public.supporters_referral r WHERE r.consent_id = k.id);
      IF cardinality(agreed) > 0 THEN
        gone := public.supporters_take_out('public.supporters_disclosureconsent', agreed, gone);
      END IF;
      SET CONSTRAINTS ALL IMMEDIATE;
    EXCEPTION WHEN OTHERS THEN
      failed := failed + 1;
      RAISE WARNING 'a file was not erased: %', SQLERRM;
    END;
    SET CONSTRAINTS ALL DEFERRED;
  END LOOP;
END $$;

CREATE FUNCTION supporters_erase_contacts(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE n integer; after timestamptz;
BEGIN
  -- By whole months: never later than promised, and no day tells how many there were.
  after := (date_trunc('month', today::timestamp) + interval '1 month') AT TIME ZONE 'Europe/Amsterdam';
  DELETE FROM public.supporters_contactmoment
   WHERE organisation_id = org AND person_id IS NULL AND occurred_at < after - interval '84 months';
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n > 0 THEN
    gone := gone || jsonb_build_object('contacts_gone', public.supporters_few(n));
  END IF;
  UPDATE public.supporters_contactmoment
     SET key = gen_random_uuid(), note = '', memory_aid = '',
         occurred_at = date_trunc('month', occurred_at, 'Europe/Amsterdam'),
         created_at = date_trunc('month', occurred_at, 'Europe/Amsterdam'),
         updated_at = date_trunc('month', occurred_at, 'Europe/Amsterdam')
   WHERE organisation_id = org AND person_id IS NULL AND occurred_at < after - interval '24 months'
     AND (occurred_at, created_at, updated_at) IS DISTINCT FROM
       (date_trunc('month', occurred_at, 'Europe/Amsterdam'),
        date_trunc('month', occurred_at, 'Europe/Amsterdam'),
        date_trunc('month', occurred_at, 'Europe/Amsterdam'));
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n > 0 THEN
    gone := gone || jsonb_build_object('month_only', public.supporters_few(n));
  END IF;
END $$;

-- All that hangs on no person who is helped.
CREATE FUNCTION supporters_erase_beside(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  gone := public.supporters_erase_contacts(org, today, gone);
  gone := public.supporters_erase_needs(org, today, gone);
  gone := public.supporters_erase_volunteers(org, today, gone);
  gone := public.supporters_erase_contributions(org, today, gone);
  gone := public.supporters_erase_referrers(org, today, gone);
END $$;

CREATE FUNCTION supporters_erase() RETURNS TABLE (certificate uuid, organisation uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
  gone jsonb; marks text[]; failed integer;
BEGIN
  PERFORM set_config('villagehub.chore', 'erase', true);
  FOR organisation IN SELECT o.id FROM public.villages_organisation o ORDER BY o.id LOOP
    gone := '{}'; marks := '{}'; failed := 0;
    SELECT * INTO gone, marks, failed
      FROM public.supporters_erase_people(organisation, today, gone, marks, failed);
    SELECT * INTO gone, failed FROM public.supporters_erase_cases(organisation, today, gone, failed);
    gone := public.supporters_erase_beside(organisation, today, gone);
    IF gone <> '{}' OR failed > 0 THEN
      certificate := public.supporters_certify(organisation, 'term', gone, marks, failed);
      RETURN NEXT;
    END IF;
  END LOOP;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_erase() IS
  'Erases what is due today, and only that; returns the certificates of it.';

CREATE FUNCTION supporters_erase_person(person uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE org uuid; gone jsonb;
BEGIN
  SELECT p.organisation_id INTO org FROM public.supporters_helpseeker p
   WHERE p.id = person AND p.restricted_on IS NULL
     AND p.organisation_id = (SELECT public.supporters_organisation())
     AND p.owner_id = (SELECT public.supporters_holds_role('supporter'));
  IF org IS NULL THEN RETURN false; END IF;
  PERFORM set_config('villagehub.chore', 'erase_on_request', true);
  gone := public.supporters_take_out('public.supporters_helpseeker', ARRAY[person], '{}');
  PERFORM public.supporters_certify(org, 'request', gone,
    ARRAY[encode(sha256(person::text::bytea), 'hex')], 0);
  PERFORM set_config('villagehub.chore', '', true);
  RETURN true;
END $$;
COMMENT ON FUNCTION supporters_erase_person(uuid) IS
  'Erases somebody who asked for it, for the supporter whose file it is; not while restricted.';

-- Files of who works here no longer are erased too: the coordinator hears it a month before.
CREATE FUNCTION supporters_left_erased_soon() RETURNS TABLE (organisation uuid, day date)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE today date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
  PERFORM set_config('villagehub.chore', 'erase', true);
  RETURN QUERY
    SELECT DISTINCT found.org, found.goes FROM (
      SELECT c.organisation_id AS org, c.retention_until AS goes, c.owner_id
        FROM public.supporters_supportcase c
        JOIN public.supporters_helpseeker h ON h.id = c.person_id AND h.restricted_on IS NULL
       UNION ALL
      SELECT p.organisation_id, public.supporters_erased_on(p.id), p.owner_id
        FROM public.supporters_helpseeker p) found
     WHERE found.goes > today AND found.goes <= today + interval '1 month'
       AND NOT EXISTS (SELECT FROM public.villages_membership m
         JOIN public.accounts_user u ON u.id = m.user_id AND u.is_active
        WHERE m.user_id = found.owner_id AND m.organisation_id = found.org
          AND m.role = 'supporter' AND m.valid_from <= today
          AND (m.valid_until IS NULL OR m.valid_until > today));
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_left_erased_soon() IS
  'On which days in the coming month something goes of who works there no longer; not of whom.';
