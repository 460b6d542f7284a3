"""The desk of a village's editors: all that waits, on one list, and counted by one rule."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.agenda.factories import ProposalFactory
from tests.exchange.factories import ListingFactory
from tests.factories import MembershipFactory, UserFactory
from tests.news.factories import PostFactory
from tests.rooms.factories import BookingFactory, RoomFactory, evening
from tests.villages.factories import FacilityFactory, FacilityReportFactory
from villages.desk import PAGE_SIZE, desk, number_waiting
from villages.rooms.models import BookingSeries

pytestmark = pytest.mark.django_db
DESK = "/dorpen/america/moderatie/"


def everything(america, resident, editor):
    """One of each that can wait for editors."""
    MembershipFactory(village=america, confirmed_at=None, confirmed_how="")
    PostFactory(village=america, state="held", title="Mijn eerste")
    ListingFactory(village=america, state="held")
    PostFactory(village=america, title="Rare post").report("untrue", "", UserFactory())
    gone = PostFactory(village=america, user=resident, title="Te vroeg weg")
    gone.hide(editor, "Dubbel")
    gone.appeal(resident, "Nee")
    FacilityReportFactory(facility=FacilityFactory(village=america))
    ProposalFactory(village=america)
    room = RoomFactory(facility__village=america, needs_approval=True)
    BookingFactory(room=room, title="Feest van Nel", status="pending")


def lines_of(client, address=DESK):
    """Of all pages of the list."""
    found = []
    while address:
        page = client.get(address)
        found += page.context["lines"]
        address = page.context["more_url"] and DESK + page.context["more_url"]
    return found


def test_all_that_waits_is_one_list_with_who_waits_longest_first(client, america, resident, editor):
    everything(america, resident, editor)
    client.force_login(editor)
    lines = lines_of(client)
    assert {line.matter.key for line in lines} == {matter.key for matter in desk}
    moments = [line.found.moment for line in lines]
    assert moments == sorted(moments)
    page = client.get(DESK).content.decode()
    for line in lines:
        assert client.get(line.shown.url).status_code == 200
        assert line.shown.title in page
        assert str(line.matter.label) in page


def test_menu_village_and_desk_count_the_same(client, america, resident, editor):
    everything(america, resident, editor)
    client.force_login(editor)
    for address in ("/dorpen/america/", DESK, "/mijn-dorp/"):
        [in_menu] = client.get(address).wsgi_request.desks
        assert in_menu.number == number_waiting(america) == len(lines_of(client)) == 8


def test_the_number_is_that_of_the_list(client, america, resident, editor):
    for state in ("visible", "held"):
        for post in (PostFactory(village=america, state=state), PostFactory(village=america)):
            post.report("untrue", "", UserFactory())
            post.report("untrue", "", resident)
    ListingFactory(village=america, state="held")
    ListingFactory(state="held")  # of another village
    gone = PostFactory(village=america, user=resident)
    gone.hide(editor, "Dubbel")
    gone.appeal(resident, "Nee")
    withdrawn = PostFactory(village=america, state="held")
    withdrawn.withdraw()
    client.force_login(editor)
    assert number_waiting(america) == len(lines_of(client)) == 7


def test_a_long_desk_goes_on_at_the_next_page(client, america, editor):
    at = timezone.now() - timedelta(days=1)
    for _ in range(PAGE_SIZE + 3):
        post = PostFactory(village=america, state="held")
        type(post).objects.filter(pk=post.pk).update(created_at=at)
    client.force_login(editor)
    lines = lines_of(client)
    assert len({line.found.thing for line in lines}) == len(lines) == PAGE_SIZE + 3
    for made_up in ("1", "x_y", "9" * 40 + "_1", "nan_" + str(lines[0].found.thing)):
        assert len(client.get(DESK, {"na": made_up}).context["lines"]) == PAGE_SIZE


def test_a_room_asked_for_a_season_is_one_line(america):
    room = RoomFactory(facility__village=america, needs_approval=True)
    series = BookingSeries.objects.create(rule="weekly", until=timezone.localdate())
    for week in range(1, 4):
        starts = evening(days=7 * week)
        BookingFactory(room=room, series=series, starts_at=starts, status="pending")
    assert number_waiting(america) == 1


def test_what_an_editor_did_is_counted_at_once(client, america, editor):
    post = PostFactory(village=america, state="held")
    client.force_login(editor)
    assert client.get("/account/").wsgi_request.desks[0].number == 1
    client.post(f"{post.case_url}doorlaten/")
    assert client.get("/account/").wsgi_request.desks[0].number == 0


def test_an_empty_desk_says_so(client, america, editor):
    client.force_login(editor)
    page = client.get(DESK).content.decode()
    assert "Alles is gedaan" in page


def test_only_editors_have_a_desk_in_their_menu(client, america, resident, supporter):
    for other in (resident, supporter):
        client.force_login(other)
        assert client.get("/account/").wsgi_request.desks == ()


@pytest.mark.parametrize("times", [1, 20])
def test_the_desk_costs_the_same(
    client, america, resident, editor, django_assert_max_num_queries, times
):
    for _ in range(times):
        everything(america, resident, editor)
    client.force_login(editor)
    client.get(DESK)
    with django_assert_max_num_queries(12):
        client.get(DESK)
