from tests.access_rows.rows import public


def an_older_card(w):
    return {"key": "activiteit", "pk": w.event.pk, "version": "0"}


ROWS = {"sharing:card": public(an_older_card, ok=302)}
