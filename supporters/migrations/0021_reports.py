"""Reports: what a period came to is counted once, exactly, where the portal cannot read it.

The portal's role sees no row of the counts: there is no policy for it. Three functions answer a
coordinator about their own organisation: ten and more by fives, of fewer that there are some. So a
cluster and its villages are of one moment, whenever each is told of.

A report is read by its organisation, and once it was released by whoever asks: to whom it is shown
is `Report.visible_to`. What it says never changes, and its state only one way.
"""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

COUNTS = "current_setting('villagehub.chore', true) = 'count_report'"
WORKS_HERE = """organisation_id = (SELECT supporters_organisation()) AND
    ((SELECT supporters_holds_role('supporter')) IS NOT NULL
      OR (SELECT supporters_holds_role('coordinator')) IS NOT NULL
      OR (SELECT supporters_holds_role('privacy_contact')) IS NOT NULL)"""
COORDINATES = """(SELECT supporters_holds_role('coordinator')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation())"""

FENCES = "".join(
    f"ALTER TABLE supporters_{table} ENABLE ROW LEVEL SECURITY;"
    f"ALTER TABLE supporters_{table} FORCE ROW LEVEL SECURITY;"
    for table in ("periodcount", "report")
)
POLICIES = f"""
CREATE POLICY chore_counts_for_report ON supporters_periodcount TO CURRENT_USER
  USING ({COUNTS}) WITH CHECK ({COUNTS});

CREATE POLICY everybody_reads_what_is_released ON supporters_report FOR SELECT
  USING (status IN ('released', 'replaced'));
CREATE POLICY who_works_here_reads ON supporters_report FOR SELECT USING ({WORKS_HERE});
CREATE POLICY coordinators_make ON supporters_report FOR INSERT
  WITH CHECK ({COORDINATES} AND status = 'built');
CREATE POLICY who_works_here_moves ON supporters_report FOR UPDATE
  USING ({WORKS_HERE}) WITH CHECK ({WORKS_HERE});
"""
COUNTED = (
    *("contactmoment", "helpseeker", "supportcase", "referral", "referralin", "referrer"),
    *("unmetneed", "match"),
)
COUNTING = "".join(
    f"CREATE POLICY chore_counts_for_report ON supporters_{table} FOR SELECT TO CURRENT_USER"
    f" USING ({COUNTS} AND organisation_id = (SELECT supporters_organisation()));"
    for table in COUNTED
)
UNDO_COUNTING = "".join(
    f"DROP POLICY chore_counts_for_report ON supporters_{table};" for table in COUNTED
)

# As in migration 0003, of so many months: of a quarter the total too, and none over two of them.
BY_MONTH = """
DROP FUNCTION supporters_contact_counts(date);
CREATE FUNCTION supporters_contact_counts(first_month date, months integer)
RETURNS TABLE (dimension text, key text, month date, contacts integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'count_contacts', true);
  RETURN QUERY
    WITH contact AS (
      SELECT theme_id::text AS theme, c.channel::text AS channel,
             date_trunc('month', occurred_at AT TIME ZONE 'Europe/Amsterdam')::date AS in_month
        FROM public.supporters_contactmoment c
       WHERE c.organisation_id = (SELECT public.supporters_organisation())
         AND occurred_at >= first_month::timestamp AT TIME ZONE 'Europe/Amsterdam'
         AND occurred_at < (first_month + months * interval '1 month')
           AT TIME ZONE 'Europe/Amsterdam'
    ), counted AS (
      SELECT CASE WHEN GROUPING(theme) = 0 THEN 'theme' WHEN GROUPING(channel) = 0 THEN 'channel'
                  ELSE 'all' END AS dimension,
             coalesce(theme, channel, '') AS key, in_month, count(*) AS contacts
        FROM contact
       GROUP BY GROUPING SETS ((theme, in_month), (theme), (channel, in_month), (channel),
                               (in_month), ())
    )
    SELECT counted.dimension, counted.key, in_month,
           CASE WHEN counted.contacts >= 10 THEN (round(counted.contacts / 5.0) * 5)::integer END
      FROM counted WHERE counted.contacts > 0;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_contact_counts(date, integer) IS
  'Counts for a coordinator of her own organisation: below 10 is null, the rest by fives.';
REVOKE ALL ON FUNCTION supporters_contact_counts(date, integer) FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_contact_counts(date, integer) TO villagehub_portal;
  END IF;
END $$;
"""

STAYS = """
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
REVOKE ALL ON FUNCTION supporters_report_stays() FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_report_stays() TO villagehub_portal;
    REVOKE DELETE ON supporters_report FROM villagehub_portal;
    REVOKE INSERT, UPDATE, DELETE ON supporters_periodcount FROM villagehub_portal;
  END IF;
END $$;
"""

# What each village came to, of whoever asks by the chore: one part of the functions below.
ROWS = """
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
"""

