"""What a draw is made of and what comes out is never changed, whoever asks the database.

A secret may be sealed anew with another key, as when keys are rotated: whether it is still the same
everybody can see by the digest that was published. A public number that was copied wrongly is put
right by adding to `corrections`, with an event that shows both numbers, and only then places change.
"""

from django.db import migrations

STAYS = """
CREATE FUNCTION housing_round_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.initiative_id, NEW.number, NEW.rules_id, NEW.published_on, NEW.commitment, NEW.terms,
      NEW.public_kind, NEW.public_source)
     IS DISTINCT FROM
     (OLD.initiative_id, OLD.number, OLD.rules_id, OLD.published_on, OLD.commitment, OLD.terms,
      OLD.public_kind, OLD.public_source)
     OR NEW.secret <> OLD.secret
        AND split_part(NEW.secret, ':', 1) = split_part(OLD.secret, ':', 1) THEN
    RAISE EXCEPTION 'what a draw is made of is never changed';
  END IF;
  IF OLD.drawn_at IS NOT NULL AND (NEW.drawn_at, NEW.witness) IS DISTINCT FROM
                                  (OLD.drawn_at, OLD.witness)
     OR OLD.cancelled_at IS NOT NULL AND (NEW.cancelled_at, NEW.cancel_reason) IS DISTINCT FROM
                                         (OLD.cancelled_at, OLD.cancel_reason)
     OR NEW.drawn_at IS NOT NULL AND NEW.cancelled_at IS NOT NULL THEN
    RAISE EXCEPTION 'a round is drawn or called off once';
  END IF;
  IF OLD.drawn_at IS NULL AND NEW.drawn_at IS NOT NULL AND NEW.public_value = '' THEN
    RAISE EXCEPTION 'a draw has a public number';
  END IF;
  IF NEW.corrections <> OLD.corrections OR OLD.drawn_at IS NOT NULL AND
     NEW.public_value <> OLD.public_value THEN
    IF NEW.corrections <> OLD.corrections + 1 OR NOT EXISTS (
      SELECT FROM housing_roundevent WHERE round_id = NEW.id AND what = 'corrected'
        AND value_was = OLD.public_value AND value_now = NEW.public_value
    ) THEN
      RAISE EXCEPTION 'a public number is put right in sight of all';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER round_stays BEFORE UPDATE ON housing_allocationround
  FOR EACH ROW EXECUTE FUNCTION housing_round_stays();

CREATE FUNCTION housing_place_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.round_id, NEW.entry_id, NEW.number, NEW."group") IS DISTINCT FROM
     (OLD.round_id, OLD.entry_id, OLD.number, OLD."group")
     OR OLD.place IS NOT NULL AND NEW.drawn_with = OLD.drawn_with
        AND NEW.place IS DISTINCT FROM OLD.place
     OR NEW.drawn_with <> OLD.drawn_with AND NEW.drawn_with <> (
          SELECT corrections FROM housing_allocationround WHERE id = NEW.round_id
        ) THEN
    RAISE EXCEPTION 'a place in a draw is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER place_stays BEFORE UPDATE ON housing_roundentry
  FOR EACH ROW EXECUTE FUNCTION housing_place_stays();
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    REVOKE DELETE ON housing_allocationround, housing_roundentry FROM villagehub_portal;
  END IF;
END $$;
"""
UNDO = """
DROP TRIGGER round_stays ON housing_allocationround;
DROP FUNCTION housing_round_stays();
DROP TRIGGER place_stays ON housing_roundentry;
DROP FUNCTION housing_place_stays();
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT DELETE ON housing_allocationround, housing_roundentry TO villagehub_portal;
  END IF;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("housing", "0003_one_outcome")]
    operations = [migrations.RunSQL(STAYS, UNDO)]
