"""Calendars to subscribe to: what is in them, for whom, and that other programs can read them."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from tests.villages.factories import AttendanceFactory, EventFactory, HelperRoleFactory
from villages.models import CalendarAddress

pytestmark = pytest.mark.django_db
FEED = "/dorpen/america/agenda.ics"


def entries(client, address):
    response = client.get(address)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return list(Calendar.from_ical(response.content).walk("VEVENT"))


def titles(client, address):
    return {str(entry["SUMMARY"]) for entry in entries(client, address)}


def test_a_feed_is_valid_by_the_standard(client, america):
    EventFactory(
        village=america,
        title="Soep, brood; en \\ meer\x0bvandaag",
        description="Eerste regel\r\nTweede regel: " + "é🌻" * 60,
        place_text="Kerkplein",
        ends_at=timezone.now() + timedelta(days=2, hours=2),
    )
    content = client.get(FEED).content
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert not re.search(rb"[^\r]\n|\r[^\n]|[\x00-\x08\x0b\x0c\x0e-\x1f]", content)
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    assert {b"VERSION:2.0", b"SEQUENCE:0", b"STATUS:CONFIRMED"} <= set(lines)
    assert rb"SUMMARY:Soep\, brood\; en \\ meer vandaag" in lines
    (entry,) = Calendar.from_ical(content).walk("VEVENT")
    assert str(entry["DESCRIPTION"]).startswith("Eerste regel\nTweede regel: é🌻")
    for name in ("DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED", "CREATED"):
        assert entry[name].to_ical().endswith(b"Z")
    assert str(entry["URL"]) in str(entry["DESCRIPTION"])


def test_the_village_tells_what_is_public_half_a_year_either_way(client, america, resident):
    for title, days in [("Ver", 200), ("Straks", 170), ("Pas", -170), ("Oud", -200)]:
        EventFactory(village=america, title=title, starts_at=timezone.now() + timedelta(days=days))
    EventFactory(village=america, title="Besloten", visibility="village")
    EventFactory(title="Elders")
    assert titles(client, FEED) == {"Straks", "Pas"}
    client.force_login(resident)
    assert titles(client, FEED) == {"Straks", "Pas"}


def test_what_is_cancelled_stays_in_with_its_key_and_a_higher_number(client, america):
    event = EventFactory(village=america)
    (before,) = entries(client, FEED)
    etag = client.get(FEED)["ETag"]
    assert client.get(FEED, headers={"If-None-Match": etag}).status_code == 304
    event.cancel("Te nat.")
    (after,) = entries(client, FEED)
    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after["STATUS"] == "CANCELLED"
    assert str(after["DESCRIPTION"]).startswith("Gaat niet door. Te nat.")
    assert client.get(FEED, headers={"If-None-Match": etag}).status_code == 200
    single = reverse("villages:event_calendar", args=["america", event.pk])
    assert len(entries(client, single)) == 1


def test_a_person_has_a_secret_calendar_of_their_own(client, america, meterik, resident):
    EventFactory(village=america, title="Openbaar")
    EventFactory(village=america, title="Van ons dorp", visibility="village")
    EventFactory(village=meterik, title="Van de buren", visibility="village")
    AttendanceFactory(user=resident, event=EventFactory(title="Ik kom"))
    HelperRoleFactory(event=EventFactory(title="Ik help")).take(resident)
    waiting = EventFactory(title="Ik wacht", capacity=0)
    waiting.attend(resident)
    gone = AttendanceFactory(user=resident, event=EventFactory(title="Toch niet"))
    gone.event.leave(resident)
    client.force_login(resident)
    mine = reverse("villages:my_calendar")
    client.post(reverse("villages:my_calendar_renew"))
    address = CalendarAddress.objects.get().address
    assert address in client.get(mine).content.decode()
    client.logout()
    assert titles(client, address) == {"Van ons dorp", "Ik kom", "Ik help", "Ik wacht"}
    states = {str(entry["SUMMARY"]): str(entry["STATUS"]) for entry in entries(client, address)}
    assert (states["Ik wacht"], states["Ik kom"]) == ("TENTATIVE", "CONFIRMED")
    response = client.get(address)
    assert response["Cache-Control"] == "private, no-cache"
    assert client.get(address, headers={"If-None-Match": response["ETag"]}).status_code == 304
    resident.memberships.all().end()
    assert titles(client, address) == {"Ik kom", "Ik help", "Ik wacht"}


def test_an_address_that_was_renewed_or_stopped_opens_nothing(client, resident):
    client.force_login(resident)
    renew = reverse("villages:my_calendar_renew")
    client.post(renew)
    first = CalendarAddress.objects.get().address
    client.post(renew)
    second = CalendarAddress.objects.get().address
    assert client.get(first).status_code == 404
    assert client.get(second).status_code == 200
    assert client.get(second.replace(".ics", "0.ics")).status_code == 404
    client.post(reverse("villages:my_calendar_stop"))
    assert client.get(second).status_code == 404
    assert "Maak mijn adres" in client.get(reverse("villages:my_calendar")).content.decode()


@pytest.mark.parametrize("rows", [1, 20])
def test_a_calendar_costs_the_same_with_many_events(
    client, america, resident, django_assert_num_queries, rows
):
    address = CalendarAddress.objects.create(user=resident).address
    for _row in range(rows):
        AttendanceFactory(user=resident, event=EventFactory(village=america))
    with django_assert_num_queries(2):
        client.get(FEED)
    with django_assert_num_queries(4):
        client.get(address)
