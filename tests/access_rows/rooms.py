from tests.access_rows.rows import only, public, signed_in, village


def room(w):
    return {"slug": w.village.slug, "pk": w.room.pk}


def booking(w):
    return {"slug": w.village.slug, "pk": w.booking.pk}


ROWS = {
    "rooms:list": public(village),
    "rooms:board": public(village),
    "rooms:room": public(room),
    "rooms:feed": public(room),
    "rooms:new": only("editor", arguments=village, otherwise=403),
    "rooms:edit": only("editor", arguments=room, otherwise=403),
    "rooms:book": signed_in(room),
    "rooms:book_now": signed_in(room, ok=302, method="post"),
    "rooms:bookings": signed_in(village),
    "rooms:booking": only("resident", "editor", arguments=booking),
    "rooms:words": only("resident", arguments=booking),
    "rooms:move": only("resident", arguments=booking),
    "rooms:cancel": only("resident", "editor", arguments=booking),
    "rooms:approve": only("editor", arguments=booking, method="post", ok=302),
    "rooms:refuse": only("editor", arguments=booking),
}
ASKED = ["week", "begin", "na"]
