"""Rooms: nobody has one twice, whoever asks and however."""

import re
from datetime import date, timedelta
from functools import partial

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, OperationalError
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from tests.at_once import at_once
from tests.factories import OrganisationFactory, UserFactory
from tests.rooms.factories import BookingFactory, RoomFactory, evening
from tests.villages.factories import FacilityFactory
from villagehub.notifications.models import MessageKind, Notification
from villages.models import Event, Facility
from villages.rooms.models import Booking, BookingSeries, Room, Status
from villages.rooms.slots import Slot, free_text, slots_of

TYPED = "%Y-%m-%dT%H:%M"


@pytest.fixture
def room(america):
    return RoomFactory(facility=FacilityFactory(village=america, kind="community_house"))


def ask(client, room, start, hours=3, **more):
    end = start + timedelta(hours=hours)
    fields = {
        "title": "Bridge",
        "starts_at": timezone.localtime(start).strftime(TYPED),
        "ends_at": timezone.localtime(end).strftime(TYPED),
    }
    return client.post(f"{room.get_absolute_url()}boeken/", fields | more)


def text_of(answer):
    return " ".join(answer.content.decode().split())


@pytest.mark.django_db
def test_a_member_books_at_once_and_pressing_twice_books_once(client, room, resident):
    client.force_login(resident)
    assert ask(client, room, evening()).status_code == 302
    assert ask(client, room, evening()).status_code == 302
    booking = Booking.objects.get()
    assert booking.status == Status.CONFIRMED
    assert "Bridge" in text_of(client.get("/mijn-dorp/"))


@pytest.mark.django_db
def test_a_clash_says_when_it_is_free_and_keeps_what_was_typed(client, room, resident):
    BookingFactory(room=room)
    Room.objects.update(buffer_minutes=30)
    client.force_login(resident)
    text = text_of(ask(client, room, evening(hour=21), note="Met taart"))
    assert "De zaal is dan al bezet." in text
    assert "tot 18.30 uur en vanaf 22.00 uur" in text
    assert "Met taart" in text
    assert ask(client, room, evening(hour=16), hours=3).status_code == 200  # no time to tidy up
    assert ask(client, room, evening(hour=15), hours=3).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"ends_at": "2026-01-01T10:00"}, "Het einde ligt voor het begin."),
        ({"starts_at": "2020-01-01T10:00"}, "al voorbij"),
        ({"starts_at": "9999-12-31T23:59"}, "Zo ver vooruit kan niet."),
        ({"ends_at": "9999-12-31T23:59"}, "hoogstens een week"),
        ({"repeat": "1"}, "Zonder einde kan niet."),
        ({"repeat": "1", "until": "9999-12-31"}, "Zo ver vooruit kan niet."),
        ({"repeat": "1", "until": "2020-01-01"}, "Het einde ligt voor het begin."),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(client, room, resident, more, said):
    client.force_login(resident)
    assert said in text_of(ask(client, room, evening(), **more))
    assert not Booking.objects.exists()


@pytest.mark.django_db
def test_a_repeat_has_an_end_in_sight(client, room, resident):
    Room.objects.update(horizon_days=730)
    client.force_login(resident)
    until = (timezone.localdate() + timedelta(days=700)).isoformat()
    assert "te veel" in text_of(ask(client, room, evening(), repeat="1", until=until))


@pytest.mark.django_db
def test_of_a_repeated_booking_clashes_are_listed_first_and_the_rest_can_be_booked(
    client, room, resident
):
    BookingFactory(room=room, starts_at=evening(14))
    client.force_login(resident)
    until = (timezone.localdate() + timedelta(days=28)).isoformat()
    answer = ask(client, room, evening(), repeat="1", until=until)
    assert "Boek de andere 3 keer" in text_of(answer)
    assert Booking.objects.count() == 1
    assert BookingSeries.objects.count() == 0
    agreed = answer.context["form"].taken_key
    late = BookingFactory(room=room, starts_at=evening(21))  # somebody was quicker meanwhile
    again = ask(client, room, evening(), repeat="1", until=until, agreed=agreed)
    assert "Boek de andere 2 keer" in text_of(again)
    agreed = again.context["form"].taken_key
    assert ask(client, room, evening(), repeat="1", until=until, agreed=agreed).status_code == 302
    mine = Booking.objects.filter(user=resident).order_by("starts_at")
    assert [each.starts_at for each in mine] == [evening(7), evening(28)]
    assert late.starts_at not in {each.starts_at for each in mine}


