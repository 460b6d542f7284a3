"""Reports of before migration 0031 were not set beside what the coordinator's page tells of their
months: it counted these when somebody looked, after the report. Of what was counted for a report
before its month was counted for the page, the page tells nothing.
"""

from django.db import migrations


def keeping(columns, reported):
    return f"""
DROP FUNCTION supporters_hidden_on_page(date[], jsonb);
CREATE FUNCTION supporters_hidden_on_page(asked date[], newly jsonb)
RETURNS TABLE (month date, hidden jsonb, hidden_totals jsonb{columns})
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
    SELECT c.first_day, c.hidden, c.hidden_totals{reported}
      FROM public.supporters_periodcount c
     WHERE c.organisation_id = org AND c.months = 1 AND c.number = 1
       AND c.first_day = ANY (asked)
     ORDER BY 1;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_hidden_on_page(date[], jsonb) IS
  'What the page of a coordinator hides of these months; what was found is kept the first time.';
REVOKE ALL ON FUNCTION supporters_hidden_on_page(date[], jsonb) FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_hidden_on_page(date[], jsonb) TO villagehub_portal;
  END IF;
END $$;
"""


REPORTED = """, EXISTS (
        SELECT FROM public.supporters_periodcount r
         WHERE r.organisation_id = org AND r.months > 1 AND r.created_at < c.created_at
           AND r.first_day <= c.first_day
           AND c.first_day < r.first_day + r.months * interval '1 month')"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0039_one_village_of_a_giver")]
    operations = [
        migrations.RunSQL(keeping(", was_reported boolean", REPORTED), keeping("", "")),
    ]
