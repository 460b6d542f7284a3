"""Our pages in the words of schema.org, for search engines."""

from __future__ import annotations

from typing import Any

from villagehub.web.addresses import absolute
from villages.facilities.hours_days import for_programs, to_days
from villages.models import Event, Facility, Municipality, Village

Data = dict[str, Any]
WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Kind = Facility.Kind
TYPES = {
    Kind.PRIMARY_SCHOOL: "ElementarySchool",
    Kind.SECONDARY_SCHOOL: "HighSchool",
    Kind.SPECIAL_SCHOOL: "School",
    Kind.CHILDCARE: "ChildCare",
    Kind.COMMUNITY_HOUSE: "CivicStructure",
    Kind.SHOP: "Store",
    Kind.GP: "MedicalClinic",
    Kind.PHARMACY: "Pharmacy",
    Kind.LIBRARY: "Library",
    Kind.SPORT: "SportsActivityLocation",
    Kind.CASH: "FinancialService",
    Kind.PUB: "BarOrPub",
    Kind.CHURCH: "PlaceOfWorship",
    Kind.MILL: "LandmarksOrHistoricalBuildings",
}


def of_village(village: Village) -> Data:
    return {
        "@context": "https://schema.org",
        "@type": "Place",
        "@id": absolute(village),
        "url": absolute(village),
        "name": village.name,
        "description": village.introduction or None,
        "geo": _geo(village),
        "containedInPlace": _municipality(village.municipality),
    }


def of_facility(facility: Facility, village: Village) -> Data:
    kind = TYPES.get(Kind(facility.kind), "Place")
    return {
        "@context": "https://schema.org",
        "@type": kind,
        "@id": absolute(facility),
        "url": facility.web_address or absolute(facility),
        "name": facility.name,
        "description": facility.description or None,
        "telephone": facility.phone or None,
        "email": facility.email or None,
        "openingHoursSpecification": _hours(facility),
        "address": _address(facility, village),
        "geo": _geo(facility),
    }


def _hours(facility: Facility) -> list[Data] | None:
    """Only hours that are the same each week; others schema.org cannot say."""
    found = to_days(facility.opening_hours)
    if not found or facility.status not in Facility.WORKING:
        return None
    rows = [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": f"https://schema.org/{day}",
            **dict(zip(("opens", "closes"), for_programs(span), strict=True)),
        }
        for day, text in zip(WEEK, found[0], strict=True)
        for span in filter(None, text.split(","))
    ]
    return rows or None


def of_event(event: Event, village: Village) -> Data:
    """Nothing of whoever comes."""
    status = "EventCancelled" if event.cancelled_at else "EventScheduled"
    return {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": absolute(event),
        "url": absolute(event),
        "name": event.title,
        "description": event.description or None,
        "startDate": event.starts_at.isoformat(),
        "endDate": event.ends_at.isoformat() if event.ends_at else None,
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": _place(event, village),
        "organizer": _organiser(event),
    }


def _organiser(event: Event) -> Data | None:
    if not event.organiser_text:
        return None
    return {"@type": "Organization", "name": event.organiser_text}


def _place(event: Event, village: Village) -> Data:
    address = {"@type": "PostalAddress", "addressLocality": village.name, "addressCountry": "NL"}
    return {"@type": "Place", "name": event.where or village.name, "address": address}


def _address(facility: Facility, village: Village) -> Data:
    return {
        "@type": "PostalAddress",
        "streetAddress": facility.address or None,
        "postalCode": facility.postcode or None,
        "addressLocality": village.name,
        "addressRegion": village.municipality.province.name,
        "addressCountry": "NL",
    }


def _geo(place: Village | Facility) -> Data | None:
    if place.latitude is None or place.longitude is None:
        return None
    return {
        "@type": "GeoCoordinates",
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def _municipality(municipality: Municipality) -> Data:
    return {
        "@type": "AdministrativeArea",
        "name": municipality.name,
        "containedInPlace": {"@type": "AdministrativeArea", "name": municipality.province.name},
    }


def without_gaps(data: Any) -> Any:
    """What is not known is left out, not written as null."""
    if isinstance(data, dict):
        return {key: without_gaps(value) for key, value in data.items() if value is not None}
    return data
