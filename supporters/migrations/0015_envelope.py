"""An envelope that a supporter seals for one colleague, for when she is suddenly away.

Who sealed it reads it; the colleague from its opening until its end, which the policy itself asks
the clock; nobody else ever, a coordinator neither. No policy lets the portal change a row: opening
is one function, run by who sealed it, or by a coordinator who says why. What is in it is a copy, so
for the colleague one function asks whether that person may still be called: the file is not handed
over, not restricted and not closed because they died or moved. A file that changes hands takes its
copies out of the envelope.
"""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import villagehub.encryption

ORGANISATION = "organisation_id = (SELECT supporters_organisation())"
ME = "(SELECT supporters_holds_role('supporter'))"
MINE = f"owner_id = {ME} AND {ORGANISATION}"
OPEN_FOR_ME = f"colleague_id = {ME} AND {ORGANISATION} AND opened_at <= now() AND now() < closes_at"


def chore(name):
    return f"current_setting('villagehub.chore', true) = '{name}'"


ERASING = "current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')"
OVER = "coalesce(closes_at, created_at + interval '14 days') <= now()"

ENVELOPE = f"""
ALTER TABLE supporters_sickenvelope ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_sickenvelope FORCE ROW LEVEL SECURITY;
CREATE POLICY who_sealed_reads ON supporters_sickenvelope FOR SELECT USING ({MINE});
CREATE POLICY colleague_reads_while_open ON supporters_sickenvelope FOR SELECT
  USING ({OPEN_FOR_ME});
CREATE POLICY supporter_seals ON supporters_sickenvelope FOR INSERT
  WITH CHECK ({MINE} AND opened_at IS NULL AND closes_at IS NULL AND opened_by_id IS NULL
    AND reason = '' AND supporters_supports(colleague_id));
CREATE POLICY who_sealed_takes_away ON supporters_sickenvelope FOR DELETE USING ({MINE});
CREATE POLICY chore_finds_envelopes ON supporters_sickenvelope FOR SELECT TO CURRENT_USER
  USING ({chore("open_envelope")} AND {ORGANISATION});
CREATE POLICY chore_opens ON supporters_sickenvelope FOR UPDATE TO CURRENT_USER
  USING ({chore("open_envelope")} AND {ORGANISATION} AND opened_at IS NULL)
  WITH CHECK ({chore("open_envelope")} AND {ORGANISATION});
CREATE POLICY chore_finds_what_is_over ON supporters_sickenvelope FOR SELECT TO CURRENT_USER
  USING ({chore("forget_envelopes")});
CREATE POLICY chore_forgets_what_is_over ON supporters_sickenvelope FOR DELETE TO CURRENT_USER
  USING ({chore("forget_envelopes")} AND {OVER});
CREATE POLICY chore_reads_for_rotation ON supporters_sickenvelope FOR SELECT TO CURRENT_USER
  USING ({chore("rotate_keys")});
CREATE POLICY chore_rotates_keys ON supporters_sickenvelope FOR UPDATE TO CURRENT_USER
  USING ({chore("rotate_keys")});
"""

MAY_BE_CALLED = f"""
CREATE POLICY chore_asks_who_may_be_called ON supporters_helpseeker FOR SELECT TO CURRENT_USER
  USING ({chore("may_be_called")} AND {ORGANISATION});

CREATE FUNCTION supporters_may_be_called(who uuid, whose uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  busy_with text := coalesce(current_setting('villagehub.chore', true), '');
  found boolean;
BEGIN
  PERFORM set_config('villagehub.chore', 'may_be_called', true);
  SELECT EXISTS (SELECT FROM public.supporters_helpseeker p
     WHERE p.id = who AND p.owner_id = whose
       AND p.organisation_id = public.supporters_organisation()
       AND p.restricted_on IS NULL AND p.gone_on IS NULL) INTO found;
  PERFORM set_config('villagehub.chore', busy_with, true);
  RETURN found;
END $$;
COMMENT ON FUNCTION supporters_may_be_called(uuid, uuid) IS
  'Whether this file is still of this supporter, and neither restricted nor of somebody gone.';
"""

OF_MINE = f"""EXISTS (SELECT FROM supporters_sickenvelope e
    WHERE e.id = envelope_id AND e.owner_id = {ME})"""
