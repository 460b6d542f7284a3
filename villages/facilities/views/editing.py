"""Keeping the facilities of a village: by its editors."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villages.facilities.forms.care import StatusForm
from villages.facilities.forms.editing import FacilityForm
from villages.members.access import village_for_editor
from villages.models import Facility, FacilityReport, FacilityStatusChange


def facility_for_editor(request: HttpRequest, slug: str, pk: UUID) -> Facility:
    rows = Facility.objects.visible_to(request.user)
    rows = rows.select_related("village__municipality", "operator", "source")
    facility = get_object_or_404(rows, village__slug=slug, pk=pk)
    if not facility.village.is_editable_by(request.user):
        raise PermissionDenied
    return facility


@login_required
def facility_new(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_editor(request.user, slug)
    return _facility_form(request, Facility(village=village), _("Nieuwe voorziening"))


@login_required
def facility_edit(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    facility = facility_for_editor(request, slug, pk)
    return _facility_form(request, facility, _("Voorziening wijzigen"))


def _facility_form(request: HttpRequest, facility: Facility, title: str) -> HttpResponse:
    reports = list(_reports_on(request, facility))
    form = FacilityForm(request.POST or None, instance=facility, village=facility.village)
    if request.method == "POST" and form.is_valid() and (saved := form.save_once()):
        messages.success(request, _("Bewaard. Zo weet het dorp het ook."))
        queue = reverse("villages:facility_reports", args=[saved.village.slug])
        return redirect(queue if reports else saved)
    context = {
        "form": form,
        "title": title,
        "village": facility.village,
        "facility": facility if facility.is_saved else None,
        "reports": reports,
    }
    return render(request, "villages/facility_form.html", context)


def _reports_on(request: HttpRequest, facility: Facility) -> list[FacilityReport]:
    if not facility.is_saved:
        return []
    rows = FacilityReport.objects.visible_to(request.user).waiting().filter(facility=facility)
    return list(rows.for_list())


@login_required
def facility_status(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    facility = facility_for_editor(request, slug, pk)
    form = StatusForm(request.POST or None, facility=facility, user=request.user)
    done = _("Het staat in de geschiedenis.")
    if carried_out(request, form, lambda: form.instance.record(request.user), done):
        return redirect(facility)
    reports = _reports_on(request, facility)
    context = {"form": form, "facility": facility, "village": facility.village, "reports": reports}
    return render(request, "villages/facility_status.html", context)


@require_POST
@login_required
def change_confirm(request: SignedInRequest, slug: str, pk: UUID, change: UUID) -> HttpResponse:
    facility = facility_for_editor(request, slug, pk)
    changes = FacilityStatusChange.objects.visible_to(request.user).filter(facility=facility)
    done = _("Bevestigd: dit is zeker.")
    act(request, lambda: get_object_or_404(changes, pk=change).confirm(request.user), done)
    return redirect(facility)
