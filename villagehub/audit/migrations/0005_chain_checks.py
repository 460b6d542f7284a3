"""What a night found of each chain. Added and never changed, as the record itself."""

import django.utils.timezone
from django.db import migrations, models

STAYS = """
CREATE TRIGGER audit_checks_stay BEFORE UPDATE OR DELETE ON audit_chaincheck
  FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_checks_table_stays BEFORE TRUNCATE ON audit_chaincheck
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON audit_chaincheck FROM villagehub_portal;
  END IF;
END $$;
"""
UNDO = """
DROP TRIGGER audit_checks_table_stays ON audit_chaincheck;
DROP TRIGGER audit_checks_stay ON audit_chaincheck;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0004_chain_in_order")]
    operations = [
        migrations.CreateModel(
            name="ChainCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("chain", models.CharField(blank=True, max_length=64)),
                ("up_to", models.BigIntegerField()),
                ("mark", models.CharField(max_length=64)),
                ("broken", models.PositiveIntegerField(default=0)),
                ("was_cut", models.BooleanField(default=False)),
            ],
            options={
                "indexes": [models.Index(fields=["chain", "-id"], name="audit_checks")],
            },
        ),
        migrations.RunSQL(STAYS, UNDO),
    ]
