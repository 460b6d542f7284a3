"""One place computes the hash of a row, for writing and for checking, and the number of a row is
given while its chain is held: two who wrote at once could else number themselves in another order
than they were chained in."""

from django.db import migrations, models

NEW = """
CREATE FUNCTION audit_hash_of(e audit_auditevent) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws('|', e.previous_hash,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_id,
    e.workplace, e.action, e.object_type, e.object_id, e.chain), 'UTF8')), 'hex')
$$;

CREATE OR REPLACE FUNCTION audit_chain_hash() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit:' || NEW.chain));
  NEW.id := nextval(pg_get_serial_sequence('audit_auditevent', 'id'));
  SELECT hash INTO NEW.previous_hash FROM audit_auditevent
    WHERE chain = NEW.chain ORDER BY id DESC LIMIT 1;
  NEW.previous_hash := coalesce(NEW.previous_hash, '');
  NEW.hash := audit_hash_of(NEW);
  RETURN NEW;
END $$;
"""
OLD = """
CREATE OR REPLACE FUNCTION audit_chain_hash() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit:' || NEW.chain));
  SELECT hash INTO NEW.previous_hash FROM audit_auditevent
    WHERE chain = NEW.chain ORDER BY id DESC LIMIT 1;
  NEW.previous_hash := coalesce(NEW.previous_hash, '');
  NEW.hash := encode(sha256(convert_to(concat_ws('|', NEW.previous_hash,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), NEW.actor_id,
    NEW.workplace, NEW.action, NEW.object_type, NEW.object_id, NEW.chain), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
DROP FUNCTION audit_hash_of(audit_auditevent);
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0003_key_reset")]
    operations = [
        migrations.AlterField(
            "auditevent",
            "action",
            models.CharField(
                choices=[
                    ("create", "gemaakt"),
                    ("read", "bekeken"),
                    ("listed", "stond in een lijst"),
                    ("update", "gewijzigd"),
                    ("delete", "gewist"),
                    ("search", "gezocht"),
                    ("export", "meegenomen"),
                    ("sign_in", "ingelogd"),
                    ("role", "rol gewijzigd"),
                    ("key_reset", "tweede sleutel gewist"),
                ],
                max_length=10,
            ),
        ),
        migrations.RunSQL(NEW, OLD),
        migrations.AddIndex(
            "auditevent", models.Index(fields=["object_id", "id"], name="audit_object")
        ),
    ]
