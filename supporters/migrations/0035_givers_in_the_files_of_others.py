"""A match knows which contribution it is of, so that who gave it is forgotten there as well.

Their name and words were copied into the file of somebody else, and stayed when they were erased.
The trigger goes with every way in which a contribution is erased: on request, by the night, and with
the file of who gives it. Of somebody with a file only the name was copied: what is asked is of the
file of the other, and stays. Whose contribution one does not see is in no match that one makes.
"""

import django.db.models.deletion
from django.db import migrations, models

FORGETTING = """
CREATE FUNCTION supporters_forget_giver() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.supporters_match
     SET contribution_id = NULL, helper = '',
         what = CASE WHEN OLD.person_id IS NULL THEN '' ELSE what END
   WHERE contribution_id = OLD.id;
  RETURN OLD;
END $$;
COMMENT ON FUNCTION supporters_forget_giver() IS
  'What is erased leaves neither name nor words in matches of others.';
CREATE TRIGGER forget_giver BEFORE DELETE ON supporters_contribution FOR EACH ROW
  EXECUTE FUNCTION supporters_forget_giver();

CREATE FUNCTION supporters_match_what_shows() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Not a policy: a colleague on the file moves a match of what they do not see.
  IF TG_OP = 'UPDATE' AND NEW.contribution_id IS NOT DISTINCT FROM OLD.contribution_id THEN
    RETURN NEW;
  END IF;
  IF EXISTS (SELECT FROM public.supporters_contribution c
      WHERE c.id = NEW.contribution_id AND c.organisation_id = NEW.organisation_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'this contribution does not show' USING ERRCODE = '42501';
END $$;
COMMENT ON FUNCTION supporters_match_what_shows() IS
  'A match is of a contribution that shows to who makes it.';
CREATE TRIGGER match_what_shows BEFORE INSERT OR UPDATE ON supporters_match FOR EACH ROW
  WHEN (NEW.contribution_id IS NOT NULL)
  EXECUTE FUNCTION supporters_match_what_shows();
REVOKE ALL ON FUNCTION supporters_forget_giver(), supporters_match_what_shows() FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_match_what_shows() TO villagehub_portal;
  END IF;
END $$;
"""
UNDO = """
DROP TRIGGER match_what_shows ON supporters_match;
DROP TRIGGER forget_giver ON supporters_contribution;
DROP FUNCTION supporters_match_what_shows();
DROP FUNCTION supporters_forget_giver();
"""


def taking_out(links):
    """As in migration 0010, of these links."""
    return f"""
CREATE OR REPLACE FUNCTION supporters_take_out(tab regclass, keys uuid[], gone jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE link record; below uuid[]; n integer; name text;
BEGIN
  -- What hangs on these rows first, whatever table it is in; contacts last, as others point at them.
  FOR link IN
    SELECT c.conrelid::regclass AS child, t.relname, a.attname AS col,
           EXISTS (SELECT FROM pg_constraint d WHERE d.contype = 'f' AND d.confrelid = c.conrelid)
             AS is_hung_on,
           EXISTS (SELECT FROM pg_policies p WHERE p.tablename = t.relname
             AND p.policyname = 'chore_forgets_the_person') AS stays
      FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = tab{links}
     ORDER BY t.relname = 'supporters_contactmoment', t.relname, a.attname
  LOOP
    n := 0;
    IF link.child = tab OR link.stays THEN
      EXECUTE format('UPDATE %s SET %I = NULL WHERE %2$I = ANY($1)', link.child, link.col)
        USING keys;
    ELSIF link.relname = 'supporters_contactmoment' THEN
      -- A number stays, of a month: with another key, so that nothing leads to it.
      UPDATE public.supporters_contactmoment
         SET id = gen_random_uuid(), key = gen_random_uuid(), person_id = NULL,
             about = 'nobody_specific', note = '', memory_aid = '',
             occurred_at = date_trunc('month', occurred_at, 'Europe/Amsterdam'),
             created_at = date_trunc('month', occurred_at, 'Europe/Amsterdam'),
             updated_at = date_trunc('month', occurred_at, 'Europe/Amsterdam')
       WHERE person_id = ANY(keys);
      GET DIAGNOSTICS n = ROW_COUNT;
      link.relname := 'anonymised';
    ELSIF link.is_hung_on THEN
      EXECUTE format('SELECT array_agg(id) FROM %s WHERE %I = ANY($1)', link.child, link.col)
        INTO below USING keys;
      IF below IS NOT NULL THEN
        gone := public.supporters_take_out(link.child, below, gone);
      END IF;
    ELSE
      EXECUTE format('DELETE FROM %s WHERE %I = ANY($1)', link.child, link.col) USING keys;
      GET DIAGNOSTICS n = ROW_COUNT;
    END IF;
    IF n > 0 THEN
      gone := gone || jsonb_build_object(link.relname,
        coalesce((gone ->> link.relname)::integer, 0) + n);
    END IF;
  END LOOP;
  EXECUTE format('DELETE FROM %s WHERE id = ANY($1)', tab) USING keys;
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n <> cardinality(keys) THEN
    RAISE EXCEPTION '% rows of % stayed', cardinality(keys) - n, tab;
  END IF;
  SELECT relname INTO name FROM pg_class WHERE oid = tab;
  RETURN gone || jsonb_build_object(name, coalesce((gone ->> name)::integer, 0) + n);
END $$;
"""


# Of the file of somebody else: it stays, and the trigger lets go.
BUT_MATCHES = """
       AND NOT (t.relname = 'supporters_match' AND a.attname = 'contribution_id')"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0034_contributions_of_a_file_that_is_open")]
    operations = [
        migrations.AddField(
            model_name="match",
            name="contribution",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="supporters.contribution",
                verbose_name="Welke bijdrage?",
            ),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.CheckConstraint(
                condition=models.Q(("contribution__isnull", True))
                | models.Q(("kind", "neighbour"), ("volunteer__isnull", True)),
                name="a_match_of_a_contribution_is_with_a_neighbour",
            ),
        ),
        migrations.RunSQL(FORGETTING, UNDO),
        migrations.RunSQL(taking_out(BUT_MATCHES), taking_out("")),
    ]
