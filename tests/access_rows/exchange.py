from tests.access_rows.rows import SIGNED_IN, only, pk_of, public, signed_in, village


def listing(w):
    return {"slug": w.village.slug, "pk": w.listing.pk}


def thread(w):
    return {"slug": w.village.slug, "pk": w.thread.pk}


def message(w):
    return {**thread(w), "message": w.said.pk}


def owner(method="get", ok=200):
    return only("resident", arguments=listing, otherwise=403, method=method, ok=ok)


def talk(*who, method="get", ok=200):
    """For everybody but the two of it the conversation does not exist."""
    return only(*who, arguments=thread, method=method, ok=ok)


ROWS = {
    "exchange:list": public(village),
    "exchange:notice_board": public(village),
    "exchange:listing": public(listing),
    "exchange:poster": public(listing),
    "exchange:poster_as": public(lambda w: {**listing(w), "name": "a5.pdf"}),
    "exchange:new": signed_in(village),
    "exchange:edit": owner(),
    "exchange:delete": owner(),
    "exchange:done": owner("post", ok=302),
    "exchange:reopen": owner("post", ok=302),
    "exchange:wake": owner("post", ok=302),
    "exchange:reply": only(*SIGNED_IN - {"resident"}, arguments=listing, otherwise=403),
    "exchange:thread": talk("resident", "lead"),
    "exchange:phone": talk("resident", "lead"),
    "exchange:phone_withdraw": talk("resident", "lead", method="post", ok=302),
    "exchange:refuse": talk("resident", "lead"),
    "exchange:match": talk("resident", method="post", ok=302),
    "exchange:thank": talk("resident"),
    "exchange:withdraw": talk("lead", method="post", ok=302),
    "exchange:show_thanks": talk("lead", method="post", ok=302),
    "exchange:report": only("resident", arguments=message, method="post", ok=302),
    "exchange:allow": only("resident", arguments=pk_of("refusal"), method="post", ok=302),
    "exchange:mine": signed_in(),
    "exchange:still_counts": public(lambda w: {"token": w.listing_token}),
}
ASKED = ["q", "na", "wat", "soort", "week"]
