"""The named cast. Each fixture is one person with one place in the story:

america    the village; meterik lies beside it in the same municipality
resident   lives in America          stranger   has an account and no village
neighbour  lives in Meterik          lead       leads the initiative `winkelhoek`
editor     edits America's page      supporter  works for the support organisation of America
officer, decision_maker, adviser, council_viewer   of Horst aan de Maas
admin      looks after the platform
"""

from functools import cached_property

import pytest

from tests.factories import (
    MembershipFactory,
    MunicipalityFactory,
    OrganisationFactory,
    Role,
    UserFactory,
    VillageFactory,
)


def _person(name, role=None, **scope):
    user = UserFactory(name=name)
    if role:
        MembershipFactory(user=user, role=role, **scope)
    return user


class Cast:
    """Makes who or what is asked for, once, and what that needs."""

    @cached_property
    def municipality(self):
        return MunicipalityFactory()

    @cached_property
    def america(self):
        return self._village("1026", "America")

    @cached_property
    def meterik(self):
        return self._village("1030", "Meterik")

    def _village(self, code, name):
        return VillageFactory(
            bag_place_code=code, name=name, slug=name.lower(), municipality=self.municipality
        )

    @cached_property
    def support_organisation(self):
        return self._support("Steunpunt America", self.america)

    def _support(self, name, village):
        organisation = OrganisationFactory(name=name)
        organisation.villages.add(village)
        return organisation

    @cached_property
    def stranger(self):
        return _person("Vera Vreemdeling")

    @cached_property
    def resident(self):
        return _person("Riet Bewoner", Role.RESIDENT, village=self.america)

    @cached_property
    def neighbour(self):
        return _person("Nel Buurman", Role.RESIDENT, village=self.meterik)

    @cached_property
    def lead(self):
        return _person("Lia Trekker", Role.RESIDENT, village=self.america)

    @cached_property
    def editor(self):
        return _person("Ed Redacteur", Role.EDITOR, village=self.america)

    @cached_property
    def supporter(self):
        return _person("Sanne Steun", Role.SUPPORTER, organisation=self.support_organisation)

    @cached_property
    def other_supporter(self):
        organisation = self._support("Steunpunt Meterik", self.meterik)
        return _person("Sem Steun", Role.SUPPORTER, organisation=organisation)

    @cached_property
    def coordinator(self):
        return _person("Co Coordinator", Role.COORDINATOR, organisation=self.support_organisation)

    @cached_property
    def officer(self):
        return _person("Otto Ambtenaar", Role.OFFICER, municipality=self.municipality)

    @cached_property
    def other_officer(self):
        venray = MunicipalityFactory(gm_code="GM0984", name="Venray", slug="venray")
        return _person("Olga Buurgemeente", Role.OFFICER, municipality=venray)

    @cached_property
    def decision_maker(self):
        return _person("Bea Beslisser", Role.DECISION_MAKER, municipality=self.municipality)

    @cached_property
    def adviser(self):
        return _person("Bram Brandweer", Role.ADVISER, municipality=self.municipality)

    @cached_property
    def council_viewer(self):
        return _person("Rob Raadslid", Role.COUNCIL_VIEWER, municipality=self.municipality)

    @cached_property
    def admin(self):
        return _person("Ada Beheerder", Role.ADMIN)


@pytest.fixture
def whole_cast(db):
    return Cast()


@pytest.fixture
def municipality(whole_cast):
    return whole_cast.municipality


@pytest.fixture
def america(whole_cast):
    return whole_cast.america


@pytest.fixture
def meterik(whole_cast):
    return whole_cast.meterik


@pytest.fixture
def support_organisation(whole_cast):
    return whole_cast.support_organisation


@pytest.fixture
def stranger(whole_cast):
    return whole_cast.stranger


@pytest.fixture
def resident(whole_cast):
    return whole_cast.resident


@pytest.fixture
def neighbour(whole_cast):
    return whole_cast.neighbour


@pytest.fixture
def lead(whole_cast):
    return whole_cast.lead


@pytest.fixture
def editor(whole_cast):
    return whole_cast.editor


@pytest.fixture
def supporter(whole_cast):
    return whole_cast.supporter


@pytest.fixture
def other_supporter(whole_cast):
    return whole_cast.other_supporter


@pytest.fixture
def coordinator(whole_cast):
    return whole_cast.coordinator


@pytest.fixture
def officer(whole_cast):
    return whole_cast.officer


@pytest.fixture
def other_officer(whole_cast):
    return whole_cast.other_officer


@pytest.fixture
def decision_maker(whole_cast):
    return whole_cast.decision_maker


@pytest.fixture
def adviser(whole_cast):
    return whole_cast.adviser


@pytest.fixture
def council_viewer(whole_cast):
    return whole_cast.council_viewer


@pytest.fixture
def admin(whole_cast):
    return whole_cast.admin


@pytest.fixture(autouse=True)
def _second_factor_off(settings):
    """Tests sign people in directly; tests/accounts/test_second_factor.py turns it on."""
    settings.SECOND_FACTOR_REQUIRED = False
