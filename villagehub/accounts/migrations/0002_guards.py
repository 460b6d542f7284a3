"""Extensions, and what the portal's own role may do.

The owner of the tables migrates; the web and worker processes use `villagehub_portal`, which
may read and write rows and no more. Where that role does not exist (one role for everything),
nothing is granted and row-level security still holds, because it is forced for the owner too.
"""

from django.contrib.postgres.operations import (
    BtreeGistExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations

GRANT = """
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT USAGE ON SCHEMA public TO villagehub_portal;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO villagehub_portal;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO villagehub_portal;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public
      GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO villagehub_portal;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public
      GRANT USAGE, SELECT ON SEQUENCES TO villagehub_portal;
    REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM villagehub_portal;
  END IF;
END $$;
"""

# unaccent() itself is not immutable, so an index cannot use it; this spelling is. Taking accents
# away is dear; unless the planner knows, it reads all names instead of the index.
FOLD = """
CREATE FUNCTION fold_text(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
COST 1000 AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]
    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        BtreeGistExtension(),
        migrations.RunSQL(FOLD, "DROP FUNCTION fold_text(text)"),
        migrations.RunSQL(GRANT, migrations.RunSQL.noop),
    ]
