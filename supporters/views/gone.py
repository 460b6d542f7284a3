"""Somebody died or moved: everything that is open ends, with or without a case."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record
from supporters.forms import CloseCaseForm
from supporters.models import Closing, SupportCase, come_back
from supporters.views.people import load_file, load_person
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out


@casework
def gone(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """First which of the two, then everything that is open with what becomes of it."""
    person = load_person(request, pk)
    asked = request.POST if request.method == "POST" else request.GET
    reason = asked.get("close_reason", "")
    closing = Closing(person, reason, request.workplace) if reason in SupportCase.GONE else None
    form = CloseCaseForm(request.POST or None, closing=closing, initial={"close_reason": reason})
    form.only_gone()
    if closing and carried_out(request, form, lambda: closing.carry_out(form.chosen)):
        return redirect("supporters:person", pk=pk)
    record(request, AuditEvent.Action.READ, person)
    context = {"person": person, "form": form, "closing": closing}
    return render(request, "supporters/person_gone.html", context)


@casework
@require_POST
def back(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    person = load_file(request, pk)
    already = _("Deze persoon staat al in je lijst.")
    act(request, lambda: come_back(person, request.workplace), already=already)
    return redirect("supporters:person", pk=pk)
