"""Schools as facilities, and what seems to have become of primary schools since 2021.

The changes come from comparing lists, so they are probable at best and never stated as fact
(data/README.md, faults 8 and 9).
"""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from django.utils import timezone

from villages.figures.importing.reading import Row, read_rows
from villages.figures.importing.tables import upsert
from villages.models import Confidence, Facility, FacilityStatusChange, Source, Village

Kind, Status = Facility.Kind, Facility.Status
SPECIAL = {"SBAO", "SO", "VSO", "(V)SO"}
FIELDS = [
    "village",
    "kind",
    "name",
    "status",
    "status_confidence",
    "address",
    "postcode",
    "website",
    "pupils",
    "latitude",
    "longitude",
    "source",
    "source_code",
]
# What only people fill in: empty in a row that is new.
TYPED = [
    "description",
    "phone",
    "email",
    "opening_hours",
    "hours_text",
    "wheelchair",
    "accessible_toilet",
    "accessible_parking",
    "hearing_loop",
    "accessibility_text",
]
OURS = ["id", "created_at", "updated_at", *TYPED]
UNTOUCHED = "kept.edited_at IS NULL"


def save_facilities(rows: list[tuple[Any, ...]]) -> None:
    now = timezone.now()
    upsert(
        Facility,
        [*FIELDS, *OURS],
        [(*row, uuid.uuid4(), now, now, *("" for _name in TYPED)) for row in rows],
        key=["source_code"],
        keep=OURS,
        only_if=UNTOUCHED,
    )


def kind_of(row: Row) -> Facility.Kind:
    sort = row.name("soort")
    if sort == "basisschool":
        return Kind.PRIMARY_SCHOOL
    return Kind.SPECIAL_SCHOOL if sort in SPECIAL else Kind.SECONDARY_SCHOOL


def load_schools(path: Path) -> int:
    columns = ["naam", "soort", "website", "straat", "huisnummer", "postcode", "leerlingen"]
    key = "vestigingscode"
    rows = read_rows(path, [key, *columns, "woonplaats_code", "lat", "lon"], key=key)
    villages = dict(Village.objects.values_list("bag_place_code", "pk"))
    source = Source.objects.get(code="duo-scholen-2024").pk
    save_facilities(
        [
            (
                row.known("woonplaats_code", "place", villages),
                kind_of(row),
                row.name("naam", 160),
                Status.OPEN,
                Confidence.CONFIRMED,
                f"{row.text('straat')} {row.text('huisnummer')}".strip()[:160],
                row.text("postcode", 6),
                row.text("website"),
                row.whole("leerlingen"),
                row.degrees("lat"),
                row.degrees("lon"),
                source,
                row.code(key, "school"),
            )
            for row in rows
        ]
    )
    return len(rows)


CHANGE_COLUMNS = [
    "vestigingscode",
    "naam",
    "postcode",
    "woonplaats_code",
    "status_2024",
    "in_2022",
    "dorp_zonder_basisschool_2024",
    "naam_2024",
]
# For each outcome of the comparison: the state that it points to, how sure that is, the sentence.
OUTCOMES = {
    "verdwenen": (
        Status.CLOSED,
        Confidence.PROBABLE,
        "Waarschijnlijk gesloten: de school staat niet meer in de lijst van DUO.",
    ),
    "code_vervallen_adres_nog_school": (
        Status.OPEN,
        Confidence.PROBABLE,
        "Waarschijnlijk samengegaan of verder onder een andere code: hier stond eerder {name}.",
    ),
    "code_vervallen_adres_ander_onderwijs": (
        Status.UNKNOWN,
        Confidence.UNCERTAIN,
        "Onzeker: de code is vervallen en op dit adres staat nu ander onderwijs.",
    ),
    "open_verhuisd": (
        Status.OPEN,
        Confidence.PROBABLE,
        "Waarschijnlijk verhuisd: het adres is anders dan in de lijst van 2021.",
    ),
    "nieuw_sinds_2021": (
        Status.OPEN,
        Confidence.PROBABLE,
        "Waarschijnlijk nieuw: de school staat niet in de lijst van 2021.",
    ),
    "onbekend_niet_gegeocodeerd": (
        Status.UNKNOWN,
        Confidence.UNCERTAIN,
        "Onzeker: de school is in de lijsten van 2022 en 2024 niet gevonden. Dat kan ook aan het"
        " zoeken naar het adres liggen.",
    ),
}
LAST = " Het was waarschijnlijk de laatste basisschool van het dorp."
DOUBTFUL = " Dit is onzeker: het CBS mat daarna nog een basisschool dichtbij."


