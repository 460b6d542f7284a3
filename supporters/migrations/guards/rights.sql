-- Who may call what: every function is closed to everybody, and the portal's role gets the doors.
-- What is not named here is a part of a chore, for nobody to call by itself.

DO $$
DECLARE function regprocedure;
BEGIN
  FOR function IN
    SELECT oid FROM pg_proc
     WHERE pronamespace = 'public'::regnamespace AND starts_with(proname, 'supporters_')
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', function);
  END LOOP;
END $$;

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'villagehub_portal') THEN
    GRANT EXECUTE ON FUNCTION
      -- who works here, and what is in sight
      supporters_organisation, supporters_holds_role, supporters_supports,
      supporters_files_shared, supporters_files_opened, supporters_may_be_called,
      -- contacts
      supporters_forget_memory_aids, supporters_keep_memory_aid, supporters_move_contacts,
      -- referrals that come in
      supporters_told_of_referral, supporters_note_use, supporters_hold_referrer,
      supporters_forget_returned, supporters_forget_taken, supporters_referrer_erased_on,
      -- handing over
      supporters_who_left_files, supporters_files_left, supporters_carry_over,
      supporters_carry_back, supporters_end_hand_over, supporters_move_in_hand_over,
      -- an envelope, and broken glass
      supporters_open_envelope, supporters_envelopes_here, supporters_forget_envelopes,
      supporters_files_by, supporters_break_glass, supporters_mend_glass,
      -- erasure
      supporters_erased_on, supporters_erase, supporters_erase_person,
      supporters_erase_volunteer, supporters_erase_contribution, supporters_left_erased_soon,
      supporters_set_retention,
      -- numbers
      supporters_contact_counts, supporters_hidden_on_page, supporters_count_period,
      supporters_told_of_periods, supporters_changes_of_periods, supporters_median_of_period,
      -- triggers
      supporters_keep_owner, supporters_keep_team, supporters_keep_glass,
      supporters_carry_matches, supporters_match_what_shows, supporters_put_back_in_time,
      supporters_take_out_of_envelope, supporters_take_out_of_hand_over, supporters_report_stays,
      supporters_story_stays
      TO villagehub_portal;

    REVOKE UPDATE, DELETE ON supporters_erasurecertificate FROM villagehub_portal;
    REVOKE INSERT, UPDATE, DELETE ON supporters_periodcount FROM villagehub_portal;
    REVOKE DELETE ON supporters_report FROM villagehub_portal;
    REVOKE DELETE ON supporters_story FROM villagehub_portal;
    REVOKE UPDATE ON supporters_attachedcount FROM villagehub_portal;
  END IF;
END $$;
