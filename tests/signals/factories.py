"""Signals for tests: what was told, by whom, and whether somebody asked about it."""

from datetime import date

from dateutil.relativedelta import relativedelta

from villages.models import Facility, FacilityStatusChange
from villages.signals.finding import source
from villages.signals.models import FacilitySignal

TODAY = date(2026, 11, 23)


def shop_in(village, name="Buurtwinkel", **fields):
    return Facility.objects.create(village=village, kind="shop", name=name, **fields)


def told(facility, ground, *, by, kind="operator", on=TODAY, verified=True, **fields):
    given = {"village": facility.village, "facility": facility, "code": ground[0], "dated": on}
    given |= {"ground": ground, "expires_on": on + relativedelta(months=12), "reported_by": by}
    given |= {"text": "Verteld", "sources": [source(kind)]}
    if verified:
        given |= {"verified_by": by, "verified_on": on}
    return FacilitySignal.objects.create(**given | fields)


def becomes(facility, status, on, *, by=None, kind="seen", confidence="confirmed", **fields):
    """A line in its history, and the facility as of now."""
    change = FacilityStatusChange.objects.create(
        **{"facility": facility, "to_status": status, "on": on, "confidence": confidence},
        **{"source_kind": kind, "text": f"Nu {status}", "confirmed_by": by, **fields},
    )
    Facility.objects.filter(pk=facility.pk).update(
        status=status, status_confidence=confidence, status_since=on
    )
    facility.refresh_from_db()
    return change
