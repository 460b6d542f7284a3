"""Signing up and in by a code in the mail, without telling who has an account."""

import re
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import UserFactory
from villagehub.accounts.models import AddressChange, User
from villagehub.accounts.tasks import forget_addresses
from villagehub.audit.models import AuditEvent

SIGN_UP = {"email": "mia@voorbeeld.example", "name": "Mia van den Berg"}


def code_in(message):
    """The code stands on a line of its own."""
    return re.search(r"^([A-Z0-9]{3,}(?:-?[A-Z0-9]{2,})*)$", message.body, re.MULTILINE)[1]


def ask_code(client, email):
    return client.post(reverse("account_request_login_code"), {"email": email})


def without_secrets(page, email):
    page = re.sub(r'name="(csrfmiddlewaretoken|form_key)" value="[^"]*"', "", page)
    return page.replace(email, "")


def test_a_newcomer_signs_up_with_name_and_address_and_the_code_from_the_mail(client, db):
    answer = client.post(reverse("account_signup"), SIGN_UP)
    assert answer.url == reverse("account_email_verification_sent")
    client.post(answer.url, {"code": code_in(mail.outbox[0])})
    user = User.objects.get(email="mia@voorbeeld.example")
    assert (user.name, user.display_name) == ("Mia van den Berg", "Mia B.")
    assert client.session["_auth_user_id"] == str(user.pk)


def test_without_the_code_nobody_is_in(client, db):
    answer = client.post(reverse("account_signup"), SIGN_UP)
    client.post(answer.url, {"code": "FOUT00"})
    assert "_auth_user_id" not in client.session


def test_the_code_from_the_mail_signs_in_once(client, resident):
    answer = ask_code(client, resident.email)
    code = code_in(mail.outbox[0])
    client.post(answer.url, {"code": code})
    assert client.session["_auth_user_id"] == str(resident.pk)
    client.logout()
    client.post(reverse("account_confirm_login_code"), {"code": code})
    assert "_auth_user_id" not in client.session


def test_a_code_with_small_letters_and_spaces_works(client, resident):
    answer = ask_code(client, resident.email)
    client.post(answer.url, {"code": f" {code_in(mail.outbox[0]).lower()} "})
    assert "_auth_user_id" in client.session


def test_after_three_wrong_codes_a_new_one_is_needed(client, resident):
    answer = ask_code(client, resident.email)
    code = code_in(mail.outbox[0])
    for _attempt in range(3):
        client.post(answer.url, {"code": "FOUT00"})
    client.post(answer.url, {"code": code})
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("form", ["account_request_login_code", "account_reset_password"])
def test_a_known_and_an_unknown_address_look_the_same(client, resident, form):
    pages = []
    for email in (resident.email, "niemand@voorbeeld.example"):
        client.cookies.clear()
        answer = client.post(reverse(form), {"email": email})
        assert answer.status_code == 302
        page = client.get(answer.url).content.decode()
        pages.append((answer.url, without_secrets(page, email)))
    assert pages[0] == pages[1]


def test_signing_up_with_a_known_address_looks_like_signing_up(client, resident):
    pages = []
    for email in ("nieuw@voorbeeld.example", resident.email):
        client.cookies.clear()
        answer = client.post(reverse("account_signup"), {**SIGN_UP, "email": email})
        page = client.get(answer.url).content.decode()
        pages.append((answer.url, without_secrets(page, email)))
    assert pages[0] == pages[1]
    assert User.objects.filter(email=resident.email).count() == 1
    assert mail.outbox[-1].to == [resident.email]
    assert "_auth_user_id" not in client.session


def test_a_wrong_password_says_the_same_for_everybody(client, resident):
    resident.set_password("een lang wachtwoord van mij")
    resident.save()
    answers = []
    for email in (resident.email, "niemand@voorbeeld.example"):
        page = client.post(reverse("account_login"), {"login": email, "password": "niet het goede"})
        assert page.status_code == 200
        answers.append(without_secrets(page.content.decode(), email))
    assert answers[0] == answers[1]


