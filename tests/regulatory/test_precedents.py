"""Answers and lessons travel between portals: signed, shown with their origin, and refused when
somebody changed them on the way."""

import base64
import json
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from initiatives.models import Lesson
from initiatives.regulatory.models import (
    Precedent,
    PrecedentSource,
    Publicity,
    SigningKey,
)
from initiatives.regulatory.precedents.receiving import go_round
from initiatives.regulatory.precedents.sealing import fingerprint, opened, sealed
from initiatives.regulatory.tasks import ask_other_portals, ask_portal
from tests.linked.site import Site, bomb, moved_to, never_ending
from tests.linked.site import answer as reply
from tests.regulatory.factories import (
    RISK,
    answer,
    days_ago,
    decide,
    make_question,
    make_request,
    make_rule,
    take_up,
)
from tests.regulatory.questions import KOELKAST, look

PATH = "/regelruimte/gemeente/horst-aan-de-maas/precedenten.json"
KEY = "/.well-known/villagehub-precedents.json"
SOURCES = "/beheer/precedenten/"
HOME = "https://venray.example"


class Portal:
    """Another portal: a real server, with a key of its own and whatever it says."""

    def __init__(self, site):
        self.site = site
        self.renew()
        self.items = {}
        self.head = {
            "feed": f"{HOME}{PATH}",
            "portal": HOME,
            "municipality": "Venray",
            "municipality_code": "GM0984",
            "issued_at": timezone.now().isoformat(),
        }
        site.pages[PATH] = self.list

    @property
    def address(self):
        return self.site.at(PATH)

    def renew(self):
        key = Ed25519PrivateKey.generate()
        self.secret = key.private_bytes_raw()
        self.public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
        self.site.pages[KEY] = json.dumps({"public_key": self.public}).encode()

    def says(self, number=1, **fields):
        self.items[f"00000000-0000-0000-0000-{number:012}"] = {
            "kind": "answer",
            "title": "Mag een bijenkast op het schoolplein?",
            "says": "yes_if",
            "rule": "APV Venray, artikel 2:60",
            "parts": [["answer", "Dat mag, tien meter van de weg."]],
            "village": "Oirlo",
            "on": "2026-11-02",
            "url": f"{HOME}/regelruimte/vraag/{number}/",
            **fields,
        }

    def file(self):
        return sealed(self.head, self.items, self.secret)

    def list(self, handler):
        reply(handler, json.dumps(self.file()).encode())


@pytest.fixture
def portal(settings, db):
    site = Site()
    settings.PEERS_ON_THIS_MACHINE = [tuple(site.peer)]
    settings.LINKED_SECONDS = 1.5
    portal = Portal(site)
    portal.says()
    yield portal
    site.close()


@pytest.fixture
def followed(portal, admin):
    source = PrecedentSource(address=portal.address)
    source.follow(admin)
    asked(source)
    assert source.trust(admin, portal.public)
    return asked(source)


def asked(source):
    PrecedentSource.objects.filter(pk=source.pk).update(due_at=timezone.now())
    ask_portal(str(source.pk))
    source.refresh_from_db()
    return source


def page(client, address, **data):
    got = client.get(address, data)
    assert got.status_code == 200
    return got.content.decode()


def titles():
    return set(Precedent.objects.values_list("title", flat=True))


# Following


def test_an_administrator_compares_the_key_before_anything_is_taken_over(
    client, portal, admin, django_capture_on_commit_callbacks
):
    client.force_login(admin)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("regulatory:source_follow"), {"address": portal.address})
    source = PrecedentSource.objects.get()
    assert (source.status, titles()) == ("key_there", set())
    assert "wacht op jou" in page(client, SOURCES)
    trusting = reverse("regulatory:source_trust", args=[source.pk])
    assert fingerprint(portal.public) in page(client, trusting)
    unticked = client.post(trusting, {"key": portal.public})
    assert "Vergelijk eerst de sleutel" in unticked.content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(trusting, {"key": portal.public, "compared": "on"})
    shown = page(client, SOURCES)
    assert "Het werkt." in shown
    assert "Venray" in shown
    assert titles() == {"Mag een bijenkast op het schoolplein?"}


