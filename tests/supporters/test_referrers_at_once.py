"""Whoever refers at the very moment in which the night erases their organisation."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from supporters.models import ReferralIn, Referrer
from supporters.models.referrers import at_address
from supporters.tasks import erase
from tests.at_once import as_owner, at_once, committed, take_away_what_is_fenced
from tests.factories import MembershipFactory, OrganisationFactory, Role
from tests.supporters.conftest import count_rows
from tests.supporters.factories import SECRET, ReferralInFactory, make_referrer, theme
from tests.villages.factories import VillageFactory
from villagehub.accounts.acting import acting_as

__all__ = ["committed"]
PAGE = reverse("supporters:refer", args=[SECRET])

FENCED = ["referralin", "referreruse", "referrer", "erasurecertificate"]


@pytest.fixture
def by(committed):
    organisation = OrganisationFactory()
    organisation.villages.add(VillageFactory())
    yield MembershipFactory(role=Role.COORDINATOR, organisation=organisation)
    as_owner(lambda: take_away_what_is_fenced(FENCED))


@pytest.fixture
def forgotten(by):
    """Nobody used its address for two years: tonight it goes."""
    practice = make_referrer(by)
    ago = timezone.now() - timedelta(days=900)
    with acting_as(by.user_id, by.organisation_id):
        Referrer.objects.update(created_at=ago, renewed_at=ago)
    return practice


def is_there(by):
    with acting_as(by.user_id, by.organisation_id):
        return count_rows("supporters_referrer") == 1


def test_p10_who_refers_while_the_night_erases_them_hears_that_the_address_is_gone(forgotten, by):
    typed = {"call_name": "Piet", "surname": "Verwezen", "agreed": "on"}
    with transaction.atomic():
        assert erase() == 1
        [opened, sent] = at_once(lambda: Client().get(PAGE), lambda: Client().post(PAGE, typed))
    assert (opened.status_code, sent.status_code) == (200, 404)
    assert Client().get(PAGE).status_code == 404
    assert not is_there(by)


def night():
    """Fails where it would wait."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '5s'")
        return erase()


def test_p10_who_refers_is_not_erased_by_the_night(forgotten, by):
    def refers():
        with at_address(SECRET) as is_held:
            started.wait(5)
            referral = ReferralInFactory.build(reason_theme=theme())
            referral.receive(Referrer.objects.with_secret(SECRET), referral.pk)
            return is_held

    def same_night():
        started.wait(5)
        return night()

    started = threading.Barrier(2)
    assert at_once(refers, same_night) == [True, 0]
    assert is_there(by)


def test_p10_the_night_waits_for_nobody_at_an_address(forgotten, by):
    with at_address(SECRET) as is_held:
        assert is_held
        assert at_once(night) == [0]
    assert night() == 1


def test_p10_who_only_looks_keeps_nothing_from_the_night(forgotten, by):
    with at_address(SECRET, sends=False):
        assert Referrer.objects.with_secret(SECRET) == forgotten
        assert at_once(night) == [1]
    assert not is_there(by)


def test_p10_an_address_that_is_paused_keeps_nothing_from_the_night(forgotten, by):
    with acting_as(by.user_id, by.organisation_id):
        Referrer.objects.update(paused_at=timezone.now() - timedelta(days=300))
    with at_address(SECRET) as is_held:
        assert not is_held
        assert at_once(night) == [1]
    assert not is_there(by)


def test_two_at_one_address_do_not_wait_for_each_other(forgotten, by):
    def opened():
        return Client().get(PAGE).status_code

    with at_address(SECRET) as is_held:
        assert is_held
        assert at_once(opened, opened) == [200, 200]
    assert is_there(by)


def test_one_that_refers_after_the_night_looked_keeps_what_it_sent(forgotten, by):
    assert Client().get(PAGE).status_code == 200
    assert erase() == 0
    with acting_as(by.user_id, by.organisation_id):
        assert not ReferralIn.objects.exists()
    assert is_there(by)
