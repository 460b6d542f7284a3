"""After sending one sees what one sent, also where no page shows it."""

import pytest
from django.urls import reverse

from tests.exchange.factories import ListingFactory
from tests.initiatives.factories import InitiativeFactory
from tests.villages.factories import EventFactory, FacilityFactory

pytestmark = pytest.mark.django_db


def text_of(answer):
    return " ".join(answer.content.decode().split())


def test_what_somebody_reports_of_a_facility_is_said_back(client, america, resident):
    facility = FacilityFactory(village=america)
    client.force_login(resident)
    address = reverse("villages:facility_report", args=["america", facility.pk])
    sent = {"about": "hours", "text": "Op <b>maandag</b> dicht."}
    page = text_of(client.post(address, sent, follow=True))
    assert "Dit stuurde je:" in page
    assert "Op &lt;b&gt;maandag&lt;/b&gt; dicht." in page
    assert '<span class="soft">Wat klopt er niet?</span>' in page


def test_what_somebody_reports_of_a_post_is_said_back(client, america):
    listing = ListingFactory(village=america)
    sent = {"kind": "untrue", "words": "Die tafel is er niet meer."}
    page = text_of(client.post(listing.report_url, sent, follow=True))
    assert "Het klopt niet" in page
    assert "Die tafel is er niet meer." in page


def test_a_guest_sees_for_what_and_as_whom_they_asked_to_come(client, america):
    event = EventFactory(village=america, title="Samen eten")
    address = reverse("villages:guest_new", args=["america", event.pk])
    page = text_of(client.post(address, {"name": "Nico", "email": "nico@voorbeeld.example"}))
    assert "Nico, nico@voorbeeld.example" in page
    assert f"Samen eten, {event.when_text}" in page
    assert f'href="{address}"' in page


def test_who_comments_is_brought_to_their_words(client, america, resident):
    initiative = InitiativeFactory(village=america)
    client.force_login(resident)
    address = reverse("comments:write", args=["america", initiative.slug])
    answer = client.post(address, {"text": "Ik heb nog een kruiwagen."})
    page, _hash, place = answer.url.partition("#")
    assert f'id="{place}"' in client.get(page).content.decode()
