"""What a page tells about a warning: the rules one by one, whom it touches, what can be done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from villages.models import IndicatorValue, Village
from villages.signals.models import EarlyWarning, FacilitySignal
from villages.signals.rules import Assessment, assess

OLD, VERY_OLD, CARS, ALL = "pop_65plus", "pop_75plus", "cars_per_household", "population"


@dataclass
class Affected:
    """Public statistics only, and only where they are known."""

    figures: dict[str, IndicatorValue] = field(default_factory=dict)

    def _share(self, code: str) -> str:
        part, everybody = self.figures.get(code), self.figures.get(ALL)
        if part is None or everybody is None or part.year != everybody.year or not everybody.value:
            return ""
        return f"{(part.value or Decimal(0)) * 100 / everybody.value:.0f}%"

    @property
    def old(self) -> str:
        return self._share(OLD)

    @property
    def very_old(self) -> str:
        return self._share(VERY_OLD)

    @property
    def first(self) -> IndicatorValue | None:
        return self.figures.get(OLD)

    @property
    def cars(self) -> IndicatorValue | None:
        return self.figures.get(CARS)


@dataclass
class Card:
    warning: EarlyWarning
    found: Assessment
    signals: list[FacilitySignal]
    affected: Affected


def cards_of(warnings: Iterable[EarlyWarning], signals: Iterable[FacilitySignal]) -> list[Card]:
    """`signals`: those that count. One query, for the statistics."""
    shown = list(warnings)
    by_subject: dict[tuple[Any, Any], list[FacilitySignal]] = {}
    for signal in signals:
        by_subject.setdefault((signal.village_id, signal.facility_id), []).append(signal)
    affected = affected_in({warning.village for warning in shown})
    return [
        Card(warning, assess(found), found, affected[warning.village_id])
        for warning in shown
        for found in [by_subject.get((warning.village_id, warning.facility_id), [])]
    ]


def affected_in(villages: set[Village]) -> dict[int, Affected]:
    """Each village's newest known figures. One query."""
    ids = {village.area_code: village.pk for village in villages}
    found = {village.pk: Affected() for village in villages}
    rows = IndicatorValue.objects.of_areas(ids).filter(
        indicator__code__in=[OLD, VERY_OLD, CARS, ALL], value__isnull=False
    )
    for row in rows.for_list():
        found[ids[row.area.code]].figures.setdefault(row.indicator.code, row)
    return found
