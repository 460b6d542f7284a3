from tests.access_rows.rows import initiative, only, signed_in


def place(w):
    return {"village_slug": w.village.slug}


ROWS = {
    "moving:bring_in": signed_in(place),
    "moving:overview": only("lead", arguments=initiative, otherwise=403),
    "moving:sheet": only("lead", arguments=initiative, otherwise=403),
    "moving:everything": only("lead", arguments=initiative, otherwise=403),
}
