-- Reports: what a period came to is counted once, exactly, where the portal cannot read it.
--
-- The portal's role sees no row of the counts: there is no policy for it. Functions answer a
-- coordinator about their own organisation: ten and more by fives, of fewer that there are some.
-- So a cluster and its villages are of one moment, whenever each is told of.
--
-- A report is read by its organisation, and once it was released by whoever asks: to whom it is
-- shown is `Report.visible_to`. What it says never changes, and its state only one way.

CREATE POLICY chore_counts_for_report ON supporters_periodcount TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'count_report')
  WITH CHECK (current_setting('villagehub.chore', true) = 'count_report');
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'contactmoment', 'helpseeker', 'supportcase', 'referral', 'referralin', 'referrer',
    'unmetneed', 'match', 'contribution'
  ] LOOP
    EXECUTE format($policy$
      CREATE POLICY chore_counts_for_report ON supporters_%s FOR SELECT TO CURRENT_USER
        USING (current_setting('villagehub.chore', true) = 'count_report'
          AND organisation_id = (SELECT supporters_organisation()));
    $policy$, name);
  END LOOP;
END $$;

CREATE POLICY everybody_reads_what_is_released ON supporters_report FOR SELECT
  USING (status IN ('released', 'replaced'));
CREATE POLICY who_works_here_reads ON supporters_report FOR SELECT
  USING (organisation_id = (SELECT supporters_organisation())
    AND ((SELECT supporters_holds_role('supporter')) IS NOT NULL
      OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL
      OR (SELECT supporters_holds_role('privacy_contact')) IS NOT NULL));
CREATE POLICY coordinators_make ON supporters_report FOR INSERT
  WITH CHECK ((SELECT supporters_holds_role('coordinator')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())
    AND status = 'built');
CREATE POLICY who_works_here_moves ON supporters_report FOR UPDATE
  USING (organisation_id = (SELECT supporters_organisation())
    AND ((SELECT supporters_holds_role('supporter')) IS NOT NULL
      OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL
      OR (SELECT supporters_holds_role('privacy_contact')) IS NOT NULL))
  WITH CHECK (organisation_id = (SELECT supporters_organisation())
    AND ((SELECT supporters_holds_role('supporter')) IS NOT NULL
      OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL
      OR (SELECT supporters_holds_role('privacy_contact')) IS NOT NULL));

CREATE FUNCTION supporters_report_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE moves text := OLD.status || '>' || NEW.status;
BEGIN
  IF (NEW.id, NEW.created_at, NEW.organisation_id, NEW.first_day, NEW.months, NEW.villages,
      NEW.name, NEW.reason, NEW.count_id, NEW.count_number, NEW.version, NEW.figures, NEW.built_by_id)
     IS DISTINCT FROM
     (OLD.id, OLD.created_at, OLD.organisation_id, OLD.first_day, OLD.months, OLD.villages,
      OLD.name, OLD.reason, OLD.count_id, OLD.count_number, OLD.version, OLD.figures, OLD.built_by_id)
  THEN
    RAISE EXCEPTION 'what a report says never changes' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.released_at IS NOT NULL AND
     (NEW.proof, NEW.reviewed_by_id, NEW.reviewed_at, NEW.released_by_id, NEW.released_at)
     IS DISTINCT FROM
     (OLD.proof, OLD.reviewed_by_id, OLD.reviewed_at, OLD.released_by_id, OLD.released_at)
  THEN
    RAISE EXCEPTION 'a released report never changes' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status <> OLD.status AND moves NOT IN ('built>reviewed', 'built>dropped',
      'reviewed>released', 'reviewed>dropped', 'released>replaced', 'released>withdrawn',
      'replaced>withdrawn', 'dropped>built') THEN
    RAISE EXCEPTION 'a report does not go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_stays BEFORE UPDATE ON supporters_report
  FOR EACH ROW EXECUTE FUNCTION supporters_report_stays();

