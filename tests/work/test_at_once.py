"""Two people press at once. The rows are really committed: each has a connection."""

import pytest
from django.core.exceptions import ValidationError

from initiatives.work.models import Taker
from tests.at_once import at_once
from tests.factories import UserFactory, VillageFactory
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.work.factories import ShiftFactory, TaskFactory


@pytest.fixture
def group(committed):
    """An initiative with two who take part. Only the owner of the tables can delete it."""
    initiative = InitiativeFactory(village=VillageFactory())
    people = [UserFactory(), UserFactory()]
    for person in people:
        MemberFactory(initiative=initiative, user=person)
    return initiative, people


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
