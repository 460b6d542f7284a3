"""A key for each contact, and a memory aid that moves to the file of a person.

A contact can be changed for seven days, its memory aid is there for thirty. Moving it is a chore as
forgetting it is: a policy for the owner of the tables, within what the asking supporter may see.
"""

import uuid

from django.conf import settings
from django.contrib.postgres.functions import RandomUUID
from django.db import migrations, models

import villagehub.encryption

KEEPING = """
CREATE POLICY chore_keeps_a_memory_aid ON supporters_contactmoment FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'keep_memory_aid'
    AND logged_by_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())
    AND created_at > now() - interval '30 days')
  WITH CHECK (current_setting('villagehub.chore', true) = 'keep_memory_aid'
    AND memory_aid = '' AND person_id IN (SELECT id FROM supporters_helpseeker));

CREATE FUNCTION supporters_keep_memory_aid(contact uuid, in_file_of uuid, sealed text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE moved boolean;
BEGIN
  PERFORM set_config('villagehub.chore', 'keep_memory_aid', true);
  UPDATE public.supporters_contactmoment
     SET memory_aid = '', note = sealed, person_id = in_file_of, about = 'known_person',
         updated_at = now()
   WHERE id = contact AND memory_aid <> '' AND (person_id IS NULL OR person_id = in_file_of)
     -- In sight of who asks: the fence of people holds here too.
     AND EXISTS (SELECT FROM public.supporters_helpseeker p WHERE p.id = in_file_of);
  moved := FOUND;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN moved;
END $$;
COMMENT ON FUNCTION supporters_keep_memory_aid(uuid, uuid, text) IS
  'Moves the memory aid of a supporter''s own contact to the file of somebody they accompany.';

REVOKE ALL ON FUNCTION supporters_keep_memory_aid(uuid, uuid, text) FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_keep_memory_aid(uuid, uuid, text) TO villagehub_portal;
  END IF;
END $$;
"""
BACK = """
DROP FUNCTION supporters_keep_memory_aid(uuid, uuid, text);
DROP POLICY chore_keeps_a_memory_aid ON supporters_contactmoment;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("supporters", "0004_day"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        # By the database at first: each row that is there gets one of its own, past the fence.
        migrations.AddField(
            model_name="contactmoment",
            name="key",
            field=models.UUIDField(db_default=RandomUUID(), editable=False),
        ),
        migrations.AlterField(
            model_name="contactmoment",
            name="key",
            field=models.UUIDField(default=uuid.uuid4, editable=False),
        ),
        migrations.AddField(
            model_name="contactmoment",
            name="note",
            field=villagehub.encryption.EncryptedTextField(
                blank=True,
                default="",
                editable=False,
                max_length=280,
                verbose_name="Notitie",
            ),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="contactmoment",
            name="village",
            field=models.ForeignKey(
                on_delete=models.deletion.PROTECT,
                related_name="+",
                to="villages.village",
                verbose_name="In welk dorp?",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactmoment",
            constraint=models.UniqueConstraint(
                fields=["logged_by", "organisation", "key"], name="a_contact_is_counted_once"
            ),
        ),
        migrations.RunSQL(KEEPING, BACK),
    ]
