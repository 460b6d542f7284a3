"""Two records of one person made one stay in the hand-over that waits for a yes."""

from django.db import migrations

MOVING = """
CREATE FUNCTION supporters_move_in_hand_over(from_person uuid, to_person uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := public.supporters_holds_role('supporter');
  busy_with text := coalesce(current_setting('villagehub.chore', true), '');
  moved integer;
BEGIN
  IF (SELECT count(*) FROM public.supporters_helpseeker p
       WHERE p.id IN (from_person, to_person) AND p.owner_id = me
         AND p.organisation_id = public.supporters_organisation()) < 2 THEN
    RETURN 0;
  END IF;
  PERFORM set_config('villagehub.chore', 'out_of_hand_over', true);
  -- Who waits in one already stays there; the other is then taken out when it goes.
  UPDATE public.supporters_handover h
     SET people = array_replace(h.people, from_person, to_person), updated_at = now()
   WHERE from_person = ANY (h.people) AND h.giver_id = me
     AND h.accepted_at IS NULL AND h.ended_at IS NULL
     AND NOT EXISTS (SELECT FROM public.supporters_handover o
       WHERE to_person = ANY (o.people) AND o.accepted_at IS NULL AND o.ended_at IS NULL);
  GET DIAGNOSTICS moved = ROW_COUNT;
  PERFORM set_config('villagehub.chore', busy_with, true);
  RETURN moved;
END $$;
COMMENT ON FUNCTION supporters_move_in_hand_over(uuid, uuid) IS
  'Puts one person in the place of another in a proposal, both of who runs it; returns how often.';
REVOKE ALL ON FUNCTION supporters_move_in_hand_over(uuid, uuid) FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION supporters_move_in_hand_over(uuid, uuid) TO villagehub_portal;
  END IF;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0026_put_back_as_it_was")]
    operations = [
        migrations.RunSQL(MOVING, "DROP FUNCTION supporters_move_in_hand_over(uuid, uuid);"),
    ]
