from tests.access_rows.rows import initiative, only, pk_of, public

BACKERS = {"officer", "decision_maker", "supporter", "other_supporter", "coordinator", "editor"}
# An officer of another municipality has a list of their own, without this.
WITH_A_LIST = BACKERS | {"other_officer"}
MUNICIPAL = {"officer", "decision_maker"}


def in_initiative(name):
    return lambda w: {**initiative(w), "pk": getattr(w, name).pk}


def running(name=None, method="get", ok=200):
    """For whoever leads it; who sees it and does not gets 403."""
    arguments = in_initiative(name) if name else initiative
    return only("lead", arguments=arguments, otherwise=403, method=method, ok=ok)


def backers(name, method="get", ok=200):
    return only(*BACKERS, arguments=pk_of(name), method=method, ok=ok)


def own(name, method="get", ok=200):
    return only(*MUNICIPAL, arguments=pk_of(name), method=method, ok=ok)


ROWS = {
    "hurdles:obstacles": public(initiative),
    "hurdles:obstacle": public(in_initiative("obstacle")),
    "hurdles:obstacle_new": only("lead", "resident", arguments=initiative, otherwise=403),
    "hurdles:obstacle_edit": running("obstacle"),
    "hurdles:obstacle_delete": running("obstacle"),
    "hurdles:step": running("obstacle"),
    "hurdles:step_done": running("obstacle", "post", 302),
    "hurdles:obstacle_status": running("obstacle"),
    "hurdles:ask_for_room": running("obstacle", "post", 302),
    "hurdles:learn": running("obstacle", "post", 302),
    "hurdles:risks": public(initiative),
    "hurdles:risk": public(in_initiative("risk")),
    "hurdles:take_over": running(),
    "hurdles:risk_new": running(),
    "hurdles:risk_edit": running("risk"),
    "hurdles:risk_adopt": running("risk", "post", 302),
    "hurdles:risk_review": running("risk", "post", 302),
    "hurdles:share": running(),
    "hurdles:stop_sharing": running(method="post", ok=302),
    "hurdles:backing": public(initiative),
    "hurdles:ask_new": running(),
    "hurdles:ask_end": running("ask", "post", 302),
    "hurdles:offer_new": only(*WITH_A_LIST, arguments=initiative),
    "hurdles:offer": public(in_initiative("given")),
    "hurdles:answer": running("offer"),
    "hurdles:used": running("given"),
    "hurdles:thank": running("given"),
    "hurdles:asks": only(*WITH_A_LIST),
    "hurdles:ask": backers("ask"),
    "hurdles:take": backers("ask", "post", 302),
    "hurdles:own_offers": only(*WITH_A_LIST),
    "hurdles:own_offer": own("offer"),
    "hurdles:withdraw": own("offer"),
    "hurdles:shared_list": only(*MUNICIPAL, "other_officer"),
    "hurdles:shared": own("share"),
}
ASKED = ["stand", "wacht", "begin", "hobbel", "na"]
