"""The meeleesblad of somebody: on the screen, on paper, as data."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from supporters.access import WorkplaceRequest, casework, record
from supporters.models import HelpSeeker
from supporters.sheet import Sheet
from supporters.sheet_pdf import sheet_pdf
from villagehub.audit.models import AuditEvent
from villagehub.typesetting.typesetter import PageFailedError


def load_sheet(request: WorkplaceRequest, pk: UUID) -> Sheet:
    """Also of who died or moved. That it was taken along is written down before it is read."""
    mine = HelpSeeker.objects.visible_to(request.user).with_sheet()
    person: HelpSeeker = get_object_or_404(mine, pk=pk)
    record(request, AuditEvent.Action.EXPORT, person)
    return Sheet(person)


@casework
def sheet(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    return render(request, "supporters/sheet.html", {"sheet": load_sheet(request, pk)})


@casework
def as_pdf(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    try:
        page = sheet_pdf(load_sheet(request, pk))
    except PageFailedError:
        messages.error(request, _("De pdf is niet te maken. Print deze pagina."))
        return redirect("supporters:sheet", pk=pk)
    response = HttpResponse(page, content_type="application/pdf")
    # No name in it: it stays behind in a folder of downloads.
    response["Content-Disposition"] = 'inline; filename="meeleesblad.pdf"'
    return response


@casework
def as_json(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    response = HttpResponse(load_sheet(request, pk).as_json(), content_type="application/json")
    response["Content-Disposition"] = 'attachment; filename="meeleesblad.json"'
    return response
