"""The same contribution at the same moment: by one who presses twice, and by two who heard it."""

import uuid

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from supporters.models import Contribution
from tests.at_once import as_owner, at_once, committed, take_away_what_is_fenced
from tests.factories import MembershipFactory, OrganisationFactory, Role
from tests.supporters.conftest import count_rows
from tests.supporters.factories import theme
from tests.villages.factories import VillageFactory
from villagehub.accounts.acting import acting_as

__all__ = ["committed"]


@pytest.fixture
def by(committed):
    organisation = OrganisationFactory()
    organisation.villages.add(VillageFactory())
    yield MembershipFactory(role=Role.SUPPORTER, organisation=organisation)
    as_owner(lambda: take_away_what_is_fenced(["contribution"]))


def noted(by, key):
    def note():
        with acting_as(by.user_id, by.organisation_id):
            gift = Contribution(
                name="Sjraar",
                what="Leent de aanhanger uit",
                theme=theme(),
                information_given_on=timezone.localdate(),
            )
            return gift.begin(by, key)

    return note


def number_of(by):
    with acting_as(by.user_id, by.organisation_id):
        return count_rows("supporters_contribution")


def test_sent_twice_at_once_it_is_one(by):
    key = uuid.uuid4()
    assert sorted(at_once(*[noted(by, key)] * 4)) == [False, False, False, True]
    assert number_of(by) == 1


def test_noted_twice_at_once_it_is_one_and_the_other_hears_so(by):
    colleague = MembershipFactory(role=Role.SUPPORTER, organisation=by.organisation)
    said = at_once(noted(by, uuid.uuid4()), noted(colleague, uuid.uuid4()))
    assert sorted(isinstance(each, ValidationError) for each in said) == [False, True]
    assert number_of(by) == 1
