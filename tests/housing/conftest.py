"""More of the cast: `lead` leads `nieuwe_hoek` in America, and `board` is on its board."""

import pytest

from initiatives.models import InitiativeMember
from tests.factories import MembershipFactory, UserFactory
from tests.housing.factories import make_housing
from tests.initiatives.factories import MemberFactory


@pytest.fixture
def nieuwe_hoek(america, lead):
    return make_housing(america, lead)


@pytest.fixture
def board(nieuwe_hoek, america):
    user = UserFactory(name="Bas Bestuur")
    MembershipFactory(user=user, village=america)
    MemberFactory(initiative=nieuwe_hoek, user=user, role=InitiativeMember.Role.BOARD)
    return user
