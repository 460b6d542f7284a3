"""What an address says of a new event."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from villagehub.plain_text import one_line

FIRST_YEAR, LAST_YEAR = 2000, 9000


def event_in_address(query: QueryDict) -> dict[str, Any]:
    """What an address fills in of a new event, such as a link from a booked room. Whatever does
    not hold is left empty."""
    return {
        "title": one_line(query.get("titel", ""))[:120],
        "place_text": one_line(query.get("plaats", ""))[:160],
        "starts_at": _moment(query.get("begin", "")),
        "ends_at": _moment(query.get("eind", "")),
        "facility_id": _key(query.get("voorziening", "")),
    }


def _moment(typed: str) -> datetime | None:
    try:
        moment = forms.DateTimeField(required=False).clean(typed)
    except ValidationError:
        return None
    return moment if moment and FIRST_YEAR < moment.year < LAST_YEAR else None


def _key(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None
