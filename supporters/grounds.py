"""Numbers from contacts, below what a request asks and at the desk."""

from __future__ import annotations

from typing import Any

from initiatives.regulatory.grounds import grounds
from initiatives.regulatory.models import RegulatoryRequest
from supporters.sections import beside
from villages.sections import Section


def counts_of_request(user: Any, case: RegulatoryRequest) -> Section | None:
    """One query."""
    return beside(user, case)


grounds.plug(counts_of_request)
