"""What a booking is for can be said later: one press on an hour asks nothing."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.layout import on_one_line
from tests.rooms.factories import BookingFactory, RoomFactory, evening
from tests.villages.factories import FacilityFactory
from villagehub.notifications.models import Notification
from villages.rooms.first_free import first_free
from villages.rooms.models import Booking, BookingSeries

pytestmark = pytest.mark.django_db
WORDS = {"title": "Repetitie van het koor", "note": "Graag 40 stoelen.", "is_public": "on"}


@pytest.fixture
def room(america):
    house = FacilityFactory(village=america, kind="community_house", name="'t Laefhoes")
    return RoomFactory(facility=house, name="Grote zaal")


def page(client, address):
    return on_one_line(client.get(address).content.decode())


def words_of(booking):
    return f"{booking.get_absolute_url()}waarvoor/"


def test_after_one_press_the_way_to_say_what_it_is_for_stands_beside_the_hour(
    client, room, resident
):
    client.force_login(resident)
    begin = timezone.localtime(first_free(room).starts_at).isoformat(timespec="minutes")
    client.post(f"{room.get_absolute_url()}boeken/nu/", {"begin": begin})
    booking = Booking.objects.get()
    for shown in (
        room.get_absolute_url(),
        "/dorpen/america/zalen/",
        room.facility.get_absolute_url(),
        booking.get_absolute_url(),
    ):
        assert words_of(booking) in page(client, shown)
    assert 'value="Bijeenkomst"' in page(client, words_of(booking))
    for _twice in range(2):
        assert client.post(words_of(booking), WORDS).url == booking.get_absolute_url()
    booking.refresh_from_db()
    assert (booking.title, booking.note, booking.is_public) == (*list(WORDS.values())[:2], True)
    assert booking.sequence == 1  # a calendar elsewhere takes it over, once
    assert (
        b"SUMMARY:Repetitie van het koor"
        in client.get(f"{room.get_absolute_url()}agenda.ics").content
    )
    assert not Notification.objects.exists()  # nobody said yes to other words


def test_all_evenings_to_come_of_one_request_get_the_words_and_the_past_keeps_its_own(
    client, room, resident
):
    series = BookingSeries.objects.create(rule="1", until=timezone.localdate() + timedelta(days=30))
    past, first, second, other = (
        BookingFactory(room=room, user=resident, series=row, starts_at=evening(days))
        for days, row in ((-7, series), (7, series), (14, series), (21, None))
    )
    client.force_login(resident)
    assert "Dit geldt voor alle 2 keer" in page(client, words_of(first))
    client.post(words_of(first), WORDS)
    for row, says in ((past, False), (first, True), (second, True), (other, False)):
        row.refresh_from_db()
        assert (row.title == WORDS["title"]) is says
    answer = client.get(words_of(past), follow=True)
    assert "Dit is al voorbij of al geannuleerd." in answer.content.decode()


@pytest.mark.parametrize("status", ["pending", "confirmed"])
def test_who_was_asked_hears_each_change_once(client, room, resident, editor, status):
    booking = BookingFactory(
        room=room,
        user=resident,
        status=status,
        answered_by=editor if status == "confirmed" else None,
    )
    client.force_login(resident)
    for _press in range(2):
        client.post(words_of(booking), WORDS)
    client.post(words_of(booking), WORDS | {"title": "Disco"})
    told = Notification.objects.filter(recipient=editor).order_by("created_at", "pk")
    assert sorted(row.subject for row in told) == [
        "Grote zaal is voor iets anders: Disco",
        "Grote zaal is voor iets anders: Repetitie van het koor",
    ]
    assert "“Disco”" in " ".join(row.body for row in told)


def test_nothing_typed_is_lost_and_the_keeper_writes_no_words_for_the_booker(
    client, room, resident, editor
):
    booking = BookingFactory(room=room, user=resident)
    client.force_login(resident)
    answer = on_one_line(client.post(words_of(booking), WORDS | {"title": " "}).content.decode())
    assert re.search(r"<title>\s*Fout:", answer)
    assert answer.count('href="#id_title"') == 1  # one summary, which links to the field
    assert "Graag 40 stoelen." in answer
    client.force_login(editor)
    assert "Wijzig waarvoor" not in page(client, booking.get_absolute_url())
    assert client.post(words_of(booking), WORDS).status_code == 404
    booking.refresh_from_db()
    assert booking.title == "Repetitie van de harmonie"