def test_another_key_than_the_one_that_was_compared_is_not_trusted(client, portal, admin):
    source = PrecedentSource(address=portal.address)
    source.follow(admin)
    seen = asked(source).offered_key
    portal.renew()
    asked(source)
    client.force_login(admin)
    trusting = reverse("regulatory:source_trust", args=[source.pk])
    got = client.post(trusting, {"key": seen, "compared": "on"}).content.decode()
    assert "Intussen kwam er een andere sleutel" in got
    source.refresh_from_db()
    assert not source.is_trusted


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("https://venray.example/", "staat geen lijst"),
        (f"https://venray.example{PATH}?q=1", "staat geen lijst"),
        ("venray", "geen goed webadres"),
        (f"ftp://venray.example{PATH}", "geen goed webadres"),
        (f"https://iemand:geheim@venray.example{PATH}", "geen goed webadres"),
        ("", "invalid-feedback"),
    ],
)
def test_an_address_that_cannot_be_followed_says_why(client, admin, address, says):
    client.force_login(admin)
    got = client.post(reverse("regulatory:source_follow"), {"address": address})
    shown = got.content.decode()
    assert says in shown
    assert escape(address) in shown


def test_nobody_follows_themselves_or_the_same_twice(client, followed, admin, settings):
    client.force_login(admin)
    follow = reverse("regulatory:source_follow")
    own = client.post(follow, {"address": f"{settings.SITE_URL}{PATH}"}).content.decode()
    assert "Dat is dit portaal zelf" in own
    again = client.post(follow, {"address": followed.address}).content.decode()
    assert "Dit adres volgen we al" in again


def test_who_stops_following_sees_nothing_of_it_any_more(client, followed, admin):
    found = Precedent.objects.get()
    client.force_login(admin)
    stop = reverse("regulatory:source_stop", args=[followed.pk])
    assert "niet meer volgen?" in page(client, stop)
    client.post(stop)
    assert client.get(found.get_absolute_url()).status_code == 404
    assert not PrecedentSource.objects.exists()


# What came


def test_may_i_shows_what_was_answered_elsewhere_with_its_origin(client, followed, america):
    shown = look(client, "bijenkasten op het plein", america)
    assert "Mag een bijenkast op het schoolplein?" in shown
    assert f"Oirlo, gemeente Venray · van {followed.host}" in shown
    assert "Dit vroeg nog niemand" not in shown
    assert "Dit vroeg nog niemand" in look(client, "olifant houden", america)


def test_its_page_says_where_it_is_from_and_leads_there(client, followed):
    shown = page(client, Precedent.objects.get().get_absolute_url())
    for words in ("gemeente Venray", followed.host, "Dat mag, tien meter", "artikel 2:60"):
        assert words in shown
    link = f'href="{HOME}/regelruimte/vraag/1/" rel="noopener nofollow external"'
    assert link in " ".join(shown.split())


def test_lessons_stand_among_the_lessons_by_kind_and_by_words(client, portal, followed):
    portal.says(2, kind="lesson", says="village_bus", title="Begin met twee chauffeurs", rule="",
                parts=[["advice", "Vraag eerst de school."]])  # fmt: skip
    asked(followed)
    lessons = reverse("initiatives:lessons_of_country")
    shown = page(client, lessons)
    assert "Begin met twee chauffeurs" in shown
    assert f"van {followed.host}" in shown
    assert "bijenkast" not in shown
    assert "Begin met" in page(client, lessons, soort="village_bus", q="chauffeur")
    assert "Begin met" not in page(client, lessons, soort="village_shop")
    assert "Begin met" not in page(client, lessons, q="paard")


