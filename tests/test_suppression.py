"""No small number of people can be worked out of what is told (domain rules P16, P21)."""

import itertools
import random

import pytest

from tests.attacker import MOST, Attacker, reads
from villagehub.suppression import (
    THRESHOLD,
    TOTAL,
    Earlier,
    Figures,
    Reader,
    Sum,
    TooTelling,
    by_fives,
    exact,
    hidden_of,
    line_of,
)

MONTHS = ["mei", "juni", "juli", "augustus", "september", "oktober"]


def table(numbers, name="a table", told=exact):
    """With what its rows, its columns and all of it come to."""
    rows, columns = range(len(numbers)), range(len(numbers[0]))
    cells = {(row, column): numbers[row][column] for row in rows for column in columns}
    cells |= {(row, "all"): sum(numbers[row]) for row in rows}
    cells |= {("all", column): sum(line[column] for line in numbers) for column in columns}
    cells["all", "all"] = sum(map(sum, numbers))
    sums = [Sum((row, "all"), [(row, column) for column in columns]) for row in rows]
    sums += [Sum(("all", column), [(row, column) for row in rows]) for column in columns]
    sums += [Sum(("all", "all"), [(row, "all") for row in rows])]
    sums += [Sum(("all", "all"), [("all", column) for column in columns])]
    return Figures(name, {key: told(n) for key, n in cells.items()}, sums)


def random_table(chance, number):
    rows, columns = chance.randint(1, 8), chance.randint(2, 8)
    most = chance.choice([5, 12, 25, 40, 100])
    lines = [[int(chance.random() ** 2 * most) for _ in range(columns)] for _ in range(rows)]
    return table(lines, f"table {number}")


def test_twelve_one_and_none_of_thirteen_are_all_hidden():
    shown = line_of("starters", {"yes": 12, "no": 1, "": 0}, 13)
    assert set(shown.values()) == {None}


def test_what_is_hidden_of_a_line_comes_to_ten_or_more_together():
    assert line_of("starters", {"yes": 12, "no": 4, "": 3}, 19) == {
        "yes": None,
        "no": None,
        "": None,
    }
    assert line_of("starters", {"yes": 12, "no": 6, "": 5}, 23) == {"yes": 12, "no": None, "": None}


def test_two_small_numbers_cannot_be_as_large_as_small_ones_get():
    """Two of at most nine that come to eighteen: whoever takes them to be small has both."""
    shown = line_of("starters", {"yes": 12, "no": 9, "": 9}, 30)
    assert set(shown.values()) == {None}


def test_what_hides_nothing_is_told_whole():
    assert line_of("starters", {"yes": 12, "no": 10}, 22) == {"yes": 12, "no": 10}
    figures = table([[10, 20], [40, 50]])
    assert hidden_of(figures) == set()


@pytest.mark.parametrize("contacts", [[0, 0, 0, 9, 9, 10], [0, 0, 0, 0, 18, 10]])
def test_of_three_months_with_contacts_none_is_found_by_subtracting(contacts):
    cells = {
        month: exact(n) if n < THRESHOLD else by_fives(n)
        for month, n in zip(MONTHS, contacts, strict=True)
    }
    cells |= {"samen": by_fives(30)}
    hidden = hidden_of(Figures("contacts", cells, [Sum("samen", MONTHS)]))
    assert "samen" not in hidden
    began = {month for month in MONTHS if cells[month].is_nothing}
    attacker = reads(Figures("", cells, [Sum("samen", MONTHS)]), hidden, began)
    small = [month for month in hidden - began if cells[month].is_small]
    assert all(attacker.values(month) >= THRESHOLD for month in small)
    assert not small or "oktober" in hidden


def test_a_thousand_tables_give_no_number_away():
    chance = random.Random(2026)
    pinned = asked = shown = 0
    for number in range(1000):
        figures = random_table(chance, number)
        hidden = hidden_of(figures)
        shown += len(figures.cells) - len(hidden)
        assert {key for key, cell in figures.cells.items() if cell.is_small} <= hidden
        attacker = reads(figures, hidden)
        pinned += sum(attacker.values(key) < THRESHOLD for key in hidden)
        asked += len(hidden)
    assert pinned == 0
    assert asked > 10_000
    assert shown > 10_000  # not by telling nothing


def test_knowing_which_are_nothing_helps_nobody():
    chance = random.Random(2027)
    for number in range(150):
        figures = random_table(chance, number)
        hidden = hidden_of(figures)
        nothing = {key for key in hidden if figures.cells[key].is_nothing}
        attacker = reads(figures, hidden, nothing)
        small = [key for key in hidden - nothing if figures.cells[key].is_small]
        assert all(attacker.values(key) >= THRESHOLD for key in small)


def test_hidden_numbers_of_each_line_of_a_table_come_to_ten_or_more():
    chance = random.Random(2028)
    for number in range(150):
        figures = random_table(chance, number)
        hidden = hidden_of(figures)
        for whole, parts in figures.sums:
            of_line = [figures.cells[key].low for key in parts if key in hidden]
            assert whole in hidden or not of_line or sum(of_line) >= THRESHOLD


