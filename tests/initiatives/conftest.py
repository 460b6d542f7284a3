"""More of the cast: `lead` leads `winkelhoek` in America, and `member` takes part in it."""

import pytest

from initiatives.models import Initiative
from tests.cast import _person
from tests.factories import Role
from tests.initiatives.factories import InitiativeFactory, LeadFactory, MemberFactory


@pytest.fixture
def lead(america):
    return _person("Lies Trekker", Role.RESIDENT, village=america)


@pytest.fixture
def winkelhoek(america, lead):
    initiative = InitiativeFactory(
        village=america, title="Winkelhoek in 't Laefhoes", kind=Initiative.Kind.VILLAGE_SHOP
    )
    LeadFactory(initiative=initiative, user=lead, motive="Ik mis de winkel")
    return initiative


@pytest.fixture
def member(america, winkelhoek):
    person = _person("Mia Meedoener", Role.RESIDENT, village=america)
    MemberFactory(initiative=winkelhoek, user=person, motive="Even onder de mensen")
    return person
