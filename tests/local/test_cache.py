"""docker/nginx.conf, by an nginx of this machine in front of a portal that tells who asked it what.

Without nginx `bin/test` leaves this file out, and says so.
"""

import http.client
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

import pytest
from django.conf import settings

from benchmarks.servers import proxy
from tests.local.portal import new_var
from villagehub.local.folder import Folder
from villagehub.sending import keeping

A_MINUTE = {"Cache-Control": "public, s-maxage=60"}
# As the portal says it, of a second that is over; so that no test waits for one.
SECOND = {"Cache-Control": "max-age=0, public, s-maxage=1, must-revalidate", "ETag": '"one"'}
OLD = SECOND | {"X-Accel-Expires": "@1"}
YOUNG = SECOND | {"X-Accel-Expires": "@9999999999"}


class Answer(NamedTuple):
    status: int
    headers: dict
    body: str


class Portal(ThreadingHTTPServer):
    """Answers what a test says, and notes what it was asked."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Asked)
        self.asked = []
        self.says = Answer(200, A_MINUTE, "a page")


class Asked(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.asked.append((self.path, dict(self.headers), body))
        status, headers, text = self.server.says
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        if status != 304:
            self.wfile.write(text.encode())

    do_POST = do_GET

    def log_message(self, *_words):
        pass


@contextmanager
def serving():
    portal = Portal()
    thread = threading.Thread(target=portal.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield portal
    finally:
        portal.shutdown()
        portal.server_close()
        thread.join()


@pytest.fixture
def portal():
    with serving() as each:
        yield each


@pytest.fixture
def ask(portal):
    """Asks nginx, and gives the status and what the page says."""
    with new_var() as var, proxy(Folder(var), portal.server_port, ceiling=None) as nginx:
        portal.asked.clear()

        def ask(path="/dorpen/america/", method="GET", body=None, **headers):
            connection = http.client.HTTPConnection("127.0.0.1", nginx.port, timeout=60)
            headers = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, {"Host": "dorp.example", **headers})
            answer = connection.getresponse()
            text = answer.read().decode()
            connection.close()
            return answer.status, text

        yield ask


def test_the_portal_makes_a_page_for_visitors_once(ask, portal):
    assert [ask() for _visitor in range(3)] == [(200, "a page")] * 3
    assert len(portal.asked) == 1


def test_until_the_second_that_the_page_names_is_over_nobody_asks_the_portal(ask, portal):
    portal.says = Answer(200, YOUNG, "a page")
    ask()
    ask()
    assert len(portal.asked) == 1


@pytest.mark.parametrize("who", [
    {"Cookie": f"{settings.SESSION_COOKIE_NAME}=riet"},
    {"Cookie": "csrftoken=1; sessionid=riet"},
    {"Cookie": "messages=saved"},
    {"Cookie": f"{keeping.COOKIE}=text"},
    {"Authorization": "Bearer key"},
])  # fmt: skip
def test_nothing_of_a_person_is_kept_or_taken_from_what_is_kept(ask, portal, who):
    portal.says = Answer(200, A_MINUTE, "of a person, by mistake for everybody")
    ask(**who)
    portal.says = Answer(200, A_MINUTE, "for visitors")
    assert ask()[1] == "for visitors"
    portal.says = Answer(200, A_MINUTE, "of a person")
    assert ask(**who)[1] == "of a person"
    assert ask()[1] == "for visitors"


def test_whoever_once_saw_a_form_is_a_visitor_still(ask, portal):
    ask()
    ask(Cookie="csrftoken=abc; othersessionid=no")
    assert len(portal.asked) == 1


@pytest.mark.parametrize("headers", [
    {},
    {"Cache-Control": "private, no-cache"},
    {"Cache-Control": "max-age=0, no-cache, no-store, must-revalidate, private"},
    A_MINUTE | {"Set-Cookie": "csrftoken=abc"},
    A_MINUTE | {"Vary": "Cookie, Accept-Language"},
])  # fmt: skip
def test_what_the_portal_does_not_allow_is_not_kept(ask, portal, headers):
    portal.says = Answer(200, headers, "not for everybody")
    ask()
    ask()
    assert len(portal.asked) == 2


def test_a_page_is_kept_under_its_address_and_what_it_differs_by(ask, portal):
    portal.says = Answer(200, A_MINUTE | {"Vary": "Cookie, Accept-Encoding, HX-Request"}, "a page")
    for _twice in range(2):
        ask("/zoek/?q=am")
        ask("/zoek/?q=ame")
        ask("/zoek/?q=am", HX_Request="true")
        ask("/zoek/?q=am", Accept_Encoding="gzip, deflate")
        ask("/zoek/?q=am", Accept_Encoding="deflate, gzip;q=0.9")
    assert len(portal.asked) == 4
    assert {
        asked["Accept-Encoding"]
        for _path, asked, _body in portal.asked
        if "Accept-Encoding" in asked
    } == {"gzip"}


def test_a_page_past_its_second_is_asked_for_again_by_its_version(ask, portal):
    portal.says = Answer(200, OLD, "before the change")
    ask()
    portal.says = Answer(304, OLD, "")
    assert ask() == (200, "before the change")
    assert portal.asked[-1][1]["If-None-Match"] == OLD["ETag"]
    portal.says = Answer(200, OLD | {"ETag": '"two"'}, "after the change")
    assert ask() == (200, "after the change")


def test_while_the_database_is_away_visitors_see_the_last_page(ask, portal):
    portal.says = Answer(200, OLD, "the last page")
    ask()
    portal.says = Answer(503, {"Retry-After": "30"}, "even niet bereikbaar")
    assert ask() == (200, "the last page")
    assert ask(Cookie="sessionid=riet") == (503, "even niet bereikbaar")


def test_while_the_portal_is_away_visitors_see_the_last_page(ask, portal):
    portal.says = Answer(200, OLD, "the last page")
    ask()
    portal.shutdown()
    portal.server_close()
    assert ask() == (200, "the last page")
    assert ask("/dorpen/horst/")[0] == 502


def test_what_is_sent_in_goes_through_whole_with_the_address_of_the_sender(ask, portal):
    photo = "x" * 3_000_000
    sent = {"X_Forwarded_For": "192.0.2.7", "X_Forwarded_Proto": "https"}
    assert ask("/nieuw/", "POST", photo, **sent)[0] == 200
    path, headers, body = portal.asked[-1]
    assert (path, len(body)) == ("/nieuw/", len(photo))
    assert headers["Host"] == "dorp.example"
    assert (headers["X-Forwarded-For"], headers["X-Forwarded-Proto"]) == ("192.0.2.7", "https")
