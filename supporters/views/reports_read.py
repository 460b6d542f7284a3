"""A released report, for who lives in the village and who works for the municipality: one page."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from supporters.models import Report, Story
from supporters.models.reports import MUNICIPAL_READERS
from supporters.report.cells import theme_labels
from supporters.report.shown import rows_of, shown
from villagehub.web.paging import page_of
from villagehub.web.spreadsheets import Sheet
from villages.members.access import village_for_page
from villages.members.models.reach import reach_of
from villages.members.models.roles import ORGANISATION_ROLES
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Village

AT_ONCE = 20


def _released(request: HttpRequest) -> Any:
    told = Report.objects.visible_to(request.user).read_outside()
    return told.select_related("organisation")


@login_required
@never_cache
@require_safe
def read(request: HttpRequest, pk: UUID) -> HttpResponse:
    report = get_object_or_404(_released(request), pk=pk)
    context = {
        "report": report,
        "page": shown(report.figures, theme_labels()),
        "back": _list_for(request, report),
        "stories": Story.objects.visible_to(request.user).beside(report).told(),
        "newer": None if report.is_in_force else _in_force(request).versions_of(report).first(),
    }
    return render(request, "supporters/report_read.html", context)


def _list_for(request: HttpRequest, report: Report) -> dict[str, str]:
    """The municipality, the organisation and each village have a list of their own."""
    reach = reach_of(request.user)
    if reach.municipalities_as(*MUNICIPAL_READERS):
        return {"url": reverse("supporters:municipal_reports"), "words": _("Dorpsondersteuning")}
    if reach.organisations_as(*ORGANISATION_ROLES):
        return {"url": reverse("supporters:reports"), "words": _("Rapporten")}
    mine = Village.objects.filter(pk__in=reach.confirmed_villages.intersection(report.villages))
    slug = mine.order_by("name__dutch").values_list("slug", flat=True)[0]
    words = _("Rapporten van de dorpsondersteuning")
    return {"url": reverse("supporters:village_reports", args=[slug]), "words": words}


@login_required
@never_cache
@require_safe
def as_csv(request: HttpRequest, pk: UUID) -> HttpResponse:
    report = get_object_or_404(_released(request), pk=pk)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="rapport-{report.period}.csv"'
    sheet = Sheet(response)
    for row in rows_of(report, shown(report.figures, theme_labels())):
        sheet.row(row)
    return response


@login_required
@never_cache
@require_safe
def proof(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The file with which anybody can compute it again: static/report/check_report.py."""
    report = get_object_or_404(_released(request), pk=pk)
    text = json.dumps(report.proof, ensure_ascii=False, indent=1)
    response = HttpResponse(text, content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="bewijs-{report.period}.json"'
    return response


@workplace_required(*[str(role.value) for role in MUNICIPAL_READERS])
def of_municipality(request: WorkplaceRequest) -> HttpResponse:
    return _listed(request, _in_force(request), base="base_work.html")


@login_required
@never_cache
def of_village(request: HttpRequest, slug: str) -> HttpResponse:
    """For who lives there, the same reports as the municipality reads."""
    village = village_for_page(request.user, slug)
    rows = _in_force(request).about(village)
    return _listed(request, rows, base="villages/base_village.html", village=village)


def _listed(request: HttpRequest, rows: Any, **context: Any) -> HttpResponse:
    page = page_of(request, rows, ["-first_day", "-released_at", "-id"], AT_ONCE)
    context |= {"reports": page.rows, "more_url": page.more_url}
    return render(request, "supporters/reports_read.html", context)


def _in_force(request: HttpRequest) -> Any:
    return _released(request).released().defer("figures", "proof")
