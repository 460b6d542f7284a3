"""The facilities of a village: a map, a list that says the same, and what became of them."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from villagehub.web.caching import public_page
from villagehub.web.paging import page_of
from villages.facilities import table_file
from villages.facilities.forms.editing import FilterForm
from villages.members.access import village_for_page
from villages.models import Facility, FacilityReport, FacilityStatusChange, Village
from villages.readers import edits, shared_page
from villages.sections import facility_page, sections
from villages.street_map.drawing import DRAWN, VillageMap

PAGE_SIZE = 60


@require_safe
@public_page
def facility_list(request: HttpRequest, slug: str) -> HttpResponse:
    def build(reader: HttpRequest) -> dict[str, object]:
        return _list(reader, slug)

    return shared_page(request, slug, "villages/facility_list.html", build, alone=edits)


def _list(request: HttpRequest, slug: str) -> dict[str, object]:
    village = village_for_page(request.user, slug, *DRAWN)
    visible = Facility.objects.visible_to(request.user).filter(village=village)
    kinds = list(visible.order_by("kind").values_list("kind", flat=True).distinct())
    form = FilterForm(request.GET, kinds=kinds)
    rows = visible.filter(kind=form.kind) if form.kind else visible
    if form.open_only:
        rows = rows.open_at(timezone.now())
    page = page_of(request, rows.for_rows(), ["kind", "name__dutch", "pk"], PAGE_SIZE)
    there = [facility for facility in page.rows if facility.is_there]
    return {
        "village": village,
        "active_tab": "facilities",
        "form": form,
        "is_filtered": bool(form.kind or form.open_only),
        "facilities": there,
        "map": VillageMap(village, there),
        "gone": [facility for facility in page.rows if not facility.is_there],
        "more_url": page.more_url,
        **_for_editor(request, village),
    }


def _for_editor(request: HttpRequest, village: Village) -> dict[str, object]:
    """What waits for the editor. Three queries, one for others, none for a visitor."""
    if not village.is_editable_by(request.user):
        return {}
    waiting = FacilityReport.objects.visible_to(request.user).waiting()
    mine = Facility.objects.visible_to(request.user).filter(village=village)
    return {
        "is_editor": True,
        "waiting": waiting.filter(facility__village=village).count(),
        "stale": mine.stale().count(),
    }


@require_safe
@public_page
def facility(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    village = village_for_page(request.user, slug, *DRAWN)
    visible = Facility.objects.visible_to(request.user)
    facility = get_object_or_404(
        visible.select_related("operator", "source", "village"), village=village, pk=pk
    )
    changes = FacilityStatusChange.objects.visible_to(request.user).filter(facility=facility)
    # What one may not know of is named nowhere, also not as what came in the place of this.
    near: dict[UUID | None, Facility] = {each.pk: each for each in visible.related_to(facility)}
    context = {
        "village": village,
        "active_tab": "facilities",
        "facility": facility,
        "history": [(each, near.get(each.replaced_by_id)) for each in changes.for_list()],
        "replaced_by": near.get(facility.replaced_by_id),
        "replaces": [each for each in near.values() if each.replaced_by_id == facility.pk],
        "map": VillageMap(village, [facility]),
        "is_editor": village.is_editable_by(request.user),
        "sections": sections(facility_page, request, facility),
    }
    return render(request, "villages/facility_detail.html", context)


@require_safe
@public_page
def facilities_csv(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_page(request.user, slug)
    visible = Facility.objects.visible_to(request.user)
    rows = list(visible.filter(village=village).for_list().select_related("operator", "source"))
    near = visible.filter(pk__in=[each.replaced_by_id for each in rows if each.replaced_by_id])
    names = dict(near.values_list("pk", "name"))
    response = HttpResponse(table_file.file_of(rows, names), content_type="text/csv; charset=utf-8")
    name = f"voorzieningen-{village.slug}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
