from tests.access_rows.rows import initiative, only, public, signed_in


def place(w):
    return {"village_slug": w.village.slug}


def invited(w):
    return {**initiative(w), "pk": w.invited.pk}


def past(w):
    return {**initiative(w), "pk": w.past.pk}


def token(w):
    return {"token": w.invited.token}


ROWS = {
    "moving:bring_in": signed_in(place),
    "moving:overview": only("lead", arguments=initiative, otherwise=403),
    "moving:onward": only("lead", arguments=initiative, otherwise=403),
    "moving:uninvite": only("lead", arguments=invited, otherwise=403, ok=302, method="post"),
    "moving:past": public(initiative),
    "moving:paper": only("lead", arguments=past),
    "moving:named": signed_in(initiative),
    "moving:invited": signed_in(token),
    "moving:sheet": only("lead", arguments=initiative, otherwise=403),
    "moving:everything": only("lead", arguments=initiative, otherwise=403),
}
