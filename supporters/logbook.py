"""The audit record in the terms of the Dutch government's log of processings, a line of JSON each.

Source: Logius, Logboek dataverwerkingen, component Logboek, the interface. Whom a line is about is
left out, which that standard allows: the privacy contact reads who did what, never with whom (P14).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from supporters.models import BrokenGlass, SealedCall
from villagehub.audit.models import AuditEvent
from villagehub.web.addresses import absolute

UNSET = 0  # done without an error of the portal: what went wrong leaves no line
AT_ONCE = 2000


def done_by(actor: UUID | None, workplace: str, names: Mapping[str, str]) -> str:
    """Nobody who works here is behind what the site does at night, nor behind what comes in from a
    referrer, whose organisation stands where the role of others stands."""
    if actor:
        return names.get(str(actor)) or _("iemand die hier niet meer werkt")
    return _("iemand zonder account") if workplace else _("de site zelf")


def what_was_done(event: AuditEvent) -> str:
    """Whoever read it elsewhere than in the file itself is told apart."""
    done: str = event.get_action_display()
    if event.action == event.Action.READ:
        if event.object_type == SealedCall._meta.label_lower:
            return _("%(done)s, in een envelop van een afwezige collega") % {"done": done}
        if event.object_type == BrokenGlass._meta.label_lower:
            return _("%(done)s, na het openen in nood") % {"done": done}
    return done


def lines(events: QuerySet[AuditEvent]) -> Iterator[str]:
    """Oldest first."""
    for event in events.order_by("id").iterator(AT_ONCE):
        yield json.dumps(line(event), ensure_ascii=False) + "\n"


def line(event: AuditEvent) -> dict[str, Any]:
    """Times in milliseconds since 1970. The two keys come of the hash of the row, so that the same
    row is the same line in each export, and a row that was changed is another."""
    moment = int(event.at.timestamp() * 1000)
    return {
        "trace_id": event.hash[:32],
        "span_id": event.hash[32:48],
        "status_code": UNSET,
        "name": f"{event.action} {event.object_type}",
        "start_time": moment,
        "end_time": moment,
        "resource": {"attributes": _pairs({"service.name": "VillageHub", "url": absolute()})},
        "attributes": _pairs(
            {
                "dpl.core.processing_activity_id": activity(event),
                "villagehub.actor": str(event.actor_id or ""),
                "villagehub.workplace": event.workplace,
            }
        ),
    }


def activity(event: AuditEvent) -> str:
    """The address of what is kept there, why and how long, in the register of processings."""
    return f"{absolute(reverse('processings'))}#{event.object_type}"


def _pairs(told: dict[str, str]) -> list[dict[str, str]]:
    return [{"key": key, "value": value} for key, value in told.items()]


def months(events: QuerySet[AuditEvent]) -> list[datetime]:
    """The first day of each month that has a line, the latest first; a year of them."""
    tz = timezone.get_current_timezone()
    return list(events.datetimes("at", "month", "DESC", tzinfo=tz)[:12])
