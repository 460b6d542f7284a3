import pytest

from tests.factories import MembershipFactory, Role, UserFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory, MemberFactory


@pytest.fixture
def shop(america):
    return InitiativeFactory(village=america, title="Winkelhoek")


@pytest.fixture
def lead(shop):
    return LeadFactory(initiative=shop, user__name="Lia Trekker").user


@pytest.fixture
def member(shop):
    return MemberFactory(initiative=shop, user__name="Mia Meedoener").user


@pytest.fixture
def follower(shop):
    return MemberFactory(initiative=shop, role="observer", user__name="Fien Volger").user


@pytest.fixture
def villager(america):
    user = UserFactory(name="Wil Dorp")
    MembershipFactory(user=user, role=Role.RESIDENT, village=america)
    return user