def test_all_of_it_is_looked_through_page_by_page(client, portal, followed):
    for number in range(2, 25):
        portal.says(number, title=f"Mag vlag {number}?", on="2026-10-01")
    asked(followed)
    everything = reverse("regulatory:precedents")
    first = client.get(everything)
    assert len(first.context["page"].rows) == 20
    assert first.context["page"].rows[0].title.startswith("Mag een bijenkast")
    rest = client.get(everything + first.context["page"].more_url).context["page"].rows
    assert len(rest) == 4
    assert "Mag vlag 7?" in page(client, everything, q="vlag 7", soort="answer")
    assert "Niets gevonden" in page(client, everything, q="vlag", soort="lesson")


def test_what_was_withdrawn_or_put_right_there_is_so_here(portal, followed):
    portal.says(2, title="Mag een vlag?")
    asked(followed)
    kept = Precedent.objects.get(title="Mag een vlag?")
    del portal.items["00000000-0000-0000-0000-000000000001"]
    asked(followed)
    assert titles() == {"Mag een vlag?"}
    assert Precedent.objects.get().pk == kept.pk  # links to what stays stay
    portal.says(2, title="Mag een vlag aan de kerk?")
    asked(followed)
    assert titles() == {"Mag een vlag aan de kerk?"}


# Forged, changed, gone


def test_a_changed_text_is_refused_and_shown_as_refused(client, portal, followed, admin):
    portal.says(2, title="Mag een vlag?")
    file = portal.file()
    second = "00000000-0000-0000-0000-000000000002"
    file["items"][second] = file["items"][second].replace("yes_if", "no")
    file["items"]["3"] = "{}"
    portal.site.pages[PATH] = json.dumps(file).encode()
    assert asked(followed).status == "fine"
    assert titles() == {"Mag een bijenkast op het schoolplein?"}
    client.force_login(admin)
    shown = page(client, SOURCES)
    assert "2 stukken geweigerd" in shown
    assert "De tekst is niet die waarvoor getekend is." in shown
    assert "Dit staat niet op de getekende lijst." in shown
    assert second in shown


def forged_list(portal):
    file = portal.file()
    return file | {"list": file["list"].replace("Venray", "Venlo")}


def other_signature(portal):
    stranger = Ed25519PrivateKey.generate().private_bytes_raw()
    return sealed(portal.head, portal.items, stranger)


def no_signature(portal):
    return portal.file() | {"signature": ""}


def half_a_character(portal):
    return portal.file() | {"list": "\ud800"}


@pytest.mark.parametrize("forge", [forged_list, other_signature, no_signature, half_a_character])
def test_a_list_that_is_not_signed_by_its_key_changes_nothing(
    client, portal, followed, admin, forge
):
    portal.says(2, title="Vals")
    portal.site.pages[PATH] = json.dumps(forge(portal)).encode()
    assert asked(followed).status == "forged"
    assert titles() == {"Mag een bijenkast op het schoolplein?"}
    client.force_login(admin)
    shown = page(client, SOURCES)
    assert "De handtekening klopt niet" in shown
    assert "Wat er al stond, blijft staan." in shown


def test_a_new_key_is_told_and_trusted_only_after_comparing(client, portal, followed, admin):
    portal.renew()
    portal.says(2, title="Mag een vlag?")
    assert asked(followed).status == "key_changed"
    assert "Mag een vlag?" not in titles()
    client.force_login(admin)
    trusting = reverse("regulatory:source_trust", args=[followed.pk])
    assert "tekende eerst met een andere sleutel" in page(client, trusting)
    client.post(trusting, {"key": portal.public, "compared": "on"})
    assert asked(followed).status == "fine"
    assert "Mag een vlag?" in titles()


def test_an_old_list_and_one_of_another_address_are_refused(portal, followed):
    portal.items.clear()
    portal.head["issued_at"] = (timezone.now() - timedelta(days=2)).isoformat()
    assert asked(followed).status == "older"
    portal.head |= {"issued_at": timezone.now().isoformat(), "feed": f"{HOME}/anders.json"}
    assert asked(followed).status == "elsewhere"
    portal.head |= {"issued_at": (timezone.now() + timedelta(days=9)).isoformat()}
    assert asked(followed).status == "no_list"
    assert titles() == {"Mag een bijenkast op het schoolplein?"}


