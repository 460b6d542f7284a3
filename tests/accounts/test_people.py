"""People with and without e-mail, and claiming what was registered on somebody's behalf."""

import pytest
from django.db import IntegrityError, connection
from django.utils import timezone

from tests.factories import UserFactory
from villagehub.accounts.models import AccountClaim, User
from villages.models import Membership


def register(recorder, name="Jo zonder Mail"):
    return UserFactory(
        email=None,
        name=name,
        recorded_by=recorder,
        consent_how=User.ConsentHow.SPOKEN,
        consent_on=timezone.localdate(),
    )


def test_the_portal_is_no_superuser_and_does_not_own_the_tables(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_user, rolsuper OR rolbypassrls FROM pg_roles"
            " WHERE rolname = current_user"
        )
        assert cursor.fetchone() == ("villagehub_portal", False)


def test_display_name_is_first_name_and_initial_unless_chosen(db):
    assert UserFactory(name="Mia van den Berg").display_name == "Mia B."
    assert UserFactory(name="Mia van den Berg", display_name="Mie").display_name == "Mie"


def test_an_address_is_one_person_whatever_its_case(db):
    UserFactory(email="Mia@voorbeeld.example")
    with pytest.raises(IntegrityError):
        UserFactory(email="mia@VOORBEELD.example")


def test_nobody_is_without_both_address_and_recorder(db):
    with pytest.raises(IntegrityError):
        UserFactory(email=None)


def test_a_claimed_registration_moves_to_the_account(resident, america, supporter):
    person = register(supporter)
    Membership.join(person, america, recorded_by=supporter)
    account = UserFactory()
    AccountClaim.objects.with_code(AccountClaim.make(person, supporter)).move_to(account)
    mine = Membership.objects.of(account).active().get()
    assert (mine.village, mine.recorded_by) == (america, supporter)
    assert not Membership.objects.of(person).active().exists()


def test_a_membership_that_the_account_already_has_is_kept_once(america, supporter):
    person = register(supporter)
    account = UserFactory()
    Membership.join(person, america, recorded_by=supporter)
    Membership.join(account, america)
    AccountClaim.objects.with_code(AccountClaim.make(person, supporter)).move_to(account)
    assert Membership.objects.residents_of(america).count() == 1


def test_withdrawn_consent_ends_everything_done_on_behalf(america, supporter):
    person = register(supporter)
    Membership.join(person, america, recorded_by=supporter)
    person.withdraw_consent()
    assert not Membership.objects.of(person).active().exists()
    assert person not in User.objects.registered_by(supporter)
