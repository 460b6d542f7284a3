"""What every answer says of itself: who may keep it, and what a browser may do with it."""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime

import pytest
import time_machine
from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse

from villagehub.middleware import PERMISSIONS, SecondMiddleware
from villages.models import Source

PUBLIC = [
    "/",
    "/dorpen/",
    "/dorpen/america/",
    "/dorpen/america/agenda/",
    "/dorpen/america/cijfers/",
    "/dorpen/america/voorzieningen/",
    "/dorpen/america/initiatieven/",
    "/initiatieven/",
    "/regelruimte/",
    "/bronnen/",
]
OFFICE = ["/gemeente/verzoeken/", "/gemeente/overzicht/"]


@pytest.mark.parametrize("page", PUBLIC)
def test_what_a_cache_may_keep_has_nothing_of_a_visitor_in_it(client, america, page):
    answer = client.get(page)
    assert answer["Cache-Control"] == "public, max-age=0, s-maxage=1, must-revalidate"
    assert not answer.cookies
    assert b"csrfmiddlewaretoken" not in answer.content
    assert "Cookie" in answer["Vary"]
    again = client.get(page, headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304


LOADED = re.compile(r"<(?:script|img|iframe|source)\b[^>]*?\bsrc=\"([^\"]+)\"|<link\b[^>]*>")
FROM_ELSEWHERE = re.compile(r"(?:https?:)?//")


@pytest.mark.parametrize("page", PUBLIC)
def test_p23_a_page_loads_nothing_from_another_host_and_leaves_no_cookie(client, america, page):
    answer = client.get(page)
    assert not answer.cookies
    rules = answer["Content-Security-Policy"].split(";")
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert not [rule for rule in rules if "form-action" not in rule and "//" in rule]
    text = answer.content.decode()
    loaded = [found[1] for found in LOADED.finditer(text) if found[1]]
    assert loaded
    assert not [each for each in loaded if FROM_ELSEWHERE.match(each)]


@pytest.mark.parametrize("page", [*PUBLIC, "/account/", "/bellijst/", "/bestaat-niet/"])
def test_no_cache_keeps_what_somebody_who_is_signed_in_sees(client, resident, page):
    client.force_login(resident)
    answer = client.get(page)
    assert "private" in answer["Cache-Control"]
    assert "public" not in answer["Cache-Control"]


@pytest.mark.parametrize("page", OFFICE)
def test_the_desk_is_not_kept_on_the_device(client, officer, page):
    client.force_login(officer)
    assert "no-store" in client.get(page)["Cache-Control"]


def test_nor_is_casework(client, supporter):
    client.force_login(supporter)
    assert "no-store" in client.get(reverse("supporters:today"))["Cache-Control"]


def test_a_page_that_is_missing_or_broken_is_guarded_like_any_other(client, db, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr(Source, "objects", None)
    for page, status in (("/bestaat-niet/", 404), ("/bronnen/", 500), ("/dorpen/", 200)):
        answer = client.get(page)
        assert answer.status_code == status
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        assert answer["X-Frame-Options"] == "DENY"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Referrer-Policy"] == "same-origin"
        assert answer["Permissions-Policy"] == PERMISSIONS
        assert answer.has_header("Cache-Control")


def test_a_form_may_send_on_to_the_municipality_s_sign_in():
    provider = (
        '[{"provider_id":"h","name":"H","client_id":"v","secret":"s",'
        '"settings":{"server_url":"https://inloggen.example/realms/h"}}]'
    )
    code = (
        "from villagehub.settings import CONTENT_SECURITY_POLICY as c;"
        "print(c['DIRECTIVES']['form-action'])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "OIDC_PROVIDERS": provider},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == "[\"'self'\", 'https://inloggen.example']"


def second(answer):
    """SecondMiddleware around a page that says for how long it may be kept."""
    return SecondMiddleware(lambda _request: HttpResponse(headers=answer()))


@pytest.mark.parametrize("kept", ["private, no-cache", "public, max-age=60", "s-maxage=10", ""])
def test_how_long_the_cache_in_front_keeps_a_page_is_left_to_the_page(rf, kept):
    answer = second(lambda: {"Cache-Control": kept})(rf.get("/"))
    assert "X-Accel-Expires" not in answer


def test_what_may_be_kept_a_second_is_old_when_the_second_of_the_question_is_over(rf):
    """Also when making it took until the next one."""
    asked = datetime(2026, 11, 28, 12, 0, 5, 900_000, tzinfo=UTC)
    with time_machine.travel(asked, tick=False) as clock:

        def slowly():
            clock.shift(0.4)
            return {"Cache-Control": "max-age=0, public, s-maxage=1"}

        answer = second(slowly)(rf.get("/"))
    assert answer["X-Accel-Expires"] == f"@{int(asked.timestamp())}"


@pytest.mark.parametrize("page", PUBLIC)
def test_a_page_tells_search_engines_its_one_address_and_what_is_on_it(client, america, page):
    shown = client.get(f"{page}?fbclid=abc&utm_source=krant").content.decode()
    assert f'<link rel="canonical" href="{settings.SITE_URL}{page}">' in shown
    assert shown.count('name="description"') == 1
    assert 'rel="canonical"' not in client.get(f"{page}?soort=gp").content.decode()


def test_a_page_that_is_not_there_has_no_address_for_search_engines(client, db):
    assert "canonical" not in client.get("/bestaat-niet/").content.decode()


def test_the_pages_of_a_village_each_say_what_they_are_about(client, america):
    pages = [page for page in PUBLIC if page.startswith("/dorpen/america/")]
    told = {client.get(page).content.decode().split('content="')[2].split('"')[0] for page in pages}
    assert len(told) == len(pages)
