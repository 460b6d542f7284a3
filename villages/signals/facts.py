"""What the register and the open figures say about a village on one day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from math import asin, cos, radians, sin, sqrt

from villages.models import (
    Confidence,
    Facility,
    FacilityStatusChange,
    IndicatorValue,
    Village,
)
from villages.signals.models import CoreKind

Kind, Status = Facility.Kind, Facility.Status
# Which distance of CBS is about which kind of facility.
DISTANCES: dict[str, str] = {
    Kind.PRIMARY_SCHOOL: "dist_school",
    Kind.SECONDARY_SCHOOL: "dist_secondary",
    Kind.SHOP: "dist_supermarket",
    Kind.GP: "dist_gp",
    Kind.PHARMACY: "dist_pharmacy",
    Kind.CHILDCARE: "dist_daycare",
    Kind.LIBRARY: "dist_library",
    Kind.PUB: "dist_cafe",
}
# Of these the open data know every one in the country, so that the nearest can be looked up.
LISTED = {Kind.PRIMARY_SCHOOL, Kind.SECONDARY_SCHOOL}
LOST = {Status.REDUCED, Status.CLOSED}
WORSE = {*LOST, Status.AT_RISK, Status.CLOSING}
EARTH_KM = 6371.0
BOX_DEGREES = (0.06, 0.1)  # some 6.7 km each way


@dataclass
class FacilityState:
    """A facility as it was that day; not `is_sure` when nobody confirmed it."""

    facility: Facility
    status: str
    is_sure: bool
    past: list[FacilityStatusChange] = field(default_factory=list)  # oldest first

    @property
    def change(self) -> FacilityStatusChange | None:
        return self.past[-1] if self.past else None

    @property
    def is_there(self) -> bool:
        return self.status not in Facility.GONE

    @property
    def is_gone(self) -> bool:
        """For certain: what lists only suggest may well be there."""
        return self.is_sure and self.status in Facility.GONE and self.status != Status.UNKNOWN

    @property
    def is_announced(self) -> bool:
        return self.is_sure and self.status == Status.CLOSING

    @property
    def is_closed(self) -> bool:
        return self.is_gone and not self.is_replaced and self.status != Status.RELOCATED

    @property
    def is_replaced(self) -> bool:
        """A village shop in the place of a supermarket is no loss (domain.md 7.6, invariant 13)."""
        new = (self.change and self.change.replaced_by) or self.facility.replaced_by
        is_new_there = new is not None and new.is_there
        return self.is_gone and (self.status == Status.REPLACED or is_new_there)

    @property
    def loss(self) -> FacilityStatusChange | None:
        """The newest confirmed one that was not undone: a shop that opens less and then announces
        its end is still a loss."""
        for change in reversed(self.past):
            if change.confidence == Confidence.CONFIRMED and change.to_status in LOST:
                return change
            if change.to_status not in WORSE:
                return None
        return None

    @property
    def is_loss(self) -> bool:
        if self.is_replaced:
            return False
        if self.past:
            return self.loss is not None
        return self.is_sure and self.status in LOST

    @property
    def lost_on(self) -> date:
        """Without a day nobody can say that it is recent."""
        return (self.loss and self.loss.on) or self.facility.status_since or date.min


@dataclass
class Facts:
    village: Village
    on: date
    norms: dict[str, int | None]
    states: list[FacilityState]
    distances: dict[str, list[IndicatorValue]]  # by code, newest year first

    def of_kind(self, kind: str) -> list[FacilityState]:
        return [state for state in self.states if state.facility.kind == kind]

    def state_of(self, facility: Facility) -> FacilityState:
        return next(state for state in self.states if state.facility.pk == facility.pk)

    @property
    def has_no_transport(self) -> bool:
        """Only when every stop that we knew is gone for certain: no stop known is not no stop."""
        stops = self.of_kind(Kind.TRANSPORT)
        return bool(stops) and all(state.is_gone for state in stops)


def facts_of(village: Village, on: date) -> Facts:
    """Four queries."""
    listed = Facility.objects.filter(village=village).order_by("name__dutch", "pk")
    facilities = listed.select_related("replaced_by", "source")
    changes: dict[object, list[FacilityStatusChange]] = {}
    rows = FacilityStatusChange.objects.filter(facility__village=village, on__isnull=False)
    for change in rows.select_related("replaced_by", "source").order_by("on", "created_at"):
        changes.setdefault(change.facility_id, []).append(change)
    states = [_state(facility, changes.get(facility.pk, []), on) for facility in facilities]
    return Facts(village, on, CoreKind.norms(), states, _distances(village, on))


def _state(facility: Facility, changes: list[FacilityStatusChange], on: date) -> FacilityState:
    """From its history, so that an earlier day can be looked at again."""
    past = [change for change in changes if change.on and change.on <= on]
    if past:
        sure = past[-1].confidence == Confidence.CONFIRMED
        return FacilityState(facility, past[-1].to_status, sure, past)
    if changes:
        return FacilityState(facility, _before(changes[0]), True)
    sure = facility.status_confidence == Confidence.CONFIRMED
    return FacilityState(facility, facility.status, sure)


def _before(first: FacilityStatusChange) -> str:
    """What opened that day was not there before; anything else was open."""
    begins = first.to_status == Status.OPEN and not first.from_status
    return Status.UNKNOWN if begins else first.from_status or Status.OPEN


def _distances(village: Village, on: date) -> dict[str, list[IndicatorValue]]:
    found: dict[str, list[IndicatorValue]] = {}
    rows = IndicatorValue.objects.of_areas([village.area_code]).filter(
        indicator__code__in=DISTANCES.values(), value__isnull=False, year__lte=on.year
    )
    for row in rows.for_list():
        found.setdefault(row.indicator.code, []).append(row)
    return found


def nearest_elsewhere(facility: Facility) -> float | None:
    """As the crow flies, in km, to the nearest of its kind; infinite when there is none for miles,
    None when its own place is unknown. By road it is farther. One query."""
    if facility.latitude is None or facility.longitude is None:
        return None
    around = Facility.objects.there().filter(
        kind=facility.kind,
        latitude__range=_range(facility.latitude, BOX_DEGREES[0]),
        longitude__range=_range(facility.longitude, BOX_DEGREES[1]),
    )
    places = around.exclude(pk=facility.pk).values_list("latitude", "longitude")
    own = (facility.latitude, facility.longitude)
    return min((kilometres(own, place) for place in places), default=float("inf"))


def _range(middle: float, half: float) -> tuple[float, float]:
    return middle - half, middle + half


def kilometres(one: tuple[float, float], other: tuple[float | None, float | None]) -> float:
    """Over the globe, between two points in degrees."""
    (y1, x1), (y2, x2) = one, (other[0] or 0.0, other[1] or 0.0)
    dy, dx = radians(y2 - y1) / 2, radians(x2 - x1) / 2
    square = sin(dy) ** 2 + cos(radians(y1)) * cos(radians(y2)) * sin(dx) ** 2
    return 2 * EARTH_KM * asin(sqrt(square))


def jump_of(values: list[IndicatorValue]) -> tuple[IndicatorValue, IndicatorValue] | None:
    """The newest figure and that of the year before, when it is at least a kilometre and half as
    much again farther. Estimates and other borders prove nothing."""
    if len(values) < 2:
        return None
    new, old = values[0], values[1]
    before, after = old.value or Decimal(0), new.value or Decimal(0)
    comparable = new.year == old.year + 1 and not (
        new.is_break or new.is_estimate or old.is_estimate
    )
    is_far = after - before >= 1 and after >= before * Decimal("1.5")
    return (old, new) if comparable and is_far else None
