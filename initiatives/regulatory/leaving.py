"""An officer who works for the municipality no longer handles no request of it any more. A proposal
that lies with the decision makers stays as it was made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.models import RegulatoryRequest, Status
from initiatives.regulatory.models.querysets import RegulatoryRequestQuerySet
from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User
from villages.leaving import role_ends
from villages.models import Membership


def handled_requests(membership: Membership, people: Iterable[User]) -> RegulatoryRequestQuerySet:
    if membership.role != Membership.Role.OFFICER:
        return RegulatoryRequest.objects.none()
    rows = RegulatoryRequest.objects.for_staff_of(membership.municipality).running()
    return rows.exclude(status=Status.PROPOSED).filter(handling_officer__in=people)


def _lose_officer(rows: Any) -> None:
    for request in rows.for_list():
        request.lose_officer(request.handling_officer)


role_ends.plug(Ends(_("Verzoeken"), handled_requests, end=_lose_officer), 10)
