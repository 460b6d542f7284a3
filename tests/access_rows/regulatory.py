from tests.access_rows.rows import only, pk_of, public

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


ROWS = {
    "regulatory:register": public(),
    "regulatory:detail": public(request_of),
    "regulatory:of_initiative": public(start_of_request),
    "regulatory:start": only("lead", arguments=start_of_request, otherwise=403),
    "regulatory:draft": draft(),
    "regulatory:check": draft(),
    "regulatory:discard": draft(),
    "regulatory:submit": draft("post", ok=302),
    "regulatory:answer": only("lead", arguments=question, otherwise=403, method="post"),
    "regulatory:withdraw": only("lead", arguments=request_of, otherwise=403),
    "regulatory:inbox": only("officer", "other_officer", "decision_maker"),
    "regulatory:desk": only(*DESK, arguments=request_of),
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
    "regulatory:texts": only(*AT_A_DESK),
    "regulatory:text_new": only(*AT_A_DESK),
    "regulatory:text_edit": only(*DESK, arguments=pk_of("text_block")),
    "regulatory:text_drop": only(*DESK, arguments=pk_of("text_block"), method="post", ok=302),
    "regulatory:kind": desk("officer"),
    "regulatory:question": desk("officer"),
    "regulatory:extension": desk("officer"),
    "regulatory:note": desk("officer", "decision_maker"),
    "regulatory:decision": desk("officer", "decision_maker"),
    "regulatory:confirm": only("decision_maker", arguments=request_of, ok=302),
    "regulatory:give_back": desk("decision_maker"),
    "regulatory:statistics": only("officer", "other_officer", "decision_maker", "council_viewer"),
}
ASKED = ["lijst", "q", "behandelaar", "jaar", "gemeente", "uitkomst", "soort", "sort", "na"]
