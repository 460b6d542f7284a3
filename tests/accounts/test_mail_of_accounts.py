"""Signing in hangs on no mail server: its mails wait, leave, are tried again, and are forgotten."""

import logging
import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.accounts.test_sign_in import SIGN_UP, ask_code, code_in
from tests.factories import UserFactory
from tests.fresh import signed_in_just_now
from tests.notifications.mail_server import MailServer
from villagehub.accounts.models import User
from villagehub.notifications.models import Letter
from villagehub.notifications.tasks import forget_letters, send_letters

REQUEST_CODE = reverse("account_request_login_code")


@pytest.fixture
def server(settings):
    server = MailServer()
    server.use(settings)
    yield server
    server.close()


def make_due():
    Letter.objects.update(due_at=timezone.now())


def text_of(message):
    return message.get_body(("plain",)).get_content().replace("\r", "")


def code_from(server):
    return re.search(r"^([A-Z0-9-]{6,})$", text_of(server.mails[-1]), re.MULTILINE)[1]


def in_the_table():
    with connection.cursor() as cursor:
        cursor.execute("SELECT l::text FROM notifications_letter l")
        return " ".join(row for (row,) in cursor.fetchall())


def asks(client, resident):
    """Everything for which allauth mails somebody who is not signed in."""
    return [
        client.post(REQUEST_CODE, {"email": resident.email}),
        Client().post(REQUEST_CODE, {"email": "niemand@voorbeeld.example"}),
        Client().post(reverse("account_reset_password"), {"email": resident.email}),
        Client().post(reverse("account_signup"), SIGN_UP),
        Client().post(reverse("account_signup"), {**SIGN_UP, "email": resident.email}),
    ]


# A mail server that is away, slow, or difficult


def test_a_page_asks_no_mail_server_and_answers_while_it_is_silent(server, resident):
    server.silent = True
    assert {answer.status_code for answer in asks(Client(), resident)} == {302}
    assert server.connections == 0
    assert Letter.objects.count() == 5


def test_a_mail_server_that_is_away_is_no_error_and_the_code_comes_when_it_is_back(
    client, resident, settings
):
    settings.EMAIL_BACKEND = "tests.notifications.broken_server.BrokenServer"
    answers = asks(client, resident)
    assert {answer.status_code for answer in answers} == {302}
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    make_due()
    assert send_letters() == 5
    assert len(mail.outbox) == 5
    assert User.objects.filter(email=SIGN_UP["email"]).exists()


def test_who_is_greylisted_gets_the_code_a_minute_later_and_is_in(client, server, resident):
    server.greylists = True
    answer = ask_code(client, resident.email)
    assert server.mails == []
    letter = Letter.objects.get()
    assert letter.due_at - timezone.now() <= timedelta(minutes=1)
    make_due()
    send_letters()
    client.post(answer.url, {"code": code_from(server)})
    assert client.session["_auth_user_id"] == str(resident.pk)


def test_a_code_is_tried_ever_later_as_long_as_it_works(client, resident, settings):
    settings.EMAIL_BACKEND = "tests.notifications.broken_server.BrokenServer"
    ask_code(client, resident.email)
    lives = Letter.objects.get().until - timezone.now()
    assert (
        timedelta(minutes=29) < lives <= timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)
    )
    waits = []
    for _attempt in range(4):
        waits.append(round((Letter.objects.get().due_at - timezone.now()).total_seconds() / 60))
        make_due()
        send_letters()
    assert waits == [1, 2, 4, 8]


def test_a_mailbox_that_is_not_there_is_final_and_nothing_is_left(client, server, resident):
    server.answers[resident.email] = "550 5.1.1 no such user"
    ask_code(client, resident.email)
    letter = Letter.objects.get()
    assert (letter.email, letter.body) == ("", "")
    make_due()
    assert (send_letters(), server.connections) == (0, 1)


def test_ten_people_who_sign_in_at_once_are_mailed_over_few_connections(server, db):
    for person in UserFactory.create_batch(10):
        ask_code(Client(), person.email)
    send_letters()
    assert (len(server.mails), server.connections) == (10, 1)


# What is in the mail


def test_the_mail_is_ours_says_that_no_person_wrote_it_and_has_no_way_out(
    client, server, resident, settings
):
    settings.SITE_URL = "https://dorpen.example"
    ask_code(client, resident.email)
    message = server.mails[0]
    assert message["Auto-Submitted"] == "auto-generated"
    assert re.fullmatch(r"<[0-9a-f-]{36}@dorpen\.example>", message["Message-ID"])
    assert message["List-Unsubscribe"] is None
    html = message.get_body(("html",)).get_content()
    for text in (text_of(message), html):
        assert "afmelden" not in text
        assert "Je krijgt dit omdat" not in text
        assert "https://dorpen.example" in text
        assert code_from(server) in text


