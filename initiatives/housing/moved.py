"""Households on the list read where the initiative is now, and put themselves on the list there:
what they told this board goes nowhere."""

from __future__ import annotations

from typing import Any

from initiatives.housing import emails
from initiatives.housing.models import InterestEntry
from initiatives.housing.models.choices import HouseholdMail
from initiatives.sockets.moved import hearers


def tell_households(initiative: Any, address: str) -> int:
    rows = InterestEntry.objects.on_list().filter(initiative=initiative)
    found = list(rows.select_related("initiative__village", "user"))
    emails.tell_all(found, HouseholdMail.MOVED, "once", address=address)
    return len(found)


hearers.plug(tell_households)
