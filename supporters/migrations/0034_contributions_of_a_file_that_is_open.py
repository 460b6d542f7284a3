"""A file that a coordinator opened is for reading. Who supports people as well added, changed and
erased what somebody with such a file wants to give: the policies asked whether the person shows,
and an opened one does. As for contacts (migration 0018), whose the file is or who helps on it.
"""

from django.db import migrations

ORGANISATION = "organisation_id = (SELECT supporters_organisation())"
SUPPORTER = "(SELECT supporters_holds_role('supporter'))"
SHARED = "ANY ((SELECT supporters_files_shared())::uuid[])"
SHOWS = "true"
MAY_HANG = f"(p.owner_id = {SUPPORTER} OR p.id = {SHARED})"


def policies(whose):
    row = f"""{SUPPORTER} IS NOT NULL AND {ORGANISATION} AND (person_id IS NULL
    OR EXISTS (SELECT FROM supporters_helpseeker p WHERE p.id = supporters_contribution.person_id
      AND p.organisation_id = supporters_contribution.organisation_id AND {whose}))"""
    return f"""
ALTER POLICY supporters_add ON supporters_contribution WITH CHECK ({row});
ALTER POLICY supporters_change ON supporters_contribution USING ({row}) WITH CHECK ({row});
"""


ERASE = """
CREATE OR REPLACE FUNCTION supporters_erase_contribution(which uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  org uuid;
  me uuid := public.supporters_holds_role('supporter');
  shared uuid[] := public.supporters_files_shared();
BEGIN
  SELECT c.organisation_id INTO org FROM public.supporters_contribution c
   WHERE c.id = which AND c.organisation_id = (SELECT public.supporters_organisation())
     AND me IS NOT NULL
     AND (c.person_id IS NULL OR EXISTS (SELECT FROM public.supporters_helpseeker p
       WHERE p.id = c.person_id AND p.restricted_on IS NULL
         AND p.organisation_id = c.organisation_id
         AND (p.owner_id = me OR p.id = ANY(shared))));
  IF org IS NULL THEN RETURN false; END IF;
  PERFORM set_config('villagehub.chore', 'erase_on_request', true);
  DELETE FROM public.supporters_contribution WHERE id = which;
  PERFORM public.supporters_certify(org, 'request',
    jsonb_build_object('supporters_contribution', 1), '{}', 0);
  PERFORM set_config('villagehub.chore', '', true);
  RETURN true;
END $$;
COMMENT ON FUNCTION supporters_erase_contribution(uuid) IS
  'Erases what somebody wanted to give, for who may change it.';
"""


class Migration(migrations.Migration):
    dependencies = [("supporters", "0033_an_address_in_hand")]
    operations = [
        migrations.RunSQL(policies(MAY_HANG), policies(SHOWS)),
        migrations.RunSQL(ERASE, migrations.RunSQL.noop),
    ]
