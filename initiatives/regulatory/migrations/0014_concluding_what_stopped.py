"""What stopped early is concluded too; and of what both signed the lesson stays as well."""

from importlib import import_module

from django.db import migrations

STEPS = import_module("initiatives.regulatory.migrations.0009_steps")
FROZEN = ["result", "next_step", "findings", "agreed_by_applicant_id", "agreed_by_municipality_id",
    "evaluated_on", "decision_id"]
LESSON = ["lesson_title", "lesson_worked", "lesson_did_not", "lesson_advice"]


def steps(pairs):
    return f"""
CREATE OR REPLACE FUNCTION regulatory_steps() RETURNS TABLE (from_status text, to_status text)
LANGUAGE sql IMMUTABLE AS $$ VALUES {", ".join(map(str, pairs))} $$;
"""


def guard(columns):
    new, old = (", ".join(f"{row}.{name}" for name in columns) for row in ("NEW", "OLD"))
    return f"""
CREATE OR REPLACE FUNCTION regulatory_guard_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.evaluated_on IS NOT NULL AND ({new}) IS DISTINCT FROM ({old}) THEN
    RAISE EXCEPTION 'what both signed is never changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("regulatory", "0013_numbers_of_what_is_over")]
    operations = [
        migrations.RunSQL(
            steps([*STEPS.pairs(), ("stopped_early", "evaluated")]), steps(STEPS.pairs())
        ),
        migrations.RunSQL(guard([*FROZEN, *LESSON]), guard(FROZEN)),
    ]
