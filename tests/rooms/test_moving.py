"""A booking goes to another free hour, by the rules of a new one."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.layout import on_one_line
from tests.rooms.factories import BookingFactory, RoomFactory, evening
from tests.villages.factories import FacilityFactory
from villagehub.notifications.models import Notification
from villages.rooms.models import BookingSeries, Room
from villages.rooms.models.bookings import Taken
from villages.rooms.slots import Slot

pytestmark = pytest.mark.django_db
TYPED = "%Y-%m-%dT%H:%M"


@pytest.fixture
def room(america):
    house = FacilityFactory(village=america, kind="community_house", name="'t Laefhoes")
    return RoomFactory(facility=house, name="Grote zaal")


@pytest.fixture
def booking(room, resident):
    return BookingFactory(room=room, user=resident)


def place_of(booking):
    return f"{booking.get_absolute_url()}verzetten/"


def move(client, booking, start, hours=2, **more):
    typed = {
        "starts_at": f"{timezone.localtime(start):{TYPED}}",
        "ends_at": f"{timezone.localtime(start + timedelta(hours=hours)):{TYPED}}",
    }
    return client.post(place_of(booking), typed | more, follow=True)


def text_of(answer):
    return on_one_line(answer.content.decode())


def test_who_booked_moves_it_and_pressing_twice_does_no_harm(client, booking, resident):
    client.force_login(resident)
    assert place_of(booking) in text_of(client.get(booking.get_absolute_url()))
    now = timezone.localtime(booking.starts_at)
    assert f'value="{now:{TYPED}}"' in text_of(client.get(place_of(booking)))
    for _twice in range(2):
        assert "Verzet naar " in text_of(move(client, booking, evening(8)))
    booking.refresh_from_db()
    assert booking.slot == Slot(evening(8), evening(8) + timedelta(hours=2))
    assert (booking.status, booking.sequence) == ("confirmed", 1)
    assert not Notification.objects.exists()  # where nobody was asked, they look in the calendar


def test_who_has_to_be_answered_again_reads_what_is_given_up_before_moving(
    client, booking, resident
):
    client.force_login(resident)
    warned = "Het moment dat je nu hebt, komt meteen vrij."
    assert warned not in text_of(client.get(place_of(booking)))
    Room.objects.update(needs_approval=True)
    assert warned in text_of(client.get(place_of(booking)))


def test_it_may_overlap_itself_and_takes_the_time_to_tidy_up_along(client, room, booking, resident):
    Room.objects.update(buffer_minutes=30)
    client.force_login(resident)
    move(client, booking, evening(hour=20))
    booking.refresh_from_db()
    assert booking.blocked_until == evening(hour=22) + timedelta(minutes=30)


def test_an_hour_that_somebody_has_is_refused_beside_the_field(client, room, booking, resident):
    BookingFactory(room=room, starts_at=evening(8))
    client.force_login(resident)
    answer = text_of(move(client, booking, evening(8, 21)))
    assert re.search(r"<title>\s*Fout:", answer)
    assert "De zaal is dan al bezet. Vrij op deze dag: tot 19.00 uur en vanaf 22.00 uur." in answer
    assert f"{timezone.localtime(evening(8, 21)):{TYPED}}" in answer  # nothing typed is lost
    booking.refresh_from_db()
    assert booking.starts_at == evening()
    with pytest.raises(Taken):
        booking.move(Slot(evening(8), evening(8) + timedelta(hours=1)), resident)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"ends_at": "2026-01-01T10:00"}, "Het einde ligt voor het begin."),
        ({"starts_at": "2020-01-01T10:00"}, "al voorbij"),
        ({"starts_at": "9999-12-31T23:59"}, "Zo ver vooruit kan niet."),
        ({"ends_at": "9999-12-31T23:59"}, "hoogstens een week"),
        ({"starts_at": "straks"}, "moment"),
    ],
)
def test_what_cannot_be_booked_cannot_be_moved_to(client, booking, resident, more, said):
    client.force_login(resident)
    assert said in text_of(move(client, booking, evening(8), **more))
    booking.refresh_from_db()
    assert booking.starts_at == evening()


def test_the_keeper_who_said_yes_says_it_again_and_the_booker_hears_both_answers(
    client, room, booking, resident, editor
):
    Room.objects.update(needs_approval=True)
    type(booking).objects.update(status="pending")
    booking.refresh_from_db()
    booking.answer_request("confirmed", editor)
    client.force_login(resident)
    assert "De zaal is zolang voor jou" in text_of(move(client, booking, evening(8)))
    booking.refresh_from_db()
    assert (booking.status, booking.answered_by) == ("pending", None)
    told = Notification.objects.get(recipient=editor)
    assert told.subject == f"Grote zaal op een ander moment: {booking.title}"
    assert "Zeg of het dan ook goed is" in told.body
    assert Slot(evening(), evening(hour=22)).text in told.body
    booking.answer_request("confirmed", editor)
    answers = Notification.objects.filter(recipient=resident, subject__contains="is voor jou")
    assert answers.count() == 2


def test_of_several_evenings_one_moves_and_the_others_stay(client, room, resident):
    series = BookingSeries.objects.create(rule="1", until=timezone.localdate() + timedelta(days=30))
    first, second = (
        BookingFactory(room=room, user=resident, series=series, starts_at=evening(days))
        for days in (7, 14)
    )
    client.force_login(resident)
    assert "Alleen deze keer wordt verzet." in text_of(client.get(place_of(first)))
    move(client, first, evening(8))
    second.refresh_from_db()
    assert second.starts_at == evening(14)


def test_nobody_takes_the_year_by_moving_what_was_agreed(client, room, booking, resident):
    Room.objects.update(needs_approval=True)
    for days in range(20, 30):
        BookingFactory(room=room, user=resident, starts_at=evening(days), status="pending")
    resident.memberships.all().delete()
    client.force_login(resident)
    assert "Er wachten al aanvragen" in text_of(move(client, booking, evening(8)))


@pytest.mark.parametrize("ended", [{"status": "cancelled"}, {"starts_at": evening(-7)}])
def test_what_is_over_or_cancelled_stays(client, room, resident, ended):
    booking = BookingFactory(room=room, user=resident, **ended)
    client.force_login(resident)
    answer = move(client, booking, evening(9))
    assert "Dit is al voorbij of al geannuleerd." in text_of(answer)
    before = booking.starts_at
    booking.move(Slot(evening(9), evening(9) + timedelta(hours=1)), resident)
    booking.refresh_from_db()
    assert booking.starts_at == before


def test_the_keeper_moves_nothing_of_somebody_else(client, booking, editor):
    client.force_login(editor)
    assert client.get(place_of(booking)).status_code == 404
    assert "verzetten" not in text_of(client.get(booking.get_absolute_url()))
