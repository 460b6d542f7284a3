"""The named cast. Each fixture is one person with one place in the story:

america    the village; meterik lies beside it in the same municipality
resident   lives in America          stranger   has an account and no village
neighbour  lives in Meterik          lead       leads the initiative `winkelhoek`
editor     edits America's page      supporter  works for the support organisation of America
officer, decision_maker, council_viewer   of Horst aan de Maas
admin      looks after the platform
"""

import pytest

from tests.factories import (
    MembershipFactory,
    MunicipalityFactory,
    OrganisationFactory,
    Role,
    UserFactory,
    VillageFactory,
)


@pytest.fixture
def municipality(db):
    return MunicipalityFactory()


@pytest.fixture
def america(municipality):
    return VillageFactory(
        bag_place_code="1026", name="America", slug="america", municipality=municipality
    )


@pytest.fixture
def meterik(municipality):
    return VillageFactory(
        bag_place_code="1030", name="Meterik", slug="meterik", municipality=municipality
    )


@pytest.fixture
def support_organisation(america):
    organisation = OrganisationFactory(name="Steunpunt America")
    organisation.villages.add(america)
    return organisation


def _person(name, role=None, **scope):
    user = UserFactory(name=name)
    if role:
        MembershipFactory(user=user, role=role, **scope)
    return user


@pytest.fixture
def stranger(db):
    return _person("Vera Vreemdeling")


@pytest.fixture
def resident(america):
    return _person("Riet Bewoner", Role.RESIDENT, village=america)


@pytest.fixture
def neighbour(meterik):
    return _person("Nel Buurman", Role.RESIDENT, village=meterik)


@pytest.fixture
def editor(america):
    return _person("Ed Redacteur", Role.EDITOR, village=america)


@pytest.fixture
def supporter(support_organisation):
    return _person("Sanne Steun", Role.SUPPORTER, organisation=support_organisation)


@pytest.fixture
def coordinator(support_organisation):
    return _person("Co Coordinator", Role.COORDINATOR, organisation=support_organisation)


@pytest.fixture
def officer(municipality):
    return _person("Otto Ambtenaar", Role.OFFICER, municipality=municipality)


@pytest.fixture
def decision_maker(municipality):
    return _person("Bea Beslisser", Role.DECISION_MAKER, municipality=municipality)


@pytest.fixture
def council_viewer(municipality):
    return _person("Rob Raadslid", Role.COUNCIL_VIEWER, municipality=municipality)


@pytest.fixture
def admin(db):
    return _person("Ada Beheerder", Role.ADMIN)


@pytest.fixture(autouse=True)
def _second_factor_off(settings):
    """Tests sign people in directly; tests/accounts/test_second_factor.py turns it on."""
    settings.SECOND_FACTOR_REQUIRED = False
