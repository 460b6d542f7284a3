"""Which requests an archivist looks at in which year: what may go when its term is over, and what
goes to the archive. Only a list: nothing is destroyed or sent from here (docs/decisions/0086)."""

from __future__ import annotations

import re
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import ExtractYear
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.regulatory.access import municipality_of
from initiatives.regulatory.desk.inbox import at_desk
from initiatives.regulatory.desk.queues import OFFICER
from initiatives.regulatory.filing.models import TRANSFER_YEARS
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.choices import CLOSED
from initiatives.regulatory.models.querysets import takes_part
from villagehub.web.paging import page_of
from villagehub.web.spreadsheets import Sheet
from villages.members.workplace import WorkplaceRequest

PAGE_SIZE, MOST = 20, 5000
WITHOUT = "geen"  # in the address, of what has no term yet
OLDEST = ["closed_on", "pk"]
YEARS_KEPT = Case(
    When(filing__is_kept_forever=True, then=Value(TRANSFER_YEARS)),
    default=F("filing__retention_years"),
    output_field=IntegerField(),
)
HEADS = [
    "nummer", "titel", "dorp", "soort", "uitkomst", "afgerond_op", "selectielijst", "categorie",
    "jaren_bewaren", "wat", "bewaard_tot_en_met",
]  # fmt: skip


def closed_ones(http: WorkplaceRequest) -> QuerySet[Any]:
    """With the year in which each is due; of what has no term there is none."""
    ours = RegulatoryRequest.objects.visible_to(http.user).for_staff_of(municipality_of(http))
    closed = ours.filter(status__in=CLOSED).exclude(takes_part(http.user))
    year = ExtractYear("closed_on") + YEARS_KEPT
    return closed.annotate(archive_year=year).select_related(
        "filing", "initiative__village", "municipality"
    )


def _chosen(http: WorkplaceRequest, numbers: dict[int | None, int]) -> int | None:
    """None for what has no term. When the address names no year: this one, or else where there is
    something to do."""
    text = http.GET.get("jaar", "")
    if text == WITHOUT:
        return None
    if re.fullmatch(r"[12][0-9]{3}", text):
        return int(text)
    now = timezone.localdate().year
    if now in numbers or not numbers:
        return now
    return None if None in numbers else min(filter(None, numbers), key=lambda year: abs(year - now))


def _years(rows: QuerySet[Any]) -> dict[int | None, int]:
    """How many are due in each, and how many in none."""
    numbers = rows.order_by().values("archive_year").annotate(n=Count("pk"))
    return dict(numbers.values_list("archive_year", "n"))


@at_desk
@require_safe
def overview(http: WorkplaceRequest) -> HttpResponse:
    rows = closed_ones(http)
    numbers = _years(rows)
    year = _chosen(http, numbers)
    known = sorted({year or timezone.localdate().year, *filter(None, numbers)})
    page = page_of(http, _due_in(rows, year), OLDEST, PAGE_SIZE)
    context = {
        "years": [(each, numbers.get(each, 0), each == year) for each in known],
        "year": year,
        "without": numbers.get(None, 0),
        "rows": page.rows,
        "page": "regulatory:filing" if http.workplace.role == OFFICER else "regulatory:desk",
        "more_url": page.more_url,
    }
    return render(http, "regulatory/archive.html", context)


def _due_in(rows: QuerySet[Any], year: int | None) -> QuerySet[Any]:
    return rows.filter(Q(archive_year=year) if year else Q(archive_year=None))


def _cells(case: Any) -> list[Any]:
    filing: Any = getattr(case, "filing", None)
    until = filing and (filing.handed_over_by or filing.kept_until)
    what = ""
    if until:
        what = _("overdragen") if filing.is_kept_forever else _("vernietigen")
    return [
        case.reference,
        case.title,
        case.initiative.village.name,
        case.shown_kind,
        case.shown_status,
        case.closed_on,
        filing.selection_source if filing else "",
        filing.selection_category if filing else "",
        (filing.retention_years or "") if filing else "",
        what,
        until or "",
    ]


@at_desk
@require_safe
def as_csv(http: WorkplaceRequest) -> HttpResponse:
    rows = closed_ones(http)
    year = _chosen(http, _years(rows))
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    name = f"archief-{year or 'zonder-termijn'}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    sheet = Sheet(response)
    sheet.row(HEADS)
    for case in _due_in(rows, year).order_by(*OLDEST)[:MOST]:
        sheet.row(_cells(case))
    return response
