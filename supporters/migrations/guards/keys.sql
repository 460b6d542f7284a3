-- Changing keys is the table owner's command; the portal has no such road. It reads and writes
-- each table that has a sealed field, past the fence.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'helpseeker', 'supportcase', 'referral', 'followup', 'contactmoment', 'teammember', 'handover',
    'omission', 'referralin', 'sickenvelope', 'sealedcall', 'brokenglass', 'unmetneed', 'volunteer',
    'match', 'contribution', 'story'
  ] LOOP
    EXECUTE format($policies$
      CREATE POLICY chore_reads_for_rotation ON supporters_%1$s FOR SELECT TO CURRENT_USER
        USING (current_setting('villagehub.chore', true) = 'rotate_keys');
      CREATE POLICY chore_rotates_keys ON supporters_%1$s FOR UPDATE TO CURRENT_USER
        USING (current_setting('villagehub.chore', true) = 'rotate_keys');
    $policies$, name);
  END LOOP;
END $$;