CALL = f"""
ALTER TABLE supporters_sealedcall ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_sealedcall FORCE ROW LEVEL SECURITY;
CREATE POLICY who_sealed ON supporters_sealedcall USING ({OF_MINE})
  WITH CHECK ({OF_MINE} AND EXISTS (SELECT FROM supporters_helpseeker p
    WHERE p.id = person_id AND p.owner_id = {ME} AND p.{ORGANISATION}));
CREATE POLICY colleague_reads_while_open ON supporters_sealedcall FOR SELECT
  USING (EXISTS (SELECT FROM supporters_sickenvelope e
    WHERE e.id = envelope_id AND e.colleague_id = {ME} AND e.{ORGANISATION}
      AND e.opened_at <= now() AND now() < e.closes_at
      AND supporters_may_be_called(person_id, e.owner_id)));
CREATE POLICY chore_finds_what_is_handed_over ON supporters_sealedcall FOR SELECT TO CURRENT_USER
  USING ({chore("hand_over")});
CREATE POLICY chore_takes_out_what_is_handed_over ON supporters_sealedcall FOR DELETE
  TO CURRENT_USER USING ({chore("hand_over")});
CREATE POLICY chore_finds_what_is_over ON supporters_sealedcall FOR SELECT TO CURRENT_USER
  USING ({chore("forget_envelopes")});
CREATE POLICY chore_forgets_what_is_over ON supporters_sealedcall FOR DELETE TO CURRENT_USER
  USING ({chore("forget_envelopes")});
CREATE POLICY chore_finds_what_is_due ON supporters_sealedcall FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_erases ON supporters_sealedcall FOR DELETE TO CURRENT_USER USING ({ERASING});
CREATE POLICY chore_reads_for_rotation ON supporters_sealedcall FOR SELECT TO CURRENT_USER
  USING ({chore("rotate_keys")});
CREATE POLICY chore_rotates_keys ON supporters_sealedcall FOR UPDATE TO CURRENT_USER
  USING ({chore("rotate_keys")});

CREATE FUNCTION supporters_take_out_of_envelope() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.supporters_sealedcall WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER take_out_of_envelope AFTER UPDATE ON supporters_helpseeker FOR EACH ROW
  WHEN (NEW.owner_id IS DISTINCT FROM OLD.owner_id)
  EXECUTE FUNCTION supporters_take_out_of_envelope();
"""
UNDO_CALL = """
DROP TRIGGER take_out_of_envelope ON supporters_helpseeker;
DROP FUNCTION supporters_take_out_of_envelope();
DROP POLICY colleague_reads_while_open ON supporters_sealedcall;
"""

