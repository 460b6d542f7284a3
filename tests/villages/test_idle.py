"""A session left open: of a role it ends after an evening, and what ended is cleared away."""

import time
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.utils import timezone

from tests.accounts.test_sign_in import ask_code, code_in
from tests.factories import MembershipFactory, Role
from tests.worker import ClientWithWorker
from villagehub.accounts.requests import LAST_USED
from villagehub.accounts.tasks import forget_sessions
from villagehub.celery import CALLS


@pytest.fixture
def client():
    return ClientWithWorker()


HOUR = 60 * 60
ROLES = [
    "editor", "supporter", "coordinator", "officer", "decision_maker", "council_viewer", "admin",
]  # fmt: skip


def left_for(client, user, seconds):
    """Signed in that long ago, and not used since."""
    client.force_login(user)
    user.last_login = timezone.now() - timedelta(seconds=seconds)
    user.save(update_fields=["last_login"])
    return client


def is_in(client):
    return client.get("/account/").status_code == 200


@pytest.mark.parametrize("who", ROLES)
def test_the_session_of_a_role_ends_after_an_evening_without_use(client, request, who):
    person = request.getfixturevalue(who)
    assert is_in(left_for(Client(), person, 3.9 * HOUR))
    left_for(client, person, 4.1 * HOUR)
    session = client.session.session_key
    answer = client.get("/account/", follow=True)
    assert answer.redirect_chain[0][0] == "/account/inloggen/?next=/account/"
    assert "Je was een tijd weg" in answer.content.decode()
    assert not Session.objects.filter(pk=session).exists()


def test_a_resident_stays_signed_in(client, resident):
    assert is_in(left_for(client, resident, 20 * 24 * HOUR))


def test_who_got_a_role_meanwhile_signs_in_anew(client, resident, america):
    left_for(client, resident, 5 * HOUR)
    MembershipFactory(user=resident, role=Role.EDITOR, village=america)
    assert not is_in(client)


def test_each_use_makes_it_last_longer(client, officer):
    left_for(client, officer, 3 * HOUR)
    assert is_in(client)
    assert time.time() - client.session[LAST_USED] < 60
    left_for(Client(), officer, 30 * 24 * HOUR)
    assert is_in(client)


def test_signing_in_elsewhere_keeps_no_other_session_alive(client, officer, america):
    answer = ask_code(client, officer.email)
    client.post(answer.url, {"code": code_in(mail.outbox[0])})
    session = client.session
    session[LAST_USED] -= 5 * HOUR
    session.save()
    Client().force_login(officer)
    assert not is_in(client)


def test_a_public_page_is_shown_as_to_a_visitor(client, editor, america):
    answer = left_for(client, editor, 5 * HOUR).get(america.get_absolute_url())
    assert answer.status_code == 200
    assert not answer.wsgi_request.user.is_authenticated


def test_in_use_nothing_is_written_down(client, officer):
    client.force_login(officer)
    assert LAST_USED not in client.session
    is_in(client)
    assert LAST_USED not in client.session


def test_what_is_for_everybody_asks_for_no_session(client, america):
    answer = client.get("/dorpen/america/atom.xml")
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_sessions_that_ended_are_cleared_away_each_night(client, resident, officer):
    client.force_login(resident)
    old = Client()
    old.force_login(officer)
    ended = Session.objects.filter(pk=old.session.session_key)
    ended.update(expire_date=timezone.now() - timedelta(days=1))
    forget_sessions()
    assert [row.pk for row in Session.objects.all()] == [client.session.session_key]
    assert "villagehub.accounts.tasks.forget_sessions" in CALLS
