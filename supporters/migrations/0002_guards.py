"""The second fence: row-level security on every table of casework, forced for the owner too.

Who asks is known from two settings that live no longer than a transaction
(villagehub.accounts.acting). Without them nothing shows and nothing can be added.

The question "does this person work as a supporter for this organisation today" is asked in one
SECURITY DEFINER function, so that no policy reads another fenced table's policy in a circle.

Three chores look past the owner's fence, each through its own policy for the owner of the tables
only and each bound to a setting that the portal's role cannot use: counting for the coordinator,
forgetting memory aids, and changing keys (docs/decisions/0003-three-fences.md).

At the end the ten themes to start with.
"""

from django.db import migrations

OWNED = ["helpseeker", "supportcase", "disclosureconsent", "referral", "followup"]
FENCED = [*OWNED, "contactmoment", "casecounter"]
ENCRYPTED = ["helpseeker", "supportcase", "referral", "followup", "contactmoment"]

# Rows may only hang on rows that this supporter sees: foreign keys look past policies.
PARENTS = {
    "supportcase": ["person_id IN (SELECT id FROM supporters_helpseeker)"],
    "disclosureconsent": ["person_id IN (SELECT id FROM supporters_helpseeker)"],
    "referral": [
        "person_id IN (SELECT id FROM supporters_helpseeker)",
        "(case_id IS NULL OR EXISTS (SELECT FROM supporters_supportcase c"
        " WHERE c.id = case_id AND c.person_id = supporters_referral.person_id))",
        "(consent_id IS NULL OR EXISTS (SELECT FROM supporters_disclosureconsent c"
        " WHERE c.id = consent_id AND c.person_id = supporters_referral.person_id))",
    ],
    "followup": [
        "person_id IN (SELECT id FROM supporters_helpseeker)",
        "(case_id IS NULL OR EXISTS (SELECT FROM supporters_supportcase c"
        " WHERE c.id = case_id AND c.person_id = supporters_followup.person_id))",
    ],
}

FUNCTIONS = """
CREATE FUNCTION supporters_organisation() RETURNS uuid LANGUAGE sql STABLE
AS $$ SELECT NULLIF(current_setting('villagehub.organisation_id', true), '')::uuid $$;

CREATE FUNCTION supporters_holds_role(wanted text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.user_id
    FROM public.villages_membership m JOIN public.accounts_user u ON u.id = m.user_id
   WHERE m.user_id = NULLIF(current_setting('villagehub.user_id', true), '')::uuid
     AND m.organisation_id = NULLIF(current_setting('villagehub.organisation_id', true), '')::uuid
     AND m.role = wanted
     AND u.is_active
     AND m.valid_from <= (now() AT TIME ZONE 'Europe/Amsterdam')::date
     AND (m.valid_until IS NULL OR m.valid_until > (now() AT TIME ZONE 'Europe/Amsterdam')::date)
   LIMIT 1
$$;
COMMENT ON FUNCTION supporters_holds_role(text) IS
  'The user of this transaction, if they hold this role today in the organisation of it.';
"""

MINE = """{owner} = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())"""

CONTACTS = f"""
CREATE POLICY author_reads ON supporters_contactmoment FOR SELECT
  USING ({MINE.format(owner="logged_by_id")});
CREATE POLICY author_adds ON supporters_contactmoment FOR INSERT
  WITH CHECK ({MINE.format(owner="logged_by_id")}
    AND (person_id IS NULL OR person_id IN (SELECT id FROM supporters_helpseeker)));
CREATE POLICY author_corrects_for_seven_days ON supporters_contactmoment FOR UPDATE
  USING ({MINE.format(owner="logged_by_id")} AND created_at > now() - interval '7 days')
  WITH CHECK ({MINE.format(owner="logged_by_id")}
    AND (person_id IS NULL OR person_id IN (SELECT id FROM supporters_helpseeker)));
CREATE POLICY author_erases_for_seven_days ON supporters_contactmoment FOR DELETE
  USING ({MINE.format(owner="logged_by_id")} AND created_at > now() - interval '7 days');
"""

COUNTER = """
CREATE POLICY supporters_share_the_count ON supporters_casecounter
  USING ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()))
  WITH CHECK ((SELECT supporters_holds_role('supporter')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()));
"""

# Chores. TO CURRENT_USER is the owner of the tables, who runs this migration.
COUNTING = """
CREATE POLICY chore_counts ON supporters_contactmoment FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'count_contacts'
    AND organisation_id = (SELECT supporters_organisation()));

CREATE FUNCTION supporters_contact_counts(first_month date)
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
       WHERE occurred_at >= first_month::timestamp AT TIME ZONE 'Europe/Amsterdam'
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
      FROM counted;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_contact_counts(date) IS
  'Counts for a coordinator of her own organisation: below 10 is null, the rest by fives.';
"""

