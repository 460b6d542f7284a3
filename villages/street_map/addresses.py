"""Where an address lies: the national address service (PDOK Locatieserver), asked by the portal.

Only what was typed and the name of the village go there, and nothing of who asks.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.conf import settings

from villages.places.maps import is_near_netherlands
from villages.street_map.outside import NoAnswerError, Service

SHOWN = 6
SECONDS, AT_ONCE, MOST_BYTES = 4, 2, 200_000
LONGEST = 160
POINT = re.compile(r"POINT\((-?\d{1,3}\.\d{1,17}) (-?\d{1,3}\.\d{1,17})\)", re.ASCII)
POSTCODE = re.compile(r"[1-9]\d{3}[A-Z]{2}", re.ASCII)
FIELDS = "weergavenaam,straatnaam,huis_nlt,postcode,centroide_ll"

service = Service(seconds=SECONDS, at_once=AT_ONCE, most_bytes=MOST_BYTES)


class Address(NamedTuple):
    """`street` is with its number; it and the postcode may be empty."""

    text: str
    street: str
    postcode: str
    latitude: float
    longitude: float

    @property
    def point(self) -> str:
        return f"{self.latitude:.5f}, {self.longitude:.5f}"

    @property
    def as_choice(self) -> str:
        """What the form sends back when this one is chosen."""
        return json.dumps(list(self), ensure_ascii=False)

    @classmethod
    def chosen(cls, typed: str) -> Address | None:
        """What such a form sent: whoever sends may have written anything in it."""
        try:
            text, street, postcode, latitude, longitude = json.loads(typed)
            point = float(latitude), float(longitude)
        except (ValueError, TypeError, RecursionError, OverflowError):
            return None
        if not is_near_netherlands(*point):
            return None
        return cls(_plain(text), _plain(street), _postcode(postcode), *point)


def addresses_like(typed: str, near: str) -> list[Address]:
    """At most six, best first; `near` is the name of the village. Raises NoAnswerError."""
    has_place = "," in typed or POSTCODE.search(typed.upper().replace(" ", ""))
    query = {
        "q": typed if has_place or near.casefold() in typed.casefold() else f"{typed} {near}",
        "fq": "type:(adres OR weg OR postcode)",
        "fl": FIELDS,
        "rows": SHOWN,
    }
    joined = "&" if "?" in settings.ADDRESS_SERVICE else "?"
    answer = service.get(f"{settings.ADDRESS_SERVICE}{joined}{urlencode(query)}")
    try:
        rows = json.loads(answer.body)["response"]["docs"]
        found = [address for row in rows[:SHOWN] if (address := _read(row))]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        service.refused()
        raise NoAnswerError from error
    return found


def _read(row: dict[str, Any]) -> Address | None:
    """None for what lies nowhere, or not in the Netherlands."""
    at = POINT.fullmatch(str(row.get("centroide_ll", "")))
    text = _plain(row.get("weergavenaam"))
    if not at or not text or not is_near_netherlands(float(at[2]), float(at[1])):
        return None
    street = " ".join(filter(None, (_plain(row.get("straatnaam")), _plain(row.get("huis_nlt")))))
    postcode = _postcode(row.get("postcode"))
    return Address(text, street[:LONGEST], postcode, float(at[2]), float(at[1]))


def _plain(text: Any) -> str:
    """One short line."""
    return (
        " ".join("".join(each for each in text if each.isprintable()).split())[:LONGEST]
        if (isinstance(text, str))
        else ""
    )


def _postcode(text: Any) -> str:
    return text if isinstance(text, str) and POSTCODE.fullmatch(text) else ""
