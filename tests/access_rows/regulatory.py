from tests.access_rows.rows import only, pk_of, public, signed_in

DESK = frozenset({"officer", "decision_maker"})
AT_A_DESK = DESK | {"other_officer"}


def start_of_request(w):
    return {"village": w.village.slug, "initiative": w.initiative.slug}


def request_of(w):
    return {"reference": w.request.reference}


def question(w):
    return {"reference": w.request.reference, "question": w.question.pk}


def draft(method="get", ok=200):
    return only("lead", arguments=pk_of("draft"), method=method, ok=ok)


def desk(*who, ok=200):
    """Sent without its fields, a form of the desk comes back with what is missing."""
    return only(*who, arguments=request_of, method="post", ok=ok)


def of_question(world):
    return {"pk": world.rule_question.pk}


def asker(ok=200, method="get"):
    return only("resident", arguments=of_question, ok=ok, method=method, otherwise=403)


def grown(world):
    return {"pk": world.rule_question.pk, "initiative": world.initiative.pk}


def asked(*who, ok=200, method="get"):
    return only(*who, arguments=of_question, ok=ok, method=method)


def want_too(world):
    return {"source": "besluit", "pk": world.refused.pk}


def example(world):
    return {"pk": world.draft.pk, "source": "besluit", "thing": world.refused.pk}


def refused(w):
    return {"reference": w.refused.reference}


def sent_on(w):
    return {"reference": w.sent_on.reference}


def first_of_granted(w):
    return {"reference": w.granted.reference, "number": 1}


def second_of_granted(w):
    """Which was reported."""
    return {"reference": w.granted.reference, "number": 2}


def one_of(name, **more):
    """The request that stands in the world by that name."""
    return lambda world: {"reference": getattr(world, name).reference, **more}


def objected(*who):
    return only(*who, arguments=pk_of("objection"), method="post")


