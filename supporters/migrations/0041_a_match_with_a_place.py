"""A match with a place in the village's register: the house, the library, the stop.

What is in the register is taken out by people who see no match, and the policies hide the rows from
them that they would have to change. So the database lets go itself, whoever asks: a constraint
looks past the policies. The name stays, in the words of the file; it is a name of nobody.

A report tells of people who were brought together with somebody. A place is nobody, so that what a
quarter counts stays what it was.
"""

import django.db.models.deletion
from django.db import migrations, models

PLACE = """
ALTER TABLE supporters_match ADD CONSTRAINT a_match_knows_a_place_that_is_there
  FOREIGN KEY (facility_id) REFERENCES villages_facility (id) ON DELETE SET NULL;
ALTER TABLE supporters_match ADD CONSTRAINT a_match_with_a_place_says_which
  CHECK (kind <> 'service' OR facility_id IS NOT NULL OR helper <> '');
"""
UNDO = """
ALTER TABLE supporters_match DROP CONSTRAINT a_match_with_a_place_says_which;
ALTER TABLE supporters_match DROP CONSTRAINT a_match_knows_a_place_that_is_there;
"""


def counting(which):
    """As in migration 0021, of these matches."""
    return f"""
CREATE OR REPLACE FUNCTION supporters_period_rows(org uuid, first date, months integer)
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
     AND m.started_on < first + months * interval '1 month'{which}
   GROUP BY GROUPING SETS ((p.village_id, m.kind), (p.village_id))
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
"""


BETWEEN_PEOPLE = """
     AND m.kind <> 'service'"""


class Migration(migrations.Migration):
    dependencies = [
        ("supporters", "0040_reported_before_the_page"),
        ("villages", "0012_support_card"),
    ]
    operations = [
        migrations.AlterField(
            model_name="match",
            name="kind",
            field=models.CharField(
                choices=[
                    ("volunteer", "vrijwilliger"),
                    ("neighbour", "buur of bekende"),
                    ("service", "voorziening in het dorp"),
                ],
                editable=False,
                max_length=9,
            ),
        ),
        migrations.AddField(
            model_name="match",
            name="facility",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="villages.facility",
                verbose_name="Welke voorziening?",
            ),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.CheckConstraint(
                condition=models.Q(("facility__isnull", True), ("kind", "service"), _connector="OR"),
                name="a_match_with_a_place_is_of_that_kind",
            ),
        ),
        migrations.RunSQL(PLACE, UNDO),
        migrations.RunSQL(counting(BETWEEN_PEOPLE), counting("")),
    ]
