"""What the pages of a village ask of the database, with one and with twenty of everything."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatives.models import BoardPost
from tests.exchange.factories import ListingFactory
from tests.factories import MembershipFactory, OrganisationFactory
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.news.factories import PostFactory
from tests.rooms.factories import BookingFactory, RoomFactory, evening
from tests.villages.factories import (
    AttendanceFactory,
    EventFactory,
    FacilityFactory,
    HelperRoleFactory,
)
from tests.work.factories import ShiftFactory, TaskFactory
from villages.linked.models import LinkedFeed, LinkedItem
from villages.signals.models import EarlyWarning

pytestmark = pytest.mark.django_db

OF_VISITORS = {
    "/": 4,
    "/dorpen/america/": 9,
    "/dorpen/america/agenda/": 3,
    "/dorpen/america/voorzieningen/": 3,
    "/dorpen/america/nieuws/": 4,
    "/dorpen/america/vraag-en-aanbod/": 3,
    "/dorpen/america/zalen/": 2,
}
# With who is signed in: their session, themselves, and what they take part in.
OF_RESIDENTS = {
    "/dorpen/america/": 12,
    "/dorpen/america/agenda/": 7,
    "/dorpen/america/voorzieningen/": 7,
    "/mijn-dorp/": 7,
}
# Their session, themselves, of which version it is, and what there is of them.
OF_KEPT = {
    "resident": {"/dorpen/america/": 4},
    "editor": {"/dorpen/america/": 4},
    "stranger": {"/dorpen/america/": 4},
}
OF_EDITORS = {"/dorpen/america/": 12, "/mijn-dorp/": 8}


def everything(village, person, times):
    """So much of each thing that shows on a page of the village, and much of it this person's."""
    OrganisationFactory(kind="support").villages.add(village)
    feed = LinkedFeed.objects.create(village=village, name="Kerk", address="https://kerk.example/")
    for number in range(times):
        facility = FacilityFactory(village=village, opening_hours="Mo-Fr 09:00-17:00")
        event = EventFactory(village=village, facility=facility, capacity=10)
        HelperRoleFactory(event=event)
        AttendanceFactory(event=event, user=person)
        ListingFactory(village=village)
        PostFactory(village=village)
        PostFactory(village=village, user=person, state="held")
        room = RoomFactory(facility=facility)
        BookingFactory(room=room, user=person, starts_at=evening(days=7 + number))
        LinkedItem.objects.create(
            feed=feed,
            uid=f"a{number}",
            title="Concert",
            link="https://kerk.example/",
            starts_at=timezone.now() + timedelta(days=1),
        )
        LinkedItem.objects.create(feed=feed, uid=f"n{number}", title="Nieuw", link="https://a.nl/")
        initiative = InitiativeFactory(village=village)
        MemberFactory(initiative=initiative, user=person)
        BoardPost.objects.create(initiative=initiative, kind="chair", sought="on")
        shift, task = ShiftFactory(initiative=initiative), TaskFactory(initiative=initiative)
        shift.sign_ups.create(user=person)
        task.takers.create(user=person)
    EarlyWarning.objects.create(
        village=village,
        level="critical",
        highest="critical",
        since=timezone.localdate(),
        raised_on=timezone.localdate(),
        public_since=timezone.localdate(),
    )


@pytest.mark.parametrize("times", [1, 20])
def test_a_page_costs_a_visitor_the_same(
    client, america, resident, django_assert_max_num_queries, times
):
    everything(america, resident, times)
    for url, queries in OF_VISITORS.items():
        client.get(url)  # fills what is kept
        with django_assert_max_num_queries(queries, info=url):
            assert client.get(url).status_code == 200


@pytest.mark.parametrize("times", [1, 20])
def test_a_page_costs_a_resident_the_same(
    client, america, resident, django_assert_max_num_queries, times
):
    everything(america, resident, times)
    client.force_login(resident)
    for url, queries in OF_RESIDENTS.items():
        client.get(url)
        with django_assert_max_num_queries(queries, info=url):
            assert client.get(url).status_code == 200


@pytest.mark.parametrize("times", [1, 20])
@pytest.mark.parametrize("who", sorted(OF_KEPT))
def test_what_is_kept_costs_who_is_signed_in_little(
    request, client, america, resident, settings, django_assert_num_queries, times, who
):
    settings.KEPT_PAGES = True
    everything(america, resident, times)
    client.force_login(request.getfixturevalue(who))
    for url, queries in OF_KEPT[who].items():
        client.get(url)
        with django_assert_num_queries(queries, info=url):
            assert client.get(url).status_code == 200


@pytest.mark.parametrize("times", [1, 20])
def test_a_page_costs_an_editor_the_same(
    client, america, editor, django_assert_max_num_queries, times
):
    everything(america, editor, times)
    for _row in range(times):
        MembershipFactory(village=america, confirmed_at=None, confirmed_how="")
    client.force_login(editor)
    for url, queries in OF_EDITORS.items():
        client.get(url)
        with django_assert_max_num_queries(queries, info=url):
            assert client.get(url).status_code == 200


def test_my_village_says_what_is_mine_and_nothing_of_others(client, america, resident):
    everything(america, resident, 1)
    client.force_login(MembershipFactory(village=america).user)
    page = client.get("/mijn-dorp/").content.decode()
    for what in ("Je staat in het rooster", "Geboekt", "Je komt", "Van jou, wacht op de redactie"):
        assert what not in page
    assert "Niemand wacht op je" in page
    client.force_login(resident)
    page = client.get("/mijn-dorp/").content.decode()
    for what in (
        "Achter de toonbank",
        "Repetitie van de harmonie",
        "Van jou, wacht op de redactie",
    ):
        assert what in page
