"""URL by role, over every address of the portal. A new address without a row fails.

Each row asks its address as everybody. Who may gets `ok`; who is signed in and may not gets
`otherwise`: 404 for what should not be known to exist, 403 for what is seen but not theirs.

Each answer is looked at for all that is asked of any page: who gets it, what docs/design.md says,
and that it has no word of somebody's casework.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from django.urls import URLPattern, get_resolver, reverse

from tests.access_rows import PARTS, TABLE
from tests.access_rows.rows import SIGNED_IN
from tests.designed import faults_of

# Where a visitor is sent who asks for what needs an account.
SENT_TO = {"/account/inloggen/", "/account/inloggen/code/", "/"}
# Pages that a visitor reaches and somebody signed in does not.
FOR_VISITORS = {"account_login", "account_signup", "account_request_login_code"}
# Who did already what a public page is for is led on.
LED_ON = {("encounters:sign_up", "resident")}
# One person of each part of the portal.
ANYBODY = frozenset(
    {
        "visitor",
        "stranger",
        "resident",
        "lead",
        "editor",
        "supporter",
        "coordinator",
        "officer",
        "admin",
    }
)
# Of the supporters' work, and not of the team of anybody in it.
OUTSIDE = {"visitor", "resident", "officer", "admin", "coordinator"}


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
    return ANYBODY if TABLE[name].who in (None, SIGNED_IN) else SIGNED_IN | {"visitor"}


def expected(name: str, who: str) -> int | str:
    row = TABLE[name]
    if (name, who) in LED_ON:
        return 302
    if who == "visitor" and row.who is not None and name not in FOR_VISITORS:
        return "sign in"
    may = row.who is None or who in row.who or who == "visitor"
    return row.ok if may else row.otherwise


class Got(NamedTuple):
    """What somebody got of an address."""

    answer: int | str
    faults: list[str]
    words: list[str]


def got(name: str, who: str, world, everybody) -> Got:
    row = TABLE[name]
    address = reverse(name, kwargs=row.arguments(world))
    answer = everybody.ask(who, address, method=row.method)
    body = b"".join(answer) if answer.streaming else answer.content
    return Got(
        _answered(who, answer),
        faults_of(body.decode(), address) if who in ANYBODY and _is_page(answer) else [],
        _of_casework(world, body.decode(errors="replace").replace(address, "")),
    )


def _answered(who: str, answer) -> int | str:
    if who == "visitor" and answer.status_code == 302 and answer.url.split("?")[0] in SENT_TO:
        return "sign in"
    return answer.status_code


def _is_page(answer) -> bool:
    return answer.status_code == 200 and "html" in answer.headers.get("content-type", "")


def _of_casework(world, text: str) -> list[str]:
    person = world.help_seeker
    return [word for word in (person.surname, str(person.pk)) if word in text]


GOT: dict[tuple, dict[tuple[str, str], Got]] = {}  # by world and part: asked once for all tests


def all_got(world, everybody, part: str) -> dict[tuple[str, str], Got]:
    key = world.initiative.pk, part
    if key not in GOT:
        GOT[key] = {
            (name, who): got(name, who, world, everybody)
            for name in PARTS[part]
            for who in everybody.cookies
            if who in asked(name)
        }
    return GOT[key]


@pytest.fixture
def everybody(cast):
    for who in sorted(SIGNED_IN):
        cast.sign_in(who, just_now=False)
    return cast


@pytest.mark.parametrize("part", PARTS)
def test_who_gets_in(world, everybody, part):
    wrong = [
        (*asked, each.answer)
        for asked, each in all_got(world, everybody, part).items()
        if each.answer != expected(*asked)
    ]
    assert wrong == []


@pytest.mark.parametrize("part", PARTS)
def test_a_page_has_one_title_one_filled_button_at_most_and_the_row_of_its_village(
    world, everybody, part
):
    found = all_got(world, everybody, part).items()
    assert {asked: each.faults for asked, each in found if each.faults} == {}


@pytest.mark.parametrize("part", PARTS)
def test_p6_no_address_of_the_whole_portal_shows_a_word_of_casework(world, everybody, part):
    """Pages, files, calendars, feeds, maps, exports and errors, each with what there is in it."""
    found = all_got(world, everybody, part).items()
    assert {asked: each.words for asked, each in found if asked[1] in OUTSIDE and each.words} == {}