def test_repeats_follow_the_clock_on_the_wall_and_the_day_of_the_month():
    first = Slot(
        timezone.make_aware(timezone.datetime(2026, 3, 24, 20)),
        timezone.make_aware(timezone.datetime(2026, 3, 24, 22)),
    )
    weekly = slots_of(first, "1", date(2026, 4, 7))
    assert [timezone.localtime(slot.starts_at).hour for slot in weekly] == [20, 20, 20]
    monthly = slots_of(first, "m", date(2026, 6, 30))
    assert [timezone.localdate(slot.starts_at).day for slot in monthly] == [24, 28, 26, 23]
    assert len(slots_of(first, "2", date(2026, 5, 5))) == 4
    night = Slot(
        timezone.make_aware(timezone.datetime(2026, 3, 22, 2)),
        timezone.make_aware(timezone.datetime(2026, 3, 22, 3)),
    )
    nights = slots_of(night, "1", date(2026, 4, 5))
    lengths = [slot.ends_at.timestamp() - slot.starts_at.timestamp() for slot in nights]
    assert lengths == [3600, 60, 3600]


def test_free_says_when():
    day = evening().date()
    noon, one = evening(hour=12), evening(hour=13)
    hour = timedelta(hours=1)
    assert free_text(day, [], timedelta()) == "de hele dag"
    taken = [(noon, one), (one + hour, one + 2 * hour)]
    said = "tot 12.00 uur en van 13.00 tot 14.00 uur en vanaf 15.00 uur"
    assert free_text(day, taken, timedelta()) == said
    assert free_text(day, [(noon - 24 * hour, noon + 24 * hour)], timedelta()) == ""


@pytest.mark.django_db
def test_who_does_not_belong_asks_and_the_manager_answers_with_a_reason(
    client, room, editor, stranger, resident
):
    room.managers.add(resident)
    client.force_login(stranger)
    until = (timezone.localdate() + timedelta(days=21)).isoformat()
    ask(client, room, evening(), repeat="1", until=until, is_public="on")
    assert {row.status for row in Booking.objects.all()} == {Status.PENDING}
    asked = Notification.objects.filter(kind=MessageKind.ROOM_ASKED)
    assert [row.recipient for row in asked] == [resident]
    booking = Booking.objects.order_by("starts_at").first()
    address = booking.get_absolute_url()
    assert "Bridge" not in text_of(Client().get(room.get_absolute_url()))  # not yet approved
    assert client.post(f"{address}goedkeuren/").status_code == 404
    client.force_login(resident)
    for _press in range(2):
        client.post(f"{address}goedkeuren/")
    assert {row.status for row in Booking.objects.all()} == {Status.CONFIRMED}
    assert (
        Notification.objects.filter(kind=MessageKind.ROOM_ANSWER, recipient=stranger).count() == 1
    )
    other = BookingFactory(room=room, starts_at=evening(3), status="pending", user=stranger)
    client.post(f"{other.get_absolute_url()}weigeren/", {"reason": "Dan is er carnaval."})
    refused = Notification.objects.get(about=f"booking:{other.pk}")
    assert "Dan is er carnaval." in refused.body
    client.force_login(editor)
    assert ask(client, room, evening(3)).status_code == 302  # what was refused is free


@pytest.mark.django_db
def test_nobody_from_elsewhere_holds_a_room_for_a_year_by_asking(client, room, stranger, supporter):
    client.force_login(stranger)
    until = (timezone.localdate() + timedelta(days=300)).isoformat()
    assert "Vraag later meer aan." in text_of(ask(client, room, evening(), repeat="1", until=until))
    assert ask(client, room, evening()).status_code == 302
    client.force_login(supporter)  # of an organisation that supports the village
    client.get(ask(client, room, evening(8)).url)
    assert Booking.objects.get(user=supporter).status == Status.CONFIRMED


@pytest.mark.django_db
def test_one_evening_or_the_rest_is_cancelled_and_the_calendar_tells(
    client, room, resident, editor
):
    client.force_login(resident)
    until = (timezone.localdate() + timedelta(days=28)).isoformat()
    ask(client, room, evening(), repeat="1", until=until)
    first, second, third, fourth = Booking.objects.order_by("starts_at")
    client.post(f"{first.get_absolute_url()}annuleren/", {"what": "one"})
    client.force_login(editor)
    client.post(f"{third.get_absolute_url()}annuleren/", {"what": "rest"})
    status = {row.pk: row.status for row in Booking.objects.all()}
    assert [status[each.pk] for each in (first, second, third, fourth)] == [
        "cancelled",
        "confirmed",
        "cancelled",
        "cancelled",
    ]
    told = Notification.objects.get(kind=MessageKind.ROOM_ANSWER)
    assert told.recipient == resident
    assert "2 keer" in told.body
    feed = client.get(f"{room.get_absolute_url()}agenda.ics")
    events = {str(each["uid"]): each for each in Calendar.from_ical(feed.content).walk("VEVENT")}
    assert events[first.uid]["status"] == "CANCELLED"
    assert events[first.uid]["sequence"] == 1
    assert events[second.uid]["status"] == "CONFIRMED"
    assert events[second.uid]["sequence"] == 0


