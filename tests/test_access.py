"""URL by role, over every address of the portal. A new address without a row fails.

Each row asks its address as everybody. Who may gets `ok`; who is signed in and may not gets
`otherwise`: 404 for what should not be known to exist, 403 for what is seen but not theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from tests.access_rows import APPS, TABLE, app_of
from tests.access_rows.rows import SIGNED_IN

# Where a visitor is sent who asks for what needs an account.
SENT_TO = {"/account/inloggen/", "/account/inloggen/code/", "/"}
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


@pytest.mark.parametrize("app", APPS)
def test_who_gets_in(request, world, app):
    users = {who: request.getfixturevalue(who) for who in sorted(SIGNED_IN)} | {"visitor": None}
    wrong = [
        (name, who, answer)
        for name in TABLE
        if app_of(name) == app
        for who, user in users.items()
        if who in asked(name)
        if (answer := found(name, user, world)) != expected(name, who)
    ]
    assert wrong == []
