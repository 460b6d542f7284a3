from tests.access_rows.rows import only, pk_of, public, signed_in, village

SUPPORTERS = frozenset({"supporter", "other_supporter"})


def casework(name, method="get", ok=200):
    return only("supporter", arguments=pk_of(name), method=method, ok=ok)


def two_records(things):
    return {"pk": things.help_seeker.pk, "other": things.other_help_seeker.pk}


def at_secret_address(w):
    return {"secret": w.secret}


def with_receipt(w):
    return {"secret": w.secret, "reference": w.taken.reference}


MAKES_REPORTS = frozenset({"supporter", "coordinator"})
READS_REPORTS = frozenset(
    {
        *MAKES_REPORTS,
        "resident",
        "lead",
        "editor",
        "officer",
        "decision_maker",
        "council_viewer",
    }
)
A_REPORT = pk_of("support_report")

ROWS = {
    "supporters:today": only(*SUPPORTERS),
    "supporters:day_print": only(*SUPPORTERS),
    "supporters:calendar": only(*SUPPORTERS),
    "supporters:calendar_renew": only(*SUPPORTERS, method="post", ok=302),
    "supporters:calendar_stop": only(*SUPPORTERS, method="post", ok=302),
    "supporters:calendar_feed": public(lambda w: {"token": w.work_calendar.token}),
    "supporters:log_contact": only(*SUPPORTERS),
    "supporters:unsent": only(*SUPPORTERS),
    "supporters:unsent_form": only(*SUPPORTERS),
    "supporters:drop_in": only(*SUPPORTERS),
    "supporters:drop_in_undo": only(*SUPPORTERS, method="post", ok=302),
    "supporters:contacts": only(*SUPPORTERS),
    "supporters:memory_aids": only(*SUPPORTERS),
    "supporters:contact_keep": casework("contact", "post", ok=302),
    "supporters:contact_undo": only(*SUPPORTERS, method="post", ok=302),
    "supporters:contact_correct": casework("contact"),
    "supporters:contact_repeat": casework("contact", "post", ok=302),
    "supporters:contact_delete": casework("contact"),
    "supporters:people": only(*SUPPORTERS),
    "supporters:person_new": only(*SUPPORTERS),
    "supporters:person": casework("help_seeker"),
    "supporters:person_edit": casework("help_seeker"),
    "supporters:person_gone": casework("help_seeker"),
    "supporters:person_back": casework("help_seeker", "post", ok=302),
    "supporters:person_same": casework("help_seeker"),
    "supporters:person_merge": only("supporter", arguments=two_records),
    "supporters:case_new": casework("help_seeker"),
    "supporters:referral_new": casework("help_seeker"),
    "supporters:follow_up_new": casework("help_seeker"),
    "supporters:case_edit": casework("case"),
    "supporters:case_move": casework("case", "post", ok=302),
    "supporters:case_close": casework("case"),
    "supporters:case_reopen": casework("case"),
    "supporters:transition_undo": casework("transition", "post", ok=302),
    "supporters:referral": casework("referral"),
    "supporters:referral_send": casework("referral", "post", ok=302),
    "supporters:referral_letter": casework("referral"),
    "supporters:referral_letter_pdf": casework("referral"),
    "supporters:referral_ask_again": casework("referral", "post", ok=302),
    "supporters:referral_move": casework("referral", "post", ok=302),
    "supporters:referral_missed": casework("referral", "post", ok=302),
    "supporters:referral_not_missed": casework("referral", "post", ok=302),
    "supporters:suggestions": casework("help_seeker"),
    "supporters:match_new": casework("help_seeker"),
    "supporters:match": casework("match"),
    "supporters:match_move": casework("match", "post", ok=302),
    "supporters:match_finish": casework("match", "post", ok=302),
    "supporters:match_take_back": casework("match", "post", ok=302),
    "supporters:web": only(*SUPPORTERS),
    "supporters:tear": only(*SUPPORTERS, "coordinator", "editor"),
    "supporters:volunteers": only(*SUPPORTERS),
    "supporters:volunteer_new": only(*SUPPORTERS),
    "supporters:volunteer": casework("volunteer"),
    "supporters:volunteer_edit": casework("volunteer"),
    "supporters:volunteer_move": casework("volunteer", "post", ok=302),
    "supporters:volunteer_erase": casework("volunteer"),
    "supporters:contributions": only(*SUPPORTERS),
    "supporters:contribution_new": only(*SUPPORTERS),
    "supporters:contribution_new_of": casework("help_seeker"),
    "supporters:contribution": casework("contribution"),
    "supporters:contribution_move": casework("contribution", "post", ok=302),
    "supporters:contribution_erase": casework("contribution"),
    "supporters:needs": only(*SUPPORTERS),
    "supporters:need_take_away": casework("unmet_need", "post", ok=302),
    "supporters:consent_withdraw": casework("consent"),
    "supporters:follow_up": casework("follow_up"),
    "supporters:follow_up_later": casework("follow_up", "post", ok=302),
    "supporters:follow_up_undo": casework("follow_up", "post", ok=302),
    "supporters:team_ask": casework("help_seeker"),
    # The supporter of the cast owns the file; whoever was asked: tests/supporters/test_team.py.
    "supporters:team_accept": casework("team_member", "post", ok=302),
    "supporters:team_end": casework("team_member"),
    "supporters:hand_over_mine": only(*SUPPORTERS),
    "supporters:hand_over": casework("hand_over"),
    "supporters:hand_over_accept": casework("hand_over", "post", ok=302),
    "supporters:hand_over_end": casework("hand_over", "post", ok=302),
    "supporters:hand_over_undo": casework("hand_over", "post", ok=302),
    "supporters:hand_over_left": only("coordinator"),
    # Of who left, and of what the coordinator proposed: tests/supporters/test_handing_over.py.
    "supporters:hand_over_for": only(arguments=lambda w: {"pk": w.supporter.pk}),
    "supporters:hand_over_take_back": only(arguments=pk_of("hand_over"), method="post"),
    "supporters:envelopes": only(*SUPPORTERS),
    "supporters:envelope_open": only("supporter", method="post", ok=302),
    "supporters:envelope_end": only("supporter"),
    # For the colleague while it is open: tests/supporters/test_envelopes.py.
    "supporters:envelope": only(arguments=pk_of("envelope")),
    "supporters:envelopes_here": only("coordinator"),
    "supporters:envelope_open_for": only("coordinator", arguments=pk_of("envelope")),
    "supporters:glass_break": only("coordinator"),
    # While it is open, for who opened it: tests/supporters/test_glass.py.
    "supporters:glass": only(arguments=pk_of("glass")),
    "supporters:glass_end": casework("glass", "post", ok=302),
    "supporters:glass_openings": only(*SUPPORTERS),
    "supporters:overview": only("coordinator"),
    "supporters:reports": only(*SUPPORTERS, "coordinator"),
    "supporters:report_new": only("coordinator"),
    "supporters:report_at_work": only(*MAKES_REPORTS, arguments=A_REPORT),
    "supporters:report_review": only(*MAKES_REPORTS, arguments=A_REPORT, method="post", ok=302),
    "supporters:report_release": only("coordinator", arguments=A_REPORT, method="post", ok=302),
    "supporters:report_drop": only("coordinator", arguments=A_REPORT, method="post", ok=302),
    "supporters:report_again": only("coordinator", arguments=A_REPORT, method="post", ok=302),
    "supporters:report_withdraw": only("coordinator", arguments=A_REPORT),
    "supporters:story_new": only(*MAKES_REPORTS, arguments=A_REPORT),
    "supporters:story": only(*MAKES_REPORTS, arguments=pk_of("story")),
    "supporters:story_tell": only("coordinator", arguments=pk_of("story"), method="post", ok=302),
    "supporters:story_withdraw": only(
        *MAKES_REPORTS, arguments=pk_of("story"), method="post", ok=302
    ),
    "supporters:attach": only("supporter", arguments=A_REPORT),
    "supporters:attached": only(*SUPPORTERS),
    "supporters:attached_off": casework("attached"),
    "supporters:attached_off_ours": only("lead", arguments=pk_of("attached")),
    "supporters:municipal_reports": only(
        "officer", "other_officer", "decision_maker", "council_viewer"
    ),
    "supporters:village_reports": signed_in(village),
    "supporters:report": only(*READS_REPORTS, arguments=A_REPORT),
    "supporters:report_csv": only(*READS_REPORTS, arguments=A_REPORT),
    "supporters:report_proof": only(*READS_REPORTS, arguments=A_REPORT),
    "supporters:erasures": only("coordinator"),
    # For a privacy contact: tests/supporters/test_retention.py.
    "supporters:retention": only(),
    "supporters:referral_in": casework("referral_in"),
    "supporters:referral_in_accept": casework("referral_in"),
    "supporters:referral_in_give_back": casework("referral_in"),
    "supporters:referral_in_link": casework("taken", "post", ok=302),
    "supporters:referral_in_close": casework("taken", "post", ok=302),
    "supporters:referral_in_allow": casework("taken", "post", ok=302),
    "supporters:feedback": casework("taken"),
    "supporters:feedback_letter": casework("taken"),
    "supporters:feedback_letter_pdf": casework("taken"),
    "supporters:referrers": only("coordinator"),
    "supporters:referrer_new": only("coordinator"),
    "supporters:referrer": only("coordinator", arguments=pk_of("referrer")),
    "supporters:referrer_edit": only("coordinator", arguments=pk_of("referrer")),
    "supporters:referrer_renew": only("coordinator", arguments=pk_of("referrer")),
    "supporters:referrer_pause": only(
        "coordinator", arguments=pk_of("referrer"), method="post", ok=302
    ),
    "supporters:referrer_resume": only(
        "coordinator", arguments=pk_of("referrer"), method="post", ok=302
    ),
    "supporters:refer": public(at_secret_address),
    "supporters:refer_find": public(at_secret_address),
    "supporters:refer_told": public(with_receipt),
    "supporters:refer_pdf": public(with_receipt),
    "supporters:who_looked": casework("help_seeker"),
    "supporters:request_new": casework("help_seeker"),
    "supporters:requests": only(*SUPPORTERS),
    "supporters:request_register": only(),
    "supporters:request": casework("data_request"),
    "supporters:request_longer": casework("data_request", "post", ok=302),
    "supporters:request_lift": casework("data_request", "post", ok=302),
    "supporters:release": casework("data_request"),
    "supporters:release_pdf": casework("data_request"),
    "supporters:release_json": casework("data_request"),
    "supporters:omission_back": casework("omission", "post", ok=302),
    "supporters:sheet": casework("help_seeker"),
    "supporters:sheet_pdf": casework("help_seeker"),
    "supporters:sheet_json": casework("help_seeker"),
    # For a privacy contact, who is none of the cast: tests/supporters/test_who_looked.py.
    "supporters:log": only(),
    "supporters:log_file": only(),
}
ASKED = ["groot", "persoon", "maand", "voor", "bewaard", "gedaan", "dorp", "na", "aan", "q"]
ASKED += ["close_reason", "stand", "terug"]