@pytest.mark.django_db
def test_no_sign_that_a_strict_reader_refuses_gets_into_the_calendar_of_a_room(
    client, room, resident
):
    client.force_login(resident)
    ask(client, room, evening())
    Room.objects.update(name="Zaal\x0b王 🎉")
    content = client.get(f"{room.get_absolute_url()}agenda.ics").content
    assert "王 🎉" in Calendar.from_ical(content).walk("VEVENT")[0]["location"]
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", content)


@pytest.mark.django_db
def test_who_was_asked_hears_that_the_booker_does_not_come(client, room, resident, editor):
    Room.objects.update(needs_approval=True)
    client.force_login(resident)
    until = (timezone.localdate() + timedelta(days=14)).isoformat()
    ask(client, room, evening(), repeat="1", until=until)
    first, second = Booking.objects.order_by("starts_at")
    client.post(f"{first.get_absolute_url()}annuleren/", {"what": "one"})
    client.force_login(editor)
    client.post(f"{second.get_absolute_url()}goedkeuren/")
    client.force_login(resident)
    for _press in range(2):
        client.post(f"{second.get_absolute_url()}annuleren/", {"what": "rest"})
    told = Notification.objects.filter(recipient=editor, period="cancelled")
    assert {row.about for row in told} == {f"booking:{first.pk}", f"booking:{second.pk}"}
    assert "Bridge" in told[0].body
    at_once = BookingFactory(room=room, user=resident, starts_at=evening(3))  # nobody was asked
    client.post(f"{at_once.get_absolute_url()}annuleren/")
    assert told.count() == 2
    Notification.objects.all().delete()
    mine = BookingFactory(room=room, user=resident, starts_at=evening(4), answered_by=editor)
    client.force_login(editor)
    client.post(f"{mine.get_absolute_url()}annuleren/")  # the manager's own doing
    assert Notification.objects.get().recipient == resident


@pytest.mark.django_db
def test_an_answer_that_comes_too_late_says_so(client, room, editor, stranger):
    booking = BookingFactory(room=room, user=stranger, status="cancelled")
    client.force_login(editor)
    for page, more in (("goedkeuren", {}), ("weigeren", {"reason": "Carnaval."})):
        address = f"{booking.get_absolute_url()}{page}/"
        text = text_of(client.post(address, more, follow=True))
        assert "wacht niet meer op antwoord" in text
        assert "krijgt bericht" not in text
    assert not Notification.objects.exists()


@pytest.mark.django_db
def test_a_house_that_closed_for_good_has_no_room_to_book(client, america, room, resident):
    Facility.objects.update(status=Facility.Status.CLOSED)
    client.force_login(resident)
    page = client.get(room.get_absolute_url())
    assert "/boeken/" not in page.content.decode()
    assert ask(client, room, evening()).status_code == 403
    assert room.name not in text_of(client.get("/dorpen/america/zalen/"))


@pytest.mark.django_db
def test_a_private_booking_is_only_busy_to_others_also_in_the_feed_and_on_the_board(
    client, america, room, resident, editor, neighbour
):
    BookingFactory(room=room, user=resident, title="Feestje van Riet", starts_at=evening(0, 23))
    BookingFactory(room=room, title="Open repetitie", is_public=True, starts_at=evening(-1, 8))
    week = f"?week={evening(0).isocalendar().year}-W{evening(0).isocalendar().week:02}"
    before = f"?week={evening(-1).isocalendar().year}-W{evening(-1).isocalendar().week:02}"
    page, board = room.get_absolute_url(), "/dorpen/america/zalen/rooster/"
    feed = f"{page}agenda.ics"
    for outsider in (None, neighbour):
        visitor = Client()
        if outsider:
            visitor.force_login(outsider)
        pages = [page + week, board + week, feed, page + before, board + before]
        shown = "".join(text_of(visitor.get(each)) for each in pages)
        assert "Feestje" not in shown
        assert "bezet" in shown
        assert "Open repetitie" in shown
    for insider in (resident, editor):
        client.force_login(insider)
        assert "Feestje van Riet" in text_of(client.get(page + week))
        assert "Feestje" not in text_of(client.get(feed))
    assert list(Booking.objects.visible_to(AnonymousUser())) == []


