"""The supporter's side of the cast.

other_supporter   works for another organisation   colleague   for the same one as `supporter`
former_supporter  left yesterday; `truus` is somebody whom `supporter` accompanies
"""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from tests.conftest import OWNER, connect_as
from tests.factories import MembershipFactory, OrganisationFactory, Role, UserFactory
from tests.supporters.factories import (
    SECRET,
    ContributionFactory,
    HelpSeekerFactory,
    SupportCaseFactory,
    make_referrer,
    refer,
)
from villagehub.accounts.acting import acting_as


def supporter_of(organisation, name="Sam Steun"):
    user = UserFactory(name=name)
    MembershipFactory(user=user, role=Role.SUPPORTER, organisation=organisation)
    return user


def end_membership(user):
    yesterday = timezone.localdate() - timedelta(days=1)
    user.memberships.update(valid_from=yesterday - timedelta(days=99), valid_until=yesterday)


@pytest.fixture
def other_organisation(meterik):
    organisation = OrganisationFactory(name="Steunpunt Meterik")
    organisation.villages.add(meterik)
    return organisation


@pytest.fixture
def other_supporter(other_organisation):
    return supporter_of(other_organisation)


@pytest.fixture
def colleague(support_organisation):
    return supporter_of(support_organisation, "Kees Collega")


@pytest.fixture
def teammate(support_organisation):
    """Of the same organisation, for a test to put on a team."""
    return supporter_of(support_organisation, "Tess Team")


@pytest.fixture
def at_work(supporter, support_organisation):
    """Opens the fence as the supporter: `with at_work(): ...`"""

    @contextmanager
    def as_supporter():
        with acting_as(supporter.pk, support_organisation.pk):
            yield

    return as_supporter


@pytest.fixture
def truus(at_work, supporter, support_organisation):
    with at_work():
        person = HelpSeekerFactory(owner=supporter, organisation=support_organisation)
        SupportCaseFactory(person=person)
        return person


@pytest.fixture
def at_desk(client, supporter):
    client.force_login(supporter)
    return client


@pytest.fixture
def as_owner(django_db_setup, django_db_blocker):
    """The whole test runs as the owner of the tables. Name it before any fixture with rows."""
    with django_db_blocker.unblock():
        portal = connect_as(OWNER)
    yield
    with django_db_blocker.unblock():
        connect_as(portal)


def count_rows(table):
    """What raw SQL sees, past every queryset."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608 - our own table names
        return cursor.fetchone()[0]


@pytest.fixture
def by_coordinator(coordinator):
    return coordinator.memberships.get()


@pytest.fixture
def by(supporter):
    return supporter.memberships.get()


@pytest.fixture
def practice(by_coordinator, supporter):
    return make_referrer(by_coordinator)


@pytest.fixture
def address(practice):
    return reverse("supporters:refer", args=[SECRET])


@pytest.fixture
def received(practice):
    return refer(practice)


@pytest.fixture
def taken(received, at_work, by):
    with at_work():
        received.accept(by)
    return received


@pytest.fixture
def as_portal_sees():
    def rows(table, user_id, organisation_id):
        with acting_as(user_id, organisation_id):
            return count_rows(table)

    return rows


@pytest.fixture
def watcher(support_organisation):
    user = UserFactory(name="Pia Privacy")
    MembershipFactory(user=user, role=Role.PRIVACY_CONTACT, organisation=support_organisation)
    return user


@pytest.fixture
def trailer(at_work, support_organisation):
    with at_work():
        return ContributionFactory(organisation=support_organisation)


@pytest.fixture
def soup(truus, at_work):
    with at_work():
        return ContributionFactory(person=truus, what="Een pan soep")
