"""HSDS 3.0 at /api/hsds/. The standard sets the addresses, and the paging by number."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from villagehub.web.addresses import absolute
from villagehub.web.problems import problem
from villages.models import Facility, Organisation
from villages.opendata import hsds
from villages.opendata.answers import api
from villages.opendata.asked import (
    YES,
    Asked,
    AskedOfOrganizations,
    AskedOfPlaces,
    AskedOfServices,
    AskedOfTerms,
    narrowed,
    narrowed_organizations,
)
from villages.opendata.numbered import Numbered, asked_for, numbered, numbered_list

Data = dict[str, Any]
SHAPES = {"format", "full", "full_service", "minimal"}  # how rows are shown, not which
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


Read = Callable[[dict[str, Any], int, int], Numbered]


def _listed(
    request: HttpRequest,
    kind: type[Asked],
    read: Read,
    show: Callable[[Any, dict[str, Any]], Data],
) -> HttpResponse:
    """What was asked is understood whole, or refused."""
    try:
        asked = kind.of(request.GET)
        number, size = asked_for(request, is_minimal=asked.get("minimal", False))
    except ValidationError as error:
        return problem(400, error.messages[0])
    page = read(asked, number, size)
    return _json(page.as_page([show(row, asked) for row in page.rows]))


def _name_of(what: str, asked: dict[str, Any]) -> str:
    """Under which the keys of these rows are kept: each narrowing has its own."""
    told = ((name, str(value)) for name, value in asked.items() if value)
    narrowing = sorted(pair for pair in told if pair[0] not in SHAPES)
    if not narrowing:
        return what
    return f"{what}:{hashlib.sha256(repr(narrowing).encode()).hexdigest()[:32]}"


def _facilities(request: HttpRequest) -> Read:
    def read(asked: dict[str, Any], number: int, size: int) -> Numbered:
        rows = narrowed(hsds.facilities(request.user), asked)
        if asked.get("minimal"):
            rows = rows.select_related(None).defer(None).only("updated_at")
        return numbered(_name_of("facility", asked), rows, number, size)

    return read


@api
def services(request: HttpRequest) -> HttpResponse:
    def show(row: Any, asked: dict[str, Any]) -> Data:
        return hsds.minimal(row) if asked["minimal"] else hsds.service(row, asked["full"])

    return _listed(request, AskedOfServices, _facilities(request), show)


@api
def service(request: HttpRequest, pk: UUID) -> HttpResponse:
    facility = get_object_or_404(hsds.facilities(request.user), pk=pk)
    return _json(hsds.service(facility, is_full=True))


@api
def service_at_locations(request: HttpRequest) -> HttpResponse:
    """In full each has its location and its service."""

    def show(row: Any, asked: dict[str, Any]) -> Data:
        is_full = asked["full"]
        return hsds.service_at_location(row, is_full=is_full, with_service=is_full)

    return _listed(request, AskedOfPlaces, _facilities(request), show)


@api
def service_at_location(request: HttpRequest, pk: UUID) -> HttpResponse:
    key = hsds.other_key(pk, hsds.AT_LOCATION)
    facility = get_object_or_404(hsds.facilities(request.user), pk=key)
    return _json(hsds.service_at_location(facility, is_full=True, with_service=True))


@api
def organizations(request: HttpRequest) -> HttpResponse:
    """In full each has the services it runs: one query more, whatever the number of rows."""

    def read(asked: dict[str, Any], number: int, size: int) -> Numbered:
        rows = Organisation.objects.visible_to(request.user)
        rows = narrowed_organizations(rows, asked, Facility.objects.visible_to(request.user))
        page = numbered(_name_of("organisation", asked), rows, number, size)
        if asked["full"] or asked["full_service"]:
            of_each = _services_of(request, page.rows)
            for row in page.rows:
                row.shown_services = of_each[row.pk]
        return page

    def show(row: Any, asked: dict[str, Any]) -> Data:
        return hsds.organization(row, getattr(row, "shown_services", []), asked["full_service"])

    return _listed(request, AskedOfOrganizations, read, show)


def _services_of(request: HttpRequest, organisations: list[Any]) -> dict[Any, list[Facility]]:
    rows = hsds.facilities(request.user).filter(operator__in=organisations).order_by("pk")
    found: dict[Any, list[Facility]] = {row.pk: [] for row in organisations}
    for facility in rows[: SERVICES_SHOWN * len(organisations)]:
        found[facility.operator_id].append(facility)
    return found


@api
def organization(request: HttpRequest, pk: UUID) -> HttpResponse:
    """With the services it runs."""
    organisation = get_object_or_404(Organisation.objects.visible_to(request.user), pk=pk)
    rows = hsds.facilities(request.user).filter(operator=organisation).order_by("pk")
    is_full = request.GET.get("full_service", "").lower() in YES
    return _json(hsds.organization(organisation, list(rows[:SERVICES_SHOWN]), is_full))


@api
def taxonomies(request: HttpRequest) -> HttpResponse:
    def read(asked: dict[str, Any], number: int, size: int) -> Numbered:
        found = [hsds.taxonomy()] if _speaks_of(hsds.taxonomy(), asked) else []
        return numbered_list(found, number, size)

    return _listed(request, Asked, read, lambda row, asked: row)


@api
def taxonomy(request: HttpRequest, pk: UUID) -> HttpResponse:
    if pk != hsds.OUR_TERMS:
        raise Http404
    return _json(hsds.taxonomy())


@api
def taxonomy_terms(request: HttpRequest) -> HttpResponse:
    """None stands above another."""

    def read(asked: dict[str, Any], number: int, size: int) -> Numbered:
        found = [hsds.term(kind) for kind in hsds.kinds_by_term().values()]
        if asked["taxonomy_id"] not in (None, hsds.OUR_TERMS) or asked["parent_id"]:
            found = []
        return numbered_list([row for row in found if _speaks_of(row, asked)], number, size)

    return _listed(request, AskedOfTerms, read, lambda row, asked: row)


@api
def taxonomy_term(request: HttpRequest, pk: UUID) -> HttpResponse:
    kind = hsds.kinds_by_term().get(pk)
    if kind is None:
        raise Http404
    return _json(hsds.term(kind))


def _speaks_of(row: Data, asked: dict[str, Any]) -> bool:
    told = f"{row['name']} {row['description']}".casefold()
    return all(word in told for word in asked["search"].casefold().split())
