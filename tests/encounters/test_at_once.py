"""Two people want the last place. The rows are really committed, since each has a connection."""

from functools import partial

import pytest

from initiatives.encounters.models import Acceptance, Meeting, Rules
from tests.at_once import at_once
from tests.encounters.factories import make_encounter, make_meeting
from tests.factories import UserFactory, VillageFactory


@pytest.fixture
def meeting(committed):
    """Committed, so that other connections see it; the tables' owner clears it away."""
    encounter = make_encounter(VillageFactory(), UserFactory())
    return make_meeting(encounter, UserFactory(), group_size=3)


def test_the_last_place_goes_to_one_and_the_other_waits(meeting):
    rules = Rules.current(meeting.initiative)
    people = [UserFactory() for _number in range(4)]
    copies = [Meeting.objects.select_related("event", "initiative").get() for _one in people]
    jobs = zip(copies, people, strict=True)
    at_once(*[partial(copy.sign_up, user, None, rules) for copy, user in jobs])
    rows = meeting.event.attendances
    assert (rows.coming().count(), rows.waiting().count()) == (3, 1)
    assert Acceptance.objects.count() == 4
