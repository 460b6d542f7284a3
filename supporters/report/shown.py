"""A report as its pages show it: the same for whoever reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from supporters.report.cells import TITLES, TOTALS, WHOLE, Figures, Labels
from villages.figures.charts import ROW, Bar, BarChart

ALONE_FIRST = ("all", "people", "in", "out", "match", "gave", "began", "need")
CALLED = {"all": _("contacten"), "need": _("vragen"), "match": _("koppelingen")}


class Line(NamedTuple):
    label: str
    number: int | None


class Part(NamedTuple):
    """One table and the chart beside it. Of a table that is hidden altogether only its title."""

    key: str
    title: str
    lines: list[Line]
    chart: BarChart

    @property
    def tells(self) -> bool:
        return any(line.number is not None for line in self.lines)


class Shown(NamedTuple):
    headlines: list[tuple[str | Promise, int | None]]
    days: int | None
    obstacles: int
    parts: list[Part]

    @property
    def told(self) -> list[Part]:
        return [part for part in self.parts if part.tells]

    @property
    def untold(self) -> list[str]:
        return [part.title for part in self.parts if not part.tells]


def shown(figures: Figures, labels: Labels) -> Shown:
    """A report says what it said, of the time in which it was made."""
    said = [name for name in ALONE_FIRST if name in figures]
    return Shown(
        headlines=[(TITLES[name], figures[name][WHOLE]) for name in said],
        days=figures["days"][WHOLE],
        obstacles=figures["obstacles"][WHOLE] or 0,
        parts=list(_parts(figures, labels)),
    )


def _parts(figures: Figures, labels: Labels) -> Iterator[Part]:
    for whole, dimensions in TOTALS.items():
        name = str(CALLED.get(whole, _("verwijzingen")))
        for dimension in dimensions:
            told = figures.get(dimension, {})
            lines = [Line(str(label), told.get(key)) for key, label in labels[dimension].items()]
            title = str(TITLES[dimension])
            yield Part(dimension, title, lines, _chart(dimension, name, title, lines))


def _chart(key: str, name: str, title: str, lines: list[Line]) -> BarChart:
    chart = BarChart(key, name, title)
    most = max((line.number or 0 for line in lines), default=0) or 1
    for line in lines:
        place = len(chart.bars) * ROW
        if line.number is None:
            chart.bars.append(Bar.hidden(line.label, place))
        else:
            width = round(100 * line.number / most, 1)
            chart.bars.append(Bar(line.label, str(line.number), width, [], place))
    return chart


def rows_of(report: Any, page: Shown) -> Iterator[list[Any]]:
    """For a spreadsheet."""
    hidden = str(_("verborgen"))
    yield [_("rapport"), _("versie"), _("onderdeel"), _("wat"), _("aantal")]
    start = [str(report), report.version]
    for title, number in page.headlines:
        yield [*start, title, "", hidden if number is None else number]
    yield [
        *start,
        _("Dagen tot het eerste contact"),
        "",
        hidden if page.days is None else page.days,
    ]
    yield [*start, _("Hobbels die openbaar zijn"), "", page.obstacles]
    for part in page.parts:
        for line in part.lines:
            yield [*start, part.title, line.label, hidden if line.number is None else line.number]
