"""Whose desk it is."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from initiatives.regulatory.models import RegulatoryRequest
from villages.members.workplace import WorkplaceRequest
from villages.models import Municipality


def municipality_of(http: WorkplaceRequest) -> Municipality:
    """After workplace_required the municipality is there, since these roles have that scope."""
    municipality = http.workplace.municipality
    if municipality is None:
        raise LookupError("A role at the desk has a municipality.")
    return municipality


def case_at_desk(http: WorkplaceRequest, reference: str) -> RegulatoryRequest:
    ours = RegulatoryRequest.objects.visible_to(http.user).for_staff_of(municipality_of(http))
    found: RegulatoryRequest = get_object_or_404(ours.for_list(), reference=reference)
    return found


def case_without_interest(http: WorkplaceRequest, reference: str) -> RegulatoryRequest:
    """The municipality's own side stays closed to who takes part, whatever they work as (Awb
    2:4)."""
    case = case_at_desk(http, reference)
    if case.has_interest_of(http.user):
        raise Http404
    return case
