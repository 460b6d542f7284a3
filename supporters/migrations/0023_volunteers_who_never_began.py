"""Who applied to help and never began is erased as well, six months after they applied, with the
same certificate; and on which days a volunteer was asked is kept for a year, also of who is asked
no more.
"""

from django.db import migrations

ERASING = "current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')"

POLICY = f"""
CREATE POLICY chore_forgets_days ON supporters_volunteer FOR UPDATE TO CURRENT_USER
  USING ({ERASING}) WITH CHECK ({ERASING});
"""
UNDO_POLICY = "DROP POLICY chore_forgets_days ON supporters_volunteer;"

NIGHT = """
CREATE OR REPLACE FUNCTION supporters_erase_volunteers(org uuid, today date, INOUT gone jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE due uuid[];
BEGIN
  -- Locked, so that who begins or comes back at this moment is not taken along.
  SELECT array_agg(v.id) INTO due FROM (
    SELECT id FROM public.supporters_volunteer
     WHERE organisation_id = org
       AND CASE status WHEN 'left' THEN left_on
             WHEN 'applying' THEN (created_at AT TIME ZONE 'Europe/Amsterdam')::date
           END + interval '6 months' <= today
     ORDER BY id FOR UPDATE) v;
  IF due IS NOT NULL THEN
    gone := gone || jsonb_build_object('supporters_volunteer',
      public.supporters_let_go_of_volunteers(due));
  END IF;
  UPDATE public.supporters_volunteer
     SET asked_on = ARRAY(SELECT day FROM unnest(asked_on) day WHERE day > today - 365)
   WHERE organisation_id = org AND today - 365 >= ANY(asked_on);
END $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ("supporters", "0022_stories"),
    ]

    operations = [
        migrations.RunSQL(POLICY, UNDO_POLICY),
        migrations.RunSQL(NIGHT, migrations.RunSQL.noop),
    ]