def test_many_guesses_are_stopped(client, resident):
    login = reverse("account_login")
    for guess in range(6):
        page = client.post(login, {"login": resident.email, "password": f"gok {guess}"})
    assert "te vaak niet gelukt" in page.content.decode()


def test_somebody_without_mail_or_with_a_closed_account_cannot_sign_in(client, resident):
    resident.is_active = False
    resident.save()
    ask_code(client, resident.email)
    assert "_auth_user_id" not in client.session


def test_a_page_for_members_comes_back_after_signing_in(client, resident):
    wanted = reverse("accounts:profile")
    answer = client.get(wanted)
    assert answer.url == f"{reverse('account_login')}?next={wanted}"
    page = client.get(answer.url).content.decode()
    assert f'name="next" value="{wanted}"' in page


def test_nobody_is_sent_to_another_site(client, resident):
    client.force_login(resident)
    answer = client.get(reverse("account_login") + "?next=https://elders.example/")
    assert "elders" not in answer.url


def test_a_municipality_s_own_sign_in_stands_on_the_page_when_configured(client, db, settings):
    page = client.get(reverse("account_login")).content.decode()
    assert "Gemeente Horst" not in page
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "horst",
                    "name": "Gemeente Horst aan de Maas",
                    "client_id": "villagehub",
                    "secret": "s",
                    "settings": {"server_url": "https://inloggen.horst.example"},
                }
            ]
        }
    }
    page = client.get(reverse("account_login")).content.decode()
    assert "Gemeente Horst aan de Maas" in page
    assert "/account/oidc/horst/login/" in page


def test_p14_signing_in_is_a_line_in_the_record(client, resident):
    answer = ask_code(client, resident.email)
    assert not AuditEvent.objects.exists()
    client.post(answer.url, {"code": code_in(mail.outbox[0])})
    event = AuditEvent.objects.get()
    assert (event.action, event.actor_id) == (AuditEvent.Action.SIGN_IN, resident.pk)


def add_address(client, email):
    client.post(reverse("account_email"), {"email": email, "action_add": ""})
    return client.post(
        reverse("account_email_verification_sent"), {"code": code_in(mail.outbox[-1])}
    )


def make_primary(client, email):
    return client.post(reverse("account_email"), {"email": email, "action_primary": ""})


def test_another_address_becomes_the_way_in_after_its_code(client, resident):
    answer = ask_code(client, resident.email)
    client.post(answer.url, {"code": code_in(mail.outbox[0])})
    add_address(client, "Riet@nieuw.example")
    make_primary(client, "riet@nieuw.example")
    resident.refresh_from_db()
    assert resident.email == "riet@nieuw.example"


@pytest.mark.parametrize("has_row", [True, False], ids=["as allauth made it", "bare user"])
def test_somebody_else_s_address_is_not_taken_whatever_its_case(client, resident, has_row):
    other = UserFactory(email="ander@voorbeeld.example")
    if not has_row:
        EmailAddress.objects.filter(user=other).delete()
    before = resident.email
    answer = ask_code(client, before)
    client.post(answer.url, {"code": code_in(mail.outbox[0])})
    for answer in (
        add_address(client, "ANDER@voorbeeld.example"),
        make_primary(client, "ander@voorbeeld.example"),
    ):
        assert answer.status_code in (200, 302)
    resident.refresh_from_db()
    assert resident.email == before
    assert User.objects.get(email__iexact="ander@voorbeeld.example") == other


def link_in(message):
    return re.search(r"https?://[^/]+(/account/oud-adres/\S+)", message.body)[1]


@pytest.fixture
def changed(client, resident):
    """To another address; the mail to the old one."""
    before = resident.email
    answer = ask_code(client, before)
    client.post(answer.url, {"code": code_in(mail.outbox[0])})
    add_address(client, "riet@nieuw.example")
    make_primary(client, "riet@nieuw.example")
    [told] = [each for each in mail.outbox if each.to == [before] and "oud-adres" in each.body]
    return before, link_in(told)


