"""What many see alike is made once: who may get it, when it is made anew, what stays one's own."""

import pickle
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.template import Context, Template
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatives.models import Initiative
from tests.exchange.factories import ListingFactory
from tests.factories import UserFactory
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.news.factories import PostFactory
from tests.villages.factories import EventFactory
from villagehub.web import shared
from villagehub.web.shared import SharedPage
from villagehub.web.versions import Versions, memory
from villages.models import Event, Membership
from villages.readers import reader_of

pytestmark = pytest.mark.django_db
PAGES = [
    "/dorpen/america/",
    "/dorpen/america/voorzieningen/",
    "/dorpen/america/vraag-en-aanbod/",
]


@pytest.fixture(autouse=True)
def kept_parts(kept_pages):
    shared.shelf.clear()


def asked_for(client, address):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in asked.captured_queries]


@pytest.mark.parametrize("address", PAGES)
def test_what_is_kept_is_made_once_for_all_villagers(client, america, resident, lead, address):
    """Those who come after cost the session, themselves, the version, and what is theirs."""
    client.force_login(resident)
    client.get(address)
    another = Client()
    another.force_login(lead)
    assert len(asked_for(another, address)) <= 4


def is_shown(client, words, address="/dorpen/america/"):
    return words in client.get(address).content.decode()


@pytest.fixture
def at_home(america, resident):
    client = Client()
    client.force_login(resident)
    client.get("/dorpen/america/")
    return client


class TestAChange:
    def test_is_seen_at_once_by_whoever_made_it(self, at_home, america):
        event = EventFactory(village=america, capacity=10)
        assert is_shown(at_home, "nog 10 plaatsen")
        at_home.post(f"{event.get_absolute_url()}komen/")
        assert is_shown(at_home, "Je komt")
        assert is_shown(at_home, "nog 9 plaatsen")

    def test_by_another_process_as_well(self, at_home, america):
        """Each remembers for itself; what is signed in asks how it is now."""
        before = memory.now()
        PostFactory(village=america, title="Poes zoek")
        memory._known = before
        assert is_shown(at_home, "Poes zoek")

    def test_and_by_the_others_for_what_is_not_theirs(self, at_home, america, lead):
        EventFactory(village=america, title="Soep")
        another = Client()
        another.force_login(lead)
        assert is_shown(another, "Soep")
        Event.objects.update(title="Stamppot")
        assert is_shown(at_home, "Stamppot")
        assert is_shown(another, "Stamppot")

    def test_of_a_role_counts_at_once(self, at_home, america, resident):
        EventFactory(village=america, title="Besloten", visibility="village")
        assert is_shown(at_home, "Besloten")
        Membership.objects.filter(user=resident).update(confirmed_at=None, confirmed_how="")
        assert not is_shown(at_home, "Besloten")

    def test_of_who_takes_part_counts_at_once(self, at_home, america, resident):
        plan = InitiativeFactory(village=america, title="Geheim plan", visibility="private")
        assert not is_shown(at_home, "Geheim plan")
        MemberFactory(initiative=plan, user=resident)
        assert is_shown(at_home, "Geheim plan")

    def test_of_what_is_closed_counts_at_once(self, at_home, america):
        plan = InitiativeFactory(village=america, title="Open plan")
        assert is_shown(at_home, "Open plan")
        Initiative.objects.filter(pk=plan.pk).update(visibility="private")
        assert not is_shown(at_home, "Open plan")

    def test_elsewhere_leaves_the_page_as_it_is(self, meterik, at_home):
        EventFactory(village=meterik)
        assert not [sql for sql in asked_for(at_home, PAGES[0]) if 'FROM "news_' in sql]


def test_a_page_is_no_older_than_a_minute(at_home, monkeypatch):
    now = shared.time.time()
    monkeypatch.setattr(shared.time, "time", lambda: now + 59)
    assert not [sql for sql in asked_for(at_home, PAGES[0]) if 'FROM "news_' in sql]
    monkeypatch.setattr(shared.time, "time", lambda: now + 61)
    assert [sql for sql in asked_for(at_home, PAGES[0]) if 'FROM "news_' in sql]


def test_a_question_behind_the_address_is_not_kept(at_home):
    assert [sql for sql in asked_for(at_home, f"{PAGES[0]}?zomaar=1") if 'FROM "news_' in sql]


@pytest.mark.parametrize("is_villager", [True, False])
def test_what_nobody_in_particular_sees_everybody_like_them_sees(america, resident, is_villager):
    """The two readers for whom pages are made see nothing that a person of theirs does not."""
    person = resident if is_villager else UserFactory()
    for visibility in ("public", "village"):
        EventFactory(village=america, visibility=visibility)
        ListingFactory(village=america, visibility=visibility)
        PostFactory(village=america, visibility=visibility)
        PostFactory(village=america, visibility=visibility, state="held")
    for visibility in ("public", "village", "private"):
        InitiativeFactory(village=america, visibility=visibility)
    reader = reader_of(america, is_villager)
    for row in (EventFactory, ListingFactory, PostFactory, InitiativeFactory):
        rows = row._meta.model.objects
        assert set(rows.visible_to(reader)) == set(rows.visible_to(person))


@pytest.mark.parametrize("address", PAGES)
def test_what_is_kept_for_the_gaps_has_no_person_in_it(client, america, resident, lead, address):
    """The row of somebody has their password and their e-mail."""
    ListingFactory(village=america, user=lead, direction="ask")
    EventFactory(village=america, created_by=lead)
    client.force_login(resident)
    client.get(address)
    version = Versions.exactly(america.slug)
    page = shared.kept_under(version, f"{address} {america.slug} villager", lambda: None)
    assert page.gaps
    assert b"password" not in pickle.dumps(page.gaps)


def test_an_own_part_stands_in_its_place_in_both_ways(rf):
    template = 'a {% own "components/_date.html" day=day %} b'
    day = timezone.localdate() + timedelta(days=1)
    alone = Template(template).render(Context({"day": day}))
    gaps = []
    text = Template(template).render(Context({"day": day, shared.GAPS: gaps}))
    around = shared.A_GAP.split(text)
    made = SharedPage(around[::2], [gaps[int(number)] for number in around[1::2]])
    request = rf.get("/")
    assert made.filled(request, {}).content.decode() == alone
    assert str(day.day) in alone


def test_a_page_with_a_form_outside_a_gap_is_not_kept(rf):
    """It has a key of one browser in it. Each person then gets a page of their own."""
    button = "components/post_button.html"
    assert SharedPage.made(rf.get("/"), AnonymousUser(), button, lambda request: {}) is None
    date = "components/_date.html"
    assert SharedPage.made(rf.get("/"), AnonymousUser(), date, lambda request: {})
