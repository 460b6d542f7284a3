"""Two people want the last place. The rows are really committed, since each has a connection."""

from functools import partial

import pytest

from initiatives.encounters.models import Acceptance, Meeting, Rules
from initiatives.models import Initiative
from tests.at_once import at_once
from tests.conftest import OWNER, connect_as
from tests.encounters.factories import make_encounter, make_meeting
from tests.factories import UserFactory, VillageFactory
from villagehub.accounts.models import User
from villages.models import Event, Municipality, Province, Village


@pytest.fixture
def meeting(django_db_setup, django_db_blocker):
    """Committed, so that other connections see it; the tables' owner clears it away."""
    with django_db_blocker.unblock():
        encounter = make_encounter(VillageFactory(), UserFactory())
        yield make_meeting(encounter, UserFactory(), group_size=3)
        portal = connect_as(OWNER)
        made = (Acceptance, Rules, Event, Initiative, User, Village, Municipality, Province)
        for model in made:
            model.objects.all().delete()
        connect_as(portal)


def test_the_last_place_goes_to_one_and_the_other_waits(meeting):
    rules = Rules.current(meeting.initiative)
    people = [UserFactory() for _number in range(4)]
    copies = [Meeting.objects.select_related("event", "initiative").get() for _one in people]
    jobs = zip(copies, people, strict=True)
    at_once(*[partial(copy.sign_up, user, None, rules) for copy, user in jobs])
    rows = meeting.event.attendances
    assert (rows.coming().count(), rows.waiting().count()) == (3, 1)
    assert Acceptance.objects.count() == 4
