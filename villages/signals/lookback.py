"""Were the warnings right? Hits, false alarms and closures that nobody was warned of, by year."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.db.models.functions import ExtractYear, TruncDate

from villages.models import Confidence, Facility, FacilityStatusChange
from villages.signals.models import CoreKind, EarlyWarning, WarningStep
from villages.signals.models.warnings import SERIOUS

SHOWN_FROM = 10
Outcome = EarlyWarning.Outcome


@dataclass
class Year:
    year: int
    outcomes: Counter[str] = field(default_factory=Counter)
    missed: int = 0

    @property
    def judged(self) -> int:
        return self.outcomes.total()

    @property
    def closed(self) -> int:
        return self.outcomes[Outcome.CLOSED]

    @property
    def replaced(self) -> int:
        return self.outcomes[Outcome.REPLACED]

    @property
    def kept(self) -> int:
        return self.outcomes[Outcome.KEPT]

    @property
    def precision(self) -> str:
        """What we warned of and went; also when something came in its place."""
        if not self.judged:
            return ""
        return f"{100 * (self.closed + self.replaced) / self.judged:.0f}%"


def years(warnings: QuerySet[EarlyWarning], changes: QuerySet[FacilityStatusChange]) -> list[Year]:
    """Newest first. Only what once stood at "warning" or higher is judged. Three queries."""
    found: dict[int, Year] = {}
    judged = warnings.filter(highest__in=SERIOUS).exclude(outcome="")
    for row in _by_year(judged, "outcome_on", "outcome"):
        found.setdefault(row["year"], Year(row["year"])).outcomes[row["outcome"]] = row["n"]
    for row in _by_year(_missed(changes), "on"):
        found.setdefault(row["year"], Year(row["year"])).missed = row["n"]
    return sorted(found.values(), key=lambda each: -each.year)


def _by_year(rows: QuerySet[Any], day: str, *more: str) -> QuerySet[Any, dict[str, Any]]:
    return rows.order_by().values(*more, year=ExtractYear(day)).annotate(n=Count("pk"))


def _missed(changes: QuerySet[FacilityStatusChange]) -> QuerySet[FacilityStatusChange]:
    """Core facilities that people confirmed to be closed, without a warning before that day. What
    came into the list as a piece of history was never ours to warn of."""
    warned = WarningStep.objects.filter(
        warning__facility=OuterRef("facility"), to_level__in=SERIOUS, on__lt=OuterRef("on")
    )
    closed = changes.filter(
        confidence=Confidence.CONFIRMED,
        source_code__isnull=True,  # people recorded it
        to_status=Facility.Status.CLOSED,
        on__gte=TruncDate("facility__created_at"),
        replaced_by__isnull=True,
        facility__replaced_by__isnull=True,
        facility__kind__in=CoreKind.objects.values("kind"),
    )
    return closed.filter(~Exists(warned))


def publishable(found: list[Year]) -> list[Year]:
    """For everybody: a year with few judged warnings could point at a village."""
    return [each for each in found if each.judged >= SHOWN_FROM]