# In the words of the functions: `asked` is a list of {count, villages, others, after}; its place in
# the list comes back. Without villages it is about all of them, with `others` about all but these.
TELLING = """
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
             coalesce(later.cells,
               public.supporters_period_cells(c.organisation_id, c.first_day, c.months)) AS now_is,
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
  'For a coordinator: how much at most one number changed since a count, until another or now.';

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
"""
PARTS = """supporters_period_rows(uuid, date, integer), supporters_period_cells(uuid, date, integer),
  supporters_period_days(uuid, date, integer)"""
ASKED = """supporters_count_period(date, integer, boolean), supporters_told_of_periods(jsonb),
  supporters_changes_of_periods(jsonb), supporters_median_of_period(uuid, bigint[])"""
RIGHTS = f"""
REVOKE ALL ON FUNCTION {PARTS}, {ASKED} FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION {ASKED} TO villagehub_portal;
  END IF;
END $$;
"""
UNDO = f"DROP FUNCTION {ASKED}; DROP FUNCTION {PARTS};"


class Migration(migrations.Migration):

    dependencies = [
        ('supporters', '0020_volunteers_and_matches'),
        ('villages', '0012_support_card'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PeriodCount',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('first_day', models.DateField()),
                ('months', models.PositiveSmallIntegerField()),
                ('number', models.PositiveSmallIntegerField()),
                ('cells', models.JSONField()),
                ('days', models.JSONField()),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('first_day', models.DateField(editable=False)),
                ('months', models.PositiveSmallIntegerField(editable=False)),
                ('villages', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), editable=False, size=None)),
                ('name', models.CharField(editable=False, max_length=300)),
                ('reason', models.CharField(blank=True, help_text='Alleen bij minder dan duizend inwoners. Staat bij het rapport.', max_length=300, verbose_name='Waarom dit dorp alleen?')),
                ('count_number', models.PositiveSmallIntegerField(editable=False)),
                ('version', models.PositiveSmallIntegerField(editable=False)),
                ('figures', models.JSONField(editable=False)),
                ('proof', models.JSONField(editable=False)),
                ('status', models.CharField(choices=[('built', 'wacht op een tweede paar ogen'), ('reviewed', 'nagekeken'), ('released', 'vrijgegeven'), ('replaced', 'vervangen door een nieuwe versie'), ('withdrawn', 'ingetrokken'), ('dropped', 'niet doorgegaan')], default='built', editable=False, max_length=10)),
                ('reviewed_at', models.DateTimeField(editable=False, null=True)),
                ('released_at', models.DateTimeField(editable=False, null=True)),
                ('withdrawn_at', models.DateTimeField(editable=False, null=True)),
                ('withdrawn_because', models.CharField(blank=True, help_text='Dit leest iedereen die het rapport kon lezen.', max_length=300, verbose_name='Waarom trek je het in?')),
                ('built_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('count', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supporters.periodcount')),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('released_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('reviewed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddConstraint(
            model_name='periodcount',
            constraint=models.UniqueConstraint(fields=('organisation', 'first_day', 'months', 'number'), name='a_period_is_counted_by_number'),
        ),
        migrations.AddIndex(
            model_name='report',
            index=models.Index(fields=['organisation', 'first_day'], name='reports_of_organisation'),
        ),
        migrations.AddIndex(
            model_name='report',
            index=django.contrib.postgres.indexes.GinIndex(fields=['villages'], name='reports_of_village'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.UniqueConstraint(fields=('count', 'villages'), name='a_count_is_told_of_the_same_villages_once'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.UniqueConstraint(fields=('organisation', 'first_day', 'months', 'villages', 'version'), name='a_version_of_a_report_is_made_once'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'released')), fields=('organisation', 'first_day', 'months', 'villages'), name='one_version_of_a_report_is_in_force'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.CheckConstraint(condition=models.Q(('reviewed_by__isnull', True), models.Q(('reviewed_by', models.F('built_by')), _negated=True), _connector='OR'), name='a_report_is_reviewed_by_somebody_else'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['reviewed', 'released', 'replaced']), _negated=True), ('reviewed_by__isnull', False), _connector='OR'), name='a_released_report_was_reviewed'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['released', 'replaced', 'withdrawn']), _negated=True), ('released_at__isnull', False), _connector='OR'), name='a_released_report_has_its_moment'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.CheckConstraint(condition=models.Q(('months__in', (3, 6, 12))), name='a_report_is_of_a_quarter_at_least'),
        ),
        migrations.RunSQL(FENCES, migrations.RunSQL.noop),
        migrations.RunSQL(POLICIES, migrations.RunSQL.noop),
        migrations.RunSQL(COUNTING, UNDO_COUNTING),
        migrations.RunSQL(BY_MONTH, migrations.RunSQL.noop),
        migrations.RunSQL(STAYS, "DROP FUNCTION supporters_report_stays() CASCADE;"),
        migrations.RunSQL(ROWS + TELLING + RIGHTS, UNDO),
    ]
