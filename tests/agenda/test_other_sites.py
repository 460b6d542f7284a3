"""What linked sites announce stands in the agenda by its date, and has a page of its own."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.agenda.factories import announced, moment
from tests.layout import on_one_line
from tests.villages.factories import EventFactory
from villages.linked.models import LinkedFeed

pytestmark = pytest.mark.django_db
AGENDA = "/dorpen/america/agenda/"


def page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return on_one_line(answer.content.decode())


def test_it_stands_among_our_own_by_date_with_its_source(client, america):
    EventFactory(village=america, title="Eerst dit", starts_at=timezone.now() + timedelta(hours=1))
    item = announced(america, starts_at=timezone.now() + timedelta(hours=2))
    EventFactory(village=america, title="Dan dat", starts_at=timezone.now() + timedelta(hours=3))
    shown = page(client, AGENDA)
    assert shown.index("Eerst dit") < shown.index("Kerstconcert") < shown.index("Dan dat")
    assert "van de parochie" in shown
    assert item.get_absolute_url() in shown


def test_it_is_in_each_choice_on_its_day(client, america):
    today = timezone.localdate()
    item = announced(america, starts_at=moment(today, 0), is_whole_day=True)
    for choice in ("vandaag", "week", "maand"):
        assert item.get_absolute_url() in page(client, f"{AGENDA}?wanneer={choice}")
    assert "hele dag" in page(client, f"{AGENDA}?wanneer=maand")


def test_of_some_whole_days_the_last_one_counts(client, america):
    first = timezone.localdate() - timedelta(days=2)
    last = moment(timezone.localdate(), 0)
    announced(america, "Kermis", starts_at=moment(first, 0), ends_at=last, is_whole_day=True)
    assert "Kermis" in page(client, f"{AGENDA}?wanneer=vandaag")


def test_its_page_says_when_where_and_of_whom_and_leads_there(client, america):
    item = announced(america, place="De kerk", text="Met het kinderkoor.")
    shown = page(client, item.get_absolute_url())
    assert "Kerstconcert" in shown
    assert "De kerk" in shown
    assert "Met het kinderkoor." in shown
    assert "de parochie" in shown
    assert f'href="{item.link}" rel="noopener nofollow ugc external"' in shown
    assert f'<a href="{AGENDA}">Agenda</a>' in shown


def test_what_an_editor_paused_or_belongs_to_another_village_has_no_page(client, america, meterik):
    item = announced(america)
    elsewhere = item.get_absolute_url().replace("america", "meterik")
    assert client.get(elsewhere).status_code == 404
    LinkedFeed.objects.update(paused_at=timezone.now())
    assert client.get(item.get_absolute_url()).status_code == 404
    assert "Kerstconcert" not in page(client, AGENDA)


def test_an_address_that_no_browser_opens_is_no_link(client, america):
    item = announced(america)
    type(item).objects.update(link="urn:uuid:1")
    shown = page(client, item.get_absolute_url())
    assert "urn:uuid" not in shown
    assert "de parochie" in shown