-- What each village came to, of whoever asks by the chore: one part of the functions below.
--
-- Matches are of people who were brought together with somebody: a place is nobody. Who began to
-- give something is counted of a file once, however much it is, and not again who gave before; of
-- who has no file each gift, as their names are sealed.
CREATE FUNCTION supporters_period_rows(org uuid, first date, months integer)
RETURNS TABLE (village bigint, dimension text, key text, number integer)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  WITH contact AS (
    SELECT c.village_id, c.theme_id::text AS theme, c.channel::text AS channel,
           c.duration_band::text AS band, 'contribution_found' = ANY (c.results) AS gave
      FROM public.supporters_contactmoment c
     WHERE c.organisation_id = org
       AND c.occurred_at >= first::timestamp AT TIME ZONE 'Europe/Amsterdam'
       AND c.occurred_at < (first + months * interval '1 month') AT TIME ZONE 'Europe/Amsterdam'
  ), referred_out AS (
    SELECT p.village_id, r.kind::text AS kind,
           CASE WHEN r.status IN ('accepted', 'started', 'ended', 'handed_over') THEN 'taken_up'
                WHEN r.status = 'rejected' THEN 'refused'
                WHEN r.status = 'withdrawn' THEN 'withdrawn' ELSE 'waiting' END AS went
      FROM public.supporters_referral r JOIN public.supporters_helpseeker p ON p.id = r.person_id
     WHERE r.organisation_id = org AND r.direction = 'outgoing' AND r.sent_on >= first
       AND r.sent_on < first + months * interval '1 month' AND p.village_id IS NOT NULL
  ), referred_in AS (
    SELECT coalesce(p.village_id, r.village_id) AS village_id, f.kind::text AS kind,
           CASE WHEN r.status = 'returned' THEN 'returned'
                WHEN r.status = 'linked' OR r.outcome IN ('active', 'handed_over') THEN 'found'
                WHEN r.status = 'closed' THEN 'stopped' ELSE 'busy' END AS went
      FROM public.supporters_referralin r
      JOIN public.supporters_referrer f ON f.id = r.referrer_id
      LEFT JOIN public.supporters_helpseeker p ON p.id = r.person_id
     WHERE r.organisation_id = org AND r.received_on >= first
       AND r.received_on < first + months * interval '1 month'
  )
  SELECT village_id, CASE WHEN GROUPING(theme) = 0 THEN 'theme' WHEN GROUPING(channel) = 0
           THEN 'channel' WHEN GROUPING(band) = 0 THEN 'band' ELSE 'all' END,
         coalesce(theme, channel, band, ''), count(*)::integer
    FROM contact
   GROUP BY GROUPING SETS ((village_id, theme), (village_id, channel), (village_id, band),
                           (village_id))
  UNION ALL
  SELECT village_id, 'gave', '', count(*)::integer FROM contact WHERE gave GROUP BY village_id
  UNION ALL
  SELECT n.village_id, CASE WHEN GROUPING(n.theme_id) = 0 THEN 'need_theme' ELSE 'need' END,
         coalesce(n.theme_id::text, ''), count(*)::integer
    FROM public.supporters_unmetneed n
   WHERE n.organisation_id = org AND n.month >= first
     AND n.month < first + months * interval '1 month'
   GROUP BY GROUPING SETS ((n.village_id, n.theme_id), (n.village_id))
  UNION ALL
  SELECT p.village_id, CASE WHEN GROUPING(m.kind) = 0 THEN 'match_kind' ELSE 'match' END,
         coalesce(m.kind::text, ''), count(*)::integer
    FROM public.supporters_match m JOIN public.supporters_helpseeker p ON p.id = m.person_id
   WHERE m.organisation_id = org AND p.village_id IS NOT NULL AND m.started_on >= first
     AND m.started_on < first + months * interval '1 month'
     AND m.kind <> 'service'
   GROUP BY GROUPING SETS ((p.village_id, m.kind), (p.village_id))
  UNION ALL
  SELECT coalesce(p.village_id, g.village_id), 'began', '',
         count(DISTINCT coalesce(g.person_id, g.id))::integer
    FROM public.supporters_contribution g
    LEFT JOIN public.supporters_helpseeker p ON p.id = g.person_id
   WHERE g.organisation_id = org AND coalesce(p.village_id, g.village_id) IS NOT NULL
     AND g.created_at >= first::timestamp AT TIME ZONE 'Europe/Amsterdam'
     AND g.created_at < (first + months * interval '1 month') AT TIME ZONE 'Europe/Amsterdam'
     AND NOT EXISTS (SELECT FROM public.supporters_contribution e WHERE e.person_id = g.person_id
       AND e.created_at < first::timestamp AT TIME ZONE 'Europe/Amsterdam')
   GROUP BY 1
  UNION ALL
  SELECT p.village_id, 'people', '', count(DISTINCT p.id)::integer
    FROM public.supporters_supportcase c JOIN public.supporters_helpseeker p ON p.id = c.person_id
   WHERE c.organisation_id = org AND p.village_id IS NOT NULL
     AND c.opened_on < first + months * interval '1 month'
     AND (c.closed_on IS NULL OR c.closed_on >= first)
   GROUP BY p.village_id
  UNION ALL
  SELECT village_id, CASE WHEN GROUPING(kind) = 0 THEN 'out_kind' WHEN GROUPING(went) = 0
           THEN 'out_end' ELSE 'out' END, coalesce(kind, went, ''), count(*)::integer
    FROM referred_out
   GROUP BY GROUPING SETS ((village_id, kind), (village_id, went), (village_id))
  UNION ALL
  SELECT village_id, CASE WHEN GROUPING(kind) = 0 THEN 'in_kind' WHEN GROUPING(went) = 0
           THEN 'in_end' ELSE 'in' END, coalesce(kind, went, ''), count(*)::integer
    FROM referred_in WHERE village_id IS NOT NULL
   GROUP BY GROUPING SETS ((village_id, kind), (village_id, went), (village_id))
