"""The facilities of a village: a map, a list that says the same, and what became of them."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from villages import maps
from villages.access import village_for_page
from villages.conditional import public_page
from villages.models import Facility, FacilityStatusChange
from villages.paging import page_of
from villages.sections import sections

PAGE_SIZE = 60


@require_safe
@public_page
def facility_list(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_page(request.user, slug)
    rows = Facility.objects.visible_to(request.user).filter(village=village)
    page = page_of(request, rows.for_list(), ["kind", "name", "pk"], PAGE_SIZE)
    there = [facility for facility in page.rows if facility.is_there]
    context = {
        "village": village,
        "active_tab": "facilities",
        "facilities": there,
        "gone": [facility for facility in page.rows if not facility.is_there],
        "more_url": page.more_url,
        "view_box": maps.view_box([village.bounds], margin=0.06),
        "points": [
            (facility, *maps.project(facility.longitude, facility.latitude))
            for facility in there
            if facility.latitude and facility.longitude
        ],
        "radius": max(village.bounds[2:], default=100) // 60 + 4,
    }
    return render(request, "villages/facility_list.html", context)


@require_safe
@public_page
def facility(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    village = village_for_page(request.user, slug)
    rows = Facility.objects.visible_to(request.user).select_related("operator", "source")
    facility = get_object_or_404(rows, village=village, pk=pk)
    changes = FacilityStatusChange.objects.visible_to(request.user).filter(facility=facility)
    context = {
        "village": village,
        "active_tab": "facilities",
        "facility": facility,
        "changes": changes.for_list(),
        "sections": sections("facility", request, facility),
    }
    return render(request, "villages/facility_detail.html", context)
