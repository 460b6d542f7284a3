"""Pages for visitors are kept whole: who gets one, when it is made anew, and what never is kept."""

import gzip
import threading
import time
from contextlib import contextmanager

import pytest
import time_machine
from django.core.cache import caches
from django.db import connection, transaction
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatives.models import Initiative
from tests.at_once import at_once
from tests.factories import VillageFactory
from tests.initiatives.factories import InitiativeFactory
from tests.news.factories import PostFactory
from tests.test_health import end_own_connection
from tests.villages.factories import EventFactory, FacilityFactory
from villagehub.accounts.models import User
from villagehub.cache import SteadyCache
from villagehub.sending.keeping import COOKIE
from villagehub.web import kept
from villagehub.web.caching import public_page
from villagehub.web.models import PageChange
from villagehub.web.shelf import Shelf
from villagehub.web.tasks import compact_changes
from villagehub.web.versions import memory
from villages.models import Event, Village

pytestmark = pytest.mark.usefixtures("kept_pages")
NEWS = "/dorpen/america/nieuws/"
ZIPPED = {"accept-encoding": "gzip, deflate, br"}


def queries_of(act):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        act()
    return [query["sql"] for query in asked.captured_queries]


def asks_only_for_versions(act):
    found = queries_of(act)
    return len(found) == 1 and "web_pagechange" in found[0]


def shows(client, text, page=NEWS):
    return text in client.get(page).content.decode()


def test_a_page_is_made_once_for_all_visitors(client, america):
    PostFactory(village=america, title="Sleutels gevonden")
    first = client.get(NEWS)
    assert asks_only_for_versions(lambda: Client().get(NEWS))
    assert Client().get(NEWS).content == first.content


def test_between_two_looks_a_kept_page_costs_no_query(client, america, settings):
    settings.PAGES_LOOK_EVERY = 60
    client.get(NEWS)
    assert queries_of(lambda: client.get(NEWS)) == []


def test_what_this_process_writes_it_shows_at_once(client, america, editor, settings):
    settings.PAGES_LOOK_EVERY = 60
    client.get("/dorpen/america/")
    at_work = Client()
    at_work.force_login(editor)
    at_work.post("/dorpen/america/bewerken/", {"introduction": "Tussen Peel en Maas."})
    assert shows(client, "Tussen Peel en Maas.", "/dorpen/america/")


def test_a_page_is_no_older_than_a_minute(client, america, monkeypatch):
    """It also tells what is open now, which changes without anybody writing."""
    client.get(NEWS)
    now = time.time()
    monkeypatch.setattr(kept.time, "time", lambda: now + 59)
    assert asks_only_for_versions(lambda: client.get(NEWS))
    monkeypatch.setattr(kept.time, "time", lambda: now + 61)
    assert not asks_only_for_versions(lambda: client.get(NEWS))


def test_a_page_that_another_process_made_is_not_made_again(client, america):
    client.get(NEWS)
    kept.shelf.clear()
    assert asks_only_for_versions(lambda: client.get(NEWS))


def test_a_process_remembers_some_pages_and_no_more():
    shelf = Shelf(2)
    for name in ("a", "b", "a", "c"):
        shelf.put(name, name.upper())
    assert (shelf.get("a"), shelf.get("b"), shelf.get("c")) == ("A", None, "C")


def test_the_same_headers_kept_and_not_kept(client, america, settings):
    PostFactory(village=america)
    with time_machine.travel(timezone.now(), tick=False):  # a header tells the second
        made, again = client.get(NEWS), client.get(NEWS)
        settings.KEPT_PAGES = False
        as_always = client.get(NEWS)
    assert dict(made.items()) == dict(again.items()) == dict(as_always.items())
    assert made.content == again.content == as_always.content


