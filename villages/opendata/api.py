"""HSDS 3.0 at /api/hsds/. The standard sets the addresses, and the paging by number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from villagehub.web.addresses import absolute
from villages.models import Organisation
from villages.opendata import hsds
from villages.opendata.answers import api, problem
from villages.opendata.numbered import asked_for, numbered

YES = {"true", "1"}
Data = dict[str, Any]
SERVICES_SHOWN = 500


def _json(data: Data) -> JsonResponse:
    return JsonResponse(data, json_dumps_params={"ensure_ascii": False})


@api
def root(request: HttpRequest) -> HttpResponse:
    return _json(
        {
            "version": "3.0",
            "profile": "https://docs.openreferral.org/en/3.0/",
            "openapi_url": absolute(reverse("opendata:openapi")),
        }
    )


def _listed(
    request: HttpRequest, name: str, rows: QuerySet[Any], show: Callable[[Any, bool], Data]
) -> HttpResponse:
    try:
        number, size = asked_for(request)
    except ValidationError as error:
        return problem(400, error.messages[0])
    page = numbered(name, rows, number, size)
    is_full = request.GET.get("full", "").lower() in YES
    return _json(page.as_page([show(row, is_full) for row in page.rows]))


@api
def services(request: HttpRequest) -> HttpResponse:
    rows = hsds.facilities(request.user)
    return _listed(request, "facility", rows, hsds.service)


@api
def service(request: HttpRequest, pk: UUID) -> HttpResponse:
    facility = get_object_or_404(hsds.facilities(request.user), pk=pk)
    return _json(hsds.service(facility, is_full=True))


@api
def service_at_locations(request: HttpRequest) -> HttpResponse:
    """In full each has its location and its service."""
    rows = hsds.facilities(request.user)

    def show(facility: Any, is_full: bool) -> Data:
        return hsds.service_at_location(facility, is_full=is_full, with_service=is_full)

    return _listed(request, "facility", rows, show)


@api
def service_at_location(request: HttpRequest, pk: UUID) -> HttpResponse:
    key = hsds.other_key(pk, hsds.AT_LOCATION)
    facility = get_object_or_404(hsds.facilities(request.user), pk=key)
    return _json(hsds.service_at_location(facility, is_full=True, with_service=True))


@api
def organizations(request: HttpRequest) -> HttpResponse:
    rows = Organisation.objects.visible_to(request.user)
    return _listed(request, "organisation", rows, lambda row, is_full: hsds.organization(row))


@api
def organization(request: HttpRequest, pk: UUID) -> HttpResponse:
    """With the services it runs."""
    organisation = get_object_or_404(Organisation.objects.visible_to(request.user), pk=pk)
    rows = hsds.facilities(request.user).filter(operator=organisation).order_by("pk")
    return _json(hsds.organization(organisation, list(rows[:SERVICES_SHOWN])))
