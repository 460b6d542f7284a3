"""Street tiles: asked for little and briefly, kept, and never an error of ours."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from tests.linked.site import answer, moved_to, never_ending, silent
from villages.street_map import tiles
from villages.street_map.shelf import sweep
from villages.street_map.tiles import Tile

pytestmark = pytest.mark.django_db
AMERICA = "/kaart/14/8464/5459"
AT_SOURCE = "/14/8464/5459.png"
PICTURE = b"\x89PNG\r\n\x1a\n a picture of streets"


def others(number):
    """Tiles beside it."""
    return [f"/kaart/14/{8464 + step}/5459" for step in range(1, number + 1)]


def failing(handler):
    answer(handler, b"away", 500)


def test_a_tile_comes_through_our_own_address_and_is_asked_for_once(client, source):
    source.pages[AT_SOURCE] = PICTURE
    first, again = client.get(AMERICA), client.get(AMERICA)
    assert first.content == again.content == PICTURE
    assert first["Content-Type"] == "image/png"
    assert first["Cache-Control"] == "public, max-age=604800"
    assert not first.cookies
    assert [asked.path for asked in source.asked] == [AT_SOURCE]


def test_nothing_of_the_reader_goes_to_the_source(client, resident, source):
    client.force_login(resident)
    source.pages[AT_SOURCE] = PICTURE
    client.get(
        AMERICA,
        headers={"referer": "https://dorpen.example/dorpen/america/", "user-agent": "Telefoon"},
        REMOTE_ADDR="203.0.113.9",
        HTTP_X_FORWARDED_FOR="203.0.113.9",
    )
    names = {name.lower() for name in source.asked[0].headers}
    assert names <= {"host", "user-agent", "accept", "accept-encoding"}
    assert source.asked[0].headers["User-Agent"] == "VillageHub (dorpsportaal)"


@pytest.mark.parametrize(
    "path",
    [
        "/kaart/5/16/10",  # all of Europe
        "/kaart/19/270848/174688",  # closer than there is
        "/kaart/14/0/0",  # the north of the Pacific
        "/kaart/14/8192/5448",  # Greenwich
        f"/kaart/14/{10**30}/5459",
    ],
)
def test_only_the_netherlands_and_zooms_that_there_are_are_asked_for(client, source, path):
    assert client.get(path).status_code == 404
    assert source.asked == []


def test_a_tile_that_is_kept_long_enough_is_asked_for_again(client, source):
    source.pages[AT_SOURCE] = PICTURE
    client.get(AMERICA)
    source.pages[AT_SOURCE] = PICTURE + b" with a new road"
    with time_machine.travel(timezone.now() + timedelta(days=29)):
        assert client.get(AMERICA).content == PICTURE
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert b"new road" in client.get(AMERICA).content


def test_an_old_tile_is_better_than_none(client, source):
    source.pages[AT_SOURCE] = PICTURE
    client.get(AMERICA)
    source.pages[AT_SOURCE] = failing
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert client.get(AMERICA).content == PICTURE


@pytest.mark.parametrize(
    "page",
    [
        failing,
        moved_to("http://elsewhere.example/"),
        b"",
        b"<html>Wij zijn even weg</html>",
        b"\x89PNG\r\n\x1a\n" + b"x" * tiles.MOST_BYTES,
        never_ending(PICTURE * 100),
    ],
    ids=["fails", "sends on", "is empty", "is a page", "is huge", "never ends"],
)
def test_what_is_no_tile_gives_an_empty_answer_and_no_error(client, source, page):
    source.pages[AT_SOURCE] = page
    answered = client.get(AMERICA)
    assert (answered.status_code, answered.content) == (204, b"")
    assert answered["Cache-Control"] == "no-store"


def test_a_source_that_is_not_there_gives_an_empty_answer(client, source, settings):
    source.close()
    assert client.get(AMERICA).status_code == 204


@pytest.mark.parametrize(
    "page", [silent, never_ending(b"\x89", pause=0.2)], ids=["in its headers", "in its body"]
)
def test_a_source_that_sends_a_letter_at_a_time_is_left_after_some_seconds(client, source, page):
    source.pages[AT_SOURCE] = page
    began = time.monotonic()
    assert client.get(AMERICA).status_code == 204
    assert time.monotonic() - began < tiles.SECONDS + 20  # and not for ever


def test_after_some_failures_nobody_asks_for_a_while_and_then_one_finds_out(client, source):
    first, second, third, fourth, fifth = others(5)
    for path in (first, second, third):
        source.pages[f"{path.removeprefix('/kaart')}.png"] = failing
        assert client.get(path).status_code == 204
    source.pages[f"{fourth.removeprefix('/kaart')}.png"] = PICTURE
    assert client.get(fourth).status_code == 204
    assert len(source.asked) == 3
    with time_machine.travel(timezone.now() + timedelta(seconds=31)):
        assert client.get(fourth).content == PICTURE
        source.pages[f"{fifth.removeprefix('/kaart')}.png"] = PICTURE
        assert client.get(fifth).content == PICTURE


def test_what_the_source_does_not_have_is_no_failure_and_is_not_asked_for_again(client, source):
    for path in others(4):
        source.pages[f"{path.removeprefix('/kaart')}.png"] = lambda h: answer(h, b"none", 404)
        assert [client.get(path).status_code for _time in range(2)] == [204, 204]
    assert len(source.asked) == 4


def test_many_who_want_the_same_tile_make_one_question(source):
    came, go_on = threading.Event(), threading.Event()

    def slow(handler):
        came.set()
        go_on.wait(20)
        answer(handler, PICTURE)

    source.pages[AT_SOURCE] = slow
    with ThreadPoolExecutor(6) as people:
        first = people.submit(tiles.body_of, Tile(14, 8464, 5459))
        assert came.wait(20)
        rest = [people.submit(tiles.body_of, Tile(14, 8464, 5459)) for _person in range(5)]
        go_on.set()
        assert first.result() == PICTURE
        assert {each.result() for each in rest} <= {PICTURE, b""}
    assert len(source.asked) == 1


def test_a_source_that_hangs_holds_no_more_than_a_few_of_us(source):
    source.pages = {f"/14/{x}/5459.png": silent for x in range(8440, 8500)}
    with ThreadPoolExecutor(12) as people:
        began = time.monotonic()
        wanted = [Tile(14, 8440 + step, 5459) for step in range(12)]
        assert set(people.map(tiles.body_of, wanted)) == {b""}
    assert len(source.asked) <= tiles.AT_ONCE * 2
    assert time.monotonic() - began < tiles.SECONDS * 2 + 20


def test_the_shelf_holds_no_more_than_it_may_and_the_oldest_go_first(source, settings):
    settings.TILE_MEGABYTES = 1
    wanted = [Tile(14, 8440 + step, 5459) for step in range(30)]
    for step, tile in enumerate(wanted):
        source.pages[f"/14/{tile.x}/5459.png"] = PICTURE + bytes(60_000)
        with time_machine.travel(timezone.now() + timedelta(seconds=step)):
            tiles.body_of(tile)
    kept = {int(path.parent.name) for path in settings.TILE_FOLDER.glob("*/14/*/5459")}
    assert wanted[-1].x in kept
    assert wanted[0].x not in kept
    assert len(kept) * 60_000 < 1_100_000


def test_sweeping_leaves_a_shelf_with_room_alone(source, settings):
    source.pages[AT_SOURCE] = PICTURE
    tiles.body_of(Tile(14, 8464, 5459))
    sweep(settings.TILE_FOLDER, 1_000_000)
    source.close()
    assert tiles.body_of(Tile(14, 8464, 5459)) == PICTURE


def test_a_disk_that_is_full_is_no_reason_for_no_map(client, source, settings, tmp_path):
    (tmp_path / "full").write_text("no folder")
    settings.TILE_FOLDER = tmp_path / "full"
    source.pages[AT_SOURCE] = PICTURE
    assert client.get(AMERICA).content == PICTURE


def test_a_tile_asks_nothing_of_the_database(client, source, django_assert_num_queries):
    source.pages[AT_SOURCE] = PICTURE
    with django_assert_num_queries(0):
        client.get(AMERICA)


def test_without_a_source_there_are_no_tiles(client, source, settings):
    settings.TILE_SOURCE = ""
    assert client.get(AMERICA).status_code == 404
