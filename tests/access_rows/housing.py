from tests.access_rows.rows import Row, only, public, signed_in


def cpo(w):
    return {"village_slug": w.village.slug, "slug": w.cpo.slug}


def household(w):
    return {**cpo(w), "pk": w.household.pk}


def registered(w):
    return {**cpo(w), "pk": w.registered_household.pk}


def token(w):
    return {"token": w.household.token}


def numbered(w):
    return {**cpo(w), "number": w.round.number}


def pair(w):
    return {**household(w), "other": w.registered_household.pk}


def objecting(w):
    return {**numbered(w), "pk": w.draw_objection.pk}


def own_round(w):
    return {"token": w.round_entry.entry.token, "number": w.round.number}


def witness(w):
    return {"token": w.round.witness_url.split("/")[-2]}


def offered_token(w):
    return {"token": w.home_offer.entry.token}


def answering(w):
    return {**numbered(w), "pk": w.home_offer.pk}


def dropping(w):
    return {**numbered(w), "pk": w.round_entry.pk}


def row(w):
    return {**cpo(w), "pk": w.programme_row.pk}


def home(w):
    return {**cpo(w), "pk": w.home.pk}


def defect(w):
    return {**cpo(w), "pk": w.defect.pk}


def step(w):
    return {**cpo(w), "key": "kvk"}


def board(arguments=cpo, **more):
    return only("lead", arguments=arguments, otherwise=403, **more)


ROWS = {
    "housing:overview": public(cpo),
    "housing:interest_new": public(cpo),
    "housing:interest_now": signed_in(cpo, ok=302, method="post"),
    "housing:mine": signed_in(cpo, ok=302),
    "housing:own": public(token),
    "housing:own_confirm": Row(None, token, ok=302, method="post"),
    "housing:own_stay": Row(None, token, ok=302, method="post"),
    "housing:own_wishes": public(token),
    "housing:own_withdraw": public(token),
    "housing:own_offer": public(offered_token),
    "housing:own_object": public(own_round),
    "housing:interest_list": board(),
    "housing:entry_new": board(),
    "housing:figures_release": board(method="post", ok=302),
    "housing:entry": board(household),
    "housing:entry_wishes": board(registered),
    "housing:entry_withdraw": board(household),
    "housing:entry_put_right": board(household),
    "housing:double": board(pair),
    "housing:programme": board(),
    "housing:programme_audience": board(method="post", ok=302),
    "housing:row_delete": board(row, method="post", ok=302),
    "housing:rules": public(cpo),
    "housing:check_draw": public(cpo),
    "housing:rules_edit": board(),
    "housing:rules_publish": board(),
    "housing:round_new": board(),
    "housing:round": public(numbered),
    "housing:round_json": public(numbered),
    "housing:round_paper": public(numbered),
    "housing:round_draw": board(numbered),
    "housing:round_assign": board(numbered),
    "housing:objection": board(objecting),
    "housing:round_answer": board(answering),
    "housing:round_pass": board(numbered),
    "housing:round_drop": board(dropping),
    "housing:round_cancel": board(numbered),
    "housing:round_put_right": board(numbered),
    "housing:round_close": board(numbered),
    "housing:witness": public(witness),
    "housing:association": only("lead", arguments=cpo),
    "housing:step": board(step),
    "housing:step_undo": board(step, method="post", ok=302),
    "housing:hand_over": board(),
    "housing:home": board(home),
    "housing:home_keys": board(home, method="post", ok=302),
    "housing:defect_done": board(defect, method="post", ok=302),
}
ASKED = ["volgorde", "na"]
