"""What an initiative needs now, said in words wherever it stands; or not there."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from initiatives.models import BoardPost, Initiative, InitiativeEvent
from initiatives.start.views.posters import poster_of
from tests.initiatives.factories import InitiativeFactory, LeadFactory
from tests.villages.factories import EventFactory, HelperRoleFactory
from tests.work.factories import ShiftFactory
from villages.digest import write
from villages.models import Series
from villages.weekly import Week, monday_of

LISTS = ["/initiatieven/", "/dorpen/america/initiatieven/", "/dorpen/america/"]


def needs(initiative):
    return Initiative.objects.for_cards().get(pk=initiative.pk).need


@pytest.fixture
def shift(winkelhoek):
    return ShiftFactory(initiative=winkelhoek)


def test_a_list_says_how_many_people_are_missing_and_when(client, winkelhoek, shift, lead):
    day = date_format(timezone.localdate(shift.starts_at), "l")
    for address in LISTS:
        page = client.get(address).content.decode()
        assert f"2 mensen voor {day}" in page, address
        assert "Hulp gezocht" not in page, address
    shift.sign_up(lead)
    assert needs(winkelhoek) == f"iemand voor {day}"
    type(shift).objects.update(minimum=1)
    assert needs(winkelhoek) == ""
    for address in LISTS:
        assert "Gezocht:" not in client.get(address).content.decode(), address


def test_what_comes_later_is_said_with_its_date(winkelhoek):
    start = timezone.now() + timedelta(days=40)
    ShiftFactory(initiative=winkelhoek, starts_at=start, ends_at=start + timedelta(hours=1))
    day = date_format(timezone.localdate(start), "l j F")
    assert needs(winkelhoek) == f"2 mensen voor {day}"


def test_first_who_leads_it_then_the_next_shift_then_a_post_then_its_own_words(winkelhoek, shift):
    Initiative.objects.filter(pk=winkelhoek.pk).update(what_we_need="Een koelkast\nen planken.")
    winkelhoek.posts.create(kind="treasurer")
    assert needs(winkelhoek).startswith("2 mensen")
    shift.delete()
    assert needs(winkelhoek) == "een penningmeester"
    winkelhoek.posts.all().delete()
    winkelhoek.posts.create(kind="other", name="Koffie schenken")
    assert needs(winkelhoek) == "iemand voor: Koffie schenken"
    winkelhoek.posts.all().delete()
    assert needs(winkelhoek) == "Een koelkast en planken."
    Initiative.objects.filter(pk=winkelhoek.pk).update(seeks_lead_since=timezone.now())
    assert needs(winkelhoek) == "een trekker"


AT_REST = [
    {"outcome": "ended"},
    {"paused_until": "2099-01-01", "paused_reason": "Vakantie."},
    {"asleep_at": "2099-01-01T00:00Z"},
]


@pytest.mark.parametrize("state", AT_REST)
def test_what_rests_or_is_over_seeks_nobody_on_any_page_poster_or_mail(
    client, winkelhoek, shift, lead, state
):
    post = winkelhoek.posts.create(kind="treasurer")
    Initiative.objects.filter(pk=winkelhoek.pk).update(what_we_need="Een koelkast", **state)
    winkelhoek.refresh_from_db()
    assert not BoardPost.objects.seeking().exists()
    post_url = reverse("initiatives:post", args=[*winkelhoek.address, post.pk])
    pages = ["/dorpen/america/gezocht/", winkelhoek.get_absolute_url(), post_url]
    for address in [*LISTS, *pages]:
        page = client.get(address).content.decode()
        for said in (r"Gezocht:?\s*<", "Een koelkast", "mensen voor", "Ik wil dit wel"):
            assert not re.search(said, page), (address, said)
    assert poster_of(winkelhoek).facts == ()
    write(Week(winkelhoek.village, monday_of(timezone.localdate()) + timedelta(days=7)))
    told = " ".join(lead.notifications.values_list("body", flat=True))
    assert "nog 2 mensen nodig" not in told


@pytest.mark.parametrize("is_series", [False, True])
@pytest.mark.parametrize("state", AT_REST)
def test_an_event_of_what_rests_asks_for_no_helpers_on_any_list(
    client, winkelhoek, lead, state, is_series
):
    event = EventFactory(village=winkelhoek.village)
    if is_series:
        start = timezone.localtime(event.starts_at)
        event.occurrence_on = start.date()
        event.series = Series.objects.create(
            village=winkelhoek.village,
            title=event.title,
            repeat="weekly",
            first_on=start.date(),
            start_time=start.time(),
            times=2,
        )
        event.save()
    InitiativeEvent.add(winkelhoek, event)
    HelperRoleFactory(event=event)
    HelperRoleFactory(event=EventFactory(village=winkelhoek.village))  # of nobody in particular
    lists = ["/dorpen/america/agenda/", "/dorpen/america/agenda/?hulp=alle"]
    said = [client.get(address).content.decode().count("gezocht</span>") for address in lists]
    Initiative.objects.filter(pk=winkelhoek.pk).update(**state)
    event.save()  # a page is kept until something of its village changes
    now = [client.get(address).content.decode().count("gezocht</span>") for address in lists]
    assert (said, now) == ([2, 2], [1, 1])


@pytest.mark.parametrize("state", AT_REST)
def test_what_rests_or_is_over_needs_nobody(winkelhoek, shift, state):
    Initiative.objects.filter(pk=winkelhoek.pk).update(**state)
    assert needs(winkelhoek) == ""


def test_a_list_tells_nothing_that_is_for_who_takes_part(client, winkelhoek, shift, lead):
    type(shift).objects.update(audience="members")
    assert needs(winkelhoek) == ""
    client.force_login(lead)
    assert "mensen voor" not in client.get(LISTS[1]).content.decode()


def test_lists_ask_it_in_their_own_query(america, django_assert_num_queries):
    for number in range(20):
        made = InitiativeFactory(village=america, title=f"Bankje {number}")
        LeadFactory(initiative=made)
        ShiftFactory(initiative=made)
    with django_assert_num_queries(1):
        found = [row.need for row in Initiative.objects.for_list()]
    assert len(found) == 20
    assert all(found)


def test_the_digest_says_it_beside_what_is_new(winkelhoek, resident):
    monday = monday_of(timezone.localdate()) + timedelta(days=7)
    winkelhoek.posts.create(kind="secretary")
    write(Week(winkelhoek.village, monday))
    body = resident.notifications.get(kind="digest.week").body
    assert f"{winkelhoek.title}: nieuw in het dorp. Gezocht: een secretaris" in body
