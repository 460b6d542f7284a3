"""Two people press at once. The rows are really committed: each has a connection."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from initiatives.work.forms import RotaForm
from initiatives.work.models import Shift, ShiftSeries, Taker
from tests.at_once import at_once
from tests.factories import UserFactory, VillageFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory, MemberFactory
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


def test_of_two_leads_who_make_a_rota_at_once_one_makes_it(group):
    initiative, _people = group
    leads = [LeadFactory(initiative=initiative, user=UserFactory()).user for _each in range(2)]
    first = timezone.localdate() + timedelta(days=7)
    bus = {
        **{"title": "Chauffeur", "first_on": first, "last_on": first + timedelta(days=13)},
        **{"days": ["0", "1", "2", "3", "4"], "minimum": 1, "maximum": 1, "audience": "all"},
        **{"begins_1": "08:30", "ends_1": "12:30", "begins_2": "12:30", "ends_2": "17:00"},
    }

    def make(lead):
        initiative.standing = initiative.standing_of(lead)
        form = RotaForm(bus, instance=Shift(initiative=initiative))
        assert form.is_valid()
        return form.make(lead)

    answers = at_once(lambda: make(leads[0]), lambda: make(leads[1]))
    assert sorted(answers) == [0, 20]
    assert Shift.objects.filter(initiative=initiative).count() == 20
    assert ShiftSeries.objects.filter(initiative=initiative).count() == 10
