"""Where something invites to call, the number stands that was given for it, and no private one."""

import pytest

from tests.agenda.factories import proposed
from tests.exchange.factories import ListingFactory
from tests.factories import OrganisationFactory
from tests.layout import on_one_line
from tests.villages.factories import EventFactory
from villages.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def support(america):
    support = OrganisationFactory(name="Steunpunt America", kind="support", phone="077-000 00 10")
    support.villages.add(america)
    return support


def page(client, thing):
    return on_one_line(client.get(thing.get_absolute_url()).content.decode())


def test_an_event_shows_the_number_that_its_organiser_gave_for_it(client, america, support, lead):
    lead.phone = "06-00 00 00 99"
    lead.save()
    event = EventFactory(village=america, created_by=lead, phone="06-00 00 00 12")
    shown = page(client, event)
    assert "tel:0600000012" in shown
    assert "06-00 00 00 99" not in shown


def test_else_that_of_the_support_point_and_never_a_private_one(client, america, support, lead):
    lead.phone = "06-00 00 00 99"
    lead.save()
    event = EventFactory(village=america, created_by=lead)
    ask = ListingFactory(village=america, user=lead)
    for thing in (event, ask):
        shown = page(client, thing)
        assert '077-000 00 10</a><span class="soft">(Steunpunt America)</span>' in shown
        assert "06-00 00 00 99" not in shown


def test_an_editor_writes_it_and_each_time_of_a_series_has_it(client, america, editor):
    client.force_login(editor)
    typed = proposed(phone="077-000 00 44", repeat="weekly", times="3")
    client.post("/dorpen/america/agenda/nieuw/", typed)
    assert list(Event.objects.values_list("phone", flat=True)) == ["077-000 00 44"] * 3


def test_what_is_no_number_is_told_beside_the_field(client, america, editor):
    client.force_login(editor)
    answer = client.post("/dorpen/america/agenda/nieuw/", proposed(phone="bel Jan"))
    assert "Een telefoonnummer heeft alleen cijfers" in answer.content.decode()
    assert "bel Jan" in answer.content.decode()
