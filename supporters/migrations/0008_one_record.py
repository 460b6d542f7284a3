"""Two records of one person made one, and asking once more after a referral without an answer."""

from django.db import migrations, models

# A contact is fixed after seven days, but it has to go along with its person. Only from one person
# to another, both of whom the supporter sees; also what a colleague logged before handing over.
MINE = """current_setting('villagehub.chore', true) = 'move_contacts'
    AND organisation_id = (SELECT supporters_organisation())
    AND person_id IN (SELECT id FROM supporters_helpseeker)"""

MOVING = f"""
CREATE POLICY chore_finds_contacts_to_move ON supporters_contactmoment FOR SELECT TO CURRENT_USER
  USING ({MINE});
CREATE POLICY chore_moves_contacts ON supporters_contactmoment FOR UPDATE TO CURRENT_USER
  USING ({MINE}) WITH CHECK ({MINE});

CREATE FUNCTION supporters_move_contacts(from_person uuid, to_person uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE moved integer;
BEGIN
  PERFORM set_config('villagehub.chore', 'move_contacts', true);
  UPDATE public.supporters_contactmoment SET person_id = to_person WHERE person_id = from_person;
  GET DIAGNOSTICS moved = ROW_COUNT;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN moved;
END $$;
COMMENT ON FUNCTION supporters_move_contacts(uuid, uuid) IS
  'Hangs the contacts of one person on another, both of this supporter; returns how many.';
REVOKE ALL ON FUNCTION supporters_move_contacts(uuid, uuid) FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_move_contacts(uuid, uuid) TO villagehub_portal;
  END IF;
END $$;
"""

UNDO = """
DROP FUNCTION supporters_move_contacts(uuid, uuid);
DROP POLICY chore_moves_contacts ON supporters_contactmoment;
DROP POLICY chore_finds_contacts_to_move ON supporters_contactmoment;
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0007_closing")]

    operations = [
        migrations.AddField(
            model_name="referral",
            name="asked_again_on",
            field=models.DateField(editable=False, null=True),
        ),
        migrations.RunSQL(MOVING, UNDO),
    ]
