"""What moved a clock, as a file with which anybody computes the date again:
static/regelruimte/check_clock.py. Only what the page of the request tells everybody."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
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


def written_sum(calculation: Calculation, equated: Collection[date]) -> dict[str, Any]:
    """What it was computed from, and how. The grounds stay out: they say something of the
    applicant, and move nothing."""
    return {
        "equated_days": sorted(day.isoformat() for day in equated),
        "events": [written(event) for event in calculation.events],
        "steps": [[step.label, step.day.isoformat()] for step in calculation.steps],
    }


def clock_file(
    name: str,
    term: Term,
    equated: Collection[date],
    calculation: Calculation,
    **about: Any,
) -> dict[str, Any]:
    return file_of_sum(name, term, calculation.due_on, written_sum(calculation, equated), **about)


def file_of_sum(
    name: str, term: Term, due_on: date, kept: Mapping[str, Any], **about: Any
) -> dict[str, Any]:
    """As it was written when the date was given; what is known since moves no date of then."""
    file = {
        "format": FORMAT,
        "request": name,
        **about,
        "term": {
            "weeks": term.weeks,
            "atw_applies": term.atw_applies,
            "suspendable": term.suspendable,
        },
        "equated_days": kept["equated_days"],
        "events": kept["events"],
        "due_on": due_on.isoformat(),
        "sum": kept["steps"],
    }
    return {**file, "sha256": fingerprint(file)}


def fingerprint(file: dict[str, Any]) -> str:
    text = json.dumps(file, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
