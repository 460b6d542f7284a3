-- The second fence: row-level security on every table of casework, forced for the owner too
-- (docs/decisions/0003-three-fences.md).
--
-- Who asks is known from two settings that live no longer than a transaction
-- (villagehub.accounts.acting). Without them nothing shows and nothing can be added.
--
-- The question "does this person work as a supporter for this organisation today" is asked in one
-- SECURITY DEFINER function, so that no policy reads another fenced table's policy in a circle.
--
-- Chores look past the owner's fence, each through its own policies, which are TO CURRENT_USER:
-- the owner of the tables, who runs this. Each is bound to a setting, villagehub.chore, that a
-- function of the owner's makes for as long as it works; made by the portal's role it opens
-- nothing. PostgreSQL ORs the checks of policies. So a policy for a chore names its chore in what
-- it checks as well as in what it reaches.

-- All tables but the themes, and the calendars of work (docs/decisions/0058).
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'helpseeker', 'supportcase', 'disclosureconsent', 'referral', 'followup', 'transition',
    'contactmoment', 'casecounter', 'teammember', 'handover', 'datasubjectrequest', 'omission',
    'erasurecertificate', 'retentionpolicy', 'referrer', 'referreruse', 'referralin',
    'sickenvelope', 'sealedcall', 'brokenglass', 'unmetneed', 'volunteer', 'match', 'contribution',
    'periodcount', 'report', 'story', 'attachedcount'
  ] LOOP
    EXECUTE format('ALTER TABLE supporters_%s ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE supporters_%s FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

CREATE FUNCTION supporters_organisation() RETURNS uuid LANGUAGE sql STABLE
AS $$ SELECT NULLIF(current_setting('villagehub.organisation_id', true), '')::uuid $$;

CREATE FUNCTION supporters_holds_role(wanted text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.user_id
    FROM public.villages_membership m JOIN public.accounts_user u ON u.id = m.user_id
   WHERE m.user_id = NULLIF(current_setting('villagehub.user_id', true), '')::uuid
     AND m.organisation_id = NULLIF(current_setting('villagehub.organisation_id', true), '')::uuid
     AND m.role = wanted
     AND u.is_active
     AND m.valid_from <= (now() AT TIME ZONE 'Europe/Amsterdam')::date
     AND (m.valid_until IS NULL OR m.valid_until > (now() AT TIME ZONE 'Europe/Amsterdam')::date)
   LIMIT 1
$$;
COMMENT ON FUNCTION supporters_holds_role(text) IS
  'The user of this transaction, if they hold this role today in the organisation of it.';

CREATE FUNCTION supporters_supports(who uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM public.villages_membership m JOIN public.accounts_user u ON u.id = m.user_id
     WHERE m.user_id = who
       AND m.organisation_id = public.supporters_organisation()
       AND m.role = 'supporter'
       AND u.is_active
       AND m.valid_from <= (now() AT TIME ZONE 'Europe/Amsterdam')::date
       AND (m.valid_until IS NULL OR m.valid_until > (now() AT TIME ZONE 'Europe/Amsterdam')::date))
$$;
COMMENT ON FUNCTION supporters_supports(uuid) IS
  'Whether this user supports for the organisation of this transaction today.';
