"""What the municipality sees is asked of the rules, and told to everybody."""

import pytest
from django.db.models import Q

from initiatives.hurdles.models import RiskShare
from supporters.models import ContactMoment, HelpSeeker
from villages.members import sight
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.members.sight import sights
from villages.models import Membership, SupportCard

pytestmark = pytest.mark.django_db
ADDRESS = "/wat-ziet-de-gemeente/"
CASEWORK = {"HelpSeeker", "SupportCase", "ContactMoment", "FollowUp", "DisclosureConsent"}


@pytest.fixture(autouse=True)
def _asked_anew():
    sights.cache_clear()
    yield
    sights.cache_clear()


def named(name):
    return next(each for each in sights() if each.model.__name__ == name)


@pytest.mark.parametrize("name", sorted(CASEWORK))
def test_p6_of_casework_it_sees_nothing(name):
    found = named(name)
    assert found.is_closed
    assert not found.roles


def test_of_what_everybody_sees_it_sees_no_more():
    assert not named("SupportCard").roles
    assert not named("SupportCard").is_closed


def test_of_what_is_sent_to_it_or_shared_with_it_it_sees_more():
    for name in ("RegulatoryRequest", "RiskShare", "EarlyWarning"):
        assert named(name).roles, name


def test_what_it_sees_more_of_is_explained_and_nothing_else_is():
    unexplained = {each.model.__name__ for each in sights() if each.roles and not each.explanation}
    needless = {each.model.__name__ for each in sights() if each.explanation and not each.roles}
    assert (unexplained, needless) == (set(), set()), "say it under `municipality` in privacy.yml"


def test_a_rule_that_opens_for_an_officer_shows_at_once(monkeypatch):
    """The page follows the permission, and no text that somebody wrote."""
    closed = type(HelpSeeker.objects.all()).visible_to

    def opened(self, user):
        if reach_of(user).has(Role.OFFICER):
            return self.filter(Q(birth_decade__isnull=True))
        return closed(self, user)

    monkeypatch.setattr(type(HelpSeeker.objects.all()), "visible_to", opened)
    found = named("HelpSeeker")
    assert not found.is_closed
    assert found.roles == [str(Role.OFFICER.label)]


def test_who_is_asked_for_is_nobody(officer):
    """The rules are asked with a role, and no row of a real person is read for it."""
    assert not Membership.objects.filter(user=sight.NOBODY).exists()
    assert sight._with(Role.OFFICER).pk != officer.pk


def test_everybody_reads_the_same(client, officer, resident, django_assert_max_num_queries):
    client.get(ADDRESS)  # the rules are asked once
    main = "<main"
    pages = []
    for reader in (None, resident, officer):
        if reader:
            client.force_login(reader)
        with django_assert_max_num_queries(8):
            page = client.get(ADDRESS).content.decode()
        pages.append(page.split(main, 1)[1].split("</main>")[0])
    assert pages[0] == pages[1] == pages[2]
    assert "Mensen die een ondersteuner helpt" in pages[0]
    assert "Kaartjes van dorpsondersteuners" in pages[0]


def test_rows_are_told_by_kind_and_never_counted(client, supporter, support_organisation):
    before = client.get(ADDRESS).content
    SupportCard.objects.create(
        user=supporter, organisation=support_organisation, name="Sanne", is_shown=True
    )
    assert client.get(ADDRESS).content == before
    assert {ContactMoment, RiskShare} <= {each.model for each in sights()}
