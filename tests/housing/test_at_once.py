"""Two board members press at once. The rows are really committed: each has a connection."""

from functools import partial

import pytest

from initiatives.housing.models import AllocationRound, Assignment, HousingWish
from tests.at_once import at_once
from tests.factories import UserFactory, VillageFactory
from tests.housing.factories import (
    make_household,
    make_housing,
    make_round,
    make_row,
    make_rules,
)


@pytest.mark.usefixtures("committed")
def test_two_board_members_both_get_a_true_answer():
    lead, board = UserFactory(), UserFactory()
    initiative = make_housing(VillageFactory(), lead)
    entries = [make_household(initiative) for _number in range(3)]
    make_row(initiative, 2)
    make_rules(initiative)
    made = make_round(initiative, lead)
    turn, home = made.turn(), made.free_homes()[0]

    def rounds():
        return [AllocationRound.objects.get(pk=made.pk) for _each in range(2)]

    one, other = rounds()
    told = at_once(
        partial(one.assign, turn.pk, home, lead, "Aan de beurt"),
        partial(other.assign, turn.pk, home, board, "Aan de beurt"),
    )
    assert sorted(type(answer).__name__ for answer in told) == ["Assignment", "ValidationError"]
    assert Assignment.objects.count() == 1
    one, other = rounds()
    at_once(partial(one.drop, turn, lead, "Weg"), turn.entry.withdraw)
    offered = Assignment.objects.current().get()  # to the next, once
    assert offered.entry != turn.entry
    confirming = [
        type(entries[0]).ask(initiative, "Nieuw", f"n{n}@voorbeeld.example") for n in "12"
    ]
    at_once(*[entry.confirm for entry in confirming])
    assert {entry.number for entry in confirming} == {4, 5}


@pytest.mark.usefixtures("committed")
def test_wishes_that_are_filled_in_on_two_pages_at_once_are_kept_once():
    initiative = make_housing(VillageFactory(), UserFactory())
    entry = make_household(initiative)
    wishes = [HousingWish(entry=entry, starter=said) for said in ("yes", "no")]
    assert at_once(*[wish.keep for wish in wishes]) == [None, None]
    assert HousingWish.objects.get(entry=entry).starter in {"yes", "no"}