def test_the_reader_of_the_gate_finds_what_trying_everything_finds():
    chance = random.Random(2029)
    for _number in range(40):
        numbers = [[chance.randint(0, 6) for _column in range(3)] for _row in range(2)]
        figures = table(numbers)
        hidden = {key for key in figures.cells if "all" not in key and chance.random() < 0.8}
        possible = [
            cells
            for cells in itertools.product(range(19), repeat=3)
            if _fits(cells, numbers, hidden)
        ]
        reader = Reader(figures, hidden, set())
        for column in range(3):
            if (0, column) in hidden:
                found = {cells[column] for cells in possible}
                is_found = max(found) - min(found) < THRESHOLD
                assert reader.finds((0, column)) == is_found


def _fits(cells, numbers, hidden):
    """The first row decides the second, since what each column comes to is told."""
    if sum(cells) != sum(numbers[0]):
        return False
    for column, cell in enumerate(cells):
        below = numbers[0][column] + numbers[1][column] - cell
        if below < 0:
            return False
        if cell != numbers[0][column] and not {(0, column), (1, column)} <= hidden:
            return False
    return True


def test_what_goes_along_does_not_depend_on_how_large_it_is():
    """Or it would tell that it is the smallest."""
    lines = [{"a": 3, "b": 40, "c": 20}, {"a": 3, "b": 20, "c": 40}]
    hidden = [{key for key, n in line_of("one", line, 63).items() if n is None} for line in lines]
    assert hidden[0] == hidden[1]
    names = {
        frozenset(k for k, n in line_of(str(name), lines[0], 63).items() if n is None)
        for name in range(20)
    }
    assert names == {frozenset("ab"), frozenset("ac")}


# Told again


def test_a_number_that_was_hidden_is_not_told_by_the_next_release():
    """Nobody left and ten came: twelve of now were two to twelve then, which is what was hidden."""
    then = Earlier({"yes": 20, "no": None, "": None, TOTAL: 31}, changes=10)
    now = {"yes": 20, "no": 11, "": 10}
    shown = line_of("starters", now, 41, [then])
    _nothing_is_found([(then.cells, 10), ({**shown, TOTAL: 41}, 0)])


def test_what_nothing_helps_is_refused():
    """Two changed since: whatever is hidden now, all but two were told then."""
    then = Earlier({"yes": 20, "no": 12, TOTAL: 32}, changes=2)
    with pytest.raises(TooTelling):
        line_of("starters", {"yes": 25, "no": 9}, 34, [then])


def test_a_list_that_is_told_for_years_gives_no_number_away():
    chance = random.Random(2030)
    refused = 0
    for number in range(25):
        answers = [f"answer {n}" for n in range(chance.randint(2, 6))]
        people = [chance.choice(answers) for _ in range(chance.randint(15, 60))]
        told = []
        for _release in range(4):
            counts = {answer: people.count(answer) for answer in answers}
            before = [Earlier(cells, changes) for cells, changes in told]
            try:
                shown = line_of(str(number), counts, len(people), before)
            except TooTelling:
                refused += 1
            else:
                told.append(({**shown, TOTAL: len(people)}, 0))
                _nothing_is_found(told)
            changes = _live_on(people, answers, chance)
            told = [(cells, since + changes) for cells, since in told]
    assert refused < 50  # of a hundred


def _live_on(people, answers, chance):
    """At least ten come, go or think otherwise; how many at most is what a reader knows."""
    changes = chance.randint(10, 20)
    for _each in range(changes):
        if chance.random() < 0.7 or len(people) <= THRESHOLD:
            people.append(chance.choice(answers))
        elif chance.random() < 0.5:
            people.pop(chance.randrange(len(people)))
        else:
            people[chance.randrange(len(people))] = chance.choice(answers)
    return changes


def _nothing_is_found(told):
    """The last of `told` is of now: what the earlier ones say of it, and it of them."""
    attacker = Attacker()
    for number, (cells, _changes) in enumerate(told):
        for key, n in cells.items():
            attacker.knows((number, key), *((0, MOST) if n is None else (n, n)))
        parts = {(number, key): -1 for key in cells if key != TOTAL}
        attacker.adds_up({(number, TOTAL): 1} | parts)
    last = len(told) - 1
    for number, (cells, changes) in enumerate(told[:-1]):
        keys = [key for key in cells if key != TOTAL]
        for key in keys:
            for way in ("came", "left"):
                attacker.knows((way, number, key), 0, changes)
            moved = {("came", number, key): -1, ("left", number, key): 1}
            attacker.adds_up({(last, key): 1, (number, key): -1, **moved})
        for way in ("came", "left"):
            attacker.adds_up({(way, number, key): 1 for key in keys}, 0, changes)
    for number, (cells, _changes) in enumerate(told):
        hidden = [key for key, n in cells.items() if n is None]
        assert all(attacker.values((number, key)) >= THRESHOLD for key in hidden)