def load_school_changes(path: Path) -> int:
    rows = read_rows(path, CHANGE_COLUMNS, key="vestigingscode")
    source = Source.objects.get(code="duo-wijzigingen-2021-2024").pk
    villages = dict(Village.objects.values_list("bag_place_code", "pk"))
    for row in rows:
        if row.text("status_2024") not in OUTCOMES:
            raise row.bad(f"status_2024 {row.text('status_2024')!r} is not known")
    known = Schools()
    lost = [row for row in rows if known.school_of(row, villages) is None]
    save_facilities([lost_school(row, villages, source) for row in lost])
    known = Schools()
    changes = [change_of(row, known.school_of(row, villages), source) for row in rows]
    save_changes(changes)
    return len(rows)


class Schools:
    """The schools that are there, by code, and by village and name."""

    def __init__(self) -> None:
        schools = list(
            Facility.objects.filter(source_code__isnull=False).values_list(
                "pk", "source_code", "village_id", "name"
            )
        )
        self.by_code = {code: pk for pk, code, _village, _name in schools}
        self.by_name = {(village, name): pk for pk, _code, village, name in schools}

    def school_of(self, row: Row, villages: dict[str, int]) -> uuid.UUID | None:
        """The school that the change is about: by its code, or the one now at its address."""
        village = row.known("woonplaats_code", "place", villages)
        if row.text("status_2024") == "code_vervallen_adres_nog_school":
            later = self.by_name.get((village, row.text("naam_2024")))
            if later:
                return later
        return self.by_code.get(row.code("vestigingscode", "school"))


def outcome(row: Row) -> tuple[Facility.Status, Confidence, str]:
    status, confidence, text = OUTCOMES[row.text("status_2024")]
    if row.text("status_2024") == "verdwenen":
        without_school = row.text("dorp_zonder_basisschool_2024")
        if without_school == "onzeker":
            return status, Confidence.UNCERTAIN, text + DOUBTFUL
        return status, confidence, text + (LAST if without_school == "ja" else "")
    return status, confidence, text.format(name=row.name("naam", 160))


def lost_school(row: Row, villages: dict[str, int], source: int) -> tuple[Any, ...]:
    """A school that only the older list knows. Its place on the map is not in this file."""
    status, confidence, _text = outcome(row)
    if status == Status.OPEN:  # gone under this code, and no successor found by name
        status, confidence = Status.UNKNOWN, Confidence.UNCERTAIN
    village = row.known("woonplaats_code", "place", villages)
    name, postcode = row.name("naam", 160), row.text("postcode", 6)
    code = row.code("vestigingscode", "school")
    nothing = (None, None, None)
    return (
        *(village, Kind.PRIMARY_SCHOOL, name, status, confidence, "", postcode, ""),
        *(*nothing, source, code),
    )


def change_of(row: Row, school: uuid.UUID | None, source: int) -> tuple[Any, ...]:
    if school is None:
        raise row.bad("there is no school that this change can belong to")
    status, confidence, text = outcome(row)
    since = "mei 2022" if row.text("in_2022") == "ja" else "oktober 2021"
    before = "" if row.text("status_2024") == "nieuw_sinds_2021" else Status.OPEN
    when = f"tussen {since} en november 2024"
    code = f"2021-2024:{row.text('vestigingscode')}"
    return (school, before, status, confidence, when, text[:300], source, code)


def save_changes(changes: list[tuple[Any, ...]]) -> None:
    now = timezone.now()
    ours = ["id", "created_at", "updated_at", "source_kind", "source_text", "source_url"]
    kind = FacilityStatusChange.SourceKind.LIST
    upsert(
        FacilityStatusChange,
        [
            *("facility", "from_status", "to_status", "confidence"),
            *("when", "text", "source", "source_code", *ours),
        ],
        [(*change, uuid.uuid4(), now, now, kind, "", "") for change in changes],
        key=["source_code"],
        keep=ours,
    )
