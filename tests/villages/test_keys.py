"""A lost second factor: another administrator wipes it, and that is written down and told."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.factories import MembershipFactory, Role, UserFactory
from tests.worker import ClientWithWorker
from villagehub.audit.models import AuditEvent
from villagehub.notifications.models import Category, mute

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(admin):
    client = ClientWithWorker()
    client.force_login(admin)
    return client


def page_of(person):
    return reverse("villages:key_reset", args=[person.memberships.get().pk])


def with_key(person):
    TOTP.activate(person, generate_totp_secret())
    RecoveryCodes.activate(person)
    return person


def test_an_administrator_wipes_a_lost_key_and_it_is_written_down_and_told(client, admin, officer):
    with_key(officer)
    officer.set_password("een lang wachtwoord van mij")
    officer.save()
    mute(officer, set(Category.values))
    theirs = Client()
    theirs.force_login(officer)
    assert page_of(officer) in client.get("/beheer/rollen/").content.decode()
    assert "bel of zie de persoon zelf" in client.get(page_of(officer)).content.decode()
    assert Authenticator.objects.filter(user=officer).count() == 2
    client.post(page_of(officer))
    assert not Authenticator.objects.filter(user=officer).exists()
    assert theirs.get("/account/").status_code == 302, "signed out everywhere"
    officer.refresh_from_db()
    assert not officer.has_usable_password()
    line = AuditEvent.objects.get(action="key_reset")
    assert (line.actor_id, line.object_id) == (admin.pk, str(officer.pk))
    (message,) = mail.outbox
    assert (message.to, message.subject) == ([officer.email], "Je tweede sleutel is gewist")


def test_afterwards_a_new_key_is_set_up_before_anything_else(client, officer, settings):
    with_key(officer)
    client.post(page_of(officer))
    officer.refresh_from_db()
    settings.SECOND_FACTOR_REQUIRED = True
    theirs = Client()
    theirs.force_login(officer)
    assert theirs.get("/dorpen/").url == reverse("mfa_index")


def test_one_s_own_key_is_wiped_by_another_administrator(client, admin):
    with_key(admin)
    assert page_of(admin) not in client.get("/beheer/rollen/").content.decode()
    client.post(page_of(admin))
    assert Authenticator.objects.filter(user=admin).count() == 2
    other = UserFactory()
    MembershipFactory(user=other, role=Role.ADMIN)
    client.force_login(other)
    client.post(page_of(admin))
    assert not Authenticator.objects.filter(user=admin).exists()


def test_where_there_is_no_key_nothing_is_wiped_or_told(client, officer):
    assert page_of(officer) not in client.get("/beheer/rollen/").content.decode()
    answer = client.post(page_of(officer), follow=True)
    assert "heeft geen tweede sleutel" in answer.content.decode()
    assert not AuditEvent.objects.filter(action="key_reset").exists()
    assert mail.outbox == []