def test_the_link_for_a_password_works_and_leads_to_the_site_whatever_host_was_asked(
    client, server, resident, settings
):
    settings.SITE_URL = "https://dorpen.example"
    data = {"email": resident.email}
    client.post(reverse("account_reset_password"), data, headers={"host": "kwaad.example"})
    text = text_of(server.mails[0])
    assert "kwaad" not in server.mails[0].as_string()
    link = re.search(r"https://dorpen\.example(/account/wachtwoord/vergeten/\S+/)", text)[1]
    assert client.get(link, follow=True).context["form"].fields["password1"]


# What is kept


def test_no_code_link_or_address_stands_in_the_table_and_after_sending_nothing(
    client, resident, settings
):
    settings.EMAIL_BACKEND = "tests.notifications.broken_server.BrokenServer"
    asks(client, resident)
    codes = [re.search(r"^[A-Z0-9-]{6,}$", row.body, re.MULTILINE) for row in Letter.objects.all()]
    assert len([code for code in codes if code]) == 2
    for secret in (resident.email, "voorbeeld", "wachtwoord", *(code[0] for code in codes if code)):
        assert secret not in in_the_table()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    make_due()
    send_letters()
    assert {(row.email, row.subject, row.body) for row in Letter.objects.all()} == {("", "", "")}


def test_a_code_that_never_left_is_gone_within_a_minute_of_its_end(client, resident, settings):
    settings.EMAIL_BACKEND = "tests.notifications.broken_server.BrokenServer"
    ask_code(client, resident.email)
    Letter.objects.update(until=timezone.now() - timedelta(seconds=1))
    send_letters()
    assert (Letter.objects.get().email, Letter.objects.get().body) == ("", "")
    Letter.objects.update(created_at=timezone.now() - timedelta(days=31))
    assert forget_letters() == 1


@pytest.mark.parametrize("answer", ["550 no", "451 later", "250 ok"])
def test_no_address_is_in_the_log(client, server, resident, caplog, answer):
    server.answers[resident.email] = f"{answer} {resident.email}"
    server.after_text = f"554 spam for {resident.email}"
    with caplog.at_level(logging.DEBUG):
        ask_code(client, resident.email)
    assert "letter" in caplog.text
    assert resident.email not in caplog.text


# The page


def test_the_page_says_that_it_may_take_a_minute_and_sends_again(client, resident):
    answer = ask_code(client, resident.email)
    page = client.get(answer.url).content.decode()
    assert "De mail kan een minuut duren" in page
    for word in ("Stuur opnieuw", "Ander adres"):
        assert word in page
    client.post(answer.url, {"action": "resend"})
    assert len(mail.outbox) == 2
    client.post(answer.url, {"code": code_in(mail.outbox[1])})
    assert client.session["_auth_user_id"] == str(resident.pk)


def test_sent_again_only_the_newest_code_still_waits(client, resident, settings):
    settings.EMAIL_BACKEND = "tests.notifications.broken_server.BrokenServer"
    answer = ask_code(client, resident.email)
    client.post(answer.url, {"action": "resend"})
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    make_due()
    send_letters()
    assert len(mail.outbox) == 1
    client.post(answer.url, {"code": code_in(mail.outbox[0])})
    assert "_auth_user_id" in client.session


def form_of(page, words):
    """Where the button with these words leads."""
    forms = re.findall(r"<form.*?</form>", page, re.DOTALL)
    (form,) = [form for form in forms if words in form]
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form))
    return re.search(r'action="([^"]+)"', form)[1], hidden


@pytest.mark.parametrize(
    ("page", "data"),
    [
        ("account_request_login_code", {"email": "tikfout@voorbeeld.example"}),
        ("account_signup", SIGN_UP),
    ],
)
def test_who_made_a_typing_error_begins_again_with_another_address(client, db, page, data):
    answer = client.post(reverse(page), data)
    action, hidden = form_of(client.get(answer.url).content.decode(), "Ander adres")
    answer = client.post(action, hidden)
    assert answer.url == reverse(page)
    assert 'name="email"' in client.get(answer.url).content.decode()


def test_a_second_address_that_was_wrong_leads_back_to_ones_addresses(client, resident):
    signed_in_just_now(client, resident)
    client.post(reverse("account_email"), {"email": "tikfout@y.example", "action_add": ""})
    page = client.get(reverse("account_email_verification_sent")).content.decode()
    assert re.search(r'href="/account/e-mail/">\s*Ander adres', page)
    assert "Stuur opnieuw" in page
