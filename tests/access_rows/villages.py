from tests.access_rows.rows import only, pk_of, public, signed_in, village


def facility(w):
    return {"slug": w.village.slug, "pk": w.facility.pk}


def waiting(w):
    return {"slug": w.village.slug, "pk": w.waiting.pk}


def code(w):
    return {"slug": w.village.slug, "pk": w.code.pk}


def editors(arguments, method="get", ok=200):
    return only("editor", arguments=arguments, method=method, ok=ok, otherwise=403)


def role_token(w):
    return {"token": w.role_invitation.get_absolute_url().rstrip("/").split("/")[-1]}


CONFIRMED = ("resident", "lead", "editor")
MEMBERS = ("resident", "lead")
ROWS = {
    "villages:members": editors(village),
    "villages:member_confirm": editors(waiting, "post", 302),
    "villages:member_decline": editors(waiting),
    "villages:member_end": editors(waiting),
    "villages:member_undo": editors(waiting),
    "villages:code_new": editors(village),
    "villages:code": editors(code),
    "villages:code_revoke": editors(code, "post", 302),
    "villages:confirm_me": only(*MEMBERS, arguments=village, otherwise=302),
    "villages:ask_neighbour": only(*MEMBERS, arguments=village, otherwise=302),
    "villages:wake_request": signed_in(village, ok=302, method="post"),
    "villages:vouch": only(*CONFIRMED, arguments=waiting),
    "villages:vouch_withdraw": only(*CONFIRMED, arguments=waiting, method="post", ok=302),
    "villages:my_card": only("supporter", "other_supporter"),
    "villages:concern": public(),
    "villages:municipality_sees": public(),
    "villages:fuikmeter": public(),
    "villages:whom_to_call": public(village),
    "villages:list": public(),
    "villages:province": public(lambda w: {"slug": w.village.municipality.province.slug}),
    "villages:municipality": public(lambda w: {"slug": w.village.municipality.slug}),
    "villages:sources": public(),
    "villages:offline": public(village),
    # There is no source in these tests.
    "villages:tile": public(lambda w: {"z": 14, "x": 8464, "y": 5459}, ok=404),
    "villages:detail": public(village),
    "villages:figures": public(village),
    "villages:facilities": public(village),
    "villages:facility": public(facility),
    "villages:edit": only("editor", arguments=village, otherwise=403),
    "villages:join": signed_in(village, ok=302, method="post"),
    "villages:leave": signed_in(village),
    "villages:mine": signed_in(),
    "villages:workplaces": only("stranger", "resident", "neighbour", "lead", otherwise=302),
    "villages:platform": only("admin"),
    "villages:roles": only("admin"),
    "villages:role_end": only("admin", arguments=pk_of("membership")),
    "villages:key_reset": only("admin", arguments=pk_of("membership")),
    "villages:role_invitation": public(role_token),
    "villages:role_invitation_withdraw": only(
        "admin", arguments=pk_of("role_invitation"), method="post", ok=302
    ),
    "villages:organisations": only("admin"),
    "villages:organisation_new": only("admin"),
    "villages:organisation_edit": only("admin", arguments=pk_of("organisation")),
}
ASKED = ["q", "na", "lijst", "titel", "begin", "eind", "plaats", "voorziening"]
