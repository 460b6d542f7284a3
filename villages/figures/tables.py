"""Figures as a page shows them: by theme, a row per indicator, a cell per area."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext as _

from villages.models import Indicator, IndicatorValue

AGES = ["pop_0_15", "pop_15_25", "pop_25_45", "pop_45_65", "pop_65plus"]
AGE_NAMES = ["0 tot 15 jaar", "15 tot 25 jaar", "25 tot 45 jaar", "45 tot 65 jaar", "65 en ouder"]
Cells = dict[str, dict[str, list[IndicatorValue]]]


@dataclass
class FigureRow:
    """One indicator: for each area its name and newest known figure, if any."""

    first: IndicatorValue
    cells: list[tuple[str, IndicatorValue | None]]

    @property
    def name(self) -> str:
        return self.first.indicator.name


@dataclass
class Theme:
    name: str
    rows: list[FigureRow] = field(default_factory=list)


def values_of(codes: list[str]) -> Cells:
    """By indicator and area, newest year first. One query."""
    found: Cells = defaultdict(lambda: defaultdict(list))
    for value in IndicatorValue.objects.of_areas(codes).for_list():
        found[value.indicator.code][value.area.code].append(value)
    return found


def figure_themes(areas: dict[str, str], values: Cells | None = None) -> list[Theme]:
    """`areas` gives codes and names; the first decides which rows there are. One query, unless
    the values are given."""
    themes: dict[str, Theme] = {}
    first_code = next(iter(areas))
    for by_area in (values_of(list(areas)) if values is None else values).values():
        first = newest(by_area.get(first_code, []))
        if first is not None:
            cells = [
                (name, newest(by_area.get(code, []), first.year)) for code, name in areas.items()
            ]
            theme = str(Indicator.Theme(first.indicator.theme).label)
            themes.setdefault(theme, Theme(theme)).rows.append(FigureRow(first, cells))
    return list(themes.values())


def newest(values: list[IndicatorValue], year: int | None = None) -> IndicatorValue | None:
    """The newest known figure, or rather the one of this year."""
    known = [value for value in values if value.value is not None]
    of_year = [value for value in known if value.year == year]
    return next(iter(of_year or known or values), None)


def series(values: Cells, area: str) -> list[tuple[str, list[IndicatorValue]]]:
    """The indicators of which there is more than one year, oldest year first."""
    found = []
    for by_area in values.values():
        known = [value for value in by_area.get(area, []) if value.value is not None]
        if len(known) > 1:
            found.append((known[0].indicator.name, known[::-1]))
    return found


@dataclass
class AgeBar:
    """One age class: a bar for components/_bar.html and a row of the table beside it."""

    label: str
    count: str
    percent: Decimal
    mark: Decimal | None
    country_text: str

    @property
    def text(self) -> str:
        return f"{self.percent:.0f}%"

    @property
    def width(self) -> Decimal:
        """Bars reach their end at half of all people."""
        return min(self.percent * 2, Decimal(100))

    @property
    def mark_at(self) -> Decimal | None:
        return None if self.mark is None else min(self.mark * 2, Decimal(100))


def age_bars(values: Cells, area: str, country: str) -> list[AgeBar]:
    """Nothing unless all five classes of the area are known for one and the same year."""
    own, other = shares(values, area), shares(values, country)
    bars = []
    for code, name in zip(AGES, AGE_NAMES, strict=True):
        if code not in own:
            return []
        value, share = own[code]
        mark = other[code][1] if code in other else None
        text = _("onbekend") if mark is None else f"{mark:.0f}%"
        bars.append(AgeBar(name, value.text, share, mark, text))
    return bars


def shares(values: Cells, area: str) -> dict[str, tuple[IndicatorValue, Decimal]]:
    """Each age class of the area as a percentage of their sum."""
    cells = [newest(values.get(code, {}).get(area, [])) for code in AGES]
    known = [cell for cell in cells if cell is not None and cell.value is not None]
    total = sum((cell.value or Decimal(0) for cell in known), Decimal(0))
    if len(known) < len(AGES) or len({cell.year for cell in known}) > 1 or not total:
        return {}
    return {cell.indicator.code: (cell, (cell.value or 0) * 100 / total) for cell in known}
