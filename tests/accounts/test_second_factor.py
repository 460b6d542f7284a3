"""Above resident nobody works without a second key; residents are not bothered."""

import re
import time

import pytest
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
)
from django.core import mail
from django.urls import reverse

from tests.accounts.test_sign_in import ask_code, code_in
from tests.factories import MembershipFactory, Role
from villagehub.notifications.emails import unsubscribe_token


@pytest.fixture(autouse=True)
def _second_factor_on(_second_factor_off, settings):
    settings.SECOND_FACTOR_REQUIRED = True


def totp_now(secret):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.mark.parametrize(
    "page", ["/", "/dorpen/", "/mijn-dorp/", "/initiatieven/", "/werkplek/", "/bellijst/"]
)
@pytest.mark.parametrize(
    "who",
    ["officer", "decision_maker", "council_viewer", "supporter", "coordinator", "editor", "admin"],
)
def test_p15_whoever_has_a_role_first_sets_up_a_second_key(client, request, who, page):
    client.force_login(request.getfixturevalue(who))
    assert client.get(page).url == reverse("mfa_index")


def test_the_way_to_set_it_up_and_to_sign_out_is_open(client, officer):
    client.force_login(officer)
    page = client.get(reverse("mfa_index"))
    assert page.status_code == 200
    assert client.get(reverse("account_logout")).status_code == 200


def test_privacy_and_a_mails_way_out_stay_open(client, officer):
    client.force_login(officer)
    way_out = reverse("notifications:unsubscribe", args=[unsubscribe_token(officer, "digest")])
    for page in (way_out, reverse("privacy"), reverse("accessibility")):
        assert client.get(page).status_code == 200


def test_residents_and_visitors_are_not_asked(client, resident, stranger):
    assert client.get("/dorpen/").status_code == 200
    for person in (resident, stranger):
        client.force_login(person)
        assert client.get("/dorpen/").status_code == 200


def test_a_role_given_today_asks_from_the_next_page_on(client, resident, america):
    client.force_login(resident)
    assert client.get("/dorpen/").status_code == 200
    MembershipFactory(user=resident, role=Role.EDITOR, village=america)
    assert client.get("/dorpen/").url == reverse("mfa_index")


def test_a_role_that_ended_no_longer_asks(client, officer):
    officer.memberships.all().end()
    client.force_login(officer)
    assert client.get("/dorpen/").status_code == 200


def test_setting_it_up_opens_the_portal(client, officer):
    officer.set_unusable_password()  # as after signing up: a password is an option
    officer.save()
    answer = ask_code(client, officer.email)
    client.post(answer.url, {"code": code_in(mail.outbox[0])})
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    secret = re.search(r"<code>([A-Z2-7]{32})</code>", page)[1]
    client.post(reverse("mfa_activate_totp"), {"code": totp_now(secret)})
    assert client.get("/dorpen/").status_code == 200


def test_signing_in_asks_for_the_second_key(client, officer):
    secret = generate_totp_secret()
    TOTP.activate(officer, secret)
    answer = ask_code(client, officer.email)
    answer = client.post(answer.url, {"code": code_in(mail.outbox[0])})
    assert answer.url == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    client.post(answer.url, {"code": "000000"})
    assert "_auth_user_id" not in client.session
    client.post(answer.url, {"code": totp_now(secret)})
    assert client.session["_auth_user_id"] == str(officer.pk)
    assert client.get("/dorpen/").status_code == 200


def test_switching_the_second_key_off_closes_the_portal_at_once(client, officer):
    key = TOTP.activate(officer, generate_totp_secret())
    client.force_login(officer)
    assert client.get("/dorpen/").status_code == 200
    client.get(reverse("mfa_index"))
    key.instance.delete()
    assert client.get("/dorpen/").url == reverse("mfa_index")


def test_who_has_no_other_key_shows_by_a_code_in_the_mail_who_they_are(client, officer):
    """Else nobody without a password could ever set up a second key."""
    officer.set_unusable_password()
    officer.save()
    client.force_login(officer)
    asked = client.get(reverse("mfa_activate_totp"))
    assert asked.url.startswith(reverse("account_request_reauthentication_code"))
    page = client.get(asked.url)
    assert officer.email in page.content.decode()
    sent = client.post(asked.url, {"recipient": officer.email})
    assert client.get(sent.url).status_code == 200
    done = client.post(sent.url, {"code": code_in(mail.outbox[-1])})
    assert done.url == reverse("mfa_activate_totp")
    assert client.get(done.url).status_code == 200


def test_a_code_in_the_mail_is_no_way_around_a_second_key(client, officer):
    officer.set_unusable_password()
    officer.save()
    TOTP.activate(officer, generate_totp_secret())
    client.force_login(officer)
    asked = client.get(reverse("account_request_reauthentication_code"))
    assert asked.url.startswith(reverse("mfa_reauthenticate"))
    assert mail.outbox == []
