"""Hiring a room: the way there, and the hour that the form proposes."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from tests.factories import OrganisationFactory
from tests.layout import on_one_line
from tests.rooms.factories import BookingFactory, RoomFactory
from tests.villages.factories import FacilityFactory
from villages.rooms.first_free import EARLIEST, LATEST, first_free
from villages.rooms.models import Booking, Room

pytestmark = pytest.mark.django_db
TYPED = "%Y-%m-%dT%H:%M"
TAB = ">Zaal huren</a>"


@pytest.fixture
def house(america):
    return FacilityFactory(village=america, kind="community_house", name="'t Laefhoes")


@pytest.fixture
def room(house):
    return RoomFactory(facility=house, name="Grote zaal")


def page(client, address):
    return on_one_line(client.get(address).content.decode())


def in_days(days, hour):
    day = timezone.localdate() + timedelta(days=days)
    return timezone.make_aware(datetime.combine(day, time(hour)))


def test_a_village_with_a_room_has_a_tab_for_it(client, america, house):
    assert TAB not in page(client, "/dorpen/america/")
    RoomFactory(facility=house, is_retired=True)
    assert TAB not in page(client, "/dorpen/america/")
    RoomFactory(facility=house)
    for address in ("/dorpen/america/", "/dorpen/america/agenda/", "/dorpen/america/initiatieven/"):
        assert TAB in page(client, address)


def test_the_tab_of_a_house_that_is_shown_to_members_is_theirs(client, house, room, resident):
    type(house).objects.update(status="at_risk")
    assert TAB not in page(client, "/dorpen/america/")
    client.force_login(resident)
    assert TAB in page(client, "/dorpen/america/")


def test_the_way_to_hire_a_room_stands_at_the_house_and_under_facilities(client, house, room):
    book = f"{room.get_absolute_url()}boeken/"
    assert book in page(client, house.get_absolute_url())
    assert book in page(client, "/dorpen/america/zalen/")
    assert "/dorpen/america/zalen/" in page(client, "/dorpen/america/voorzieningen/")


def hour_of(slot):
    return f"{timezone.localtime(slot.starts_at):{TYPED}}"


def press(client, room, begin, back="/dorpen/america/zalen/"):
    sent = {"begin": begin, "terug": back}
    return client.post(f"{room.get_absolute_url()}boeken/nu/", sent, follow=True)


def test_the_hour_on_the_button_is_booked_at_one_press_and_remembered_on_every_page(
    client, house, room, resident
):
    client.force_login(resident)
    shown = [house.get_absolute_url(), "/dorpen/america/zalen/", room.get_absolute_url()]
    hour = first_free(room)
    for address in shown:
        assert f'name="begin" value="{hour_of(hour)}' in page(client, address)
    for _twice in range(2):
        answer = on_one_line(press(client, room, hour_of(hour)).content.decode())
        assert hour.text[1:] in answer
    booking = Booking.objects.get()
    assert (booking.user, booking.slot, booking.status) == (resident, hour, "confirmed")
    for address in shown:
        found = page(client, address)
        assert "Geboekt, " in found
        assert f"boekingen/{booking.pk}/annuleren/" in found
        assert "boeken/nu/" not in found


def test_whoever_was_quicker_has_the_hour_and_the_other_reads_when_it_is_free(
    client, room, resident
):
    hour = first_free(room)
    BookingFactory(room=room, starts_at=hour.starts_at, ends_at=hour.ends_at)
    client.force_login(resident)
    answer = press(client, room, hour_of(hour)).content.decode()
    assert "De zaal is dan al bezet. Vrij op deze dag:" in answer
    assert Booking.objects.count() == 1


def test_one_press_asks_where_the_keeper_says_yes_first(client, room, resident):
    Room.objects.update(needs_approval=True)
    client.force_login(resident)
    assert "Vraag aan: " in page(client, room.get_absolute_url())
    press(client, room, hour_of(first_free(room)))
    assert Booking.objects.get().status == "pending"
    assert "Aangevraagd, " in page(client, room.get_absolute_url())


@pytest.mark.parametrize("begin", ["", "gisteren", "2001-01-01T10:00", "\0"])
def test_no_other_hour_is_booked_than_the_one_that_was_read(client, room, resident, begin):
    client.force_login(resident)
    answer = press(client, room, begin)
    assert answer.redirect_chain[-1][0] == f"{room.get_absolute_url()}boeken/"
    assert not Booking.objects.exists()


def test_what_one_has_stands_at_no_room_of_others_and_says_nothing_to_others(
    client, house, room, resident, stranger
):
    other = RoomFactory(facility=house, name="Keuken")
    BookingFactory(room=other, user=resident)
    BookingFactory(room=room, user=stranger)
    client.force_login(resident)
    assert "Geboekt, " not in page(client, room.get_absolute_url())
    assert page(client, "/dorpen/america/zalen/").count("Geboekt, ") == 1


@pytest.mark.parametrize("rows", [1, 20])
def test_rooms_to_book_cost_the_same_however_many(
    client, house, resident, django_assert_max_num_queries, rows
):
    for _number in range(rows):
        BookingFactory(room=RoomFactory(facility=house), user=resident)
    client.force_login(resident)
    client.get("/dorpen/america/zalen/")
    with django_assert_max_num_queries(8):
        client.get("/dorpen/america/zalen/")


def test_the_form_is_filled_in_with_the_first_free_hour(client, room, resident):
    first = first_free(room)
    local = timezone.localtime(first.starts_at)
    assert local > timezone.localtime()
    assert EARLIEST <= local.hour <= LATEST
    assert first.ends_at - first.starts_at == timedelta(hours=1)
    client.force_login(resident)
    shown = page(client, f"{room.get_absolute_url()}boeken/")
    assert f'value="{local:%Y-%m-%dT%H:%M}"' in shown
    end = timezone.localtime(first.ends_at)
    typed = {"title": "Repetitie", "starts_at": f"{local:{TYPED}}", "ends_at": f"{end:{TYPED}}"}
    client.post(f"{room.get_absolute_url()}boeken/", typed)
    assert Booking.objects.get().slot == first


def test_what_somebody_has_and_the_time_to_tidy_up_are_left_out(room):
    Room.objects.update(buffer_minutes=30)
    room.refresh_from_db()
    first = first_free(room)
    BookingFactory(room=room, starts_at=first.starts_at, ends_at=first.ends_at)
    after = first_free(room)
    assert after.starts_at >= first.ends_at + room.buffer
    assert not Booking.taken(room, [after])


def test_a_room_that_is_taken_all_the_time_proposes_nothing(client, room, resident):
    start = timezone.now() - timedelta(days=1)
    for _week in range(3):
        end = start + timedelta(days=7)
        BookingFactory(room=room, starts_at=start, ends_at=end)
        start = end
    assert first_free(room) is None
    client.force_login(resident)
    assert client.get(f"{room.get_absolute_url()}boeken/").status_code == 200


def test_it_proposes_no_day_on_which_nobody_can_book(room):
    Room.objects.update(horizon_days=1)
    room.refresh_from_db()
    BookingFactory(room=room, starts_at=timezone.now(), ends_at=in_days(2, 0) + timedelta(hours=1))
    assert first_free(room) is None


def test_the_day_that_somebody_chose_comes_first(room):
    asked = in_days(3, 19)
    assert first_free(room, f"{timezone.localtime(asked):{TYPED}}").starts_at == asked


@pytest.mark.parametrize("asked", ["", "gisteren", "2001-01-01T10:00", "9999-12-31T23:59", "\0"])
def test_what_is_no_moment_to_come_proposes_the_first_free_hour(client, room, resident, asked):
    assert first_free(room, asked) == first_free(room)
    client.force_login(resident)
    answer = client.get(f"{room.get_absolute_url()}boeken/", {"begin": asked})
    assert answer.status_code == 200


@pytest.mark.parametrize("rows", [1, 20])
def test_the_form_costs_the_same_however_often_it_is_booked(
    client, room, resident, django_assert_max_num_queries, rows
):
    for number in range(rows):
        BookingFactory(room=room, starts_at=in_days(number + 1, 19))
    client.force_login(resident)
    client.get(f"{room.get_absolute_url()}boeken/")
    with django_assert_max_num_queries(8):
        client.get(f"{room.get_absolute_url()}boeken/")


def test_a_room_shows_the_number_of_its_keeper_else_of_the_house_else_of_the_support_point(
    client, america, house, room
):
    support = OrganisationFactory(name="Steunpunt America", kind="support", phone="077-000 00 10")
    support.villages.add(america)
    shown = page(client, room.get_absolute_url())
    assert '077-000 00 10</a><span class="soft">(Steunpunt America)</span>' in shown
    type(house).objects.update(phone="077-000 00 20")
    assert ">077-000 00 20</a>" in page(client, room.get_absolute_url())
    Room.objects.update(phone="06-00 00 00 30")
    assert ">06-00 00 00 30</a>" in page(client, room.get_absolute_url())


def at_what_time(room):
    return timezone.localtime(first_free(room).starts_at).time()


def test_the_hour_at_which_people_mostly_begin_there_is_proposed_on_the_first_day_it_is_free(
    room,
):
    assert at_what_time(room) == time(19)  # nobody booked it yet: people meet in the evening
    for days in (-4, 3, 10):
        BookingFactory(room=room, starts_at=in_days(days, 14) + timedelta(minutes=30))
    BookingFactory(room=room, starts_at=in_days(4, 9))
    BookingFactory(room=room, starts_at=in_days(-5, 23))  # at night nobody is sent to it
    assert at_what_time(room) == time(14, 30)
    first = first_free(room)
    BookingFactory(room=room, starts_at=first.starts_at, ends_at=first.ends_at)
    after = first_free(room)  # another usual hour of that day, or the same of the next
    assert after.starts_at != first.starts_at
    assert at_what_time(room) in {time(9), time(14, 30)}
    assert at_what_time(RoomFactory()) == time(19)  # each room has hours of its own


def test_where_no_usual_hour_is_left_any_other_is_proposed(room):
    for days in range(16):
        BookingFactory(room=room, starts_at=in_days(days, 17), ends_at=in_days(days, 22))
    assert EARLIEST <= at_what_time(room).hour < 17


def test_the_button_comes_before_the_way_to_another_moment(client, room, resident):
    client.force_login(resident)
    shown = page(client, "/dorpen/america/zalen/")
    assert shown.index("boeken/nu/") < shown.index("Boek een ander moment")
    room_page = page(client, room.get_absolute_url())
    assert room_page.index("Boek deze zaal") < room_page.index("<dt>Boeken</dt>")


def test_of_two_hours_that_people_begin_at_as_often_the_later_is_proposed(room):
    BookingFactory(room=room, starts_at=in_days(3, 11))
    BookingFactory(room=room, starts_at=in_days(4, 20))
    assert at_what_time(room) == time(20)
