"""Two coordinators who are the first to look at a month, at the same moment."""

import threading

import pytest
from django.db import transaction

from supporters.overview import contact_counts, shown_quarters
from tests.at_once import as_owner, at_once, committed, somebody_waits, take_away_what_is_fenced
from tests.factories import MembershipFactory, OrganisationFactory, Role
from tests.villages.factories import VillageFactory
from villagehub.accounts.acting import acting_as

__all__ = ["committed"]


@pytest.fixture
def coordinators(committed):
    organisation = OrganisationFactory()
    organisation.villages.add(VillageFactory())
    yield [MembershipFactory(role=Role.COORDINATOR, organisation=organisation) for _each in "ab"]
    as_owner(lambda: take_away_what_is_fenced(["periodcount"]))


def test_two_who_count_the_same_quarters_do_not_wait_for_each_other_for_ever(coordinators):
    """The page has the newest quarter first and a report of a year the oldest."""
    newest, before = shown_quarters()
    counted = threading.Event()

    def one_after_the_other():
        first, _second = coordinators
        with transaction.atomic(), acting_as(first.user_id, first.organisation_id):
            contact_counts([before])
            counted.set()
            somebody_waits()
            return len(contact_counts([newest]))

    def both():
        _first, second = coordinators
        assert counted.wait(5)
        with transaction.atomic(), acting_as(second.user_id, second.organisation_id):
            return len(contact_counts([newest, before]))

    assert at_once(one_after_the_other, both) == [1, 2]