$$;

CREATE FUNCTION supporters_period_cells(org uuid, first date, months integer) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('v', village, 'd', dimension, 'k', key, 'n', number)
           ORDER BY village, dimension, key), '[]')
    FROM public.supporters_period_rows(org, first, months)
$$;

CREATE FUNCTION supporters_period_days(org uuid, first date, months integer) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('v', coalesce(p.village_id, r.village_id),
           'n', r.first_contact_on - r.received_on) ORDER BY r.received_on, r.id), '[]')
    FROM public.supporters_referralin r
    LEFT JOIN public.supporters_helpseeker p ON p.id = r.person_id
   WHERE r.organisation_id = org AND r.received_on >= first
     AND r.received_on < first + months * interval '1 month' AND r.first_contact_on IS NOT NULL
$$;

-- In the words of the functions: `asked` is a list of {count, villages, others, after}; its place
-- in the list comes back. Without villages it is about all of them, with `others` about all but
-- these.
CREATE FUNCTION supporters_count_period(first date, months_in integer, anew boolean)
RETURNS TABLE (count_id uuid, number integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  org uuid := public.supporters_organisation();
  latest public.supporters_periodcount;
  now_cells jsonb;
  now_days jsonb;
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL OR (first + months_in * interval '1 month')
      > (now() AT TIME ZONE 'Europe/Amsterdam')::date - 7 THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'count_report', true);
  SELECT * INTO latest FROM public.supporters_periodcount c
   WHERE c.organisation_id = org AND c.first_day = first AND c.months = months_in
   ORDER BY c.number DESC LIMIT 1;
  IF latest.id IS NULL OR anew THEN
    now_cells := public.supporters_period_cells(org, first, months_in);
    now_days := public.supporters_period_days(org, first, months_in);
    IF latest.id IS NULL OR latest.cells <> now_cells THEN
      INSERT INTO public.supporters_periodcount
        (id, created_at, updated_at, organisation_id, first_day, months, number, cells, days)
      VALUES (gen_random_uuid(), now(), now(), org, first, months_in,
              coalesce(latest.number, 0) + 1, now_cells, now_days)
      RETURNING * INTO latest;
    END IF;
  END IF;
  PERFORM set_config('villagehub.chore', '', true);
  count_id := latest.id;
  number := latest.number;
  RETURN NEXT;
END $$;
COMMENT ON FUNCTION supporters_count_period(date, integer, boolean) IS
  'Counts a period for a coordinator of her own organisation, once, or again; returns which count.';

