"""The proof that goes with a report: all that was released that can be set beside it, written down
as numbers and sums, and for each hidden number between what and what it can lie.

Whoever has the file can compute that again without us: static/report/check_report.py. The gate
itself asks more than this (the coordinator's page, and reports that were made and never released,
or were withdrawn), so that nothing in the file tells of these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil, floor
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from supporters.report.cells import TITLES, Labels, cells_of
from supporters.report.together import all_told, place_of
from villagehub.later import Later
from villagehub.suppression import ALMOST, THRESHOLD, Figures

if TYPE_CHECKING:
    from villagehub import solving
else:
    solving = Later("villagehub.solving")

# As far as the file is concerned, more than this is no bound at all.
WITHOUT_BOUND = 1_000_000
FORM = 1


def tied_to(draft: Any, released: list[Any]) -> list[Any]:
    """Those that share a village with it, or with one that does. No sum ties the others to it, and
    who reads this one may not read them: of another municipality, say."""
    tied: list[Any] = []
    villages = set(draft.villages)
    while found := [e for e in released if e not in tied and not villages.isdisjoint(e.villages)]:
        tied += found
        villages.update(*(each.villages for each in found))
    return tied


def proof_of(draft: Any, labels: Labels, released: list[Any]) -> dict[str, Any]:
    """Two queries. `draft` is a report, `released` is what is told beside it (tied_to)."""
    reports = [*(each.told for each in released), draft.told]
    figures = all_told(labels, reports)
    names = {key: _name_of(key) for key in figures.cells}
    words = dict(_words(draft, labels, released))
    numbers = {
        names[key]: {"label": words.get(key, ""), **_bounds(figures, key)} for key in figures.cells
    }
    sums = [
        {"whole": names[each.whole], "parts": [names[part] for part in each.parts]}
        for each in figures.sums
    ]
    return {
        "form": FORM,
        "report": str(draft),
        "threshold": THRESHOLD,
        "numbers": numbers,
        "sums": sums,
        "reach": reach_of(numbers, sums),
    }


def _name_of(key: Any) -> str:
    return "/".join(_name_of(part) if isinstance(part, tuple) else str(part) for part in key)


def _bounds(figures: Figures, key: Any) -> dict[str, Any]:
    """What is read of a number. How much changed between two counts is told by tens."""
    if key in figures.between:
        return {"low": 0, "high": None, "is": "between"}
    if key in figures.always and key[0] == "shift":
        changes = ceil(figures.cells[key].high / THRESHOLD) * THRESHOLD
        return {"low": -changes, "high": changes, "is": "change"}
    if key in figures.hidden:
        return {"low": 0, "high": None, "is": "hidden"}
    low, high = figures.cells[key]
    return {"low": low, "high": high, "is": "told"}


def _words(draft: Any, labels: Labels, released: list[Any]) -> Iterator[tuple[Any, str]]:
    for report in [*released, draft]:
        place = place_of(report.period, report.count_number, report.villages)
        for cell in cells_of(labels):
            value = labels[cell.dimension][cell.key]
            title = TITLES[cell.dimension]
            what = str(value) if value == title else f"{title}: {value}"
            yield (
                (place, *cell),
                _("%(report)s, versie %(version)s. %(what)s")
                % {
                    "report": report,
                    "version": report.version,
                    "what": what,
                },
            )


def reach_of(
    numbers: Mapping[str, Mapping[str, Any]], sums: list[dict[str, Any]]
) -> dict[str, list[int | None]]:
    """Of each number that is not told: the lowest and the highest that fits all that is."""
    program = solving.Solver()
    program.setOptionValue("threads", 1)
    program.setOptionValue("presolve", "off")
    columns = {name: column for column, name in enumerate(numbers)}
    for number in numbers.values():
        high = WITHOUT_BOUND if number["high"] is None else number["high"]
        program.addVar(number["low"], high)
    for each in sums:
        row = [columns[each["whole"]], *(columns[part] for part in each["parts"])]
        factors = [1.0, *(-1.0 for _part in each["parts"])]
        program.addRow(0, 0, len(row), row, factors)
    asked = [name for name, number in numbers.items() if number["is"] in ("hidden", "between")]
    return {name: _reach(program, columns[name]) for name in asked}


def _reach(program: Any, column: int) -> list[int | None]:
    ends = []
    for sign in (1, -1):
        program.changeColCost(column, sign)
        program.run()
        ends.append(program.getSolution().col_value[column])
        program.changeColCost(column, 0)
    low, high = ceil(ends[0] - ALMOST), floor(ends[1] + ALMOST)
    return [low, None if high >= WITHOUT_BOUND / 2 else high]


def weak_spots(proof: Mapping[str, Any]) -> list[str]:
    """What can be known nearer than it may: a number that is large for certain hides nobody."""
    found = []
    for name, (low, high) in proof["reach"].items():
        if low < proof["threshold"] and high is not None and high - low < proof["threshold"]:
            found.append(name)
    return found
