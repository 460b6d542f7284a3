from tests.access_rows.rows import only, public, signed_in, village


def event(w):
    return {"slug": w.village.slug, "pk": w.event.pk}


def role(w):
    return {**event(w), "role": w.helper_role.pk}


def organiser(**more):
    return only("editor", arguments=more.pop("arguments", event), otherwise=403, **more)


ROWS = {
    "villages:agenda": public(village),
    "villages:calendar": public(village),
    "villages:event": public(event),
    "villages:event_calendar": public(event),
    "villages:event_poster": public(event),
    "villages:event_poster_as": public(lambda w: {**event(w), "name": "voorbeeld.png"}),
    "villages:guest_new": public(event),
    "villages:guest": public(lambda w: {"token": w.guest.get_absolute_url().split("/")[-2]}),
    "villages:personal_calendar": public(lambda w: {"token": w.calendar_address.token}),
    "villages:event_new": organiser(arguments=village),
    "villages:event_edit": organiser(),
    "villages:event_cancel": organiser(),
    "villages:go_ahead": organiser(method="post", ok=302),
    "villages:attendees": organiser(),
    "villages:attendees_csv": organiser(),
    "villages:helpers": organiser(),
    "villages:helper_remove": organiser(arguments=role, method="post", ok=302),
    "villages:attend": signed_in(event, ok=302, method="post"),
    "villages:withdraw": signed_in(event, ok=302, method="post"),
    "villages:help": signed_in(event, ok=302, method="post"),
    "villages:stop_helping": signed_in(event, ok=302, method="post"),
    "villages:my_calendar": signed_in(),
    "villages:my_calendar_renew": signed_in(method="post", ok=302),
    "villages:my_calendar_stop": signed_in(method="post", ok=302),
}
ASKED = ["wanneer", "maand", "dag", "hulp", "na"]