@pytest.mark.parametrize("home", ["https://", "", "javascript:", "https://[", None])
def test_a_list_that_names_no_portal_gives_no_page_to_link_to(portal, followed, home):
    portal.head |= {"portal": home}
    portal.says(2, title="Mag een winkel?", url="https://winkel.example/")
    assert asked(followed).status == "fine"
    assert "Mag een winkel?" not in titles()


def test_an_address_that_cannot_be_read_is_another_one(portal, followed):
    portal.head |= {"feed": "https://[", "issued_at": timezone.now().isoformat()}
    assert asked(followed).status == "elsewhere"


SIGNED_BUT_WRONG = {
    "an unknown kind": {"kind": "advert"},
    "a kind that is no word": {"kind": ["answer"]},
    "an unknown answer": {"says": "granted"},
    "no title": {"title": " "},
    "a long title": {"title": "x" * 201},
    "a link to elsewhere": {"url": "https://winkel.example/"},
    "a script for a link": {"url": "javascript:alert(1)"},
    "no day": {"on": "gisteren"},
    "parts that are none": {"parts": [["answer"]]},
    "text without end": {"parts": [["answer", "x" * 20_000]]},
    "no parts": {"parts": None},
}


def test_what_is_signed_but_cannot_be_shown_is_refused_one_by_one(portal, followed):
    for number, fields in enumerate(SIGNED_BUT_WRONG.values(), start=2):
        portal.says(number, **fields)
    portal.items["geen-sleutel\x00"] = portal.items["00000000-0000-0000-0000-000000000001"]
    assert asked(followed).status == "fine"
    assert len(followed.refused) == len(SIGNED_BUT_WRONG) + 1
    assert titles() == {"Mag een bijenkast op het schoolplein?"}


def test_nasty_signs_are_plain_text(client, portal, followed):
    portal.says(2, title="<script>alert(1)</script>\x00\u202e\ud800", village="O\nirlo")
    asked(followed)
    found = Precedent.objects.get(key__endswith="2")
    assert found.title == "<script>alert(1)</script>"
    assert found.village == "O irlo"
    assert "<script>alert" not in page(client, found.get_absolute_url())


FAULTS = {
    "gone": (lambda handler: reply(handler, b"", 404), "http"),
    "a page": (b"<!doctype html><p>Welkom", "no_list"),
    "nothing": (b"", "no_list"),
    "another file": (b'{"format": "iets"}', "no_list"),
    "a number": (b"7", "no_list"),
    "a hole without a bottom": (b"[" * 200_000, "no_list"),
    "a stream that never ends": (never_ending(b" " * 60_000), "too_large"),
    "a drip that never ends": (never_ending(b" ", 0.2), "slow"),
    "a mountain in a small file": (bomb(60), "too_large"),
    "round and round": (moved_to(PATH), "redirects"),
    "sent to the house itself": (moved_to("http://169.254.169.254/latest/"), "private"),
    "sent to another door": (moved_to("http://127.0.0.1:6379/"), "private"),
    "sent to a file": (moved_to("file:///etc/passwd"), "private"),
}


def test_whatever_the_other_portal_sends_ends_in_a_sentence_and_breaks_nothing(
    client, portal, followed, admin
):
    client.force_login(admin)
    wrong = []
    for what, (sent, code) in FAULTS.items():
        portal.site.pages[PATH] = sent
        asked(followed)
        if followed.status != code or escape(followed.status_text) not in page(client, SOURCES):
            wrong.append((what, followed.status))
    assert wrong == []
    assert "bijenkast" in look(client, "bijenkast")


def test_a_portal_that_is_gone_is_asked_less_and_less_and_what_it_said_stays(portal, followed):
    portal.site.close()
    waits = []
    for _ in range(3):
        asked(followed)
        waits.append(round((followed.due_at - followed.tried_at).total_seconds() / 3600))
    assert (followed.status, waits) == ("unreachable", [1, 2, 4])
    assert followed.succeeded_at is not None
    assert titles() == {"Mag een bijenkast op het schoolplein?"}


