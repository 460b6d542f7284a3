"""What somebody forged or changed on the way, and a portal that is gone."""

import json
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from initiatives.regulatory.models import (
    Precedent,
    PrecedentSource,
)
from initiatives.regulatory.precedents.receiving import go_round
from initiatives.regulatory.precedents.sealing import sealed
from initiatives.regulatory.tasks import ask_other_portals, ask_portal
from tests.linked.site import answer as reply
from tests.linked.site import bomb, moved_to, never_ending
from tests.regulatory.precedents.portal import HOME, PATH, SOURCES, asked, page, titles
from tests.regulatory.questions import look


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
