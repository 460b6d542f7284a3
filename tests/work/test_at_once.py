"""Two people press at once. The rows are really committed: each has a connection."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from initiatives.models import Initiative
from initiatives.work.models import Taker
from tests.at_once import at_once
from tests.conftest import OWNER, connect_as
from tests.factories import UserFactory, VillageFactory
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.work.factories import ShiftFactory, TaskFactory
from villagehub.accounts.models import User
from villagehub.notifications.models import Notification
from villages.models import Municipality, Province, Village


@pytest.fixture
def group(django_db_setup, django_db_blocker):
    """An initiative with two who take part. Only the owner of the tables can delete it."""
    with django_db_blocker.unblock():
        initiative = InitiativeFactory(village=VillageFactory())
        people = [UserFactory(), UserFactory()]
        for person in people:
            MemberFactory(initiative=initiative, user=person)
        yield initiative, people
        portal = connect_as(OWNER)
        Notification.objects.all().delete()
        for model in (Initiative, User, Village, Municipality, Province):
            model.objects.all().delete()
        connect_as(portal)
        connection.close()


def test_of_two_who_take_the_last_place_of_a_task_one_hears_the_truth(group):
    initiative, (one, other) = group
    task = TaskFactory(initiative=initiative)
    answers = at_once(lambda: task.take(one), lambda: task.take(other))
    assert sorted(type(answer).__name__ for answer in answers) == ["Taker", "ValidationError"]
    assert Taker.objects.active().filter(task=task).count() == 1
    refused = next(answer for answer in answers if isinstance(answer, ValidationError))
    assert "genoeg mensen" in refused.messages[0]


def test_of_two_who_take_the_last_place_of_a_shift_one_stands_reserve(group):
    initiative, (one, other) = group
    shift = ShiftFactory(initiative=initiative, minimum=1, maximum=1)
    rows = at_once(lambda: shift.sign_up(one), lambda: shift.sign_up(other))
    assert sorted(row.waiting_since is not None for row in rows) == [False, True]
