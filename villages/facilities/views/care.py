"""Keeping what is told about facilities true: reports of residents, and the half-yearly round."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act
from villagehub.web.paging import page_of
from villagehub.web.sent import with_what_was_sent
from villages.facilities.forms.care import DeclineForm, ReportForm
from villages.facilities.views.editing import facility_for_editor
from villages.members.access import village_for_editor, village_for_page
from villages.models import Facility, FacilityCheck, FacilityReport

PAGE_SIZE = 30


@login_required
def report(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    village = village_for_page(request.user, slug)
    facility = get_object_or_404(
        Facility.objects.visible_to(request.user).select_related("village"), village=village, pk=pk
    )
    form = ReportForm(request.POST or None, user=request.user, facility=facility)
    if request.method == "POST" and form.is_valid():
        form.save()
        done = _("Dank je wel. De redactie kijkt ernaar; je krijgt bericht. Dit stuurde je:")
        messages.success(request, with_what_was_sent(done, form))
        return redirect(facility)
    context = {"form": form, "facility": facility, "village": village}
    return render(request, "villages/facility_report.html", context)


@login_required
def reports(request: HttpRequest, slug: str) -> HttpResponse:
    """What waits, oldest first."""
    village = village_for_editor(request.user, slug)
    rows = FacilityReport.objects.visible_to(request.user).waiting()
    rows = rows.filter(facility__village=village).for_list()
    page = page_of(request, rows, ["created_at", "pk"], PAGE_SIZE)
    context = {"village": village, "reports": page.rows, "more_url": page.more_url}
    return render(request, "villages/facility_reports.html", context)


def _report_for_editor(request: HttpRequest, slug: str, pk: UUID) -> FacilityReport:
    """404 for whoever neither wrote it nor edits the village."""
    rows = FacilityReport.objects.visible_to(request.user).for_list()
    report = get_object_or_404(rows, facility__village__slug=slug, pk=pk)
    if not report.facility.village.is_editable_by(request.user):
        raise PermissionDenied
    return report


@require_POST
@login_required
def report_confirm(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    report = _report_for_editor(request, slug, pk)
    _settle(request, report, FacilityReport.State.CONFIRMED)
    return redirect("villages:facility_reports", slug)


@login_required
def report_decline(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    report = _report_for_editor(request, slug, pk)
    form = DeclineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _settle(request, report, FacilityReport.State.DECLINED, form.cleaned_data["answer"])
        return redirect("villages:facility_reports", slug)
    context = {"form": form, "report": report, "village": report.facility.village}
    return render(request, "villages/facility_report_decline.html", context)


def _settle(request: SignedInRequest, report: FacilityReport, state: str, answer: str = "") -> None:
    if report.settle(state, request.user, answer):
        messages.success(request, _("Afgehandeld. Wie het meldde, krijgt bericht."))
    else:
        messages.info(request, _("Dit was al afgehandeld."))


@login_required
def facility_round(request: HttpRequest, slug: str) -> HttpResponse:
    """What nobody looked at for half a year, and what was looked at today."""
    village = village_for_editor(request.user, slug)
    rows = Facility.objects.visible_to(request.user).filter(village=village)
    page = page_of(request, rows.stale().for_list(), ["kind", "name__dutch", "pk"], PAGE_SIZE)
    done = rows.filter(checks__on=timezone.localdate()).for_list()[:PAGE_SIZE]
    context = {
        "village": village,
        "facilities": page.rows,
        "more_url": page.more_url,
        "done": done,
    }
    return render(request, "villages/facility_round.html", context)


@require_POST
@login_required
def facility_check(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    facility = facility_for_editor(request, slug, pk)
    FacilityCheck.record(facility, request.user)
    text = _("%(name)s klopt nog. Vergist? Onderaan kun je het terugnemen.")
    messages.success(request, text % {"name": facility.name})
    return redirect("villages:facility_round", slug)


@require_POST
@login_required
def facility_uncheck(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    facility = facility_for_editor(request, slug, pk)
    done = _("Teruggenomen: %(name)s.") % {"name": facility.name}
    act(request, lambda: FacilityCheck.take_back(facility), done)
    return redirect("villages:facility_round", slug)
