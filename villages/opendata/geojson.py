"""The facilities of a village as GeoJSON (RFC 7946)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from villagehub.web.addresses import absolute
from villages.models import Facility, Village

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def collection(village: Village, facilities: list[Facility]) -> dict[str, Any]:
    return {
        "type": "FeatureCollection",
        "title": _("Voorzieningen in %(village)s") % {"village": village.name},
        "license": LICENCE,
        "features": [feature(facility) for facility in facilities],
    }


def feature(facility: Facility) -> dict[str, Any]:
    """Without a known point the geometry is null, as the standard says."""
    geometry = None
    if facility.longitude is not None and facility.latitude is not None:
        point = [round(facility.longitude, 6), round(facility.latitude, 6)]
        geometry = {"type": "Point", "coordinates": point}
    return {
        "type": "Feature",
        "id": str(facility.pk),
        "geometry": geometry,
        "properties": properties(facility),
    }


def properties(facility: Facility) -> dict[str, Any]:
    return {
        "name": facility.name,
        "kind": facility.kind,
        "kind_label": str(facility.get_kind_display()),
        "description": facility.description or None,
        "status": facility.status,
        "status_label": str(facility.status_text),
        "status_since": _day(facility.status_since),
        "address": facility.address or None,
        "postcode": facility.postcode or None,
        "village": facility.village.name,
        "phone": facility.phone or None,
        "email": facility.email or None,
        "website": facility.web_address or None,
        "opening_hours": facility.opening_hours or None,
        "wheelchair": facility.wheelchair or None,
        "operator": facility.operator.name if facility.operator else None,
        "checked_on": _day(facility.last_checked_on),
        "source": facility.source.title if facility.source else "VillageHub",
        "url": absolute(facility),
    }


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
