"""A conversation that is planned, and one that was held."""

import pytest

from tests.encounters.factories import come, make_encounter, make_meeting
from tests.factories import MembershipFactory, Role, UserFactory


@pytest.fixture
def lead(america):
    user = UserFactory(name="Lies Trekker")
    MembershipFactory(user=user, role=Role.RESIDENT, village=america)
    return user


@pytest.fixture
def encounter(america, lead):
    return make_encounter(america, lead)


@pytest.fixture
def chair(db):
    return UserFactory(name="Vera Voorzitter")


@pytest.fixture
def meeting(encounter, chair):
    return make_meeting(encounter, chair)


@pytest.fixture
def held(encounter, chair):
    """Last week, with Roos de Vries and Jan Kok."""
    meeting = make_meeting(encounter, chair, days=-7)
    come(meeting, UserFactory(name="Roos de Vries"))
    come(meeting, UserFactory(name="Jan Kok"))
    return meeting
