"""Of the coordinator's page only whole months are counted, a year at most at once: a window of its own
was counted and kept as well, and windows that overlap tell by how much they differ.

What is hidden is kept month by month, the oldest first, as months are counted: two who are the first
to look each had what the other waited for.
"""

from django.db import migrations, models
from django.db.models import Q

OTHERS = """
SELECT set_config('villagehub.chore', 'count_report', true);
DELETE FROM supporters_periodcount
 WHERE extract(day FROM first_day) <> 1 OR months NOT IN (1, 3, 6, 12);
SET CONSTRAINTS ALL IMMEDIATE;
SELECT set_config('villagehub.chore', '', true);
"""


def counting(asked):
    return f"""
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
  {asked}PERFORM set_config('villagehub.chore', 'count_report', true);
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
"""


WHOLE_MONTHS = """IF extract(day FROM first_month) <> 1 OR months NOT BETWEEN 1 AND 12 THEN RETURN; END IF;
  """

KEEPING = """
CREATE OR REPLACE FUNCTION supporters_hidden_on_page(asked date[], newly jsonb)
RETURNS TABLE (month date, hidden jsonb, hidden_totals jsonb)
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
    SELECT c.first_day, c.hidden, c.hidden_totals FROM public.supporters_periodcount c
     WHERE c.organisation_id = org AND c.months = 1 AND c.number = 1
       AND c.first_day = ANY (asked)
     ORDER BY 1;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0037_what_was_hidden_stays_hidden")]
    operations = [
        migrations.RunSQL(OTHERS, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="periodcount",
            constraint=models.CheckConstraint(
                condition=Q(first_day__day=1, months__in=[1, 3, 6, 12]),
                name="whole_months_are_counted",
            ),
        ),
        migrations.RunSQL(counting(WHOLE_MONTHS) + KEEPING, counting("")),
    ]
