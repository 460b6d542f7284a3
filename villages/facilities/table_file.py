"""The facilities of a village as a file that a spreadsheet opens.

Semicolons, a byte order mark and decimal commas: so Excel in Dutch opens it without asking, and
does not make 51438 of 51.438.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from uuid import UUID

from villagehub.web.spreadsheets import Sheet
from villages.models import Answer, Facility

QUOTED_FORMULA = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")

# The heading of each column, and the field that it fills.
TYPED = {
    "naam": "name",
    "soort": "kind",
    "adres": "address",
    "postcode": "postcode",
    "breedte": "latitude",
    "lengte": "longitude",
    "telefoon": "phone",
    "e-mail": "email",
    "website": "website",
    "openingstijden": "opening_hours",
    "bij openingstijden": "hours_text",
    "omschrijving": "description",
    "van": "operator_name",
    "rolstoel": "wheelchair",
    "toilet voor rolstoel": "accessible_toilet",
    "parkeren gehandicapten": "accessible_parking",
    "ringleiding": "hearing_loop",
    "over de toegang": "accessibility_text",
}
STATUS, SINCE = "toestand", "sinds"
# Told by the portal; what stands here in a file that is read is left aside.
TOLD = ["zekerheid", "vervangen door", "leerlingen", "laatst gecontroleerd", "bron"]
HEADINGS = ["id", *TYPED, STATUS, SINCE, *TOLD]
CHOICES = {
    "kind": Facility.Kind.choices,
    **dict.fromkeys(
        ("wheelchair", "accessible_toilet", "accessible_parking", "hearing_loop"), Answer.choices
    ),
}


def as_typed(text: str) -> str:
    """Undoes `harmless`, so that a file comes back as it went."""
    text = text.strip().replace("\r\n", "\n")
    return text[1:] if QUOTED_FORMULA.match(text) else text


def cells_of(facility: Facility) -> dict[str, str]:
    """By heading: what people fill in, as they write it."""
    cells = {}
    for heading, field in TYPED.items():
        value = getattr(facility, field, "")
        if field in CHOICES:
            value = dict(CHOICES[field]).get(value, "")
        elif isinstance(value, float):
            value = f"{value:.6f}".rstrip("0").rstrip(".").replace(".", ",")
        cells[heading] = "" if value is None else str(value).replace("\r\n", "\n")
    cells["van"] = facility.operator.name if facility.operator else ""
    cells[STATUS] = facility.get_status_display()
    cells[SINCE] = facility.status_since.isoformat() if facility.status_since else ""
    return cells


def file_of(facilities: Iterable[Facility], visible: dict[UUID, str]) -> str:
    """`visible` names the facilities that the reader may know of, for what replaced what."""
    text = io.StringIO()
    sheet = Sheet(text)
    sheet.row(HEADINGS)
    for facility in facilities:
        row = {"id": str(facility.pk), **cells_of(facility), **_told_of(facility, visible)}
        sheet.row(row[heading] for heading in HEADINGS)
    return text.getvalue()


def _told_of(facility: Facility, visible: dict[UUID, str]) -> dict[str, str]:
    checked, source = facility.last_checked_on, facility.source
    return {
        "zekerheid": str(facility.get_status_confidence_display()),
        "vervangen door": visible.get(facility.replaced_by_id, ""),  # type: ignore[arg-type]
        "leerlingen": "" if facility.pupils is None else str(facility.pupils),
        "laatst gecontroleerd": checked.isoformat() if checked else "",
        "bron": f"{source.publisher}, {source.period}" if source else "",
    }
