"""A calendar of the work, at a secret address that can be renewed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from supporters.access import WorkplaceRequest, casework
from supporters.blocks import blocks_of
from supporters.models import WorkCalendar
from villagehub.accounts.acting import acting_as
from villagehub.web.actions import act
from villages.agenda.calendars import calendar, private_answer


@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """As the one supporter whose key it is, as the worker that reminds them; only numbers leave."""
    row = WorkCalendar.objects.with_token(token)
    if row is None:
        raise Http404
    name = _("Mijn werk")
    with acting_as(row.workplace.user_id, row.workplace.organisation_id):
        content = calendar(name, blocks_of(row, row.workplace.user))
    return private_answer(request, name, content)


@casework
def work_calendar(request: WorkplaceRequest) -> HttpResponse:
    row = WorkCalendar.objects.visible_to(request.user).filter(workplace=request.workplace)
    return render(request, "supporters/work_calendar.html", {"row": row.first()})


@casework
@require_POST
def renew(request: WorkplaceRequest) -> HttpResponse:
    """Makes the address, or another one instead."""
    row, is_new = WorkCalendar.objects.get_or_create(workplace=request.workplace)
    if not is_new:
        row.renew()
        messages.success(request, _("Je hebt een nieuw adres. Het oude werkt niet meer."))
    return redirect("supporters:calendar")


@casework
@require_POST
def stop(request: WorkplaceRequest) -> HttpResponse:
    rows = WorkCalendar.objects.visible_to(request.user).filter(workplace=request.workplace)
    act(request, rows.delete, _("Gestopt. Het adres werkt niet meer."))
    return redirect("supporters:calendar")
