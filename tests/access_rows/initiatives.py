from django.utils import timezone

from tests.access_rows.rows import initiative, only, pk_of, public, signed_in


def place_of_initiatives(w):
    return {"village_slug": w.village.slug}


def member(w):
    return {**initiative(w), "pk": w.member.pk}


def look_back_of_another(w):
    return {"year": timezone.localdate().year, "pk": w.person_without_mail.pk}


def setup_step(w):
    return {**initiative(w), "key": "nodig"}


def lesson(w):
    return {**initiative(w), "pk": w.lesson.pk}


def draft_lesson(w):
    return {**initiative(w), "pk": w.other_lesson.pk}


def lead_only(otherwise=403, **more):
    return only("lead", arguments=initiative, otherwise=otherwise, **more)


def of(**more):
    return lambda w: {**initiative(w), **{key: getattr(w, name).pk for key, name in more.items()}}


def post_only(**more):
    return only("lead", arguments=of(pk="board_post", **more), otherwise=403)


offered = {"arguments": of(pk="lead_offer"), "otherwise": 404, "method": "post", "ok": 302}
press = {"arguments": initiative, "otherwise": 403, "method": "post", "ok": 302}
ROWS = {
    "initiatives:country": public(),
    "initiatives:list": public(place_of_initiatives),
    "initiatives:detail": public(initiative),
    "initiatives:timeline": public(initiative),
    "initiatives:calendar": public(initiative),
    "initiatives:event_new": only("lead", arguments=initiative, otherwise=403),
    "initiatives:look_back_newest": signed_in(ok=302),
    "initiatives:look_back": signed_in(lambda w: {"year": timezone.localdate().year}),
    "initiatives:look_back_for": only("supporter", arguments=look_back_of_another),
    # Who is of one village only goes straight to its form.
    "initiatives:begin": only("editor", "lead", "neighbour", "resident", ok=302, otherwise=200),
    "initiatives:new": signed_in(place_of_initiatives),
    "initiatives:join": signed_in(initiative),
    "initiatives:join_now": signed_in(initiative, ok=302, method="post"),
    "initiatives:leave": only("lead", "resident", arguments=initiative),
    "initiatives:leave_for": only("resident", arguments=member),
    "initiatives:own": only("lead", "resident", arguments=initiative),
    "initiatives:people": public(initiative),
    "initiatives:people_printed": lead_only(),
    "initiatives:member_role": only("lead", arguments=member, otherwise=403),
    "initiatives:member_remove": only("lead", arguments=member, otherwise=403),
    "initiatives:lead_take": only("lead", "resident", **press),
    "initiatives:lead_call": only("resident", **press),
    "initiatives:lead_accept": only("lead", **press),
    "initiatives:lead_decline": only("lead", **press),
    "initiatives:lead_offer_accept": only("resident", **offered),
    "initiatives:lead_offer_decline": only("resident", **offered),
    "initiatives:lead_offer_back": only("lead", **offered),
    "initiatives:lead_here": only("lead", **press),
    "initiatives:sought": public(place_of_initiatives),
    "initiatives:post": public(of(pk="board_post")),
    "initiatives:post_new": lead_only(),
    "initiatives:post_edit": post_only(),
    "initiatives:post_close": post_only(),
    "initiatives:post_appoint": post_only(),
    "initiatives:post_succeed": post_only(holder="post_holder"),
    "initiatives:post_term": post_only(holder="post_holder"),
    "initiatives:post_stop": only(
        "lead", "resident", arguments=of(pk="board_post", holder="post_holder"), otherwise=403
    ),
    "initiatives:post_want": signed_in(of(pk="board_post"), ok=302, method="post"),
    "initiatives:post_want_not": signed_in(of(pk="board_post"), ok=302, method="post"),
    "initiatives:questions": lead_only(),
    "initiatives:question_new": lead_only(),
    "initiatives:question_edit": only("lead", arguments=of(pk="join_question"), otherwise=403),
    "initiatives:question_remove": only("lead", arguments=of(pk="join_question"), otherwise=403),
    "initiatives:answers": only("resident", arguments=member),
    "initiatives:thank": only("lead", "resident", arguments=of(pk="other_member"), otherwise=403),
    "initiatives:thank_all": lead_only(),
    "initiatives:my_thanks": signed_in(),
    "initiatives:thanks_show": only(
        "resident", arguments=pk_of("initiative_thanks"), method="post", ok=302
    ),
    "initiatives:thanks_discard": only("resident", arguments=pk_of("initiative_thanks")),
    "initiatives:edit": only("lead", "editor", arguments=initiative, otherwise=403),
    "initiatives:visibility": lead_only(),
    "initiatives:hand_over": lead_only(),
    "initiatives:stage": lead_only(),
    "initiatives:setup": lead_only(),
    "initiatives:setup_step": only("lead", arguments=setup_step, otherwise=403),
    "initiatives:setup_later": only(
        "lead", arguments=setup_step, otherwise=403, method="post", ok=302
    ),
    "initiatives:begin_as_they_did": only(
        "lead", arguments=of(pk="cpo"), otherwise=403, method="post", ok=302
    ),
    "initiatives:poster": public(initiative),
    "initiatives:poster_as": public(lambda w: {**initiative(w), "name": "a4.pdf"}),
    "initiatives:copy": signed_in(initiative),
    "initiatives:lessons_of_country": public(),
    "initiatives:lessons": public(initiative),
    "initiatives:lesson": public(lesson),
    "initiatives:lesson_new": lead_only(),
    "initiatives:lesson_edit": only("lead", arguments=lesson, otherwise=403),
    "initiatives:lesson_publish": only(
        "lead", arguments=lesson, otherwise=403, method="post", ok=302
    ),
    "initiatives:lesson_withdraw": only(
        "lead", arguments=draft_lesson, otherwise=403, method="post", ok=302
    ),
    "initiatives:pause": lead_only(),
    "initiatives:finish": lead_only(),
    "initiatives:wake": lead_only(method="post", ok=302),
    "initiatives:reopen": only(
        "lead", "editor", arguments=initiative, otherwise=403, method="post", ok=302
    ),
}
ASKED = ["wie", "kind", "stage", "phase", "province", "village", "na"]
