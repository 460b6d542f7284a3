"""Asks as anybody of the cast, each signed in once; takes back what a request did."""

from __future__ import annotations

import time

import pytest
from django.db import transaction
from django.test import Client

from tests.access_rows.rows import SIGNED_IN


class Undo(Exception):
    """Takes back what a request did, so that the next person finds the world as it was."""


class Everybody:
    def __init__(self, users):
        self.users = users
        self.cookies = {"visitor": ""}

    def sign_in(self, who, just_now=True):
        """`just_now` also for what asks to sign in again."""
        client = Client()
        client.force_login(self.users[who])
        if just_now:
            session = client.session
            method = {"method": "password", "at": time.time(), "email": self.users[who].email}
            session["account_authentication_methods"] = [method]
            session.save()
        self.cookies[who] = client.cookies.output(header="", sep=";")

    def client(self, who):
        client = Client()
        client.cookies.load(self.cookies[who])
        return client

    def ask(self, who, address, data=None, method=None, **more):
        """A POST when there are data, unless `method` says otherwise."""
        client, answer = self.client(who), None
        send = getattr(client, method or ("get" if data is None else "post"))
        try:
            with transaction.atomic():
                answer = send(address, *([] if data is None else [data]), **more)
                raise Undo
        except Undo:
            return answer


@pytest.fixture
def cast(request):
    return Everybody({who: request.getfixturevalue(who) for who in sorted(SIGNED_IN)})
