"""What the coordinator's page hid of a month is kept with that month.

Which numbers go along with a small one is drawn by lot with the secret key, among the themes that
there are. It was drawn anew each time: after another key, or with a theme more, other numbers were
hidden beside the same small ones, and two looks together told those. Of a quarter it is kept with
its last month. The first that is kept stays.
"""

from django.db import migrations, models

KEEPING = """
CREATE FUNCTION supporters_hidden_on_page(asked date[], newly jsonb)
RETURNS TABLE (month date, hidden jsonb, hidden_totals jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE org uuid := public.supporters_organisation();
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'count_report', true);
  UPDATE public.supporters_periodcount c
     SET hidden = coalesce(c.hidden, f.hidden),
         hidden_totals = coalesce(c.hidden_totals, f.totals), updated_at = now()
    FROM (
      SELECT o.month, o.hidden, o.totals
        FROM jsonb_to_recordset(newly) AS o (month date, hidden jsonb, totals jsonb)
       ORDER BY 1
    ) f
   WHERE c.organisation_id = org AND c.months = 1 AND c.number = 1 AND c.first_day = f.month
     AND (c.hidden IS NULL OR c.hidden_totals IS NULL);
  RETURN QUERY
    SELECT c.first_day, c.hidden, c.hidden_totals FROM public.supporters_periodcount c
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


class Migration(migrations.Migration):
    dependencies = [("supporters", "0036_the_night_waits_for_nobody")]
    operations = [
        migrations.AddField(
            model_name="periodcount",
            name="hidden",
            field=models.JSONField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="periodcount",
            name="hidden_totals",
            field=models.JSONField(editable=False, null=True),
        ),
        migrations.RunSQL(KEEPING, "DROP FUNCTION supporters_hidden_on_page(date[], jsonb);"),
    ]