def test_the_old_address_is_told_and_can_be_put_back(client, resident, changed):
    before, link = changed
    visitor = Client()
    assert before in visitor.get(link).content.decode()
    resident.refresh_from_db()
    assert resident.email == "riet@nieuw.example"  # who follows a link changes nothing
    assert "Gelukt" in visitor.post(link).content.decode()
    resident.refresh_from_db()
    assert resident.email == before
    assert list(EmailAddress.objects.filter(user=resident).values_list("email", "primary")) == [
        (before, True)
    ]
    assert client.get(reverse("accounts:overview")).status_code == 302  # signed out everywhere
    assert "intussen weer anders" in visitor.post(link).content.decode()


def test_the_link_to_the_first_address_survives_a_second_change(client, resident, changed):
    """From A to B to C: the mail to A still brings A back, and the one to B then does nothing."""
    first, link_of_first = changed
    add_address(client, "riet@derde.example")
    make_primary(client, "riet@derde.example")
    link_of_second = link_in(
        [each for each in mail.outbox if each.to == ["riet@nieuw.example"]][-1]
    )
    assert "Gelukt" in Client().post(link_of_first).content.decode()
    resident.refresh_from_db()
    assert resident.email == first
    assert "intussen weer anders" in Client().post(link_of_second).content.decode()
    resident.refresh_from_db()
    assert resident.email == first


def test_putting_back_the_second_address_leaves_the_link_to_the_first(client, resident, changed):
    first, link_of_first = changed
    add_address(client, "riet@derde.example")
    make_primary(client, "riet@derde.example")
    link_of_second = link_in(
        [each for each in mail.outbox if each.to == ["riet@nieuw.example"]][-1]
    )
    assert "Gelukt" in Client().post(link_of_second).content.decode()
    assert "Gelukt" in Client().post(link_of_first).content.decode()
    resident.refresh_from_db()
    assert resident.email == first


def test_who_signs_up_with_the_old_address_and_never_reads_its_mail_keeps_nobody_out(
    client, resident, changed
):
    before, link = changed
    EmailAddress.objects.filter(email=before).delete()
    Client().post(reverse("account_signup"), {**SIGN_UP, "email": before})
    assert User.objects.filter(email=before).exists()
    assert "Gelukt" in Client().post(link).content.decode()
    resident.refresh_from_db()
    assert resident.email == before


def test_keys_that_were_made_after_the_change_go_with_it(client, resident, changed):
    _before, link = changed
    code = Authenticator.objects.create(user=resident, type="totp", data={"secret": "x"})
    assert "Gelukt" in Client().post(link).content.decode()
    assert not Authenticator.objects.filter(pk=code.pk).exists()


def test_an_old_address_is_forgotten_when_it_can_be_put_back_no_longer(changed):
    _before, link = changed
    assert forget_addresses() == 0
    AddressChange.objects.update(created_at=timezone.now() - timedelta(days=7, minutes=1))
    assert "intussen weer anders" in Client().post(link).content.decode()
    assert forget_addresses() == 1
    assert Client().get(link).status_code == 404


def test_a_session_alone_changes_no_address_and_no_password(client, resident):
    """Somebody sits down at a computer where another is signed in since this morning."""
    resident.set_unusable_password()
    resident.save()
    client.force_login(resident)
    again = reverse("account_request_reauthentication_code")
    sent = {"email": "kwaad@voorbeeld.example", "action_add": ""}
    assert client.post(reverse("account_email"), sent).url.startswith(again)
    chosen = {"password1": "een-lang-wachtwoord-31"}
    assert client.post(reverse("account_set_password"), chosen).url.startswith(again)
    assert not EmailAddress.objects.filter(email=sent["email"]).exists()


def test_an_old_address_that_somebody_else_took_is_not_put_back(client, resident, changed):
    before, link = changed
    EmailAddress.objects.filter(email=before).delete()
    other = UserFactory(email=before)
    EmailAddress.objects.update_or_create(
        user=other, email=before, defaults={"primary": True, "verified": True}
    )
    assert "intussen weer anders" in Client().post(link).content.decode()
    resident.refresh_from_db()
    assert resident.email == "riet@nieuw.example"


@pytest.mark.parametrize("token", ["onzin", "x" * 3000, "a:b:c", "%00"])
def test_a_link_back_that_is_not_ours_does_not_exist(client, db, token):
    assert client.get(f"/account/oud-adres/{token}/").status_code == 404
