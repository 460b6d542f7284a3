"""Out of the mail without signing in, in one click, and nobody else's settings."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import MembershipFactory, Role, VillageFactory
from tests.initiatives.factories import MemberFactory
from tests.notifications.factories import NotificationFactory
from tests.notifications.sending import send_one
from tests.rooms.factories import RoomFactory
from villagehub.notifications.emails import unsubscribe_token
from villagehub.notifications.models import Category, MessageKind, MutedCategory, Notification
from villagehub.notifications.reaching import reaching


@pytest.fixture
def message(resident):
    send_one(str(NotificationFactory(recipient=resident).pk))
    return mail.outbox[0]


def reached(somebody):
    return [each.category for each in reaching(somebody)]


def unsubscribe_path(message):
    address = message.extra_headers["List-Unsubscribe"]
    return re.fullmatch(r"<https?://[^/]+(/afmelden/.+/)>", address)[1]


def test_the_mail_carries_the_headers_for_one_click(message):
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert unsubscribe_path(message) in message.body


def test_one_click_from_a_mail_program_needs_no_cookie(message, resident):
    program = Client(enforce_csrf_checks=True)
    answer = program.post(unsubscribe_path(message), {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert MutedCategory.objects.filter(user=resident, category="digest").exists()
    assert program.post(unsubscribe_path(message)).status_code == 200


def test_a_scanner_that_follows_the_link_changes_nothing(message, client):
    page = client.get(unsubscribe_path(message))
    assert "<button" in page.content.decode()
    assert not MutedCategory.objects.exists()


def test_after_unsubscribing_nothing_of_that_kind_comes(message, client, resident):
    client.post(unsubscribe_path(message))
    row = Notification.objects.record(
        recipient=resident,
        kind="digest.week",
        about="village:9",
        period="2026-W49",
        subject="Deze week",
        body="Niets",
    )
    assert row is None


@pytest.mark.parametrize("page", ["unsubscribe", "preferences"])
@pytest.mark.parametrize("token", ["onzin", "x" * 3000, "a:b:c", "%00", "🏡"])
def test_a_token_that_is_not_ours_does_not_exist(client, db, page, token):
    address = reverse(f"notifications:{page}", args=[token])
    assert client.get(address).status_code == 404
    assert client.post(address).status_code == 404


def test_a_token_with_a_changed_letter_does_not_exist(client, resident):
    token = unsubscribe_token(resident, "digest")
    other = "A" if token[-1] != "A" else "B"
    address = reverse("notifications:unsubscribe", args=[token[:-1] + other])
    assert client.get(address).status_code == 404


def test_preferences_work_without_signing_in(client, resident):
    address = reverse("notifications:preferences", args=[unsubscribe_token(resident, "digest")])
    page = client.get(address).content.decode()
    shown = set(reached(resident))
    assert page.count("checked") == len(shown)
    client.post(address, {"wanted": ["digest", "event"]})
    muted = set(MutedCategory.objects.values_list("category", flat=True))
    assert muted == shown - {"digest", "event"}
    assert client.get(address).content.decode().count("checked") == 2


def test_the_page_shows_no_address_and_no_name(client, resident):
    address = reverse("notifications:preferences", args=[unsubscribe_token(resident, "digest")])
    page = client.get(address).content.decode()
    assert resident.email not in page
    assert resident.name not in page


def test_preferences_of_an_account_can_be_switched_on_again(client, resident):
    client.force_login(resident)
    address = reverse("accounts:preferences")
    shown = reached(resident)
    client.post(address, {"wanted": []})
    assert MutedCategory.objects.filter(user=resident).count() == len(shown)
    assert reached(resident) == shown
    client.post(address, {"wanted": shown})
    assert not MutedCategory.objects.exists()


def test_an_unknown_choice_is_refused_on_the_form(client, resident):
    client.force_login(resident)
    answer = client.post(reverse("accounts:preferences"), {"wanted": ["alles"]})
    assert answer.status_code == 200
    assert not MutedCategory.objects.exists()


def test_the_page_asks_only_about_what_can_reach_somebody(client, resident, editor, supporter):
    of_few = {Category.LINKED, Category.SIGNAL, Category.REQUEST, Category.FOLLOW_UP}
    of_few |= {Category.REPORT}
    assert set(Category) - set(reached(resident)) == of_few
    assert Category.LINKED in reached(editor)
    assert Category.FOLLOW_UP in reached(supporter)
    assert Category.FOLLOW_UP not in reached(editor)
    MemberFactory(user=resident)
    assert Category.REQUEST in reached(resident)


def test_nobody_reads_of_a_task_that_they_have_not(client, resident, editor):
    client.force_login(resident)
    plain = client.get(reverse("accounts:preferences")).content.decode()
    for words in ("redacteur", "beheer", "bekijken", "nakijk"):
        assert words not in plain
    assert "Zalen die ik boek" in plain
    client.force_login(editor)
    told = client.get(reverse("accounts:preferences")).content.decode()
    assert "wat ik als redacteur nakijk" in told
    assert "moet bekijken" in told


def test_who_looks_after_a_room_reads_so(client, resident):
    RoomFactory().managers.add(resident)
    client.force_login(resident)
    assert "Zalen die ik boek of beheer" in client.get(reverse("accounts:preferences")).text


def test_what_somebody_once_got_can_still_be_switched_off(client, resident):
    NotificationFactory(recipient=resident, kind=MessageKind.LINKED_FAILING)
    assert Category.LINKED in reached(resident)


def test_what_cannot_reach_somebody_stays_as_it_is(client, resident):
    client.force_login(resident)
    client.post(reverse("accounts:preferences"), {"wanted": reached(resident)})
    assert not MutedCategory.objects.exists()
    MembershipFactory(user=resident, role=Role.EDITOR, village=VillageFactory())
    page = client.get(reverse("accounts:preferences")).content.decode()
    assert page.count("checked") == len(reached(resident))


def test_the_page_shows_what_was_sent_and_nothing_of_casework(client, supporter, resident):
    sent = {"recipient": supporter, "sent_at": timezone.now()}
    NotificationFactory(subject="Deze week in America", **sent)
    NotificationFactory(kind=MessageKind.FOLLOW_UP, subject="Truus bellen", **sent)
    NotificationFactory(subject="Nog niet weg", recipient=supporter)
    NotificationFactory(subject="Van een ander", recipient=resident, sent_at=timezone.now())
    client.force_login(supporter)
    page = client.get(reverse("accounts:preferences")).content.decode()
    assert "Deze week in America" in page
    assert "Een opvolging op je lijst" in page
    for hidden in ("Truus", "Nog niet weg", "Van een ander", "Samen eten"):
        assert hidden not in page
