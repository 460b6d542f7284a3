"""The page of a village begins with today: whom to call, what is open, what is next."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatives.models import BoardPost
from tests.exchange.factories import ListingFactory
from tests.factories import OrganisationFactory
from tests.initiatives.factories import InitiativeFactory
from tests.villages.factories import AttendanceFactory, EventFactory, FacilityFactory
from tests.work.factories import ShiftFactory
from villages.agenda.soon import soon
from villages.facilities.hours import hours_of
from villages.facilities.open_now import doors
from villages.models import Event

pytestmark = pytest.mark.django_db
PAGE = "/dorpen/america/"


@pytest.fixture
def at(monkeypatch):
    """The page as it is at this moment."""

    def be(*moment):
        now = timezone.make_aware(timezone.datetime(*moment))
        monkeypatch.setattr(timezone, "now", lambda: now)
        return now

    return be


def page(client):
    return client.get(PAGE).content.decode()


def today(client):
    """The lead block alone."""
    return page(client).split('id="vandaag"')[1].split("</section>")[0]


def test_who_to_call_stands_first_with_the_number(client, america):
    supporter = OrganisationFactory(kind="support", name="Steunpunt", phone="077-000 00 10")
    supporter.villages.add(america)
    EventFactory(village=america, title="Samen eten")
    told = today(client)
    assert told.index('href="tel:0770000010"') < told.index("Samen eten")


def test_what_is_open_says_until_when_and_what_closes_first_stands_first(at, america):
    at(2026, 12, 2, 10, 0)  # a Wednesday
    shop = FacilityFactory(village=america, name="Winkel", opening_hours="Mo-Sa 09:00-18:00")
    library = FacilityFactory(village=america, name="Bieb", opening_hours="We 09:30-12:00")
    closed = FacilityFactory(village=america, name="Huisarts", opening_hours="Th 09:00-12:00")
    always = FacilityFactory(village=america, name="Pinautomaat", opening_hours="24/7")
    found = doors([shop, library, closed, always], 3)
    assert found.are_open
    told = [(facility.name, turn.text) for turn, facility in found.rows]
    assert told == [("Bieb", "tot 12.00"), ("Winkel", "tot 18.00")]


def test_with_nothing_open_it_says_what_opens_first(at, america):
    at(2026, 12, 2, 20, 0)
    names = {"Winkel": "Mo-Sa 09:00-18:00", "Café": "Fr 16:00-24:00", "Molen": "PH off"}
    found = doors([FacilityFactory(name=n, opening_hours=h) for n, h in names.items()], 3)
    assert not found.are_open
    told = [(facility.name, turn.text) for turn, facility in found.rows]
    assert told == [("Winkel", "morgen vanaf 9.00"), ("Café", "vrijdag vanaf 16.00")]


def test_what_is_closed_for_now_is_not_told_to_open(at, america):
    at(2026, 12, 2, 10, 0)
    paused = FacilityFactory(status="paused", opening_hours="Mo-Sa 09:00-18:00")
    assert doors([paused], 3).rows == []


def test_a_door_that_closes_after_midnight_says_so(at):
    now = at(2026, 12, 4, 23, 0)
    assert hours_of("Fr 20:00-26:00").turn(now).text == "tot morgen 2.00"
    assert hours_of("Fr 20:00-24:00").turn(now).text == "tot 24.00"


def test_the_agenda_speaks_of_this_week_and_this_weekend(at):
    now = at(2026, 12, 2, 10, 0)
    days = [(0, "Deze week"), (1, "Deze week"), (3, "Dit weekend"), (6, "Volgende week")]
    days += [(12, "Later")]
    events = [Event(starts_at=now + timedelta(days=n)) for n, _label in days]
    told = [(group.label, len(group.events)) for group in soon(events)]
    assert told == [("Deze week", 2), ("Dit weekend", 1), ("Volgende week", 1), ("Later", 1)]


def test_what_began_last_week_and_goes_on_is_of_this_week(at):
    now = at(2026, 12, 2, 10, 0)
    fair = Event(starts_at=now - timedelta(days=5), ends_at=now + timedelta(days=1))
    assert [group.label for group in soon([fair])] == ["Deze week"]


def test_the_next_thing_has_a_button_that_remembers(client, america, resident):
    event = EventFactory(village=america, title="Samen eten", capacity=20)
    assert "Ik kom" in today(client)
    client.force_login(resident)
    assert f'action="{event.get_absolute_url()}komen/"' in today(client)
    event.attend(resident)
    assert "Je komt" in today(client)
    assert "toch niet" in today(client)


def test_when_it_is_full_one_waits_for_a_place(client, america, resident, lead):
    event = EventFactory(village=america, capacity=1)
    AttendanceFactory(event=event, user=lead)
    client.force_login(resident)
    assert "Zet me op de wachtlijst" in today(client)
    event.attend(resident)
    assert "Je staat op de wachtlijst" in today(client)


def test_the_ask_is_one_that_fits_and_never_ones_own(client, america, resident, lead):
    lift = ListingFactory(village=america, user=lead, kind="lift", direction="ask", title="Een rit")
    garden = {"kind": "garden", "direction": "ask", "title": "De heg"}
    ListingFactory(village=america, user=lead, **garden)
    ListingFactory(village=america, user=resident, direction="ask", title="Mijn eigen vraag")
    assert "Mijn eigen vraag" in today(client)  # the newest, to a visitor
    client.force_login(resident)
    assert "De heg" in today(client)
    ListingFactory(user=resident, kind=lift.kind, direction="offer", title="Ik rij graag")
    assert "Een rit" in today(client)


def test_what_is_needed_is_hands_on_a_near_day_before_a_post(client, america):
    initiative = InitiativeFactory(village=america, title="Winkelhoek")
    BoardPost.objects.create(initiative=initiative, kind="treasurer", sought="on")
    assert "Penningmeester" in today(client)
    shift = ShiftFactory(
        initiative=initiative,
        title="Achter de toonbank",
        minimum=2,
        starts_at=timezone.now() + timedelta(days=2),
        ends_at=timezone.now() + timedelta(days=2, hours=2),
    )
    assert "nog 2 mensen" in today(client)
    type(shift).objects.update(
        starts_at=timezone.now() + timedelta(days=40),
        ends_at=timezone.now() + timedelta(days=40, hours=2),
    )
    assert "Penningmeester" in today(client)


def test_what_is_needed_in_a_closed_initiative_is_told_to_nobody_else(client, america, resident):
    initiative = InitiativeFactory(village=america, visibility="private")
    BoardPost.objects.create(initiative=initiative, kind="treasurer", sought="on")
    client.force_login(resident)
    assert "Penningmeester" not in page(client)


def test_a_village_without_editors_says_how_to_become_one(client, america, editor):
    assert "Nog geen redactie" not in page(client)
    editor.memberships.all().delete()
    assert "Nog geen redactie" in page(client)


def test_an_empty_village_invites_and_shows_no_empty_blocks(client, america):
    told = page(client)
    assert "In America begint het met jou" in told
    for heading in ("Agenda</h2>", "Vraag en aanbod</h2>", "Nieuws</h2>", "Initiatieven</h2>"):
        assert heading not in told
    assert "Vandaag in America" not in told
    EventFactory(village=america)
    told = page(client)
    assert "begint het met jou" not in told
    assert "Vandaag in America" in told
