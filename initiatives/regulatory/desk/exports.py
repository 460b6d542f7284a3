"""The list that is shown, to work with elsewhere: as CSV and as a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from initiatives.regulatory.access import municipality_of
from initiatives.regulatory.desk.inbox import at_desk
from initiatives.regulatory.desk.queues import (
    QUEUES,
    QueueFilterForm,
    in_queue,
    officers_of,
    order_of,
)
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.web.spreadsheets import Sheet
from villagehub.web.workbook import CONTENT_TYPE, workbook
from villages.members.workplace import WorkplaceRequest

MOST = 5000


def heads() -> list[str]:
    return [
        _("Nummer"), _("Titel"), _("Dorp"), _("Initiatief"), _("Soort"), _("Stand"),
        _("Behandelaar"), _("Ontvangen"), _("Uiterlijk"), _("Klok"), _("Afgesloten"), _("Op tijd"),
    ]  # fmt: skip


def cells_of(case: RegulatoryRequest) -> list[Any]:
    """Nothing of the raw form, and nothing of who applied."""
    said = {True: _("ja"), False: _("nee"), None: ""}
    return [
        case.reference,
        case.title,
        case.initiative.village.name,
        case.initiative.title,
        case.shown_kind,
        case.desk_status,
        str(case.handling_officer or ""),
        case.received_on,
        case.due_on,
        case.clock_text,
        case.closed_on,
        said[case.in_time],
    ]


def _rows(http: WorkplaceRequest) -> tuple[str, Iterator[list[Any]]]:
    """As on the page, with the same filters, and all of it. One query."""
    key = http.GET.get("lijst", "mij")
    if key not in QUEUES:
        raise Http404
    municipality = municipality_of(http).pk
    filters = QueueFilterForm(http.GET, officers=officers_of(municipality))
    found = filters.apply(in_queue(http.user, municipality, http.workplace.role, key))
    return key, (cells_of(case) for case in found.order_by(*order_of(key))[:MOST])


def _file(content_type: str, key: str, ending: str) -> HttpResponse:
    response = HttpResponse(content_type=content_type)
    name = f"verzoeken-{key}-{timezone.localdate():%Y-%m-%d}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@at_desk
def as_csv(http: WorkplaceRequest) -> HttpResponse:
    key, rows = _rows(http)
    response = _file("text/csv; charset=utf-8", key, "csv")
    sheet = Sheet(response)
    sheet.row(heads())
    for cells in rows:
        sheet.row("" if cell is None else cell for cell in cells)
    return response


@at_desk
def as_workbook(http: WorkplaceRequest) -> HttpResponse:
    key, rows = _rows(http)
    response = _file(CONTENT_TYPE, key, "xlsx")
    response.write(workbook(str(QUEUES[key].title), heads(), rows))
    return response
