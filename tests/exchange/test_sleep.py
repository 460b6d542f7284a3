"""What nobody says still counts falls asleep; nothing is deleted."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.exchange.factories import ListingFactory
from tests.factories import UserFactory
from villagehub.notifications.models import Notification, mute
from villages.exchange.models import Listing
from villages.exchange.still_counts import token_of
from villages.exchange.tasks import let_listings_sleep

pytestmark = pytest.mark.django_db


def aged(listing, days):
    moment = timezone.now() - timedelta(days=days)
    Listing.objects.filter(pk=listing.pk).update(refreshed_at=moment)


def run(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return let_listings_sleep()


def test_a_week_before_one_message_and_after_sixty_days_asleep(
    lift, resident, django_capture_on_commit_callbacks, client
):
    aged(lift, 52)
    assert run(django_capture_on_commit_callbacks) == 0
    assert not Notification.objects.exists()
    aged(lift, 54)
    for _again in range(2):
        assert run(django_capture_on_commit_callbacks) == 0
    told = Notification.objects.get()
    assert (told.recipient, told.kind) == (resident, "exchange.sleeps")
    assert "/vraag-en-aanbod/nog-actueel/" in told.body
    Listing.objects.filter(pk=lift.pk).update(refreshed_at=timezone.now() - timedelta(days=61))
    assert run(django_capture_on_commit_callbacks) == 1
    assert run(django_capture_on_commit_callbacks) == 0
    assert Listing.objects.asleep().get() == lift
    assert lift.title not in client.get("/dorpen/america/vraag-en-aanbod/").content.decode()
    assert lift.title in client.get(lift.get_absolute_url()).content.decode()


def test_one_button_wakes_it_signed_in_or_from_the_mail(client, lift, resident, neighbour):
    link = reverse("exchange:still_counts", args=[token_of(lift.pk)])
    button = reverse("exchange:wake", args=["america", lift.pk])
    for address, person in ((link, None), (button, resident), (link, neighbour)):
        Listing.objects.update(asleep_at=timezone.now(), when="date", on="2026-01-01")
        client.logout()
        if person:
            client.force_login(person)
        if address == link:
            client.get(link)
            assert Listing.objects.asleep().exists()
        client.post(address)
        lift.refresh_from_db()
        assert (lift.is_current, lift.when, lift.on) == (True, "flexible", None)
    client.force_login(neighbour)
    assert client.post(button).status_code == 403
    assert client.post(link[:-3] + "xx/").status_code == 404
    Listing.objects.update(stage="done")
    assert "al afgerond" in client.post(link).content.decode()
    assert Listing.objects.get().stage == "done"


def test_what_is_over_or_not_wanted_gives_no_message(
    lift, america, resident, django_capture_on_commit_callbacks
):
    aged(lift, 56)
    mute(resident, {"exchange"})
    gone = ListingFactory(village=america, user=UserFactory(is_active=False))
    held = ListingFactory(village=america, state="held")
    day = timezone.localdate() - timedelta(days=1)
    passed = ListingFactory(village=america, when="date", on=day)
    for listing in (gone, held):
        aged(listing, 56)
    assert run(django_capture_on_commit_callbacks) == 1
    assert list(Listing.objects.asleep()) == [passed]
    assert not Notification.objects.exists()
