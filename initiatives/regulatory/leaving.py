"""Whoever leaves an initiative is not called about its requests any more.

An officer who works for the municipality no longer handles no request of it any more. A proposal
that lies with the decision makers stays as it was made.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.regulatory.models import ApplicantContact, Mandate, RegulatoryRequest, Status
from initiatives.regulatory.models.querysets import RegulatoryRequestQuerySet
from initiatives.sockets.leaving import ends
from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User
from villages.leaving import role_ends
from villages.models import Membership


def handled_requests(membership: Membership, people: Iterable[User]) -> RegulatoryRequestQuerySet:
    if membership.role != Membership.Role.OFFICER:
        return RegulatoryRequest.objects.none()
    rows = RegulatoryRequest.objects.for_staff_of(membership.municipality).running()
    return rows.exclude(status=Status.PROPOSED).filter(handling_officer__in=people)


def held_mandates(membership: Membership, people: Iterable[User]) -> QuerySet[Mandate]:
    if membership.role != Membership.Role.DECISION_MAKER or membership.municipality_id is None:
        return Mandate.objects.none()
    ours = Mandate.objects.of(membership.municipality_id).not_over()
    return ours.filter(holder__in=people)


def _end_mandates(rows: Any) -> None:
    for mandate in rows:
        mandate.end(mandate.holder)


def _lose_officer(rows: Any) -> None:
    for request in rows.for_list():
        request.lose_officer(request.handling_officer)


def numbers_to_call(initiative: Initiative, people: Iterable[User]) -> QuerySet[ApplicantContact]:
    rows = ApplicantContact.objects.filter(request__initiative=initiative, given_by__in=people)
    return rows.select_related("request")


def _forget(rows: Any) -> None:
    rows.delete()


ends.plug(
    Ends(
        _("Bellen door de gemeente"),
        numbers_to_call,
        line=lambda row: row.request.title,
        end=_forget,
    ),
    65,
)
role_ends.plug(Ends(_("Mandaten"), held_mandates, end=_end_mandates), 12)
role_ends.plug(Ends(_("Verzoeken"), handled_requests, end=_lose_officer), 10)
