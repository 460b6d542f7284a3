"""The coordinator's page tells of a month once a week has passed since it ended, and from then on
the same. Its counts are kept where those of reports are (migration 0021): nobody reads them. So who
looks each day learns nothing of the day before, and a contact that is put in, put right or erased
afterwards does not show.

A total over the months is of a quarter that is whole: beside the total of two of its months it
would tell the third. Reports are tied to what the page says, and no longer to what there is now.
"""

from django.db import migrations

FROZEN = """
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
REVOKE ALL ON FUNCTION supporters_months_of_page(uuid, date, integer) FROM PUBLIC;

CREATE OR REPLACE FUNCTION supporters_contact_counts(first_month date, months integer)
RETURNS TABLE (dimension text, key text, month date, contacts integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  org uuid := public.supporters_organisation();
  settled date := (now() AT TIME ZONE 'Europe/Amsterdam')::date - 7;
  whole boolean := months = 3 AND extract(month FROM first_month)::integer % 3 = 1
    AND first_month + interval '3 months' <= settled;
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
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

CREATE OR REPLACE FUNCTION supporters_changes_of_periods(asked jsonb)
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
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0030_a_referral_holds_its_referrer")]
    operations = [migrations.RunSQL(FROZEN, migrations.RunSQL.noop)]
