from tests.access_rows.rows import Row, only, public, signed_in


def cpo(w):
    return {"village_slug": w.village.slug, "slug": w.cpo.slug}


def household(w):
    return {**cpo(w), "pk": w.household.pk}


def registered(w):
    return {**cpo(w), "pk": w.registered_household.pk}


def token(w):
    return {"token": w.household.token}


def board(arguments=cpo, **more):
    return only("lead", arguments=arguments, otherwise=403, **more)


ROWS = {
    "housing:overview": public(cpo),
    "housing:interest_new": public(cpo),
    "housing:mine": signed_in(cpo, ok=302),
    "housing:own": public(token),
    "housing:own_confirm": Row(None, token, ok=302, method="post"),
    "housing:own_stay": Row(None, token, ok=302, method="post"),
    "housing:own_wishes": public(token),
    "housing:own_withdraw": public(token),
    "housing:interest_list": board(),
    "housing:entry_new": board(),
    "housing:figures_release": board(method="post", ok=302),
    "housing:entry": board(household),
    "housing:entry_wishes": board(registered),
    "housing:entry_withdraw": board(household),
}
ASKED = ["volgorde", "na"]
