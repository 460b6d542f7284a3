"""What waits for one person, with which Mijn dorp begins, and what the menu counts of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatives.deciding.models import Electorate
from initiatives.people.models.offers import LeadOffer
from initiatives.work.models import Ask, Swap
from tests.agenda.factories import ProposalFactory
from tests.deciding.factories import put
from tests.exchange.factories import ListingFactory, reply_to
from tests.factories import UserFactory
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.news.factories import PostFactory
from tests.rooms.factories import BookingFactory, RoomFactory, evening
from tests.villages.factories import AttendanceFactory, EventFactory, HelperRoleFactory
from tests.work.factories import ShiftFactory, TaskFactory
from villagehub.accounts.models import User
from villages.exchange.along import unread_by
from villages.exchange.models import Side
from villages.for_you import for_you, sources
from villages.rooms.along import booked_by

pytestmark = pytest.mark.django_db


@pytest.fixture
def somebody_without_mail(resident):
    return User.objects.create_user(
        name="Mia zonder mail",
        recorded_by=resident,
        consent_how="spoken",
        consent_on=timezone.localdate(),
    )


def everything(america, person, lead):
    """One of each that can wait for somebody."""
    shop = InitiativeFactory(village=america, title="Winkelhoek")
    MemberFactory(initiative=shop, user=lead, role="lead")
    MemberFactory(initiative=shop, user=person, role="lead")
    MemberFactory(initiative=shop, role="observer", asks_for="member")
    AttendanceFactory(user=person, event=EventFactory(village=america, title="Samen eten"))
    role = HelperRoleFactory(event=EventFactory(village=america, title="Kerstmarkt"))
    role.take(person)
    turn = ShiftFactory(initiative=shop, title="Achter de toonbank").sign_ups.create(user=person)
    later = timezone.now() + timedelta(days=9)
    next_week = ShiftFactory(initiative=shop, title="Achter de toonbank", starts_at=later)
    Swap.ask(next_week.sign_ups.create(user=MemberFactory(initiative=shop).user), turn)
    bus = InitiativeFactory(village=america, title="Dorpsauto")
    members = [MemberFactory(initiative=bus, user=each).user for each in (lead, person)]
    LeadOffer.objects.create(initiative=bus, by=members[0], to=members[1])
    TaskFactory(initiative=shop, title="Bel de notaris").takers.create(user=person)
    Ask.objects.create(user=person, by=lead, task=TaskFactory(initiative=shop, title="Kassa"))
    reply_to(ListingFactory(village=america, user=person, title="Ladder gezocht"), lead)
    mine = reply_to(ListingFactory(village=america, user=lead, title="Fiets te leen"), person)
    mine.say(Side.OWNER, lead, "Kom maar halen")
    put(shop, lead, title="Welke naam?", electorate=Electorate.MEMBERS)
    BookingFactory(user=person, room=RoomFactory(facility__village=america))
    looked_after = RoomFactory(facility__village=america, needs_approval=True)
    looked_after.managers.add(person)
    BookingFactory(user=lead, room=looked_after, title="Feest", status="pending")
    PostFactory(village=america, user=person, state="held", title="Mijn eerste")
    ProposalFactory(village=america, user=person, title="Wandelen")


def test_all_that_waits_for_somebody_is_one_list_by_date(client, america, resident, lead):
    everything(america, resident, lead)
    lines = for_you(resident)
    assert {line.source.key for line in lines} == {source.key for source in sources}
    moments = [line.found.moment for line in lines]
    assert moments == sorted(moments)
    assert [line.source.key for line in lines][-1] == "task"  # that has no date
    client.force_login(resident)
    page = client.get("/mijn-dorp/").content.decode()
    for line in lines:
        assert line.found.words in page
        assert line.says in page
        assert client.get(line.url).status_code == 200, line.source.key


def test_nothing_of_it_is_anybody_elses(america, resident, lead, stranger, editor):
    everything(america, resident, lead)
    for other in (stranger, editor):
        assert not for_you(other)
    shown = {line.source.key for line in for_you(lead)}
    assert not shown & {"going", "helping", "shift", "task", "ask", "not_shown", "asked"}


def test_what_is_for_somebody_without_mail_says_for_whom(
    client, america, resident, somebody_without_mail
):
    event = EventFactory(village=america, title="Samen eten")
    AttendanceFactory(user=somebody_without_mail, recorded_by=resident, event=event)
    [line] = for_you(resident)
    assert line.found.whose == str(somebody_without_mail)
    client.force_login(resident)
    assert f"voor {somebody_without_mail}" in client.get("/mijn-dorp/").content.decode()


def test_what_is_over_waits_for_nobody(america, resident, lead):
    shop = InitiativeFactory(village=america)
    MemberFactory(initiative=shop, user=resident)
    past = timezone.now() - timedelta(hours=4)
    AttendanceFactory(user=resident, event=EventFactory(village=america, starts_at=past))
    ended = {"starts_at": past, "ends_at": past + timedelta(hours=1)}
    ShiftFactory(initiative=shop, **ended).sign_ups.create(user=resident)
    done = TaskFactory(initiative=shop)
    done.takers.create(user=resident)
    done.finish(resident)
    question = put(shop, lead, electorate=Electorate.MEMBERS)
    type(question).objects.update(closes_at=timezone.now() - timedelta(minutes=1))
    assert not for_you(resident)


def test_a_room_for_a_season_is_one_line(america, resident):
    room = RoomFactory(facility__village=america)
    for week in range(1, 6):
        BookingFactory(room=room, user=resident, starts_at=evening(days=7 * week))
    [line] = for_you(resident)
    assert (line.found.moment, line.again) == (evening(days=7), 4)


def test_what_was_answered_waits_no_longer(client, america, resident, lead):
    thread = reply_to(ListingFactory(village=america, user=resident), lead)
    assert [line.source.key for line in for_you(resident)] == ["to_owner"]
    client.force_login(resident)
    client.get(thread.get_absolute_url())
    assert not for_you(resident)


@pytest.mark.parametrize("times", [1, 20])
def test_it_is_one_query_however_much_waits(
    america, resident, lead, django_assert_num_queries, times
):
    for _ in range(times):
        AttendanceFactory(user=resident, event=EventFactory(village=america))
        reply_to(ListingFactory(village=america, user=resident), UserFactory())
    for_you(resident)
    with django_assert_num_queries(2):  # and for whom they act, which a request knows
        for_you(resident)


def test_the_menu_counts_without_a_query_of_its_own(client, america, resident, lead):
    everything(america, resident, lead)
    assert (unread_by(resident), booked_by(resident)) == (2, 1)
    client.force_login(resident)
    request = client.get("/account/").wsgi_request
    counted = {page.label: page.number for page in request.my_menu}
    assert counted == {"Mijn initiatieven": 2, "Mijn berichten": 2, "Mijn boekingen": 1}


def test_the_menu_costs_nothing_more(client, america, resident, lead, django_assert_num_queries):
    everything(america, resident, lead)
    client.force_login(resident)
    client.get("/account/profiel/")
    with django_assert_num_queries(2):  # the session, and who it is with all that comes along
        assert "Mijn boekingen" in client.get("/account/profiel/").content.decode()


def test_what_ended_is_not_in_the_menu(client, america, resident, lead):
    MemberFactory(initiative=InitiativeFactory(village=america, outcome="done"), user=resident)
    client.force_login(resident)
    counted = [page.number for page in client.get("/account/").wsgi_request.my_menu]
    assert counted == [0, 0, 0]
