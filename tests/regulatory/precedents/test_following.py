"""Whom a portal follows, and with which key."""

import pytest
from django.urls import reverse
from django.utils.html import escape

from initiatives.regulatory.models import (
    Precedent,
    PrecedentSource,
)
from initiatives.regulatory.precedents.sealing import fingerprint
from tests.regulatory.precedents.portal import PATH, SOURCES, asked, page, titles


def test_an_administrator_compares_the_key_before_anything_is_taken_over(
    client, portal, admin, django_capture_on_commit_callbacks
):
    client.force_login(admin)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("regulatory:source_follow"), {"address": portal.address})
    source = PrecedentSource.objects.get()
    assert (source.status, titles()) == ("key_there", set())
    assert "wacht op jou" in page(client, SOURCES)
    trusting = reverse("regulatory:source_trust", args=[source.pk])
    assert fingerprint(portal.public) in page(client, trusting)
    unticked = client.post(trusting, {"key": portal.public})
    assert "Vergelijk eerst de sleutel" in unticked.content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(trusting, {"key": portal.public, "compared": "on"})
    shown = page(client, SOURCES)
    assert "Het werkt." in shown
    assert "Venray" in shown
    assert titles() == {"Mag een bijenkast op het schoolplein?"}


def test_another_key_than_the_one_that_was_compared_is_not_trusted(client, portal, admin):
    source = PrecedentSource(address=portal.address)
    source.follow(admin)
    seen = asked(source).offered_key
    portal.renew()
    asked(source)
    client.force_login(admin)
    trusting = reverse("regulatory:source_trust", args=[source.pk])
    got = client.post(trusting, {"key": seen, "compared": "on"}).content.decode()
    assert "Intussen kwam er een andere sleutel" in got
    source.refresh_from_db()
    assert not source.is_trusted


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("https://venray.example/", "staat geen lijst"),
        (f"https://venray.example{PATH}?q=1", "staat geen lijst"),
        ("venray", "geen goed webadres"),
        (f"ftp://venray.example{PATH}", "geen goed webadres"),
        (f"https://iemand:geheim@venray.example{PATH}", "geen goed webadres"),
        ("", "invalid-feedback"),
    ],
)
def test_an_address_that_cannot_be_followed_says_why(client, admin, address, says):
    client.force_login(admin)
    got = client.post(reverse("regulatory:source_follow"), {"address": address})
    shown = got.content.decode()
    assert says in shown
    assert escape(address) in shown


def test_nobody_follows_themselves_or_the_same_twice(client, followed, admin, settings):
    client.force_login(admin)
    follow = reverse("regulatory:source_follow")
    own = client.post(follow, {"address": f"{settings.SITE_URL}{PATH}"}).content.decode()
    assert "Dat is dit portaal zelf" in own
    again = client.post(follow, {"address": followed.address}).content.decode()
    assert "Dit adres volgen we al" in again


def test_who_stops_following_sees_nothing_of_it_any_more(client, followed, admin):
    found = Precedent.objects.get()
    client.force_login(admin)
    stop = reverse("regulatory:source_stop", args=[followed.pk])
    assert "niet meer volgen?" in page(client, stop)
    client.post(stop)
    assert client.get(found.get_absolute_url()).status_code == 404
    assert not PrecedentSource.objects.exists()