FORGETTING = """
CREATE POLICY chore_finds_old_memory_aids ON supporters_contactmoment FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'forget_memory_aids'
    AND created_at <= now() - interval '30 days');
CREATE POLICY chore_forgets_old_memory_aids ON supporters_contactmoment FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'forget_memory_aids'
    AND created_at <= now() - interval '30 days')
  WITH CHECK (memory_aid = '');

CREATE FUNCTION supporters_forget_memory_aids() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE forgotten integer;
BEGIN
  PERFORM set_config('villagehub.chore', 'forget_memory_aids', true);
  UPDATE public.supporters_contactmoment SET memory_aid = ''
   WHERE memory_aid <> '' AND created_at <= now() - interval '30 days';
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN forgotten;
END $$;
COMMENT ON FUNCTION supporters_forget_memory_aids() IS
  'Empties memory aids older than 30 days, of people who left too; returns how many, no row.';
"""

RIGHTS = """
REVOKE ALL ON FUNCTION supporters_organisation(), supporters_holds_role(text),
  supporters_contact_counts(date), supporters_forget_memory_aids() FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_organisation(), supporters_holds_role(text),
      supporters_contact_counts(date), supporters_forget_memory_aids() TO villagehub_portal;
  END IF;
END $$;
"""

UNDO_FUNCTIONS = """
DROP FUNCTION supporters_forget_memory_aids();
DROP FUNCTION supporters_contact_counts(date);
DROP FUNCTION supporters_holds_role(text);
DROP FUNCTION supporters_organisation();
"""


def fence(table):
    return (
        f"ALTER TABLE supporters_{table} ENABLE ROW LEVEL SECURITY;"
        f"ALTER TABLE supporters_{table} FORCE ROW LEVEL SECURITY;"
    )


def owners_policy(table):
    mine = MINE.format(owner="owner_id")
    check = "\n    AND ".join([mine, *PARENTS.get(table, [])])
    return f"CREATE POLICY case_team ON supporters_{table} USING ({mine}) WITH CHECK ({check});"


def rotation_policies(table):
    """Changing keys is the table owner's command; the portal has no such road."""
    rule = "TO CURRENT_USER USING (current_setting('villagehub.chore', true) = 'rotate_keys')"
    return (
        f"CREATE POLICY chore_reads_for_rotation ON supporters_{table} FOR SELECT {rule};"
        f"CREATE POLICY chore_rotates_keys ON supporters_{table} FOR UPDATE {rule};"
    )


def unfence(table):
    return f"""
DO $$ DECLARE policy record; BEGIN
  FOR policy IN SELECT policyname FROM pg_policies WHERE tablename = 'supporters_{table}' LOOP
    EXECUTE format('DROP POLICY %I ON supporters_{table}', policy.policyname);
  END LOOP;
END $$;
ALTER TABLE supporters_{table} NO FORCE ROW LEVEL SECURITY;
ALTER TABLE supporters_{table} DISABLE ROW LEVEL SECURITY;
"""


# No illness, belief, origin or status among them (domain).
THEMES = [
    ("gezelschap", "Gezelschap"),
    ("huis-en-klussen", "Huis & klussen"),
    ("vervoer", "Vervoer"),
    ("geld-en-formulieren", "Geld & formulieren"),
    ("zorg-en-wmo", "Zorg & Wmo"),
    ("wonen", "Wonen"),
    ("mantelzorg", "Mantelzorg"),
    ("meedoen", "Meedoen"),
    ("digitaal", "Digitaal"),
    ("dorpsidee", "Dorpsidee"),
]


def add_themes(apps, schema_editor):
    Theme = apps.get_model("supporters", "Theme")
    for order, (code, name) in enumerate(THEMES, 1):
        Theme.objects.update_or_create(code=code, defaults={"name": name, "order": order})


class Migration(migrations.Migration):
    dependencies = [
        ("supporters", "0001_initial"),
        ("villages", "0001_initial"),
        ("accounts", "0002_guards"),
    ]
    operations = [
        migrations.RunSQL(FUNCTIONS, UNDO_FUNCTIONS),
        *[migrations.RunSQL(fence(table), unfence(table)) for table in FENCED],
        *[migrations.RunSQL(owners_policy(table), migrations.RunSQL.noop) for table in OWNED],
        migrations.RunSQL(CONTACTS, migrations.RunSQL.noop),
        migrations.RunSQL(COUNTER, migrations.RunSQL.noop),
        migrations.RunSQL(COUNTING, migrations.RunSQL.noop),
        migrations.RunSQL(FORGETTING, migrations.RunSQL.noop),
        *[migrations.RunSQL(rotation_policies(t), migrations.RunSQL.noop) for t in ENCRYPTED],
        migrations.RunSQL(RIGHTS, migrations.RunSQL.noop),
        migrations.RunPython(add_themes, migrations.RunPython.noop),
    ]