ROWS = {
    "regulatory:may_i": public(),
    "regulatory:may_i_here": public(lambda world: {"village": world.village.slug}),
    "regulatory:ask": public(lambda world: {"village": world.village.slug}),
    "regulatory:asked": public(of_question),
    "regulatory:asked_withdraw": asker(ok=302),
    "regulatory:asked_grow": asker(),
    "regulatory:asked_grow_in": only(
        "resident", arguments=grown, ok=403, method="post", otherwise=403
    ),
    "regulatory:asked_inbox": only("officer", "other_officer", "decision_maker"),
    "regulatory:asked_desk": asked(*DESK),
    "regulatory:asked_answer": asked("officer", method="post"),
    "regulatory:asked_forward": asked("officer", method="post"),
    "regulatory:asked_hide": asked("officer", method="post", ok=302),
    "regulatory:asked_show": asked("officer", method="post", ok=302),
    "regulatory:register": public(),
    "regulatory:detail": public(request_of),
    "regulatory:register_json": public(),
    "regulatory:register_csv": public(),
    "regulatory:register_atom": public(),
    "regulatory:rrr": public(lambda w: {"slug": w.request.municipality.slug}),
    "regulatory:precedents_json": public(lambda w: {"slug": w.request.municipality.slug}),
    "regulatory:precedents_key": public(),
    "regulatory:precedents": public(),
    "regulatory:precedent": public(pk_of("precedent")),
    "regulatory:diwoo": public(),
    "regulatory:filing": only("officer", arguments=request_of),
    "regulatory:as_case": only(*DESK, arguments=request_of),
    "regulatory:sources": only("admin"),
    "regulatory:source_follow": only("admin"),
    "regulatory:source_trust": only("admin", arguments=pk_of("source")),
    "regulatory:source_ask": only("admin", arguments=pk_of("source"), method="post", ok=302),
    "regulatory:source_stop": only("admin", arguments=pk_of("source")),
    "regulatory:term": public(),
    "regulatory:clock_file": public(request_of),
    "regulatory:of_initiative": public(start_of_request),
    "regulatory:start": only("lead", arguments=start_of_request, otherwise=403),
    # Without the number of a step it leads to the first that misses something.
    "regulatory:draft": draft(ok=302),
    "regulatory:check": draft(),
    "regulatory:trial": draft(),
    "regulatory:want_too": signed_in(want_too),
    "regulatory:want_too_with": only(
        "lead",
        arguments=lambda world: {**want_too(world), "initiative": world.initiative.pk},
        method="post",
        ok=302,
        otherwise=403,
    ),
    "regulatory:add_example": only("lead", arguments=example, method="post", ok=302),
    "regulatory:drop_example": only("lead", arguments=example, method="post", ok=302),
    "regulatory:discard": draft(),
    # In the world the portal is an official channel, so there is no letter to sign.
    "regulatory:draft_letter": draft(ok=302),
    "regulatory:formal_letter": only("lead", arguments=request_of, otherwise=403),
    "regulatory:submit": draft("post", ok=302),
    "regulatory:answer": only("lead", arguments=question, otherwise=403, method="post"),
    "regulatory:withdraw": only("lead", arguments=request_of, otherwise=403),
    "regulatory:rules": only(*AT_A_DESK),
    "regulatory:rule": only("decision_maker", arguments=lambda w: {"kind": "experiment"}),
    "regulatory:channel": only("decision_maker"),
    "regulatory:outage": only("decision_maker"),
    "regulatory:outage_back": only(
        "decision_maker", arguments=pk_of("outage"), method="post", ok=302
    ),
    "regulatory:national": only("admin"),
    "regulatory:equated_day": only("admin"),
    "regulatory:equated_day_back": only(
        "admin", arguments=pk_of("equated_day"), method="post", ok=302
    ),
    "regulatory:penalty_amount": only("admin"),
    "regulatory:delivery": only(*DESK, arguments=request_of),
    "regulatory:second_route": only(
        *DESK, arguments=lambda w: {"reference": w.request.reference, "pk": w.lost_message.pk}
    ),
    "regulatory:mandates": only(*AT_A_DESK),
    "regulatory:references": only(*AT_A_DESK),
    "regulatory:reference_new": only(*AT_A_DESK),
    "regulatory:reference_edit": only(*DESK, arguments=lambda w: {"pk": w.rule_question.rule.pk}),
    "regulatory:archive": only(*AT_A_DESK),
    "regulatory:archive_csv": only(*AT_A_DESK),
    "regulatory:mandate_new": only("decision_maker"),
    "regulatory:mandate_end": only(
        "decision_maker", arguments=pk_of("mandate"), method="post", ok=302
    ),
    "regulatory:inbox": only("officer", "other_officer", "decision_maker"),
    "regulatory:desk": only(*DESK, arguments=request_of),
    "regulatory:intake_choose": only("officer", "other_officer"),
    "regulatory:intake": only("officer", arguments=pk_of("initiative")),
    "regulatory:intake_for": only("supporter", arguments=start_of_request),
    "regulatory:helped_letter": only("supporter", arguments=one_of("helped")),
    "regulatory:helped_letter_pdf": only("supporter", arguments=one_of("helped")),
    "regulatory:intake_letter": only(*DESK, arguments=one_of("on_paper")),
    "regulatory:intake_letter_pdf": only(*DESK, arguments=one_of("on_paper")),
    "regulatory:signed": only("officer", arguments=request_of),
    "regulatory:assign": desk("officer"),
    "regulatory:hand_over": only("officer", arguments=request_of),
    "regulatory:take_back": desk("officer"),
    "regulatory:hand_over_several": only("officer", "other_officer", method="post", ok=302),
    "regulatory:keep_filter": only(*AT_A_DESK, method="post", ok=404),
    "regulatory:drop_filter": only(
        "officer", arguments=pk_of("saved_filter"), method="post", ok=302
    ),
    "regulatory:team": only(*AT_A_DESK),
    "regulatory:desk_card": only(*AT_A_DESK),
    "regulatory:team_lead": only(*DESK, arguments=pk_of("desk_role"), method="post", ok=302),
    "regulatory:message": desk("officer"),
    "regulatory:retract": only("officer", arguments=question, method="post", ok=302),
    "regulatory:write": only("lead", arguments=request_of, otherwise=403),
    "regulatory:contact": only("lead", arguments=request_of, otherwise=403),
    "regulatory:contact_gone": only(
        "lead", arguments=request_of, otherwise=403, method="post", ok=302
    ),
    "regulatory:list_csv": only(*AT_A_DESK),
    "regulatory:list_xlsx": only(*AT_A_DESK),
    "regulatory:texts": only(*AT_A_DESK),
    "regulatory:text_new": only(*AT_A_DESK),
    "regulatory:text_edit": only(*DESK, arguments=pk_of("text_block")),
    "regulatory:text_drop": only(*DESK, arguments=pk_of("text_block"), method="post", ok=302),
    "regulatory:kind": desk("officer"),
    "regulatory:question": desk("officer"),
    "regulatory:resume": desk("officer"),
    "regulatory:extension": desk("officer"),
    "regulatory:note": desk("officer", "decision_maker"),
    "regulatory:decision": desk("officer", "decision_maker"),
    "regulatory:confirm": only("decision_maker", arguments=request_of, ok=302),
    "regulatory:give_back": desk("decision_maker"),
    "regulatory:ask_advice": only("officer", arguments=request_of),
    "regulatory:advice_back": only(
        "officer",
        arguments=lambda w: {"reference": w.advice.request.reference, "pk": w.advice.pk},
        method="post",
        ok=302,
    ),
    "regulatory:advices": only("adviser"),
    "regulatory:advice": only("adviser", arguments=pk_of("advice")),
    "regulatory:forward_answer": only("officer", arguments=sent_on),
    "regulatory:conditions": only(*AT_A_DESK),
    "regulatory:seen_condition": only("officer", arguments=second_of_granted),
    "regulatory:decision_letter": only("lead", *DESK, arguments=refused, otherwise=403),
    "regulatory:decision_letter_pdf": only("lead", *DESK, arguments=refused, otherwise=403),
    "regulatory:condition": only("lead", arguments=first_of_granted, otherwise=403),
    "regulatory:experiment": public(one_of("under_way")),
    "regulatory:experiment_text": public(one_of("under_way")),
    "regulatory:council_letter": public(one_of("evaluated")),
    "regulatory:council_letter_pdf": public(one_of("evaluated")),
    "regulatory:experiment_plan": only("lead", arguments=one_of("planned"), otherwise=403),
    "regulatory:change_plan": only(
        "lead", arguments=one_of("under_way", part="vraag-1"), otherwise=403
    ),
    "regulatory:look_back": only("lead", arguments=one_of("looked_at"), otherwise=403),
    "regulatory:stop_experiment": only("lead", arguments=one_of("under_way"), otherwise=403),
    "regulatory:conclude": only("lead", arguments=one_of("looked_at"), otherwise=403),
    "regulatory:desk_experiment": only(*DESK, arguments=one_of("under_way")),
    "regulatory:desk_experiment_plan": only("officer", arguments=one_of("planned")),
    "regulatory:desk_change_plan": only(
        "officer", arguments=one_of("under_way", part="stopcriteria")
    ),
    "regulatory:desk_look_back": only("officer", arguments=one_of("looked_at")),
    "regulatory:desk_stop_experiment": only("decision_maker", arguments=one_of("under_way")),
    "regulatory:desk_conclude": only("officer", arguments=one_of("looked_at")),
    "regulatory:make_objection": only("lead", arguments=one_of("granted"), otherwise=403),
    "regulatory:record_objection": only(*DESK, arguments=refused),
    "regulatory:withdraw_objection": only("lead", arguments=pk_of("objection"), otherwise=404),
    "regulatory:objections": only("officer", "other_officer", "decision_maker"),
    "regulatory:objection": only(*DESK, arguments=pk_of("objection")),
    "regulatory:take_up_objection": objected(*DESK),
    "regulatory:objection_committee": objected(*DESK),
    "regulatory:adjourn_objection": objected(*DESK),
    "regulatory:decide_objection": objected("decision_maker"),
    "regulatory:statistics": only("officer", "other_officer", "decision_maker", "council_viewer"),
}
ASKED = [
    "stap", "lijst", "q", "behandelaar", "regel", "tijd", "jaar", "gemeente", "uitkomst", "soort",
    "sort", "na", "experiment",
]  # fmt: skip
