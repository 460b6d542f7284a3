"""More time that was taken before a request was an application is not the extension of its term."""

import django.db.models.deletion
from django.db import migrations, models

# Those of before the day that counts move nothing, and leave room for the notice of Awb 4:14.
WHICH_COUNTS = """
UPDATE regulatory_regulatoryrequest r SET extension_id = e.id
FROM regulatory_termextension e
WHERE e.request_id = r.id AND e.notified_on >= r.received_on;
"""

ONCE = """
CREATE FUNCTION regulatory_guard_extension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM regulatory_regulatoryrequest
      WHERE id = NEW.request_id AND extension_id IS NOT NULL) THEN
    RAISE EXCEPTION 'a term is extended once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER extended_once BEFORE INSERT ON regulatory_termextension
  FOR EACH ROW EXECUTE FUNCTION regulatory_guard_extension();
"""

UNDO = """
DROP TRIGGER extended_once ON regulatory_termextension;
DROP FUNCTION regulatory_guard_extension();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('regulatory', '0037_answer_after_an_outage'),
    ]

    operations = [
        migrations.AlterField(
            model_name='termextension',
            name='request',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='extensions', to='regulatory.regulatoryrequest'),
        ),
        migrations.AddField(
            model_name='regulatoryrequest',
            name='extension',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='regulatory.termextension'),
        ),
        # Constraints that wait for the end of the transaction would hold up the trigger.
        migrations.RunSQL(
            "SET CONSTRAINTS ALL IMMEDIATE;" + WHICH_COUNTS + "SET CONSTRAINTS ALL DEFERRED;",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(ONCE, UNDO),
    ]
