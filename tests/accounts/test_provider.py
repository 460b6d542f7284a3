"""Signing in at a municipality's own provider: with a name and without, new here and known here."""

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.urls import reverse

from tests.accounts.provider import Provider
from tests.factories import UserFactory
from tests.fresh import signed_in_just_now
from villagehub.accounts.models import User

WHO = {"sub": "1", "email": "otto@gemeente.example", "email_verified": True}


@pytest.fixture
def provider(settings, db):
    provider = Provider()
    settings.SOCIALACCOUNT_PROVIDERS = provider.settings
    yield provider
    provider.close()


def signed_in(client):
    return client.session.get("_auth_user_id")


@pytest.mark.parametrize(
    "name",
    [{"name": "Otto van Dam"}, {"given_name": "Otto", "family_name": "van Dam"}],
    ids=["in one", "in two"],
)
def test_a_newcomer_with_a_name_is_in_at_once(client, provider, name):
    answer = provider.sign_in(client, **WHO, **name)
    assert answer.status_code == 302
    user = User.objects.get(email=WHO["email"])
    assert (user.name, user.display_name) == ("Otto van Dam", "Otto D.")
    assert signed_in(client) == str(user.pk)


def test_without_a_name_one_is_asked_and_then_the_person_is_in(client, provider):
    answer = provider.sign_in(client, **WHO)
    assert answer.url == reverse("socialaccount_signup")
    page = client.get(answer.url).content.decode()
    assert WHO["email"] in page
    answer = client.post(answer.url, {"email": WHO["email"], "name": ""})
    assert "name" in answer.context["form"].errors
    client.post(reverse("socialaccount_signup"), {"email": WHO["email"], "name": "Otto van Dam"})
    user = User.objects.get(email=WHO["email"])
    assert (user.name, signed_in(client)) == ("Otto van Dam", str(user.pk))


def test_without_an_address_one_is_asked_and_the_name_is_there_already(client, provider):
    answer = provider.sign_in(client, sub="1", name="Otto van Dam")
    assert 'value="Otto van Dam"' in client.get(answer.url).content.decode()


@pytest.mark.parametrize("odd", [{"name": ""}, {"name": None}, {"name": "x" * 300, "email": None}])
def test_what_a_provider_may_say_breaks_nothing(client, provider, odd):
    assert provider.sign_in(client, **{**WHO, **odd}).status_code == 302


def test_whoever_has_this_verified_address_here_gets_their_own_account(client, provider, resident):
    answer = provider.sign_in(
        client, **{**WHO, "email": resident.email.upper()}, name="Iets anders"
    )
    assert answer.status_code == 302
    assert signed_in(client) == str(resident.pk)
    resident.refresh_from_db()
    assert resident.name == "Riet Bewoner"
    assert SocialAccount.objects.get().user == resident
    client.logout()
    provider.sign_in(client, **{**WHO, "email": "nieuw@gemeente.example"})
    assert signed_in(client) == str(resident.pk), "known by the number there, not by the address"


@pytest.mark.parametrize("verified", [False, "false", None], ids=str)
def test_an_address_that_the_provider_did_not_verify_opens_no_account(
    client, provider, resident, verified
):
    said = {**WHO, "email": resident.email, "email_verified": verified}
    assert provider.sign_in(client, **said, name="Iemand Anders").status_code == 302
    assert signed_in(client) is None
    assert not SocialAccount.objects.exists()


def test_who_signed_up_here_with_another_s_address_loses_the_password(client, provider):
    squatter = UserFactory(email=WHO["email"])
    squatter.set_password("een lang wachtwoord van een ander")
    squatter.save()
    EmailAddress.objects.update(verified=False)
    provider.sign_in(client, **WHO, name="Otto van Dam")
    squatter.refresh_from_db()
    assert not squatter.has_usable_password()


def test_a_second_account_there_is_linked_by_whoever_is_signed_in(client, provider, resident):
    signed_in_just_now(client, resident)
    provider.person = {**WHO, "name": "Riet"}
    answer = client.post("/account/oidc/horst/login/?process=connect")
    state = answer.url.split("state=")[1].split("&")[0]
    answer = client.get("/account/oidc/horst/login/callback/", {"code": "c", "state": state})
    assert answer.url == reverse("socialaccount_connections")
    assert SocialAccount.objects.get().user == resident


def test_a_provider_that_is_away_is_a_page_and_no_error(client, provider):
    provider.close()
    answer = client.post("/account/oidc/horst/login/")
    assert answer.status_code == 503
    assert "Inloggen is niet gelukt" in answer.content.decode()


@pytest.mark.parametrize("who", [{}, {"sub": ""}], ids=["without a number", "an empty number"])
def test_a_provider_that_says_not_who_it_is_is_a_page_and_no_error(client, provider, who):
    answer = provider.sign_in(client, **who, email="otto@gemeente.example")
    assert answer.status_code == 503
    assert "Inloggen is niet gelukt" in answer.content.decode()
