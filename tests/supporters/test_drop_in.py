"""Counting at a drop-in hour: taps, one save, and afterwards nothing that belongs together."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from supporters.models import ContactMoment
from tests.supporters.factories import theme
from tests.supporters.test_contacts import log

URL = reverse("supporters:drop_in")
UNDO = reverse("supporters:drop_in_undo")


@pytest.fixture
def contacts(at_work):
    def find():
        with at_work():
            return list(ContactMoment.objects.select_related("theme", "village"))

    return find


def field(code):
    return f"aantal-{theme(code).pk}"


def save(desk, **answers):
    counts = {field("vervoer"): "3", field("wonen"): "1"}
    return desk.post(URL, counts | answers)


def counts_on(page):
    return {tile.theme.code: tile.times for tile in page.context["form"].tiles if tile.times}


def test_each_theme_is_a_tile_and_nothing_is_chosen(at_desk, america):
    page = at_desk.get(URL)
    assert len(page.context["form"].tiles) == 10
    assert counts_on(page) == {}
    assert page.context["form"]["village"].value() == america.pk


def test_without_script_a_tap_adds_one_and_the_other_button_takes_one_away(at_desk, contacts):
    vervoer = theme().pk
    page = at_desk.post(URL, {"meer": vervoer, field("vervoer"): "2", field("wonen"): "1"})
    assert counts_on(page) == {"vervoer": 3, "wonen": 1}
    page = at_desk.post(URL, {"minder": vervoer, field("vervoer"): "1"})
    assert counts_on(page) == {}
    assert "Tik eerst" not in page.content.decode()
    assert contacts() == []


def test_less_than_none_is_none_and_there_is_an_end(at_desk):
    vervoer = theme().pk
    assert counts_on(at_desk.post(URL, {"minder": vervoer, field("vervoer"): "0"})) == {}
    more = at_desk.post(URL, {"meer": vervoer, field("vervoer"): "99"})
    assert counts_on(more) == {"vervoer": 99}


@pytest.mark.parametrize("number", ["x", "-5", "\x00", "1e9", "9" * 9999, "²"])
def test_a_strange_number_is_no_error(at_desk, number):
    page = at_desk.post(URL, {field("vervoer"): number, "meer": number})
    assert page.status_code == 200


def test_saved_in_one_go_as_ordinary_contacts_without_a_name(at_desk, contacts, america):
    page = save(at_desk).content.decode()
    assert "4 contacten vastgelegd in America." in page
    rows = contacts()
    assert sorted(row.theme.code for row in rows) == ["vervoer", "vervoer", "vervoer", "wonen"]
    assert {(row.channel, row.village, row.about) for row in rows} == {
        ("drop_in", america, "nobody_specific")
    }
    assert {(row.person_id, row.memory_aid) for row in rows} == {(None, "")}


def test_with_nothing_counted_it_says_so(at_desk, contacts):
    page = at_desk.post(URL, {field("vervoer"): "0"})
    assert "Tik eerst op een thema" in page.content.decode()
    assert contacts() == []


def test_an_hour_that_is_sent_again_is_counted_once(at_desk, contacts):
    key = str(uuid.uuid4())
    save(at_desk, key=key)
    save(at_desk, key=key)
    assert len(contacts()) == 4
    save(at_desk, key=str(uuid.uuid4()))
    assert len(contacts()) == 8


def test_nothing_that_is_kept_tells_which_contacts_came_together(at_desk, contacts):
    """Two hours of one day: no key and no moment sets them apart."""
    hours = {str(uuid.uuid4()), str(uuid.uuid4())}
    for key in hours:
        save(at_desk, key=key)
    rows = contacts()
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    moments = [(row.occurred_at, row.created_at, row.updated_at) for row in rows]
    assert set(moments) == {(midnight, midnight, midnight)}
    assert len({row.key for row in rows}) == 8
    assert not {str(row.key) for row in rows} & hours


def test_the_answer_is_a_page_so_that_no_address_knows_the_hour(at_desk):
    assert save(at_desk).status_code == 200


def test_who_saved_it_takes_all_of_it_back_and_nothing_else(at_desk, contacts):
    log(at_desk)
    token = save(at_desk).context["token"]
    undone = at_desk.post(UNDO, {"token": token}, follow=True).content.decode()
    assert "Ongedaan gemaakt: 4 contacten." in undone
    assert len(contacts()) == 1


def test_after_ten_minutes_each_is_taken_away_on_its_own(at_desk, contacts, time_machine):
    token = save(at_desk).context["token"]
    time_machine.move_to(timezone.now() + timedelta(minutes=11))
    page = at_desk.post(UNDO, {"token": token}, follow=True)
    assert "niet meer in één keer" in page.content.decode()
    at_desk.post(reverse("supporters:contact_delete", args=[contacts()[0].pk]))
    assert len(contacts()) == 3


def test_a_colleague_cannot_take_it_back(at_desk, client, colleague, contacts):
    token = save(at_desk).context["token"]
    client.force_login(colleague)
    assert "niet meer" in client.post(UNDO, {"token": token}, follow=True).content.decode()
    assert len(contacts()) == 4


@pytest.mark.parametrize("token", ["", "x", "\x00", "a:b:c"])
def test_a_made_up_token_takes_nothing_back(at_desk, contacts, token):
    save(at_desk)
    assert at_desk.post(UNDO, {"token": token}).status_code == 302
    assert len(contacts()) == 4


def test_the_counter_asks_at_most_twelve_queries(at_desk, django_assert_max_num_queries):
    save(at_desk)
    at_desk.get(URL)
    with django_assert_max_num_queries(12):
        at_desk.get(URL)