CREATE FUNCTION supporters_told_of_periods(asked jsonb)
RETURNS TABLE (place integer, dimension text, key text, number integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'count_report', true);
  RETURN QUERY
    SELECT (part.place - 1)::integer, cell.d, cell.k, CASE WHEN sum(cell.n) >= 10
             THEN (round(sum(cell.n) / 5.0) * 5)::integer END
      FROM jsonb_array_elements(asked) WITH ORDINALITY AS part (one, place)
      JOIN public.supporters_periodcount c ON c.id = (part.one ->> 'count')::uuid
       AND c.organisation_id = public.supporters_organisation()
      CROSS JOIN LATERAL jsonb_to_recordset(c.cells) AS cell (v bigint, d text, k text, n integer)
     WHERE part.one -> 'villages' @> to_jsonb(cell.v)
           <> coalesce((part.one ->> 'others')::boolean, false)
     GROUP BY 1, 2, 3 HAVING sum(cell.n) > 0;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_told_of_periods(jsonb) IS
  'Of counted periods, for a coordinator: below 10 is null, the rest by fives, nothing is missing.';

CREATE FUNCTION supporters_changes_of_periods(asked jsonb)
RETURNS TABLE (place integer, changes integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'count_report', true);
  RETURN QUERY
    WITH part AS (
      SELECT (o.place - 1)::integer AS place, o.one -> 'villages' AS villages, c.cells AS was,
             coalesce(later.cells, (
               SELECT jsonb_agg(to_jsonb(told)) FROM
                 public.supporters_months_of_page(c.organisation_id, c.first_day, c.months) told
             ), '[]') AS now_is,
             later.id IS NULL AS by_month
        FROM jsonb_array_elements(asked) WITH ORDINALITY AS o (one, place)
        JOIN public.supporters_periodcount c ON c.id = (o.one ->> 'count')::uuid
         AND c.organisation_id = public.supporters_organisation()
        LEFT JOIN public.supporters_periodcount later ON later.id = (o.one ->> 'after')::uuid
         AND later.organisation_id = c.organisation_id
    ), moved AS (
      SELECT part.place, cell.d, cell.k, sum(cell.n) AS n
        FROM part CROSS JOIN LATERAL (
          SELECT x.v, x.d, x.k, -x.n AS n
            FROM jsonb_to_recordset(part.was) AS x (v bigint, d text, k text, n integer)
          UNION ALL
          SELECT x.v, x.d, x.k, x.n
            FROM jsonb_to_recordset(part.now_is) AS x (v bigint, d text, k text, n integer)
        ) cell
       WHERE (jsonb_typeof(part.villages) = 'null' OR part.villages @> to_jsonb(cell.v))
         AND (NOT part.by_month OR cell.d IN ('all', 'theme', 'channel'))
       GROUP BY 1, 2, 3
    )
    SELECT by_dimension.place, max(by_dimension.n)::integer
      FROM (SELECT moved.place, sum(abs(moved.n)) AS n FROM moved GROUP BY moved.place, moved.d)
        by_dimension
     GROUP BY 1;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_changes_of_periods(jsonb) IS
  'For a coordinator: how much at most a number differs from another count, or from the page.';

CREATE FUNCTION supporters_median_of_period(counted uuid, villages bigint[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE median integer;
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN NULL; END IF;
  PERFORM set_config('villagehub.chore', 'count_report', true);
  SELECT CASE WHEN count(*) >= 10
           THEN percentile_disc(0.5) WITHIN GROUP (ORDER BY day.n) END INTO median
    FROM public.supporters_periodcount c
    CROSS JOIN LATERAL jsonb_to_recordset(c.days) AS day (v bigint, n integer)
   WHERE c.id = counted AND c.organisation_id = public.supporters_organisation()
     AND day.v = ANY (villages);
  PERFORM set_config('villagehub.chore', '', true);
  RETURN median;
END $$;
COMMENT ON FUNCTION supporters_median_of_period(uuid, bigint[]) IS
  'The median of days to a first contact, for a coordinator, of ten or more.';
