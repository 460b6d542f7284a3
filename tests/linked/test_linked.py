"""An editor links another site; what it publishes shows, and whatever it sends does no harm."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from tests.factories import MembershipFactory, Role, UserFactory
from tests.linked.site import (
    LAUGHS,
    answer,
    bomb,
    calendar,
    event,
    message,
    moved_to,
    never_ending,
    remembering,
    rss,
    silent,
)
from villagehub.notifications.models import Notification
from villages.linked.child import work
from villages.linked.fetching import Job
from villages.linked.models import FEEDS_PER_VILLAGE, LinkedFeed, LinkedItem
from villages.linked.tasks import ask_child, fetch_due, fetch_one

LIST, NEW = "/dorpen/america/koppelingen/", "/dorpen/america/koppelingen/nieuw/"
COST, COST_OF_LIST = 3, 4
STORM = calendar(event("Kerkklok", 1, "RRULE:FREQ=SECONDLY"), event("Bingo"))
DAILY = calendar(event("Ommetje", -400, "RRULE:FREQ=DAILY"))


def page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def fetched(feed):
    LinkedFeed.objects.filter(pk=feed.pk).update(due_at=timezone.now())
    fetch_one(str(feed.pk))
    feed.refresh_from_db()
    return feed


def test_an_editor_links_a_site_and_neighbours_see_it_with_its_source(
    client, site, editor, django_capture_on_commit_callbacks
):
    site.pages["/agenda.ics"] = remembering(
        calendar(
            event(
                "Boerenmarkt", 3, "LOCATION:Dorpsplein\r\nURL:https://dorpsraad.example/markt\r\n"
            ),
            event("Stiekem", 3, "CLASS:PRIVATE\r\n"),
            event("Afgelast", 3, "STATUS:CANCELLED\r\n"),
            event("Vorig jaar", -300),
        )
    )
    client.force_login(editor)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(NEW, {"name": "de dorpsraad", "address": site.at("/agenda.ics")})
    shown = page(client, LIST)
    assert "Het werkt." in shown
    client.logout()
    for address in ("/dorpen/america/", "/dorpen/america/agenda/"):
        shown = page(client, address)
        assert "Boerenmarkt" in shown
        assert "van de dorpsraad" in shown
        assert 'href="https://dorpsraad.example/markt" rel="noopener nofollow' in shown
        assert not {"Stiekem", "Afgelast", "Vorig jaar"} & set(shown.split("<"))
    feed = fetched(LinkedFeed.objects.get())
    assert site.asked[-1].headers["If-None-Match"] == '"v1"'
    assert (feed.status, feed.items.count()) == ("fine", 1)


def test_news_is_plain_text_whatever_the_site_writes(client, site, linked):
    nasty = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;Vet&lt;/b&gt;"
    site.pages["/feed/"] = rss(
        message(f"Nieuwe schommel {nasty}", f"Komt dat zien {nasty}", "javascript:alert(1)")
    )
    feed = fetched(linked("/feed/"))
    item = feed.items.get()
    assert feed.kind == "news"
    assert "<" not in item.title + item.text
    assert item.link.startswith("http://127.0.0.1")
    shown = page(client, "/dorpen/america/")
    assert "Nieuwe schommel" in shown
    assert "<script>alert" not in shown
    assert "javascript:" not in shown


FAULTS = {
    "50 MB that is announced": (
        lambda handler: answer(handler, calendar(event("Bingo")) + b" " * 50_000_000),
        "too_large",
    ),
    "a stream that never ends": (never_ending(b"BEGIN:VCALENDAR\r\n" * 4000), "too_large"),
    "a drip that never ends": (never_ending(b"BEGIN:VCALENDAR\r\n", 0.2), "slow"),
    "a mountain in a small file": (bomb(60), "too_large"),
    "entities that unfold": (LAUGHS, "unsafe"),
    "entities in another alphabet": (
        LAUGHS.decode().replace('"1.0"', '"1.0" encoding="utf-16"').encode("utf-16"),
        "unsafe",
    ),
    "half a feed": (b'<?xml version="1.0"?><rss version="2.0"><channel><item><gu', "broken"),
    "half a calendar": (calendar(event("Bingo"))[:150], "broken"),
    "a calendar with rubbish": (calendar("DTSTART:gisteren\r\nRRULE:FREQ=\r\n:::"), "fine"),
    "an ordinary page": (b"<!doctype html><html><p>Welkom", "web_page"),
    "nothing": (b"", "not_a_feed"),
    "numbers": (bytes(range(256)) * 40, "not_a_feed"),
    "not packed as it says": (
        lambda handler: answer(handler, b"hoi", Content_Encoding="gzip"),
        "broken",
    ),
    "gone": (lambda handler: answer(handler, b"", 404), "http"),
    "round and round": (moved_to("/rond"), "redirects"),
    "sent to the house itself": (moved_to("http://169.254.169.254/latest/"), "private"),
    "sent to another door": (moved_to("http://127.0.0.1:6379/"), "private"),
    "sent to a file": (moved_to("file:///etc/passwd"), "private"),
}


def test_whatever_a_site_sends_ends_in_a_sentence_for_the_editor(client, site, linked, editor):
    client.force_login(editor)
    feed, wrong = linked("/rond"), []
    for what, (sent, code) in FAULTS.items():
        site.pages["/rond"] = sent
        begun = time.monotonic()
        feed.take(work(Job(feed.address, seconds=1, peers=[site.peer])))
        took = time.monotonic() - begun
        shown = page(client, LIST)
        if feed.status != code or took > 4 or escape(feed.status_text) not in shown:
            wrong.append((what, feed.status, round(took, 1)))
    assert wrong == []


def test_what_takes_too_long_or_too_much_ends_with_its_own_process(site, linked):
    """Headers one byte at a time, and work without end: the worker goes on."""
    site.pages["/kop"] = silent
    assert fetched(linked("/kop")).status == "slow"
    job = Job(site.at("/agenda"), seconds=5)
    site.pages["/agenda"] = calendar(event("Nooit", -9000, "RRULE:FREQ=YEARLY;BYEASTER=1;COUNT=1"))
    assert ask_child(job)["code"] in LinkedFeed.Status.values


def test_what_repeats_for_ever_is_shown_for_a_while(site, linked):
    site.pages["/a"], site.pages["/b"] = DAILY, STORM
    daily, storm = fetched(linked("/a")), fetched(linked("/b"))
    assert daily.status == "fine"
    assert 119 <= daily.items.count() <= 122
    assert [item.title for item in storm.items.all()] == ["Bingo"]
    assert storm.remark_texts == ["Een herhaling binnen de dag (elk uur of vaker) slaan we over."]


def test_letters_in_the_wrong_code_are_read_as_well_as_can_be(site, linked):
    site.pages["/a"] = calendar(event("Café")).decode().encode("cp1252")
    site.pages["/b"] = rss(message("Café"), "cp1252", "utf-8")
    for path in ("/a", "/b"):
        feed = fetched(linked(path))
        assert (feed.status, feed.remarks) == ("fine", ["charset"])
        assert feed.items.get().title == "Café"


def test_after_failures_the_rounds_come_later_and_the_editor_is_told_once(
    site, linked, editor, resident
):
    site.pages["/a"] = calendar(event("Bingo"))
    feed = fetched(linked("/a"))
    site.pages["/a"] = lambda handler: answer(handler, b"", 500)
    waits = []
    for _round in range(7):
        feed.take({"code": "http", "detail": "500"})
        waits.append(round((feed.due_at - timezone.now()) / timedelta(hours=1)))
    assert waits == [1, 2, 4, 8, 16, 24, 24]
    assert feed.items.count() == 1
    assert not Notification.objects.exists()
    LinkedFeed.objects.update(failing_since=timezone.now() - timedelta(days=4))
    for _round in range(2):
        fetched(feed)
    told = Notification.objects.get()
    assert (told.recipient, told.kind) == (editor, "linked.failing")
    assert "antwoord 500" in told.body
    site.pages["/a"] = calendar(event("Bingo"))
    assert (fetched(feed).failures, feed.failing_since) == (0, None)


def test_a_round_asks_what_is_due_and_two_workers_ask_once(site, linked):
    site.pages["/a"] = calendar(event("Bingo"))
    feed = linked("/a")
    assert fetch_due() == 1
    assert fetch_due() == 0
    assert LinkedFeed.objects.claim(str(feed.pk)) is None
    assert len(site.asked) == 1


def test_an_editor_pauses_takes_up_and_removes(client, site, linked, editor):
    site.pages["/a"] = calendar(event("Bingo"))
    feed = fetched(linked("/a"))
    client.force_login(editor)
    client.post(f"{LIST}{feed.pk}/pauzeren/")
    assert "Bingo" not in page(client, "/dorpen/america/")
    assert fetch_due() == 0
    client.post(f"{LIST}{feed.pk}/hervatten/")
    assert "Bingo" in page(client, "/dorpen/america/")
    assert "weghalen?" in page(client, f"{LIST}{feed.pk}/verwijderen/")
    assert LinkedFeed.objects.exists()
    client.post(f"{LIST}{feed.pk}/verwijderen/")
    assert not LinkedItem.objects.exists()


def test_an_address_is_refused_with_a_sentence_and_kept(client, editor, linked):
    linked("/a")
    client.force_login(editor)
    known = LinkedFeed.objects.get().address
    for address in ("file:///etc/passwd", "http://", "http://a b", "gopher://x.example/", known):
        answer = client.post(NEW, {"name": "De club", "address": address})
        assert answer.status_code == 200
        assert address in answer.content.decode()
    for number in range(FEEDS_PER_VILLAGE):
        client.post(NEW, {"name": "De club", "address": f"webcal://club.example/{number}.ics"})
    assert LinkedFeed.objects.count() == FEEDS_PER_VILLAGE
    assert LinkedFeed.objects.filter(address="https://club.example/0.ics").exists()


def test_the_link_of_another_village_is_not_there_for_its_editor(client, linked, meterik):
    feed, other = linked("/a"), UserFactory()
    MembershipFactory(user=other, role=Role.EDITOR, village=meterik)
    client.force_login(other)
    assert client.get(LIST).status_code == 403
    address = reverse("linked:pause", args=["meterik", feed.pk])
    assert client.post(address).status_code == 404


@pytest.mark.parametrize("rows", [1, 20])
def test_pages_cost_the_same_for_1_and_20(client, linked, editor, rows, django_assert_num_queries):
    for number in range(max(1, rows // 5)):
        feed = linked(f"/{number}")
        for item in range(min(rows, 5)):
            LinkedItem.objects.create(
                feed=feed,
                uid=f"{item}",
                title="Bingo",
                link="https://a.example/",
                starts_at=timezone.now() + timedelta(days=1),
            )
    with django_assert_num_queries(COST):
        client.get("/dorpen/america/agenda/")
    client.force_login(editor)
    client.get(LIST)  # which counts for the menu what waits, and keeps that for a minute
    with django_assert_num_queries(COST_OF_LIST):
        client.get(LIST)
