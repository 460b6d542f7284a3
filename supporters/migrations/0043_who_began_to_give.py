"""A report counts who began to give something: of a file once, however much it is, and not again who
gave before; of who has no file each gift, as their names are sealed. Before, it told how often a
supporter heard that somebody could do something for another, which is no number of people.

Reports of before this say nothing of it, and stay as they are.
"""

from django.db import migrations

COUNTS = "current_setting('villagehub.chore', true) = 'count_report'"
POLICY = f"""
CREATE POLICY chore_counts_for_report ON supporters_contribution FOR SELECT TO CURRENT_USER
  USING ({COUNTS} AND organisation_id = (SELECT supporters_organisation()));
"""


def counting(besides):
    """As in migration 0041, and besides."""
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
     AND m.started_on < first + months * interval '1 month'
     AND m.kind <> 'service'
   GROUP BY GROUPING SETS ((p.village_id, m.kind), (p.village_id))
{besides}  UNION ALL
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


BEGAN = """  UNION ALL
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
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0042_knocking_is_no_use")]
    operations = [
        migrations.RunSQL(POLICY, "DROP POLICY chore_counts_for_report ON supporters_contribution;"),
        migrations.RunSQL(counting(BEGAN), counting("")),
    ]
