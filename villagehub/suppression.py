"""Small numbers of people are not told, and cannot be worked out (domain rules P16, P21).

The one gate for whatever publishes counts of people. What is told together goes through it
together: the cells, what they add up to, and what was told of the same cells before. It hides
what is small, and then one more number at a time until two readers find nothing: one who solves
all that is told as a linear program, and one who knows besides which hidden numbers are nothing.

Which number goes along is drawn by lot, with the secret key, and is the same each time. The
smallest would cost less and tell more: that it is no larger than what is shown. So a hidden number
may be a large one, and no page calls it "fewer than ten". See docs/decisions/0034-small-numbers.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING, Any, NamedTuple

from django.utils.crypto import salted_hmac

from villagehub.later import Later

if TYPE_CHECKING:
    from villagehub import solving
else:
    solving = Later("villagehub.solving")

THRESHOLD = 10
# Who takes every hidden number to be small may be wrong, and must not be nearly sure all the same.
BELIEVED = THRESHOLD // 2
ALMOST = 1e-6

Key = Any  # whatever can be a key of a dict
TOTAL = ("total",)  # of a line; no cell has a tuple for a key


class TooTelling(Exception):
    """Whatever is hidden, what was told before gives a small number away."""


class Range(NamedTuple):
    """Where a number lies, for whoever is shown it: rounded to five, 15 is 13 to 17."""

    low: int
    high: int

    @property
    def is_small(self) -> bool:
        return self.high < THRESHOLD

    @property
    def is_nothing(self) -> bool:
        return self.high == 0


class Sum(NamedTuple):
    whole: Key
    parts: list[Key]


class Earlier(NamedTuple):
    """What was told before of the same cells (None was hidden), and how many people at most
    came, left or changed since."""

    cells: Mapping[Key, int | None]
    changes: int


class Past(NamedTuple):
    """A cell as it was in an earlier release."""

    number: int
    key: Key


@dataclass(frozen=True)
class Figures:
    """`name` says of what: with the secret key it settles the order in which cells are hidden.
    `always` is told whatever happens, so it is never small. `hidden` was hidden when it was told.
    `between` is never told, and follows from what is: of two places together and one of them, the
    other. Where one number is told in several places (`lots`: by what it is of), the same ones are
    hidden in each, and one may be known well as long as that is ten or more."""

    name: str
    cells: Mapping[Key, Range]
    sums: list[Sum]
    always: frozenset[Key] = frozenset()
    earlier: tuple[Earlier, ...] = ()
    hidden: frozenset[Key] = frozenset()
    between: frozenset[Key] = frozenset()
    lots: Mapping[Key, Key] | None = None

    def sums_with(self, key: Key) -> Iterable[Sum]:
        return (each for each in self.sums if key == each.whole or key in each.parts)

    def lot(self, key: Key) -> str:
        of = key if self.lots is None else self.lots.get(key, key)
        return salted_hmac("villagehub.suppression", f"{self.name}:{of!r}").hexdigest()


def exact(number: int) -> Range:
    return Range(number, number)


def by_fives(number: int) -> Range:
    """A count of ten or more that was rounded to five."""
    return Range(max(number - 2, THRESHOLD), number + 2)


def hidden_of(figures: Figures) -> set[Key]:
    """The keys of what may not be told. Raises TooTelling when hiding does not help."""
    gate = Gate(figures)
    while weak := gate.thin_line() or gate.found_cell():
        gate.hide(weak)
    return gate.hidden


def line_of(
    name: str, counts: Mapping[Any, int], total: int, earlier: Iterable[Earlier] = ()
) -> dict[Any, int | None]:
    """Counts beside a total that is told, also in what was told earlier (TOTAL). None is what may
    not be told."""
    cells: dict[Key, Range] = {key: exact(n) for key, n in counts.items()}
    cells[TOTAL] = exact(total)
    sums = [Sum(TOTAL, list(counts))]
    hidden = hidden_of(Figures(name, cells, sums, frozenset([TOTAL]), tuple(earlier)))
    return {key: None if key in hidden else n for key, n in counts.items()}


class Gate:
    """What is hidden so far, and what a reader makes of the rest."""

    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        small = {key for key, cell in figures.cells.items() if cell.is_small}
        self.hidden = (small - figures.always) | figures.hidden | figures.between
        self._readers: list[Reader] = []

    def hide(self, candidates: list[Key]) -> None:
        """The one of these that the picture needs least, and then by lot."""
        chosen = min(candidates, key=self._rank)
        self.hidden.add(chosen)
        for reader in self._readers:
            reader.lose(chosen)

    def _rank(self, key: Key) -> tuple[bool, bool, int, str]:
        """What another told number gives away anyhow comes last, and totals; then what stands in
        the fewest lines where nothing is hidden yet, since each of those would need another.
        Nothing of this depends on a number."""
        sums = list(self.figures.sums_with(key))
        is_whole = any(key == each.whole for each in sums)
        untouched = sum(self.hidden.isdisjoint([each.whole, *each.parts]) for each in sums)
        always = self.figures.always
        is_told = any(
            all(each == key or each in always for each in (line.whole, *line.parts))
            for line in sums
        )
        return is_told, is_whole, untouched, self.figures.lot(key)

    def _shown(self, keys: Iterable[Key]) -> list[Key]:
        return [key for key in keys if key not in self.hidden and key not in self.figures.always]

    # Line by line

    def thin_line(self) -> list[Key]:
        """What can be hidden in a line whose hidden numbers come together too low, or so high
        that small ones are nearly sure."""
        for each in self.figures.sums:
            if each.whole not in self.hidden and self._is_thin(each):
                candidates = self._shown(each.parts) or self._shown([each.whole])
                if candidates:
                    return candidates
        return []

    def _is_thin(self, line: Sum) -> bool:
        cells = self.figures.cells
        hidden = [cells[key] for key in line.parts if key in self.hidden]
        if not hidden:
            return False
        shown = [cells[key] for key in line.parts if key not in self.hidden]
        low = cells[line.whole].low - sum(cell.high for cell in shown)
        high = cells[line.whole].high - sum(cell.low for cell in shown)
        if max(low, sum(cell.low for cell in hidden)) < THRESHOLD:
            return True
        some = [cell for cell in hidden if not cell.is_nothing]
        if not all(cell.is_small for cell in some):
            return False
        most = THRESHOLD - 1
        return min(most, high) - max(0, low - most * (len(some) - 1)) + 1 < BELIEVED

    # All together

    def found_cell(self) -> list[Key]:
        """What can be hidden around a number that a reader finds nearly or wholly."""
        found = self._found()
        if found is None:
            return []
        return self._shown_around(found.key if isinstance(found, Past) else found)

    def _shown_around(self, key: Key) -> list[Key]:
        """What can be hidden in its lines, else in the lines of these, and so on."""
        around = {key: None}
        while True:
            near = [each for each in self.figures.sums if self._touches(each, around)]
            wider = around | dict.fromkeys(k for each in near for k in (each.whole, *each.parts))
            if candidates := self._shown(wider):
                return candidates
            if len(wider) == len(around):
                break
            around = wider
        if candidates := self._shown(self.figures.cells):
            return candidates
        raise TooTelling

    @staticmethod
    def _touches(line: Sum, keys: Mapping[Key, None]) -> bool:
        return line.whole in keys or any(key in keys for key in line.parts)

    def _found(self) -> Key | None:
        """The second reader knows what is nothing: from that one only what is small and
        something has to be kept."""
        past = _hidden_before(self.figures)
        if not self.hidden and not past:
            return None
        if not self._readers:
            known = {key for key, cell in self.figures.cells.items() if cell.is_nothing}
            self._readers = [Reader(self.figures, self.hidden, each) for each in (known, set())]
        cells = self.figures.cells
        small = [k for k in cells if k in self.hidden and cells[k].is_small and cells[k].low]
        hidden = [key for key in cells if key in self.hidden] + past
        finds = zip(self._readers, (small, hidden), strict=True)
        return next((key for who, keys in finds for key in keys if self._is_found(who, key)), None)

    def _is_found(self, who: Reader, key: Key) -> bool:
        may_be_known = self.figures.lots is not None
        return who.finds(key) and not (may_be_known and who.knows_is_large(key))


def _hidden_before(figures: Figures) -> list[Key]:
    return [
        Past(number, key)
        for number, each in enumerate(figures.earlier)
        for key, n in each.cells.items()
        if n is None
    ]


class Reader:
    """Works out between what and what each number lies: a linear program over all that is told.
    Of a number that was seen ten apart it asks no more, and hiding only widens what is possible."""

    def __init__(self, figures: Figures, hidden: set[Key], known: set[Key]) -> None:
        self._known = known
        highest = (max(cell.high, 0) for cell in figures.cells.values())
        self._most = 10 * THRESHOLD + sum(highest)
        self._program = solving.Solver()
        self._program.setOptionValue("presolve", "off")  # each question starts from the last one
        self._program.setOptionValue("threads", 1)
        self._columns: dict[Key, int] = {}
        self._seen: list[list[float]] = []
        for key, cell in figures.cells.items():
            self._add(key, *(self._unknown(key) if key in hidden else cell))
        for each in figures.sums:
            self._equal({each.whole: 1, **dict.fromkeys(each.parts, -1)})
        for number, earlier in enumerate(figures.earlier):
            self._remember(figures, number, earlier)

    def lose(self, key: Key) -> None:
        """What was shown is hidden from now on."""
        self._program.changeColBounds(self._columns[key], *self._unknown(key))

    def finds(self, key: Key) -> bool:
        column = self._columns[key]
        return not (self._is_wide(column) or self._widened(column, 1) or self._widened(column, -1))

    def knows_is_large(self, key: Key) -> bool:
        """Of a number that was found."""
        return ceil(self._seen[self._columns[key]][0] - ALMOST) >= THRESHOLD

    def _unknown(self, key: Key) -> tuple[int, int]:
        return (0, 0) if key in self._known else (0, self._most)

    def _is_wide(self, column: int) -> bool:
        low, high = self._seen[column]
        return floor(high + ALMOST) - ceil(low - ALMOST) >= THRESHOLD

    def _widened(self, column: int, sign: int) -> bool:
        """Pushes one number down (1) or up (-1) as far as it goes, and looks at all of them."""
        self._program.changeColCost(column, sign)
        self._program.run()
        if self._program.getModelStatus() != solving.OPTIMAL:
            raise TooTelling  # what was told does not fit together
        for seen, value in zip(self._seen, self._program.getSolution().col_value, strict=True):
            seen[:] = min(seen[0], value), max(seen[1], value)
        self._program.changeColCost(column, 0)
        return self._is_wide(column)

    def _add(self, key: Key, low: int, high: int) -> None:
        self._columns[key] = len(self._seen)
        self._seen.append([self._most, 0])
        self._program.addVar(low, high)

    def _bound(self, factors: Mapping[Key, int], low: int, high: int) -> None:
        columns = [self._columns[key] for key in factors]
        self._program.addRow(low, high, len(columns), columns, [float(n) for n in factors.values()])

    def _equal(self, factors: Mapping[Key, int]) -> None:
        self._bound(factors, 0, 0)

    def _remember(self, figures: Figures, number: int, earlier: Earlier) -> None:
        """A number of now is the one of then, with who came to it and without who left it."""

        def past(key: Key) -> Past:
            return Past(number, key)

        for key, n in earlier.cells.items():
            self._add(past(key), *((0, self._most) if n is None else (n, n)))
            self._add(("came", past(key)), 0, earlier.changes)
            self._add(("left", past(key)), 0, earlier.changes)
            moved = {("came", past(key)): -1, ("left", past(key)): 1}
            self._equal({key: 1, past(key): -1, **moved})
        for each in figures.sums:
            self._equal({past(each.whole): 1, **{past(key): -1 for key in each.parts}})
            self._bound({("came", past(key)): 1 for key in each.parts}, 0, earlier.changes)
            self._bound({("left", past(key)): 1 for key in each.parts}, 0, earlier.changes)
