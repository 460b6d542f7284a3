"""Taking over a registration with the code from a note: once, by one, and not by trying."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import UserFactory
from tests.notifications.factories import registered_person
from villagehub.accounts.forms import ClaimForm
from villagehub.accounts.models import AccountClaim

CLAIM = "/account/overnemen/"


@pytest.fixture
def code(supporter):
    return AccountClaim.make(registered_person(supporter), supporter)


def test_a_code_is_used_once(client, resident, stranger, code):
    client.force_login(resident)
    assert client.post(CLAIM, {"code": code}).status_code == 302
    client.force_login(stranger)
    assert "klopt niet of is verlopen" in client.post(CLAIM, {"code": code}).content.decode()


def test_of_two_who_claim_at_once_the_second_is_told_so(resident, stranger, code):
    forms = [ClaimForm({"code": code}) for _person in (resident, stranger)]
    assert all(form.is_valid() for form in forms)
    assert [form.move_to(p) for form, p in zip(forms, (resident, stranger), strict=True)] == [
        True,
        False,
    ]
    assert forms[1].errors["code"] == ["Deze code is al gebruikt."]


def test_after_consent_is_withdrawn_the_code_is_worth_nothing(supporter):
    person = registered_person(supporter)
    code = AccountClaim.make(person, supporter)
    person.withdraw_consent()
    with pytest.raises(ValidationError):
        AccountClaim.objects.with_code(code)


def test_codes_cannot_be_tried_one_after_the_other(client, resident, code):
    client.force_login(resident)
    for guess in range(10):
        assert client.post(CLAIM, {"code": f"AAAAAAAA{guess:02}"}).status_code == 200
    answer = client.post(CLAIM, {"code": code})
    assert answer.status_code == 429
    assert "Even wachten" in answer.content.decode()
    client.force_login(UserFactory())
    assert client.post(CLAIM, {"code": code}).status_code == 302, "somebody else is not held up"
