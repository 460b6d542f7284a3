"""Who referred, and what was given back, is erased on the day that the page says."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from supporters.models import (
    ErasureCertificate,
    ReferralIn,
    Referrer,
    ReferrerUse,
    RetentionPolicy,
)
from supporters.models.people import months_later
from supporters.models.referrers import note_use
from supporters.tasks import erase, forget_returned_referrals
from tests.factories import MembershipFactory, Role
from tests.supporters.factories import (
    SECRET,
    make_referrer,
    refer,
)
from tests.supporters.reporting import noon
from villagehub.accounts.acting import acting_as

TODAY = timezone.localdate
PAGE = reverse("supporters:refer", args=[SECRET])


@contextmanager
def chore(name):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('villagehub.chore', %s, true)", [name])
        yield
        cursor.execute("SELECT set_config('villagehub.chore', '', true)")


def let_rest(practice, by_coordinator, **days_ago):
    """The address was made, used or paused so many days ago; at noon, since an hour before midnight
    in winter was another day in summer."""
    ago = {name: noon(TODAY() - timedelta(days=days)) for name, days in days_ago.items()}
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        Referrer.objects.filter(pk=practice.pk).update(**ago)


def day_on_page(client, practice, coordinator):
    client.force_login(coordinator)
    return client.get(reverse("supporters:referrer", args=[practice.pk])).content.decode()


def is_there(practice, by_coordinator):
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        return Referrer.objects.filter(pk=practice.pk).exists()


def test_p10_a_referrer_on_pause_is_erased_after_half_a_year_and_its_page_says_so(
    client, practice, by_coordinator, coordinator
):
    note_use(SECRET, ReferrerUse.What.OPENED)
    let_rest(practice, by_coordinator, paused_at=100)
    day = months_later(TODAY() - timedelta(days=100), 6)
    said = f"gewist in de nacht van {date_format(day, 'j F Y')}"
    assert said in day_on_page(client, practice, coordinator)
    assert erase() == 0
    let_rest(practice, by_coordinator, paused_at=190)
    assert erase() == 1
    assert erase() == 0
    assert not is_there(practice, by_coordinator)
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        certificate = ErasureCertificate.objects.get()
    assert [str(what) for what, _n in certificate.lines] == ["organisaties die niet meer verwezen"]


def test_p10_a_referrer_is_erased_two_years_after_its_address_was_used_last(
    practice, by_coordinator
):
    let_rest(practice, by_coordinator, created_at=900, renewed_at=900)
    note_use(SECRET, ReferrerUse.What.OPENED)
    assert erase() == 0
    assert is_there(practice, by_coordinator)
    other = make_referrer(by_coordinator, "Thuiszorg De Buur", "adres-dat-niemand-ooit-gebruikte")
    let_rest(other, by_coordinator, created_at=900, renewed_at=900)
    assert erase() == 1
    assert not is_there(other, by_coordinator)
    assert is_there(practice, by_coordinator)


def test_p10_while_a_referral_is_kept_the_name_of_who_referred_is_too(
    client, practice, received, by_coordinator, coordinator
):
    let_rest(practice, by_coordinator, paused_at=900)
    assert "zolang blijft de naam erbij" in day_on_page(client, practice, coordinator)
    assert erase() == 0
    assert is_there(practice, by_coordinator)


def test_p10_what_was_given_back_goes_after_two_years_and_then_who_sent_it(
    practice, received, at_work, by, by_coordinator
):
    let_rest(practice, by_coordinator, paused_at=900)
    with at_work():
        received.give_back(by, "no_capacity")
        ReferralIn.objects.update(returned_on=months_later(TODAY(), -24) + timedelta(days=3))
    assert forget_returned_referrals() == 1
    with at_work():
        assert ReferralIn.objects.get().referrer_role == ""
        assert erase() == 0
        ReferralIn.objects.update(returned_on=months_later(TODAY(), -24) - timedelta(days=3))
    assert erase() == 1
    with at_work():
        assert not ReferralIn.objects.exists()
    assert not is_there(practice, by_coordinator)


def test_p10_what_was_given_back_is_kept_no_longer_than_a_closed_file(
    received, at_work, by, watcher, support_organisation
):
    with at_work():
        received.give_back(by, "no_capacity")
        ReferralIn.objects.update(returned_on=months_later(TODAY(), -7))
        assert erase() == 0
    with acting_as(watcher.pk, support_organisation.pk):
        RetentionPolicy(organisation=support_organisation, months=6).decide(
            watcher.memberships.get()
        )
    assert erase() == 1
    with at_work():
        assert not ReferralIn.objects.exists()


def test_a_referrer_that_cannot_go_does_not_keep_the_night_from_the_others(
    as_owner, practice, by_coordinator
):
    """Something was added for it that the night does not know of: a foreign key that is asked only
    when all is done, as those of the portal are."""
    other = make_referrer(by_coordinator, "Thuiszorg De Buur", "adres-dat-niemand-ooit-gebruikte")
    for each in (practice, other):
        let_rest(each, by_coordinator, paused_at=190)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            "CREATE TABLE supporters_added (id uuid PRIMARY KEY, referrer_id uuid"
            " REFERENCES supporters_referrer DEFERRABLE INITIALLY DEFERRED)"
        )
        cursor.execute("INSERT INTO supporters_added VALUES (gen_random_uuid(), %s)", [other.pk])
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    assert erase() == 1
    connection.check_constraints()
    assert not is_there(practice, by_coordinator)
    assert is_there(other, by_coordinator)


def test_a_referral_holds_its_referrer_from_when_it_is_added(practice, by_coordinator):
    """So that the night waits for it: PostgreSQL writes in the row who locks it."""

    def is_held():
        with (
            acting_as(by_coordinator.user_id, by_coordinator.organisation_id),
            connection.cursor() as cursor,
        ):
            cursor.execute("SELECT xmax <> '0'::xid FROM supporters_referrer")
            return cursor.fetchone()[0]

    assert not is_held()
    refer(practice)
    assert is_held()


def test_that_an_address_was_used_is_forgotten_after_a_year_and_the_last_day_is_kept(
    as_owner, practice, by_coordinator
):
    note_use(SECRET, ReferrerUse.What.OPENED)
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        used_at = ReferrerUse.objects.get().created_at
    for days, kept in ((364, 1), (366, 0)):
        with chore("note_use"):
            ReferrerUse.objects.update(created_at=timezone.now() - timedelta(days=days))
        assert erase() == 0
        with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
            assert ReferrerUse.objects.count() == kept
            last = Referrer.objects.get().last_used_at
    assert abs(last - used_at) < timedelta(seconds=5)


def knock_at_an_old_address(practice, by):
    practice.renew(by)
    return Client().get(PAGE).status_code


def knock_while_paused(practice, by):
    practice.pause(by)
    return Client().get(PAGE).status_code


def guess_too_often(practice, _by):
    note_use(SECRET, ReferrerUse.What.TOO_OFTEN)
    return 404


@pytest.mark.parametrize("knock", [knock_at_an_old_address, knock_while_paused, guess_too_often])
def test_p10_who_knocks_keeps_nobody_in_the_list_and_is_written_down(
    practice, by_coordinator, knock
):
    """By the address that leaked, say."""
    let_rest(practice, by_coordinator, created_at=800, renewed_at=800, last_used_at=700)
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        before = Referrer.objects.get().last_used_at
        assert knock(Referrer.objects.get(), by_coordinator) == 404
        assert Referrer.objects.get().last_used_at == before
        assert [use.is_odd for use in ReferrerUse.objects.all()] == [True]


@pytest.mark.parametrize("what", ["opened", "sent", "looked"])
def test_p10_who_uses_it_as_it_is_meant_is_kept_for_two_years_more(practice, by_coordinator, what):
    let_rest(practice, by_coordinator, created_at=800, renewed_at=800, last_used_at=700)
    note_use(SECRET, ReferrerUse.What(what))
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        assert timezone.localdate(Referrer.objects.get().last_used_at) == TODAY()


def test_a_coordinator_elsewhere_does_not_hear_when_a_referrer_goes(practice, other_supporter):
    other = MembershipFactory(
        role=Role.COORDINATOR, organisation=other_supporter.memberships.get().organisation
    )
    for who in (other, other_supporter.memberships.get()):
        with acting_as(who.user_id, who.organisation_id):
            assert practice.erased_on() is None
