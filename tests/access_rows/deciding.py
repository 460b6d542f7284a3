from tests.access_rows.rows import initiative, only, public, signed_in


def question(name="poll"):
    return lambda w: {**initiative(w), "pk": getattr(w, name).pk}


def runner(arguments=None, **more):
    return only("lead", arguments=arguments or question(), otherwise=403, **more)


ROWS = {
    "deciding:board": public(initiative),
    "deciding:new": runner(initiative),
    "deciding:new_of_kind": runner(lambda w: {**initiative(w), "kind": "keuze"}),
    "deciding:question": public(question()),
    "deciding:answer": only(
        *("lead", "resident", "editor"), arguments=question(), otherwise=403, method="post"
    ),
    "deciding:take_back": only(
        "resident", arguments=question("consent_question"), method="post", ok=302
    ),
    "deciding:solved": signed_in(question("consent_question"), ok=302, method="post"),
    "deciding:edit": only("lead", arguments=question("poll_draft")),
    "deciding:delete": only("lead", arguments=question("poll_draft"), method="post", ok=302),
    "deciding:open_up": runner(),
    "deciding:invite": runner(),
    "deciding:clarify": runner(),
    "deciding:extend": runner(),
    "deciding:close": runner(),
    "deciding:withdraw": runner(),
    "deciding:change_proposal": runner(question("consent_question")),
    "deciding:reply": runner(
        lambda w: {**question("consent_question")(w), "ballot_pk": w.deciding_objection.pk}
    ),
    "deciding:decide": runner(),
    "deciding:again": runner(question("date_poll"), method="post", ok=302),
    "deciding:plan": runner(
        lambda w: {**question("date_poll")(w), "choice_pk": w.poll_moment.pk}, method="post", ok=302
    ),
    "deciding:paper": runner(),
    "deciding:sheets": runner(),
    "deciding:remove_paper": runner(
        lambda w: {**question()(w), "ballot_pk": w.paper_ballot.pk}, method="post", ok=302
    ),
    "deciding:link": public(lambda w: {"token": w.deciding_invitation.token}),
}
ASKED = ["na"]