@pytest.mark.django_db
def test_rooms_hide_with_their_facility(client, room, neighbour):
    Facility.objects.update(status=Facility.Status.AT_RISK)
    for address in ("", "agenda.ics"):
        assert client.get(f"{room.get_absolute_url()}{address}").status_code == 404
    client.force_login(neighbour)
    assert ask(client, room, evening()).status_code == 404


@pytest.mark.django_db
def test_somebody_without_email_gets_a_room_by_a_helper(client, room, supporter):
    person = UserFactory(
        email=None, name="Jo", recorded_by=supporter, consent_how="spoken", consent_on="2026-01-05"
    )
    client.force_login(supporter)
    page = client.get(ask(client, room, evening(), person=person.pk).url)
    assert "namens Jo" in text_of(page)
    booking = Booking.objects.get()
    assert (booking.user, booking.recorded_by) == (person, supporter)
    person.withdraw_consent()
    assert Booking.objects.get().status == Status.CANCELLED


@pytest.mark.django_db
def test_editors_operators_and_named_people_manage(room, editor, resident, supporter, stranger):
    organisation = supporter.memberships.get().organisation
    Facility.objects.update(operator=organisation)
    room.managers.add(resident)
    manages = {user: room.is_managed_by(user) for user in (editor, resident, supporter, stranger)}
    assert manages == {editor: True, resident: True, supporter: True, stranger: False}
    Facility.objects.update(operator=OrganisationFactory())
    assert not room.is_managed_by(supporter)


@pytest.mark.django_db
def test_an_editor_describes_a_room_and_names_who_manages_it(client, america, editor, resident):
    facility = FacilityFactory(village=america)
    client.force_login(editor)
    fields = {"facility": facility.pk, "name": "Voorzaal", "horizon_days": 90, "buffer_minutes": 0}
    new = "/dorpen/america/zalen/nieuw/"
    said = text_of(client.post(new, fields | {"manager_emails": "x@voorbeeld.example"}))
    assert "is geen bevestigd lid van dit dorp" in said
    page = client.post(new, fields | {"manager_emails": resident.email.upper()}).url
    room = Room.objects.get()
    assert list(room.managers.all()) == [resident]
    assert "Deze zaal staat er al." in text_of(client.post(new, fields))
    client.post(f"{page}bewerken/", fields | {"is_retired": "on"})
    assert client.get(f"{page}boeken/").status_code == 403


@pytest.mark.django_db
def test_an_event_is_made_from_a_booking_by_its_address(client, america, room, editor):
    booking = BookingFactory(room=room, user=editor, title="Kienen & koffie")
    client.force_login(editor)
    page = client.get(booking.get_absolute_url())
    form = client.get(page.context["event_url"]).context["form"]
    filled = {bound.name: bound.value() for bound in form}
    assert filled["title"] == "Kienen & koffie"
    assert filled["facility"] == room.facility_id
    assert timezone.make_aware(filled["starts_at"]) == booking.starts_at
    assert not Event.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 20])
def test_pages_of_rooms_cost_the_same_with_many(
    client, america, room, editor, django_assert_max_num_queries, rows
):
    for number in range(rows):
        RoomFactory(facility=room.facility)
        BookingFactory(room=room, user=editor, starts_at=evening(number), status="pending")
    client.force_login(editor)
    detail = Booking.objects.first().get_absolute_url()
    places = "/dorpen/america/zalen/"
    pages = [places, f"{places}rooster/", f"{places}boekingen/", room.get_absolute_url(), detail]
    client.get(places)
    for page in [*pages, room.facility.get_absolute_url()]:
        with django_assert_max_num_queries(9):
            client.get(page)


@pytest.mark.usefixtures("committed")
def test_of_six_people_at_once_one_gets_the_room_and_the_database_refuses_the_rest():
    """First through the page, then past all our code, straight into the table."""
    room = RoomFactory()
    people = [UserFactory() for _number in range(6)]

    def by_page(user):
        client = Client()
        client.force_login(user)
        return ask(client, room, evening(), title=f"Van {user.pk}").status_code

    def by_table(user):
        try:
            BookingFactory(room=room, user=user, starts_at=evening(9, 18))
        except (IntegrityError, OperationalError):  # or it ends a knot of several who wait
            return "refused"
        return "booked"

    assert sorted(at_once(*[partial(by_page, user) for user in people])) == [200] * 5 + [302]
    assert Booking.objects.count() == 1
    told = at_once(*[partial(by_table, user) for user in people])
    assert sorted(told) == ["booked"] + ["refused"] * 5
