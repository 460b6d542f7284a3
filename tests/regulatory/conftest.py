"""Who plays in a request, beside the named cast:

lead           leads the initiative `winkelhoek` in America
second_officer a colleague of the officer
other_officer  works for another municipality
"""

import pytest

from tests.factories import (
    MembershipFactory,
    MunicipalityFactory,
    Role,
    UserFactory,
    VillageFactory,
)
from tests.regulatory.factories import decide, make_initiative, make_request, take_up


@pytest.fixture
def lead(america):
    user = UserFactory(name="Truus Trekker")
    MembershipFactory(user=user, role=Role.RESIDENT, village=america)
    return user


@pytest.fixture
def winkelhoek(america, lead):
    return make_initiative(america, lead)


@pytest.fixture
def second_officer(municipality):
    user = UserFactory(name="Olga Ambtenaar")
    MembershipFactory(user=user, role=Role.OFFICER, municipality=municipality)
    return user


@pytest.fixture
def venray(db):
    return MunicipalityFactory(gm_code="GM0984", name="Venray", slug="venray")


@pytest.fixture
def other_officer(venray):
    user = UserFactory(name="Andre Elders")
    MembershipFactory(user=user, role=Role.OFFICER, municipality=venray)
    return user


@pytest.fixture
def far_village(venray):
    return VillageFactory(bag_place_code="2222", name="Oirlo", slug="oirlo", municipality=venray)


@pytest.fixture
def designated(municipality):
    """This portal is an official channel of the municipality."""
    municipality.designated_channel = True
    municipality.save()
    return municipality


@pytest.fixture
def sent(winkelhoek, lead):
    return make_request(winkelhoek, lead)


@pytest.fixture
def in_review(sent, officer):
    return take_up(sent, officer)


@pytest.fixture
def decided_elsewhere(far_village, stranger, officer, decision_maker):
    """In Venray, on what Winkelhoek asks too."""
    other = make_initiative(far_village, stranger, "Winkel van Oirlo")
    case = take_up(make_request(other, stranger, title="Winkelhoek zonder vergunning"), officer)
    decide(case, decision_maker, reasoning="De winkel hoort bij het dorpshuis.")
    return case
