"""What is sent in a way that we do not take: a sentence, and nobody else notices."""

import httpx
import pytest
from django.conf import settings
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client

from villagehub.sending.models import KeptText
from villagehub.wsgi import application

CODES = "/dorpen/america/leden/codes/nieuw/"
FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data; boundary=x"
BODY = {
    FORM: b"label=Dorpsblad&csrfmiddlewaretoken=x",
    PARTS: b'--x\r\nContent-Disposition: form-data; name="label"\r\n\r\nDorpsblad\r\n--x--\r\n',
}


def text_of(answer):
    return " ".join(answer.content.decode().split())


@pytest.fixture
def browser(editor, america):
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(editor)
    return client


@pytest.fixture
def wire(browser):
    """The whole application, with what stands around Django. As Django's own test client does, it
    leaves the test's connection to the database open."""
    cookies = {name: each.value for name, each in browser.cookies.items()}
    transport = httpx.WSGITransport(application)
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield httpx.Client(transport=transport, base_url="http://testserver", cookies=cookies)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def send(wire, page, kind, charset):
    return wire.post(
        page, content=BODY[kind], headers={"content-type": f"{kind}; charset={charset}"}
    )


def words_of(answer):
    return " ".join(answer.text.split())


@pytest.mark.parametrize("kind", BODY)
@pytest.mark.parametrize(
    "charset", ["utf-16", "iso-8859-1", "utf-7", "base64", "rot13", "idna", "zlib", "punycode"]
)
@pytest.mark.parametrize("page", [CODES, "/zoeken/?q=caf%C3%A9%ff", "/bestaat-niet/?q=%00"])
def test_another_charset_is_refused_with_a_sentence(wire, kind, charset, page):
    answer = send(wire, page, kind, charset)
    assert answer.status_code == 400
    assert "Dit verzoek begrijpen we niet" in words_of(answer)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("kind", BODY)
@pytest.mark.parametrize(
    "charset", ["utf-8", "UTF-8", "utf8", '"utf-8"', "us-ascii", "bestaat-niet"]
)
def test_our_own_charset_is_taken_however_it_is_written(wire, kind, charset):
    answer = send(wire, CODES, kind, charset)
    assert answer.status_code == 403  # it was read, and holds no token
    assert KeptText.objects.get().typed.fields == {"label": ["Dorpsblad"]}


TOO_MUCH = b"label=" + b"a" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)


def test_a_body_over_the_limit_gets_its_sentence(browser):
    answer = browser.generic("POST", CODES, TOO_MUCH, content_type=FORM)
    assert answer.status_code == 413
    assert "Dit is te veel in een keer" in text_of(answer)


@pytest.mark.parametrize(
    ("page", "body", "kind"),
    [
        (CODES, TOO_MUCH, FORM),
        ("/bestaat-niet/", BODY[FORM], FORM),
        (CODES, BODY[PARTS] * 9, "multipart/form-data"),
        ("/gezond/", b"{}", "application/json"),
    ],
)
def test_what_is_refused_is_read_to_its_end(browser, page, body, kind):
    """What stays behind on a kept connection would be read as the next visitor's request, or close
    it under their hands."""
    answer = browser.generic("POST", page, body, content_type=kind)
    assert answer.wsgi_request.environ["wsgi.input"].read() == b""


def test_the_page_of_an_error_of_ours_promises_nothing(db, browser, monkeypatch):
    monkeypatch.setattr("villagehub.views.render", None)
    answer = browser.get("/privacy/")
    assert answer.status_code == 500
    assert "melding" not in text_of(answer)
    assert "ingevuld" not in text_of(answer)
