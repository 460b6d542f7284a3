"""Charts of figures, drawn here as SVG. Places across are percentages, so that the words in a
chart keep their size on any screen; the table beside each chart says the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from villages.figures.tables import AGES, AgeBar, Cells, FigureRow, newest
from villages.models import IndicatorValue

ROW = 50
SERVICES = [
    *("dist_school", "dist_daycare", "dist_daily_food", "dist_supermarket"),
    *("dist_gp", "dist_pharmacy", "dist_library", "dist_station"),
]
SHAPES = ["diamond", "circle", "line"]
LINE_TOP, LINE_BOTTOM = 50, 190


@dataclass
class Mark:
    shape: str
    name: str
    text: str
    at: float


@dataclass
class Bar:
    label: str
    text: str
    percent: float
    marks: list[Mark]
    y: int
    is_hidden: bool = False

    @classmethod
    def hidden(cls, label: str, y: int) -> Bar:
        """Of a number that is not told: hatched from end to end, since it is not nothing."""
        return cls(label, _("verborgen"), 100, [], y, is_hidden=True)


@dataclass
class BarChart:
    """For villages/_bar_chart.html. `legend`: shape and name of what the bars are compared with."""

    key: str
    name: str
    title: str
    bars: list[Bar] = field(default_factory=list)
    legend: list[tuple[str, str]] = field(default_factory=list)

    @property
    def height(self) -> int:
        return len(self.bars) * ROW

    @property
    def hides(self) -> bool:
        return any(bar.is_hidden for bar in self.bars)

    @property
    def description(self) -> str:
        """In words, for whoever does not see the picture."""
        return " ".join(self._sentence(bar) for bar in self.bars)

    def _sentence(self, bar: Bar) -> str:
        marks = "".join(f", {mark.name} {mark.text}" for mark in bar.marks)
        return f"{bar.label}: {self.name} {bar.text}{marks}."


def service_rows(values: Cells, areas: dict[str, str]) -> list[FigureRow]:
    """The distances of the chart and of the table beside it."""
    first_code = next(iter(areas))
    rows = []
    for code in SERVICES:
        by_area = values.get(code, {})
        first = newest(by_area.get(first_code, []))
        if first is not None and first.value is not None:
            cells = [
                (name, newest(by_area.get(area, []), first.year)) for area, name in areas.items()
            ]
            rows.append(FigureRow(first, cells))
    return rows


def distance_chart(rows: list[FigureRow], name: str) -> BarChart:
    """All bars on one scale: from nothing to the farthest figure shown."""
    known = [cell.value for row in rows for _name, cell in row.cells if cell and cell.value]
    scale = 92 / float(max(known, default=Decimal(1)))
    legend = [] if not rows else [(SHAPES[n], each[0]) for n, each in enumerate(rows[0].cells[1:])]
    chart = BarChart("afstand", name, _("Afstand over de weg naar voorzieningen"), legend=legend)
    for place, row in enumerate(rows):
        value = float(row.first.value or 0) * scale
        marks = [
            Mark(SHAPES[n], each, cell.text, round(float(cell.value) * scale, 1))
            for n, (each, cell) in enumerate(row.cells[1:])
            if cell and cell.value is not None
        ]
        chart.bars.append(Bar(row.name, row.first.text, round(value, 1), marks, place * ROW))
    return chart


def age_chart(ages: list[AgeBar], name: str, country: str) -> BarChart:
    """Shares of all people; half of them is as long as a bar gets."""
    chart = BarChart("leeftijd", name, _("Inwoners naar leeftijd"), legend=[("line", country)])
    for place, each in enumerate(ages):
        marks = []
        if each.mark_at is not None:
            marks = [Mark("line", country, each.country_text, round(float(each.mark_at), 1))]
        width = round(float(each.width), 1)
        chart.bars.append(Bar(each.label, each.text, width, marks, place * ROW))
    return chart


@dataclass
class Point:
    figure: IndicatorValue
    x: float
    y: float
    # Where the line from the point before begins; nothing when none may join them.
    before: tuple[float, float] | None
    break_at: float | None


@dataclass
class YearChart:
    """For villages/_year_chart.html: one figure over the years, oldest first."""

    key: str
    name: str
    points: list[Point]

    @property
    def description(self) -> str:
        return " ".join(self._sentence(point) for point in self.points)

    def _sentence(self, point: Point) -> str:
        counted = f" ({_('anders geteld dan het jaar ervoor')})" if point.break_at else ""
        estimate = f" ({_('schatting')})" if point.figure.is_estimate else ""
        return f"{point.figure.year}: {point.figure.text}{estimate}{counted}."


def year_charts(series: list[tuple[str, list[IndicatorValue]]]) -> list[YearChart]:
    return [
        YearChart(f"jaren-{place}", name, _points(figures))
        for place, (name, figures) in enumerate(series)
    ]


def _points(figures: list[IndicatorValue]) -> list[Point]:
    """The line begins at nothing, so that a small change does not look like a large one."""
    highest = max(float(figure.value or 0) for figure in figures) or 1
    first, last = figures[0].year, figures[-1].year
    points: list[Point] = []
    for figure in figures:
        share = (figure.year - first) / ((last - first) or 1)
        x = round(18 + 64 * share, 1)  # room for the words of the first and the last
        y = round(LINE_BOTTOM - (LINE_BOTTOM - LINE_TOP) * float(figure.value or 0) / highest, 1)
        points.append(_point(figure, x, y, points[-1] if points else None))
    return points


def _point(figure: IndicatorValue, x: float, y: float, previous: Point | None) -> Point:
    if previous is None:
        return Point(figure, x, y, None, None)
    if figure.is_break:
        return Point(figure, x, y, None, round((previous.x + x) / 2, 1))
    return Point(figure, x, y, (previous.x, previous.y), None)


def age_source(values: Cells, area: str) -> Any:
    """Year and source of the age classes: all of one year (see figure_tables.shares)."""
    return newest(values.get(AGES[0], {}).get(area, []))
