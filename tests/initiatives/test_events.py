"""Events of an initiative: who makes them, who sees them where, and their calendar."""

import pytest
from django.urls import reverse
from icalendar import Calendar

from initiatives.models import InitiativeEvent
from tests.factories import MembershipFactory, Role, UserFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory, MemberFactory
from tests.villages.factories import EventFactory
from villagehub.notifications.models import Notification
from villages.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(america):
    return UserFactory(name="Lia Trekker")


@pytest.fixture
def shop(america, lead):
    initiative = InitiativeFactory(village=america, title="Winkelhoek")
    LeadFactory(initiative=initiative, user=lead)
    return initiative


def address(shop, name):
    return reverse(f"initiatives:{name}", args=[shop.village.slug, shop.slug])


def make(client, shop, **changed):
    data = {"title": "Klussen", "starts_at": "2028-06-03T09:00", "visibility": "public"}
    return client.post(address(shop, "event_new"), {**data, **changed}, follow=True)


def feed(client, shop):
    entries = Calendar.from_ical(client.get(address(shop, "calendar")).content).walk("VEVENT")
    return {str(entry["SUMMARY"]) for entry in entries}


def test_a_lead_puts_a_series_in_the_agenda_and_organises_it(client, shop, lead):
    member = MemberFactory(initiative=shop).user
    client.force_login(member)
    assert make(client, shop).status_code == 403
    client.force_login(lead)
    page = make(client, shop, repeat="weekly", times="3").content.decode()
    assert "elke week op zaterdag" in page
    assert shop.get_absolute_url() in page
    assert InitiativeEvent.objects.get().series.events.count() == 3
    event = Event.objects.order_by("starts_at")[1]
    other = LeadFactory(initiative=shop).user
    client.force_login(other)
    assert client.get(reverse("villages:attendees", args=["america", event.pk])).status_code == 200
    assert "Klussen" in client.get(shop.get_absolute_url()).content.decode()
    guest = UserFactory()
    event.attend(guest)
    event.leave(guest, "griep")
    told = Notification.objects.filter(kind="event.organiser")
    assert {row.recipient for row in told} == {lead, other}


def test_the_calendar_of_an_initiative_has_its_own_public_events(client, shop, lead):
    for title, visibility in [("Open dag", "public"), ("Ledenavond", "village")]:
        event = EventFactory(village=shop.village, title=title, visibility=visibility)
        InitiativeEvent.add(shop, event)
    EventFactory(village=shop.village, title="Iets anders")
    client.force_login(lead)
    assert feed(client, shop) == {"Open dag"}
    shop.show_to("village", lead)
    assert client.get(address(shop, "calendar")).status_code == 404


def test_an_event_of_what_is_not_public_names_it_to_nobody_else(client, shop, lead):
    shop.show_to("private", lead)
    client.force_login(lead)
    form = make(client, shop).context["form"]
    assert form.errors["visibility"]
    assert form.is_unfolded  # what is wrong shows
    event = EventFactory(village=shop.village)
    InitiativeEvent.add(shop, event)
    assert "Winkelhoek" in client.get(event.get_absolute_url()).content.decode()
    client.logout()
    assert "Winkelhoek" not in client.get(event.get_absolute_url()).content.decode()


def test_an_event_of_what_is_not_public_is_not_made_public_later(client, shop, lead):
    MembershipFactory(user=lead, role=Role.RESIDENT, village=shop.village)
    shop.show_to("private", lead)
    event = EventFactory(village=shop.village, visibility="village")
    InitiativeEvent.add(shop, event)
    client.force_login(lead)
    change = reverse("villages:event_edit", args=["america", event.pk])
    data = {"title": event.title, "starts_at": "2028-06-03T09:00"}
    assert client.post(change, {**data, "visibility": "public"}).context["form"].errors
    assert client.post(change, {**data, "visibility": "village"}).status_code == 302
    assert set(Event.objects.values_list("visibility", flat=True)) == {"village"}


def test_more_events_cost_no_more_queries(client, shop, lead, django_assert_num_queries):
    """Other apps add blocks to this page, so that the number itself says little."""
    client.force_login(lead)
    costs = []
    for rows in (1, 19):
        for _row in range(rows):
            InitiativeEvent.add(shop, EventFactory(village=shop.village))
        client.get(shop.get_absolute_url())
        with django_assert_num_queries(100, exact=False) as asked:
            client.get(shop.get_absolute_url())
        costs.append(len(asked))
    assert costs[0] == costs[1]
