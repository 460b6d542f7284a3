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
