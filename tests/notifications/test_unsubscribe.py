"""Out of the mail without signing in, in one click, and nobody else's settings."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.notifications.factories import NotificationFactory
from tests.notifications.sending import send_one
from villagehub.notifications.emails import unsubscribe_token
from villagehub.notifications.models import Category, MutedCategory, Notification


@pytest.fixture
def message(resident):
    send_one(str(NotificationFactory(recipient=resident).pk))
    return mail.outbox[0]


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
    assert page.count("checked") == len(Category)
    client.post(address, {"wanted": ["digest", "event"]})
    muted = set(MutedCategory.objects.values_list("category", flat=True))
    assert muted == set(Category.values) - {"digest", "event"}
    assert client.get(address).content.decode().count("checked") == 2


def test_the_page_shows_no_address_and_no_name(client, resident):
    address = reverse("notifications:preferences", args=[unsubscribe_token(resident, "digest")])
    page = client.get(address).content.decode()
    assert resident.email not in page
    assert resident.name not in page


def test_preferences_of_an_account_can_be_switched_on_again(client, resident):
    client.force_login(resident)
    address = reverse("accounts:preferences")
    client.post(address, {"wanted": []})
    assert MutedCategory.objects.filter(user=resident).count() == len(Category)
    client.post(address, {"wanted": Category.values})
    assert not MutedCategory.objects.exists()


def test_an_unknown_choice_is_refused_on_the_form(client, resident):
    client.force_login(resident)
    answer = client.post(reverse("accounts:preferences"), {"wanted": ["alles"]})
    assert answer.status_code == 200
    assert not MutedCategory.objects.exists()
