"""Facilities and organisations in the words of HSDS 3.0 (Human Services Data Specification).

A facility is one service, at one place: it gives a service, a location and a service_at_location.
Their keys follow from the facility's own and lead back to it, so that each stays the same for
ever and is found without a table.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub.web.addresses import absolute
from villages.facilities.hours_days import DAYS, for_programs, to_days
from villages.models import Facility, Organisation

Data = dict[str, Any]
Status = Facility.Status
# The four states of HSDS. That something is at risk never gets here: visitors do not see it.
STATUSES = {
    Status.TEMPORARILY_CLOSED: "temporarily closed",
    Status.CLOSED: "defunct",
    Status.RELOCATED: "defunct",
    Status.REPLACED: "defunct",
    Status.UNKNOWN: "inactive",
}
TOLD = (Status.CLOSING, Status.REDUCED, Status.TEMPORARILY_CLOSED)
# Bits that make another key of a facility's key; none of them where a UUID keeps its version.
AT_LOCATION = UUID("5e7f1ce0-a710-0ca7-0000-000000000001").int
LOCATION = UUID("10ca7100-0000-0f0f-0000-000000000002").int
OUR_TERMS = UUID("6f1f2b52-6a9c-5d0e-9d4b-3f1c7a8e2b10")


def other_key(key: UUID, bits: int) -> UUID:
    """There and back: applied twice it is the first key again."""
    return UUID(int=key.int ^ bits)


def facilities(user: Any) -> QuerySet[Facility]:
    """With all that a service shows, in one query."""
    heavy = ["outline", "bounds", "province__outline", "province__bounds"]
    return (
        Facility.objects.visible_to(user)
        .select_related("village__municipality__province", "operator", "source")
        .defer("village__introduction", *(f"village__municipality__{name}" for name in heavy))
    )


def service(facility: Facility, is_full: bool = False) -> Data:
    known: Data = {
        "id": str(facility.pk),
        "organization_id": str(facility.operator_id) if facility.operator_id else None,
        "name": facility.name,
        "description": facility.description or _kind_in_village(facility),
        "url": web_address(facility),
        "email": facility.email,
        "status": STATUSES.get(Status(facility.status), "active"),
        "alert": facility.status_text if facility.status in TOLD else None,
        "assured_date": facility.last_checked_on.isoformat() if facility.last_checked_on else None,
        "last_modified": facility.updated_at.isoformat(),
    }
    if is_full:
        known |= {
            "organization": organization(facility.operator) if facility.operator else None,
            "phones": phones(facility.pk, facility.phone),
            "schedules": schedules(facility),
            "service_at_locations": [service_at_location(facility, is_full=True)],
            "attributes": [kind_of(facility)],
        }
    return filled(known)


def service_at_location(
    facility: Facility, is_full: bool = False, with_service: bool = False
) -> Data:
    known: Data = {
        "id": str(other_key(facility.pk, AT_LOCATION)),
        "service_id": str(facility.pk),
        "location_id": str(other_key(facility.pk, LOCATION)),
        "description": facility.village.name,
    }
    if is_full:
        known["location"] = location(facility)
    if with_service:
        known |= {"service": service(facility), "schedules": schedules(facility)}
        known["phones"] = phones(facility.pk, facility.phone)
    return filled(known)


def location(facility: Facility) -> Data:
    key = other_key(facility.pk, LOCATION)
    has_code = bool(facility.source_code)
    known = {
        "id": str(key),
        "location_type": "physical",
        "name": facility.name,
        "latitude": facility.latitude,
        "longitude": facility.longitude,
        "external_identifier": facility.source_code,
        "external_identifier_type": facility.source.title if has_code and facility.source else None,
        "addresses": addresses(facility, key),
        "accessibility": accessibility(facility, key),
    }
    return filled(known)


def addresses(facility: Facility, key: UUID) -> list[Data]:
    """HSDS wants a whole address or none."""
    if not facility.address or not facility.postcode:
        return []
    return [
        {
            "id": str(uuid5(key, "address")),
            "location_id": str(key),
            "address_1": facility.address,
            "city": facility.village.name,
            "region": facility.village.municipality.name,
            "state_province": facility.village.municipality.province.name,
            "postal_code": facility.postcode,
            "country": "NL",
            "address_type": "physical",
        }
    ]


def accessibility(facility: Facility, key: UUID) -> list[Data]:
    known = [f"{question}: {answer}" for question, answer in facility.accessibility]
    if facility.accessibility_text:
        known.append(facility.accessibility_text)
    return [
        {"id": str(uuid5(key, f"access {n}")), "location_id": str(key), "description": text}
        for n, text in enumerate(known)
    ]


def phones(key: UUID, number: str) -> list[Data]:
    return [{"id": str(uuid5(key, "phone")), "number": number}] if number else []


def schedules(facility: Facility) -> list[Data]:
    """A rule for each time of the week; hours that do not fit in a week stay in their own words,
    the syntax of OpenStreetMap."""
    if not facility.opening_hours and not facility.hours_text:
        return []
    in_words = filled({"description": facility.opening_hours, "notes": facility.hours_text})
    found = to_days(facility.opening_hours)
    if not found or not any(found[0]):
        return [{"id": str(uuid5(facility.pk, "hours")), **in_words}]
    days, is_closed_on_holidays = found
    if is_closed_on_holidays:
        in_words["notes"] = " ".join([_("Dicht op feestdagen."), facility.hours_text]).strip()
    spans: dict[str, list[str]] = {}
    for day, text in zip(DAYS, days, strict=True):
        for span in filter(None, text.split(",")):
            spans.setdefault(span, []).append(day.upper())
    return [_rule(facility.pk, span, on, in_words) for span, on in spans.items()]


def _rule(key: UUID, span: str, days: list[str], in_words: Data) -> Data:
    begin, end = for_programs(span)
    text = f"{timezone.localtime():%z}"
    offset = f"{text[:3]}:{text[3:]}"  # of the clock here, today: +01:00 in winter
    return {
        "id": str(uuid5(key, f"hours {span}")),
        "freq": "WEEKLY",
        "byday": ",".join(days),
        "opens_at": begin + offset,
        "closes_at": end + offset,
        **in_words,
    }


def kind_of(facility: Facility) -> Data:
    about = term(facility.kind)
    return {
        "id": str(uuid5(facility.pk, "kind")),
        "link_id": str(facility.pk),
        "link_entity": "service",
        "value": facility.kind,
        "taxonomy_term_id": about["id"],
        "taxonomy_term": about,
    }


def term(kind: str) -> Data:
    name = str(Facility.Kind(kind).label)
    return {
        "id": str(uuid5(OUR_TERMS, kind)),
        "code": kind,
        "name": name,
        "description": name,
        "taxonomy": "VillageHub",
        "taxonomy_id": str(OUR_TERMS),
        "language": "nl",
    }


def kinds_by_term() -> dict[UUID, str]:
    return {uuid5(OUR_TERMS, kind): kind for kind in Facility.Kind.values}


def taxonomy() -> Data:
    """The one list of words by which we tell services apart."""
    return {
        "id": str(OUR_TERMS),
        "name": "VillageHub",
        "description": _("Soorten voorzieningen in een dorp."),
        "uri": absolute(reverse("opendata:explained")),
    }


def minimal(facility: Facility) -> Data:
    """By which a program sees what it has to ask for again."""
    return {"id": str(facility.pk), "last_modified": facility.updated_at.isoformat()}


def organization(
    organisation: Organisation, services: list[Facility] | None = None, is_full: bool = False
) -> Data:
    """`is_full` is about its services."""
    known = {
        "id": str(organisation.pk),
        "name": organisation.name,
        "description": str(organisation.get_kind_display()).capitalize(),
        "phones": phones(organisation.pk, organisation.phone),
        "services": [service(facility, is_full) for facility in services or []],
    }
    return filled(known)


def web_address(facility: Facility) -> str:
    """Its own site if that is a real address, else our page."""
    try:
        URLValidator(schemes=["http", "https"])(facility.web_address)
    except ValidationError:
        return absolute(facility)
    return facility.web_address


def _kind_in_village(facility: Facility) -> str:
    kind = str(facility.get_kind_display()).capitalize()
    return _("%(kind)s in %(village)s") % {"kind": kind, "village": facility.village.name}


def filled(data: Data) -> Data:
    """HSDS leaves out what is not known."""
    return {key: value for key, value in data.items() if value not in (None, "", [])}
