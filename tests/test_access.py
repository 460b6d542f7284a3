"""URL by role, over every address of the portal. A new address without a row fails.

Each row asks its address as everybody. Who may gets `ok`; who is signed in and may not gets
`otherwise`: 404 for what should not be known to exist, 403 for what is seen but not theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

SIGNED_IN = frozenset(
    {
        "stranger",
        "resident",
        "neighbour",
        "lead",
        "editor",
        "supporter",
        "other_supporter",
        "coordinator",
        "officer",
        "other_officer",
        "decision_maker",
        "council_viewer",
        "admin",
    }
)
SUPPORTERS = frozenset({"supporter", "other_supporter"})
DESK = frozenset({"officer", "decision_maker"})
# Where a visitor is sent who asks for what needs an account.
SENT_TO = {"/account/inloggen/", "/account/inloggen/code/", "/"}


@dataclass(frozen=True)
class Row:
    """`who` may; None means everybody, signed in or not."""

    who: frozenset[str] | None
    arguments: Callable[[SimpleNamespace], dict[str, Any]] = field(default=lambda world: {})
    ok: int = 200
    otherwise: int = 404
    method: str = "get"


def public(arguments=None, ok=200):
    return Row(None, arguments or (lambda world: {}), ok)


def only(*who, arguments=None, ok=200, otherwise=404, method="get"):
    return Row(frozenset(who), arguments or (lambda world: {}), ok, otherwise, method)


def signed_in(arguments=None, ok=200, method="get"):
    return Row(SIGNED_IN, arguments or (lambda world: {}), ok, method=method)


def village(w):
    return {"slug": w.village.slug}


def event(w):
    return {"slug": w.village.slug, "pk": w.event.pk}


def facility(w):
    return {"slug": w.village.slug, "pk": w.facility.pk}


def place_of_initiatives(w):
    return {"village_slug": w.village.slug}


def initiative(w):
    return {"village_slug": w.village.slug, "slug": w.initiative.slug}


def member(w):
    return {**initiative(w), "pk": w.member.pk}


def start_of_request(w):
    return {"village": w.village.slug, "initiative": w.initiative.slug}


def request_of(w):
    return {"reference": w.request.reference}


def question(w):
    return {"reference": w.request.reference, "question": w.question.pk}


def token(w):
    return {"token": w.token}


def provider(w):
    return {"provider_id": "onbekend"}


def pk_of(name):
    return lambda world: {"pk": getattr(world, name).pk}


def lead_only(otherwise=403, **more):
    return only("lead", arguments=initiative, otherwise=otherwise, **more)


def draft(method="get", ok=200):
    return only("lead", arguments=pk_of("draft"), method=method, ok=ok)


def desk(*who, ok=200):
    """Sent without its fields, a form of the desk comes back with what is missing."""
    return only(*who, arguments=request_of, method="post", ok=ok)


def casework(name, method="get", ok=200):
    return only("supporter", arguments=pk_of(name), method=method, ok=ok)


TABLE = {
    "home": public(),
    "health": public(),
    "accessibility": public(),
    "privacy": public(),
    "villages:search": public(),
    "villages:list": public(),
    "villages:province": public(lambda w: {"slug": w.village.municipality.province.slug}),
    "villages:municipality": public(lambda w: {"slug": w.village.municipality.slug}),
    "villages:sources": public(),
    "villages:detail": public(village),
    "villages:figures": public(village),
    "villages:facilities": public(village),
    "villages:facility": public(facility),
    "villages:agenda": public(village),
    "villages:event": public(event),
    "villages:edit": only("editor", arguments=village, otherwise=403),
    "villages:event_new": only("editor", arguments=village, otherwise=403),
    "villages:event_edit": only("editor", arguments=event, otherwise=403),
    "villages:event_cancel": only("editor", arguments=event, otherwise=403),
    "villages:attend": signed_in(event, ok=302, method="post"),
    "villages:withdraw": signed_in(event, ok=302, method="post"),
    "villages:join": signed_in(village, ok=302, method="post"),
    "villages:leave": signed_in(village),
    "villages:mine": signed_in(),
    "villages:workplaces": only("stranger", "resident", "neighbour", "lead", otherwise=302),
    "villages:platform": only("admin"),
    "villages:roles": only("admin"),
    "villages:role_end": only("admin", arguments=pk_of("membership")),
    "initiatives:country": public(),
    "initiatives:list": public(place_of_initiatives),
    "initiatives:detail": public(initiative),
    "initiatives:new": signed_in(place_of_initiatives),
    "initiatives:join": signed_in(initiative),
    "initiatives:leave": only("lead", "resident", arguments=initiative),
    "initiatives:leave_for": only("resident", arguments=member),
    "initiatives:edit": only("lead", "editor", arguments=initiative, otherwise=403),
    "initiatives:visibility": lead_only(),
    "initiatives:hand_over": lead_only(),
    "initiatives:stage": lead_only(),
    "initiatives:pause": lead_only(),
    "initiatives:finish": lead_only(),
    "initiatives:wake": lead_only(method="post", ok=302),
    "initiatives:reopen": only(
        "lead", "editor", arguments=initiative, otherwise=403, method="post", ok=302
    ),
    "regulatory:register": public(),
    "regulatory:detail": public(request_of),
    "regulatory:start": only("lead", arguments=start_of_request, otherwise=403),
    "regulatory:draft": draft(),
    "regulatory:check": draft(),
    "regulatory:discard": draft(),
    "regulatory:submit": draft("post", ok=302),
    "regulatory:answer": only("lead", arguments=question, otherwise=403, method="post"),
    "regulatory:withdraw": only("lead", arguments=request_of, otherwise=403),
    "regulatory:inbox": only("officer", "other_officer", "decision_maker"),
    "regulatory:desk": only(*DESK, arguments=request_of),
    "regulatory:assign": desk("officer"),
    "regulatory:kind": desk("officer"),
    "regulatory:question": desk("officer"),
    "regulatory:extension": desk("officer"),
    "regulatory:note": desk("officer", "decision_maker"),
    "regulatory:decision": desk("officer", "decision_maker"),
    "regulatory:confirm": only("decision_maker", arguments=request_of, ok=302),
    "regulatory:give_back": desk("decision_maker"),
    "regulatory:statistics": only("officer", "other_officer", "decision_maker", "council_viewer"),
    "supporters:today": only(*SUPPORTERS),
    "supporters:log_contact": only(*SUPPORTERS),
    "supporters:contacts": only(*SUPPORTERS),
    "supporters:contact_undo": only(*SUPPORTERS, method="post", ok=302),
    "supporters:contact_correct": casework("contact"),
    "supporters:contact_repeat": casework("contact", "post", ok=302),
    "supporters:contact_delete": casework("contact"),
    "supporters:people": only(*SUPPORTERS),
    "supporters:person_new": only(*SUPPORTERS),
    "supporters:person": casework("help_seeker"),
    "supporters:person_edit": casework("help_seeker"),
    "supporters:case_new": casework("help_seeker"),
    "supporters:referral_new": casework("help_seeker"),
    "supporters:follow_up_new": casework("help_seeker"),
    "supporters:case_edit": casework("case"),
    "supporters:case_move": casework("case", "post", ok=302),
    "supporters:case_close": casework("case"),
    "supporters:referral": casework("referral"),
    "supporters:referral_send": casework("referral", "post", ok=302),
    "supporters:referral_letter": casework("referral"),
    "supporters:referral_move": casework("referral", "post", ok=302),
    "supporters:consent_withdraw": casework("consent"),
    "supporters:follow_up": casework("follow_up"),
    "supporters:follow_up_reopen": casework("follow_up", "post", ok=302),
    "supporters:overview": only("coordinator"),
    "accounts:overview": signed_in(),
    "accounts:profile": signed_in(),
    "accounts:preferences": signed_in(),
    "accounts:people": signed_in(),
    "accounts:register_person": signed_in(),
    "accounts:claim": signed_in(),
    "accounts:withdraw_consent": only("supporter", arguments=pk_of("person_without_mail")),
    "accounts:claim_code": only("supporter", arguments=pk_of("person_without_mail"), method="post"),
    "notifications:unsubscribe": public(token),
    "notifications:preferences": public(token),
    "notifications:calls": signed_in(),
    "notifications:call_done": only("supporter", arguments=pk_of("call"), method="post", ok=302),
    # Who is signed in is sent on from the pages for signing in, and the other way round.
    "account_login": Row(frozenset(), otherwise=302),
    "account_signup": Row(frozenset(), otherwise=302),
    "account_request_login_code": Row(frozenset(), otherwise=302),
    "account_confirm_login_code": Row(frozenset(), otherwise=302),
    "account_logout": signed_in(),
    "account_reauthenticate": signed_in(),
    "account_inactive": public(),
    "account_email": signed_in(),
    "account_email_verification_sent": signed_in(ok=302),
    "account_change_password": signed_in(),
    "account_set_password": signed_in(ok=302),
    "account_reset_password": public(),
    "account_reset_password_done": public(),
    "account_reset_password_from_key": public(lambda w: {"uidb36": "1", "key": "onzin"}),
    "account_reset_password_from_key_done": public(),
    # Changing the keys of an account asks for signing in once more.
    "mfa_index": signed_in(),
    "mfa_authenticate": signed_in(ok=302),
    "mfa_reauthenticate": signed_in(ok=302),
    "mfa_activate_totp": signed_in(ok=302),
    "mfa_deactivate_totp": only(),
    "mfa_view_recovery_codes": only(),
    "mfa_generate_recovery_codes": signed_in(ok=302),
    "mfa_download_recovery_codes": only(),
    "mfa_list_webauthn": signed_in(),
    "mfa_add_webauthn": signed_in(ok=302),
    "mfa_remove_webauthn": only(arguments=pk_of("passkey"), otherwise=302),
    "mfa_edit_webauthn": only(arguments=pk_of("passkey"), otherwise=302),
    "mfa_login_webauthn": Row(frozenset(), otherwise=302),
    "mfa_reauthenticate_webauthn": signed_in(ok=302),
    "socialaccount_connections": signed_in(),
    "socialaccount_signup": signed_in(ok=302),
    "socialaccount_login_cancelled": public(),
    "socialaccount_login_error": public(ok=401),
    "openid_connect_login": public(provider, ok=404),
    "openid_connect_callback": public(provider, ok=404),
    "demo:start": public(ok=404),
    "demo:mails": public(ok=404),
    "demo:mail": public(lambda w: {"name": "1.eml"}, ok=404),
    "demo:sign_in_as": public(lambda w: {"key": "bewoner"}, ok=404),
}
# Pages that a visitor reaches and somebody signed in does not.
FOR_VISITORS = {"account_login", "account_signup", "account_request_login_code"}


def every_name() -> Iterator[str]:
    def walk(resolver, namespace: str = "") -> Iterator[str]:
        for pattern in resolver.url_patterns:
            if isinstance(pattern, URLPattern):
                yield f"{namespace}{pattern.name}"
            else:
                yield from walk(pattern, namespace + _prefix(pattern))

    return walk(get_resolver())


def _prefix(pattern) -> str:
    return f"{pattern.namespace}:" if pattern.namespace else ""


class Undo(Exception):
    """Takes back what a request did, so that the next person finds the world as it was."""


def ask(user, method: str, address: str):
    client, answer = Client(), None
    try:
        with transaction.atomic():
            if user:
                client.force_login(user)
            answer = getattr(client, method)(address)
            raise Undo
    except Undo:
        return answer


def test_every_address_has_a_row():
    assert sorted(set(every_name())) == sorted(TABLE)


def asked(name: str) -> frozenset[str]:
    """What is for everybody is asked for by one person of each part of the portal."""
    everybody = frozenset({"visitor", "stranger", "editor", "supporter", "officer", "admin"})
    return everybody if TABLE[name].who in (None, SIGNED_IN) else SIGNED_IN | {"visitor"}


def expected(name: str, who: str) -> int | str:
    row = TABLE[name]
    if who == "visitor" and row.who is not None and name not in FOR_VISITORS:
        return "sign in"
    may = row.who is None or who in row.who or who == "visitor"
    return row.ok if may else row.otherwise


def found(name: str, user, world) -> int | str:
    row = TABLE[name]
    answer = ask(user, row.method, reverse(name, kwargs=row.arguments(world)))
    if user is None and answer.status_code == 302 and answer.url.split("?")[0] in SENT_TO:
        return "sign in"
    return answer.status_code


@pytest.mark.parametrize("app", sorted({name.split(":")[0].split("_")[0] for name in TABLE}))
def test_who_gets_in(request, world, app):
    users = {who: request.getfixturevalue(who) for who in sorted(SIGNED_IN)} | {"visitor": None}
    wrong = [
        (name, who, answer)
        for name in TABLE
        if name.split(":")[0].split("_")[0] == app
        for who, user in users.items()
        if who in asked(name)
        if (answer := found(name, user, world)) != expected(name, who)
    ]
    assert wrong == []
