-- The coordinator's page tells of a month once a week has passed since it ended, and from then on
-- the same. Its counts are kept where those of reports are: nobody reads them. So who looks each
-- day learns nothing of the day before, and a contact that is put in, put right or erased
-- afterwards does not show.
--
-- A total over the months is of a quarter that is whole: beside the total of two of its months it
-- would tell the third. Only whole months are counted, a year at most at once: windows that
-- overlap tell by how much they differ.

CREATE FUNCTION supporters_months_of_page(org uuid, first date, months integer)
RETURNS TABLE (month date, d text, k text, n integer)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.first_day, cell.d, cell.k, sum(cell.n)::integer
    FROM public.supporters_periodcount c
    CROSS JOIN LATERAL jsonb_to_recordset(c.cells) AS cell (d text, k text, n integer)
   WHERE c.organisation_id = org AND c.months = 1 AND c.number = 1 AND c.first_day >= first
     AND c.first_day < first + supporters_months_of_page.months * interval '1 month'
     AND cell.d IN ('all', 'theme', 'channel')
   GROUP BY 1, 2, 3
$$;

CREATE FUNCTION supporters_contact_counts(first_month date, months integer)
RETURNS TABLE (dimension text, key text, month date, contacts integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  org uuid := public.supporters_organisation();
  settled date := (now() AT TIME ZONE 'Europe/Amsterdam')::date - 7;
  whole boolean := months = 3 AND extract(month FROM first_month)::integer % 3 = 1
    AND first_month + interval '3 months' <= settled;
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  IF extract(day FROM first_month) <> 1 OR months NOT BETWEEN 1 AND 12 THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'count_report', true);
  INSERT INTO public.supporters_periodcount
    (id, created_at, updated_at, organisation_id, first_day, months, number, cells, days)
  SELECT gen_random_uuid(), now(), now(), org, over.first::date, 1, 1, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('d', cell.d, 'k', cell.k, 'n', cell.n)), '[]')
        FROM (
          SELECT CASE WHEN GROUPING(c.theme_id) = 0 THEN 'theme'
                      WHEN GROUPING(c.channel) = 0 THEN 'channel' ELSE 'all' END AS d,
                 coalesce(c.theme_id::text, c.channel::text, '') AS k, count(*) AS n
            FROM public.supporters_contactmoment c
           WHERE c.organisation_id = org
             AND c.occurred_at >= over.first AT TIME ZONE 'Europe/Amsterdam'
             AND c.occurred_at < (over.first + interval '1 month') AT TIME ZONE 'Europe/Amsterdam'
           GROUP BY GROUPING SETS ((c.theme_id), (c.channel), ()) HAVING count(*) > 0
        ) cell
    ), '[]'
    FROM generate_series(first_month::timestamp,
           first_month + (supporters_contact_counts.months - 1) * interval '1 month',
           interval '1 month') AS over (first)
   WHERE over.first + interval '1 month' <= settled
     AND NOT EXISTS (SELECT FROM public.supporters_periodcount had
                      WHERE had.organisation_id = org AND had.first_day = over.first::date
                        AND had.months = 1 AND had.number = 1)
  ON CONFLICT DO NOTHING;
  RETURN QUERY
    SELECT told.d, told.k, told.month,
           CASE WHEN sum(told.n) >= 10 THEN (round(sum(told.n) / 5.0) * 5)::integer END
      FROM public.supporters_months_of_page(org, first_month, supporters_contact_counts.months) told
     GROUP BY GROUPING SETS ((told.d, told.k, told.month), (told.d, told.k))
    HAVING whole OR GROUPING(told.month) = 0;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_contact_counts(date, integer) IS
  'Months that are over, as first counted, for their coordinator: below 10 null, the rest by fives.';

-- What the page hid of a month is kept with that month. Which numbers go along with a small one is
-- drawn by lot with the secret key, among the themes that there are; drawn anew, after another key
-- or with a theme more, other numbers would be hidden beside the same small ones, and two looks
-- together tell those. Of a quarter it is kept with its last month. The first that is kept stays.
--
-- It is kept month by month, the oldest first, as months are counted: of two who are the first to
-- look, neither has what the other waits for.
--
-- Of what was counted for a report before its month was counted for the page, the page tells
-- nothing.
CREATE FUNCTION supporters_hidden_on_page(asked date[], newly jsonb)
RETURNS TABLE (month date, hidden jsonb, hidden_totals jsonb, was_reported boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE org uuid := public.supporters_organisation(); one record;
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'count_report', true);
  FOR one IN
    SELECT o.month, o.hidden, o.totals
      FROM jsonb_to_recordset(newly) AS o (month date, hidden jsonb, totals jsonb) ORDER BY 1
  LOOP
    UPDATE public.supporters_periodcount c
       SET hidden = coalesce(c.hidden, one.hidden),
           hidden_totals = coalesce(c.hidden_totals, one.totals), updated_at = now()
     WHERE c.organisation_id = org AND c.months = 1 AND c.number = 1
       AND c.first_day = one.month AND (c.hidden IS NULL OR c.hidden_totals IS NULL);
  END LOOP;
  RETURN QUERY
    SELECT c.first_day, c.hidden, c.hidden_totals, EXISTS (
        SELECT FROM public.supporters_periodcount r
         WHERE r.organisation_id = org AND r.months > 1 AND r.created_at < c.created_at
           AND r.first_day <= c.first_day
           AND c.first_day < r.first_day + r.months * interval '1 month')
      FROM public.supporters_periodcount c
     WHERE c.organisation_id = org AND c.months = 1 AND c.number = 1
       AND c.first_day = ANY (asked)
     ORDER BY 1;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_hidden_on_page(date[], jsonb) IS
  'What the page of a coordinator hides of these months; what was found is kept the first time.';
