"""Whoever is asked, and by whom."""

import pytest

from tests.factories import MembershipFactory, UserFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory, MemberFactory


@pytest.fixture
def lead(america):
    user = UserFactory(name="Lia Trekker")
    MembershipFactory(user=user, village=america)
    return user


@pytest.fixture
def hoek(america, lead):
    initiative = InitiativeFactory(village=america, title="De Nieuwe Hoek")
    LeadFactory(initiative=initiative, user=lead)
    return initiative


@pytest.fixture
def member(america, hoek):
    user = UserFactory(name="Mia Meedoener")
    MembershipFactory(user=user, village=america)
    MemberFactory(initiative=hoek, user=user)
    return user