OPENING = """
CREATE FUNCTION supporters_open_envelope(envelope uuid, why text) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  supporter uuid := public.supporters_holds_role('supporter');
  coordinator uuid := public.supporters_holds_role('coordinator');
  until timestamptz;
BEGIN
  PERFORM set_config('villagehub.chore', 'open_envelope', true);
  UPDATE public.supporters_sickenvelope
     SET opened_at = now(), updated_at = now(), closes_at = now() + interval '14 days',
         opened_by_id = coalesce(supporter, coordinator), reason = why
   WHERE id = envelope AND organisation_id = public.supporters_organisation()
     AND opened_at IS NULL
     AND (owner_id = supporter OR (coordinator IS NOT NULL AND why <> ''))
  RETURNING closes_at INTO until;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN until;
END $$;
COMMENT ON FUNCTION supporters_open_envelope(uuid, text) IS
  'Opens an envelope for 14 days, by who sealed it or by a coordinator who says why; until when.';

CREATE FUNCTION supporters_envelopes_here() RETURNS TABLE (envelope uuid, owner_id uuid,
  colleague_id uuid, owner text, colleague text, sealed_at timestamptz, closes_at timestamptz,
  colleague_works boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.supporters_holds_role('coordinator') IS NULL THEN RETURN; END IF;
  PERFORM set_config('villagehub.chore', 'open_envelope', true);
  RETURN QUERY
    SELECT e.id, e.owner_id, e.colleague_id, o.display_name::text, c.display_name::text,
           e.created_at, e.closes_at, public.supporters_supports(e.colleague_id)
      FROM public.supporters_sickenvelope e
      JOIN public.accounts_user o ON o.id = e.owner_id
      JOIN public.accounts_user c ON c.id = e.colleague_id
     WHERE e.organisation_id = public.supporters_organisation()
       AND (e.closes_at IS NULL OR e.closes_at > now())
     ORDER BY o.display_name, e.id;
  PERFORM set_config('villagehub.chore', '', true);
END $$;
COMMENT ON FUNCTION supporters_envelopes_here() IS
  'For a coordinator: who sealed an envelope for whom and when; not what is in it.';

CREATE FUNCTION supporters_forget_envelopes() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE gone integer;
BEGIN
  PERFORM set_config('villagehub.chore', 'forget_envelopes', true);
  DELETE FROM public.supporters_sealedcall WHERE envelope_id IN (
    SELECT id FROM public.supporters_sickenvelope
     WHERE coalesce(closes_at, created_at + interval '14 days') <= now());
  DELETE FROM public.supporters_sickenvelope
   WHERE coalesce(closes_at, created_at + interval '14 days') <= now();
  GET DIAGNOSTICS gone = ROW_COUNT;
  PERFORM set_config('villagehub.chore', '', true);
  RETURN gone;
END $$;
COMMENT ON FUNCTION supporters_forget_envelopes() IS
  'Removes envelopes that closed, or lay sealed for 14 days; returns how many.';
"""
NAMES = """supporters_may_be_called(uuid, uuid), supporters_open_envelope(uuid, text),
  supporters_envelopes_here(), supporters_forget_envelopes()"""
RIGHTS = f"""
REVOKE ALL ON FUNCTION {NAMES}, supporters_take_out_of_envelope() FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION {NAMES}, supporters_take_out_of_envelope() TO villagehub_portal;
  END IF;
END $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('supporters', '0014_handing_over'),
        ('villages', '0012_support_card'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SickEnvelope',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('opened_at', models.DateTimeField(editable=False, null=True)),
                ('closes_at', models.DateTimeField(editable=False, null=True)),
                ('reason', villagehub.encryption.EncryptedTextField(blank=True, help_text='Allebei lezen dit. Niets over ziekte: “sinds maandag afwezig” is genoeg.', max_length=300, verbose_name='Waarom gaat de envelop open?')),
                ('colleague', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Voor welke collega?')),
                ('opened_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='SealedCall',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('due_on', models.DateField()),
                ('call_name', villagehub.encryption.EncryptedTextField(max_length=60)),
                ('phone', villagehub.encryption.EncryptedTextField(blank=True, max_length=20)),
                ('what', villagehub.encryption.EncryptedTextField(max_length=600)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sealed_calls', to='supporters.helpseeker')),
                ('envelope', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='calls', to='supporters.sickenvelope')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='sickenvelope',
            constraint=models.UniqueConstraint(fields=('owner', 'organisation'), name='a_supporter_has_one_envelope'),
        ),
        migrations.AddConstraint(
            model_name='sickenvelope',
            constraint=models.CheckConstraint(condition=models.Q(('owner', models.F('colleague')), _negated=True), name='an_envelope_is_for_somebody_else'),
        ),
        migrations.AddConstraint(
            model_name='sickenvelope',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closes_at', None), ('opened_at', None), ('opened_by', None)), models.Q(('closes_at__gt', models.F('opened_at')), ('opened_at__isnull', False), ('opened_by__isnull', False)), _connector='OR'), name='an_open_envelope_closes'),
        ),
        migrations.RunSQL(ENVELOPE, migrations.RunSQL.noop),
        migrations.RunSQL(
            MAY_BE_CALLED,
            "DROP FUNCTION supporters_may_be_called(uuid, uuid);"
            "DROP POLICY chore_asks_who_may_be_called ON supporters_helpseeker;",
        ),
        migrations.RunSQL(CALL, UNDO_CALL),
        migrations.RunSQL(
            OPENING + RIGHTS,
            "DROP FUNCTION supporters_open_envelope(uuid, text), supporters_envelopes_here(),"
            " supporters_forget_envelopes();",
        ),
    ]
