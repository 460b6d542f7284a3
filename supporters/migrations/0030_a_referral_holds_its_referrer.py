"""A referral locks who sent it when it is added and not only at the end, so that the night that
erases referrers waits for it and then leaves its referrer be. Asked at the end, each of the two had
what the other waited for.
"""

from django.db import migrations

ASKED = """
DO $$
DECLARE link text;
BEGIN
  SELECT c.conname INTO STRICT link FROM pg_constraint c
   WHERE c.contype = 'f' AND c.conrelid = 'supporters_referralin'::regclass
     AND c.confrelid = 'supporters_referrer'::regclass;
  EXECUTE format(
    'ALTER TABLE supporters_referralin ALTER CONSTRAINT %I DEFERRABLE INITIALLY {when}', link);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0029_referrers_one_by_one")]
    operations = [
        migrations.RunSQL(
            ASKED.replace("{when}", "IMMEDIATE"), ASKED.replace("{when}", "DEFERRED")
        ),
    ]
