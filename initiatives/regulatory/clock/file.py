"""What moved a clock, as a file with which anybody computes the date again:
static/regelruimte/check_clock.py. Only what the page of the request tells everybody."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from datetime import date
from typing import Any

from initiatives.regulatory.clock.calculation import (
    Calculation,
    Event,
    Extended,
    Received,
    Suspended,
    Term,
)

FORMAT = "villagehub-clock/1"


def written(event: Event) -> dict[str, str]:
    if isinstance(event, Received):
        return {"what": "received", "on": event.on.isoformat()}
    if isinstance(event, Suspended):
        return {
            "what": "suspended",
            "starts_on": event.starts_on.isoformat(),
            "resumes_on": event.resumes_on.isoformat(),
        }
    if isinstance(event, Extended):
        on, new_due = event.on.isoformat(), event.new_due.isoformat()
        return {"what": "extended", "on": on, "new_due": new_due}
    since, until = (at.isoformat(timespec="minutes") for at in (event.since, event.until))
    return {"what": "unreachable", "since": since, "until": until}


def clock_file(
    name: str,
    term: Term,
    equated: Collection[date],
    calculation: Calculation,
    **about: Any,
) -> dict[str, Any]:
    """The grounds stay out: they say something of the applicant, and move nothing."""
    file = {
        "format": FORMAT,
        "request": name,
        **about,
        "term": {
            "weeks": term.weeks,
            "atw_applies": term.atw_applies,
            "suspendable": term.suspendable,
        },
        "equated_days": sorted(day.isoformat() for day in equated),
        "events": [written(event) for event in calculation.events],
        "due_on": calculation.due_on.isoformat(),
        "sum": [[step.label, step.day.isoformat()] for step in calculation.steps],
    }
    return {**file, "sha256": fingerprint(file)}


def fingerprint(file: dict[str, Any]) -> str:
    text = json.dumps(file, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