@pytest.mark.parametrize("page", ["/", NEWS, "/regelruimte/"])
def test_zipped_for_whoever_reads_that(client, america, page):
    plain, zipped = client.get(page), client.get(page, headers=ZIPPED)
    assert "Content-Encoding" not in plain
    assert zipped["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.content) == plain.content
    assert zipped["ETag"] == f"W/{plain['ETag']}"
    for answer in (plain, zipped):
        assert int(answer["Content-Length"]) == len(answer.content)
        assert {"Cookie", "Accept-Encoding"} <= set(answer["Vary"].split(", "))


@pytest.mark.parametrize("headers", [{}, ZIPPED])
def test_whoever_has_it_hears_that_nothing_changed(client, america, headers):
    mark = client.get(NEWS, headers=headers)["ETag"]
    again = headers | {"if-none-match": mark}
    assert asks_only_for_versions(lambda: client.get(NEWS, headers=again))
    answer = client.get(NEWS, headers=again)
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer["ETag"] == mark
    PostFactory(village=america, title="Poes zoek")
    assert client.get(NEWS, headers=again).status_code == 200


def test_the_headers_alone_come_from_the_kept_page(client, america):
    page = client.get(NEWS)
    assert asks_only_for_versions(lambda: client.head(NEWS))
    answer = client.head(NEWS)
    assert (answer.content, answer["ETag"]) == (b"", page["ETag"])


def test_who_asks_for_the_headers_first_spoils_nothing(client, america):
    client.head(NEWS)
    assert client.get(NEWS).content


def keys():
    return set(caches["default"]._cache)


@pytest.mark.parametrize("query", ["na=x", "q=poes", "zomaar=1", "fbclid=x&na=1", "%00"])
def test_a_question_behind_the_address_is_not_kept(client, america, query):
    before = keys()
    assert client.get(f"{NEWS}?{query}").status_code == 200
    assert {key for key in keys() - before if "page:" in key} == set()


def test_what_others_put_behind_an_address_makes_no_other_page(client, america):
    page = client.get(NEWS)
    shared = f"{NEWS}?fbclid=abc&utm_source=nieuwsbrief"
    assert asks_only_for_versions(lambda: client.get(shared))
    assert client.get(shared).content == page.content


def test_a_page_that_is_not_there_is_not_kept(client, america):
    before = keys()
    assert client.get("/dorpen/nergens/").status_code == 404
    assert client.get("/nergens/").status_code == 404
    assert keys() == before


def test_whoever_is_signed_in_gets_a_page_of_their_own_that_is_not_kept(client, resident):
    visitor = Client()
    visitor.get("/dorpen/america/")
    client.force_login(resident)
    own = client.get("/dorpen/america/")
    assert str(resident) in own.content.decode()
    assert "private" in own["Cache-Control"]
    assert not shows(visitor, str(resident), "/dorpen/america/")


@pytest.mark.parametrize("cookie", ["sessionid", "messages", COOKIE])
def test_nor_is_a_page_for_a_browser_that_is_somebody(client, america, cookie):
    client.get(NEWS)
    somebody = Client()
    somebody.cookies[cookie] = "x"
    assert not asks_only_for_versions(lambda: somebody.get(NEWS))


def test_any_other_cookie_says_nothing(client, america):
    page = client.get(NEWS)
    browser = Client()
    browser.cookies["csrftoken"] = "a" * 32
    browser.cookies["_ga"] = "GA1.1"
    assert asks_only_for_versions(lambda: browser.get(NEWS))
    assert browser.get(NEWS).content == page.content


def test_a_page_is_made_for_nobody(rf):
    """Whatever the browser sent, none of it reaches what is kept."""
    asked = rf.get(
        "/dorpen/?fbclid=x",
        headers={"cookie": "csrftoken=a", "accept-language": "de", "user-agent": "x"},
        REMOTE_ADDR="192.0.2.7",
    )
    made = kept.asked_by_nobody(asked)
    assert (made.method, made.get_full_path(), made.COOKIES) == ("GET", "/dorpen/", {})
    assert set(made.headers) <= {"Host", "X-Forwarded-Proto"}
    assert "192.0.2.7" not in str(made.META)


def test_a_page_with_a_form_that_posts_is_of_one_browser(rf):
    @public_page
    def page(request):
        return HttpResponse(get_token(request))

    assert "private" in page(rf.get("/"))["Cache-Control"]


def test_no_host_but_ours_gets_a_page(client, america, settings):
    client.get(NEWS)
    settings.ALLOWED_HOSTS = ["dorpen.example", "testserver"]
    assert client.get(NEWS, headers={"host": "elders.example"}).status_code == 400
    assert client.get(NEWS, headers={"host": "dorpen.example"}).status_code == 200


def test_what_changes_in_another_village_leaves_a_page_as_it_is(client, america, meterik):
    PostFactory(village=america)
    client.get(NEWS)
    client.get("/initiatieven/")
    EventFactory(village=meterik)
    assert asks_only_for_versions(lambda: client.get(NEWS))
    assert not asks_only_for_versions(lambda: client.get("/initiatieven/"))


def test_signing_in_and_a_new_account_leave_all_pages_as_they_are(client, america, resident):
    client.get(NEWS)
    Client().force_login(resident)
    User.objects.create_user("nieuw@voorbeeld.example", name="Nora Nieuw")
    assert asks_only_for_versions(lambda: client.get(NEWS))


def test_what_is_written_as_it_was_leaves_a_page_as_it_is(client, america):
    EventFactory(village=america, title="Eetpunt")
    client.get(NEWS)
    Event.objects.update(title="Eetpunt")
    Event.objects.filter(title="iets anders").update(title="niets")
    assert asks_only_for_versions(lambda: client.get(NEWS))


def test_many_rows_at_once_are_seen(client, america, meterik):
    pages = [reverse("villages:agenda", args=[slug]) for slug in ("america", "meterik")]
    for village in (america, meterik):
        EventFactory(village=village, title="Eetpunt")
    assert all(shows(client, "Eetpunt", page) for page in pages)
    Event.objects.update(title="Soepdag")
    assert all(shows(client, "Soepdag", page) for page in pages)


def test_what_moves_is_seen_in_both_villages(client, america, meterik):
    event = EventFactory(village=america, title="Eetpunt")
    for village in (america, meterik):  # an empty agenda shows what is to do around it
        EventFactory(village=village, title="Koor")
    old, new = (reverse("villages:agenda", args=[slug]) for slug in ("america", "meterik"))
    assert shows(client, "Eetpunt", old)
    assert not shows(client, "Eetpunt", new)
    Event.objects.filter(pk=event.pk).update(village=meterik)
    assert not shows(client, "Eetpunt", old)
    assert shows(client, "Eetpunt", new)


def test_a_hand_in_the_database_is_seen(client, america):
    client.get("/dorpen/america/")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE villages_village SET introduction = 'Met de hand.'")
    assert shows(client, "Met de hand.", "/dorpen/america/")


def test_what_came_in_its_place_in_another_village_is_seen(client, america, meterik):
    new = FacilityFactory(village=meterik, name="De Brink")
    old = FacilityFactory(village=america, name="De Brug", replaced_by=new)
    assert shows(client, "De Brink", old.get_absolute_url())
    new.name = "De Nieuwe Brink"
    new.save()
    assert shows(client, "De Nieuwe Brink", old.get_absolute_url())


def test_the_example_of_another_village_is_seen(client, america, meterik):
    example = InitiativeFactory(village=meterik, title="De bus")
    after_it = InitiativeFactory(village=america, copied_from=example)
    assert shows(client, "De bus", after_it.get_absolute_url())
    Initiative.objects.filter(pk=example.pk).update(title="De belbus")
    assert shows(client, "De belbus", after_it.get_absolute_url())


def test_a_lesson_of_another_village_is_seen_where_it_was_taken_along(client, america, meterik):
    example = InitiativeFactory(village=meterik, title="De bus")
    lesson = example.lessons.create(title="Begin klein", published_at=timezone.now())
    after_it = InitiativeFactory(village=america)
    lessons = f"{after_it.get_absolute_url()}lessen/"
    assert not shows(client, "Begin klein", lessons)
    lesson.taken_by.add(after_it)
    assert shows(client, "Begin klein", lessons)
    lesson.title = "Begin met bellen"
    lesson.save()
    assert shows(client, "Begin met bellen", lessons)
    Initiative.objects.filter(pk=example.pk).update(title="De belbus")
    assert shows(client, "De belbus", lessons)


@pytest.fixture
def village(committed):
    """Committed, so that other connections see it; the tables' owner clears it away."""
    return VillageFactory(slug="america")


@contextmanager
def on_another_connection():
    """What is done inside is not committed before the block ends."""
    may_end, is_written = threading.Event(), threading.Event()

    def write():
        with transaction.atomic():
            Village.objects.filter(slug="america").update(introduction="Als eerste geschreven.")
            is_written.set()
            may_end.wait(20)
        connection.close()

    thread = threading.Thread(target=write)
    thread.start()
    assert is_written.wait(20)
    yield
    may_end.set()
    thread.join(20)


def test_what_commits_last_though_it_was_written_first_is_seen(client, village):
    """Its number is lower than that of what was there already."""
    with on_another_connection():
        PostFactory(village=village, title="Ertussen")
        assert shows(client, "Ertussen", "/dorpen/america/")
        assert not shows(client, "Als eerste geschreven.", "/dorpen/america/")
        newest = PageChange.objects.latest("pk").pk
    assert PageChange.objects.latest("pk").pk == newest
    assert shows(client, "Als eerste geschreven.", "/dorpen/america/")


def test_two_write_in_a_village_without_waiting_for_each_other(village):
    with on_another_connection(), connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '5s'")
        PostFactory(village=village)
        cursor.execute("RESET lock_timeout")


def test_two_ask_at_once_and_one_makes_it(village, monkeypatch):
    made = []
    barrier = threading.Barrier(2, timeout=20)
    add = type(caches["default"]).add

    def add_together(self, *args, **kwargs):
        barrier.wait()
        return add(self, *args, **kwargs)

    keep = kept.Kept.of
    monkeypatch.setattr(type(caches["default"]), "add", add_together)
    monkeypatch.setattr(kept.Kept, "of", lambda response: made.append(1) or keep(response))
    answers = at_once(*[lambda: Client().get(NEWS).content] * 2)
    assert answers[0] == answers[1]
    assert len(made) == 1


def test_meanwhile_the_others_get_the_last_one_for_less_than_a_second(client, america, monkeypatch):
    PostFactory(village=america, title="Oud nieuws")
    client.get(NEWS)
    PostFactory(village=america, title="Nieuw nieuws")
    monkeypatch.setattr(caches["default"].__class__, "add", lambda *args, **kwargs: False)
    assert not shows(client, "Nieuw nieuws")
    monkeypatch.setattr(kept, "SECOND", 0.0)
    assert shows(client, "Nieuw nieuws")


def test_without_the_cache_a_page_comes(client, america, settings):
    settings.CACHES = {
        "default": {"BACKEND": "villagehub.cache.SteadyCache", "LOCATION": "redis://localhost:1"}
    }
    assert isinstance(caches["default"], SteadyCache)
    PostFactory(village=america, title="Sleutels gevonden")
    assert shows(client, "Sleutels gevonden")
    assert asks_only_for_versions(lambda: client.get(NEWS))
    PostFactory(village=america, title="Poes zoek")
    assert shows(client, "Poes zoek")


def test_who_reads_does_not_notice_that_the_database_restarted(client, village):
    assert client.get(NEWS).status_code == 200
    PostFactory(village=village, title="Poes zoek")
    end_own_connection()
    assert shows(client, "Poes zoek")


def test_switched_off_each_page_is_made(client, america, settings):
    settings.KEPT_PAGES = False
    client.get(NEWS)
    assert len(queries_of(lambda: client.get(NEWS))) > 1


def test_what_was_noted_is_put_together(client, america, meterik):
    for village in (america, america, america, meterik):
        PostFactory(village=village)
    page = client.get(NEWS)
    marks = PageChange.objects.marks()
    assert compact_changes()
    compacted = PageChange.objects.marks()
    assert {mark.changes for mark in compacted.values()} == {1}
    assert set(compacted) == set(marks)
    assert compacted["america"].highest > marks["america"].highest
    assert client.get(NEWS).content == page.content
    assert compact_changes() == 0


def test_nothing_of_the_cache_is_read_that_another_release_wrote(client, america, monkeypatch):
    client.get(NEWS)
    monkeypatch.setattr(kept.staticfiles_storage, "manifest_hash", "another", raising=False)
    assert not asks_only_for_versions(lambda: client.get(NEWS))


def test_forgetting_is_looking_again(america):
    known = memory.now()
    PostFactory(village=america)
    memory.forget()
    assert memory.now().of("america") != known.of("america")
    assert memory.now().of("meterik") == known.of("meterik")