def test_an_address_that_is_not_of_the_internet_is_never_asked(settings, portal, admin):
    settings.PEERS_ON_THIS_MACHINE = []
    source = PrecedentSource(address=portal.address)
    source.follow(admin)
    assert asked(source).status == "private"
    assert portal.site.asked == []


def test_a_round_asks_only_what_is_due_and_once(portal, followed):
    before = len(portal.site.asked)
    assert ask_other_portals() == 0
    PrecedentSource.objects.update(due_at=timezone.now())
    assert ask_other_portals() == 1
    ask_portal(str(followed.pk))
    assert len(portal.site.asked) == before + 1


def test_who_stopped_while_it_was_fetched_gets_nothing_back(portal, followed):
    claimed = PrecedentSource.objects.get()
    PrecedentSource.objects.all().delete()
    go_round(claimed)
    assert not Precedent.objects.exists()
    assert not PrecedentSource.objects.exists()


# What this portal sends


@pytest.fixture
def said(america, winkelhoek, resident, lead, officer, decision_maker):
    """An answer, a decision and a lesson, and what is nobody's business."""
    rule = make_rule(america.municipality)
    answer(make_question(america, resident, KOELKAST), officer, rule=rule)
    make_question(america, resident, "Nog zonder antwoord?")
    case = take_up(make_request(winkelhoek, lead, at=days_ago(10)), officer)
    decide(case, decision_maker)
    embargo = {"publicity": Publicity.AFTER_DECISION, "embargo_reason": "De grond."}
    take_up(make_request(winkelhoek, lead, title="Onder embargo", **embargo), officer)
    Lesson.objects.create(
        initiative=winkelhoek, title="Vraag eerst de buren", advice="Ga langs.",
        published_at=timezone.now(), by=lead,
    )  # fmt: skip
    Lesson.objects.create(initiative=winkelhoek, title="Nog niet gedeeld", advice="Ga langs.")


def own_list(client, municipality):
    got = client.get(reverse("regulatory:precedents_json", args=[municipality.slug]))
    key = client.get(KEY).json()
    assert key["fingerprint"] == fingerprint(key["public_key"])
    return got.content, key["public_key"]


def test_a_municipality_sends_what_everybody_reads_and_no_more(
    client, said, municipality, resident, lead, officer
):
    client.force_login(lead)
    body, key = own_list(client, municipality)
    found = opened(body, key)
    assert found.changed == []
    assert {item["title"] for item in found.items.values()} == {
        KOELKAST,
        "Winkelhoek zonder aparte vergunning",
        "Vraag eerst de buren",
    }
    text = body.decode()
    people = [each.display_name for each in (resident, lead, officer)]
    hidden = ["Onder embargo", "Nog niet gedeeld", "Nog zonder antwoord", RISK, *people]
    assert [each for each in hidden if each in text] == []


def test_a_list_costs_the_same_for_1_and_for_20(
    client, said, municipality, america, resident, officer
):
    def cost():
        with CaptureQueriesContext(connection) as found:
            own_list(client, municipality)
        return len(found)

    own_list(client, municipality)
    few = cost()
    for number in range(4):
        question = make_question(america, resident, f"Mag vlag {number}?")
        answer(question, officer)
    assert cost() == few <= 12


def test_the_key_stays_until_it_is_renewed(client, municipality, capsys):
    _body, first = own_list(client, municipality)
    assert own_list(client, municipality)[1] == first
    call_command("precedent_key")
    assert fingerprint(first) in capsys.readouterr().out
    call_command("precedent_key", renew=True)
    body, second = own_list(client, municipality)
    assert second != first
    assert opened(body, second).items == {}
    assert list(SigningKey.objects.filter(public=first).values_list("private", flat=True)) == [""]


def test_the_database_does_not_show_the_key(db):
    key = SigningKey.current()
    with connection.cursor() as cursor:
        cursor.execute("SELECT private FROM regulatory_signingkey")
        (stored,) = cursor.fetchone()
    assert key.private not in stored
