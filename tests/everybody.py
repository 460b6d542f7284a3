"""Asks as anybody of the cast, each signed in once; takes back what a request did."""

from __future__ import annotations

import time
from contextlib import contextmanager, suppress

import pytest
from django.core.cache import cache
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client

from tests.access_rows.rows import SIGNED_IN
from villagehub import urls


class Undo(Exception):
    """Takes back what a request did, so that the next person finds the world as it was."""


class Everybody:
    """Sessions are in the cache, where no rollback reaches: each is put back as it was."""

    def __init__(self, users):
        self.users = users
        self.cookies = {"visitor": ""}
        self.sessions = {}
        self.handler = Client().handler  # one for all: each makes the whole row of middleware

    def sign_in(self, who, just_now=True):
        """`just_now` also for what asks to sign in again."""
        client = Client()
        client.force_login(self.users[who])
        session = client.session
        if just_now:
            method = {"method": "password", "at": time.time(), "email": self.users[who].email}
            session["account_authentication_methods"] = [method]
            session.save()
        self.cookies[who] = client.cookies.output(header="", sep=";")
        self.sessions[who] = {session.cache_key: cache.get(session.cache_key)}

    def client(self, who):
        client = Client()
        client.handler = self.handler
        client.cookies.load(self.cookies[who])
        return client

    def ask(self, who, address, data=None, method=None, **more):
        """A POST when there are data, unless `method` says otherwise."""
        with self.taking_back(who) as client:
            send = getattr(client, method or ("get" if data is None else "post"))
            return send(address, *([] if data is None else [data]), **more)

    @contextmanager
    def taking_back(self, who):
        """What this client does is gone afterwards."""
        cache.set_many(self.sessions.get(who, {}))
        with suppress(Undo), transaction.atomic():
            yield self.client(who)
            raise Undo


def bare(status):
    """An error page of which only the number counts."""

    def page(request: HttpRequest, exception: Exception) -> HttpResponse:
        return HttpResponse(status=status)

    return page


@pytest.fixture
def bare_errors(monkeypatch):
    """For who counts refusals: a whole page of error costs as much as what was refused."""
    for status in (403, 404):
        monkeypatch.setattr(urls, f"handler{status}", bare(status), raising=False)


@pytest.fixture
def cast(settings, bare_errors, world, lasting_cast):
    settings.MEDIA_ROOT = world.media
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.cache"
    return Everybody({who: getattr(lasting_cast, who) for who in sorted(SIGNED_IN)})
