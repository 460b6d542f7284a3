"""URL by role, over every address of the portal. A new address without a row fails.

Each row asks its address as everybody. Who may gets `ok`; who is signed in and may not gets
`otherwise`: 404 for what should not be known to exist, 403 for what is seen but not theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, get_resolver, reverse

from tests.access_rows import PARTS, TABLE
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


def found(name: str, who: str, world, everybody) -> int | str:
    row = TABLE[name]
    address = reverse(name, kwargs=row.arguments(world))
    answer = everybody.ask(who, address, method=row.method)
    if who == "visitor" and answer.status_code == 302 and answer.url.split("?")[0] in SENT_TO:
        return "sign in"
    return answer.status_code


@pytest.fixture
def everybody(cast):
    for who in sorted(SIGNED_IN):
        cast.sign_in(who, just_now=False)
    return cast


@pytest.mark.parametrize("part", PARTS)
def test_who_gets_in(world, everybody, part):
    wrong = [
        (name, who, answer)
        for name in PARTS[part]
        for who in everybody.cookies
        if who in asked(name)
        if (answer := found(name, who, world, everybody)) != expected(name, who)
    ]
    assert wrong == []
