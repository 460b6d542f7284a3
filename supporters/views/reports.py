"""Reports where they are made: built, looked at by somebody else, released and taken back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, coordination, record, within_workplace
from supporters.forms.reports import ReportForm, WithdrawReportForm
from supporters.models import Report, Story
from supporters.models.stories import WRITERS
from supporters.report.building import build
from supporters.report.cells import theme_labels
from supporters.report.shown import shown
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of
from villages.members.models.roles import ORGANISATION_ROLES
from villages.models import Membership, Village

AT_ONCE = 20

in_organisation = within_workplace(*ORGANISATION_ROLES)


def _of_here(request: WorkplaceRequest) -> Any:
    mine = Report.objects.visible_to(request.user).of(request.workplace.organisation_id)
    return mine.select_related("organisation", "built_by", "reviewed_by", "released_by")


def _coordinates(request: WorkplaceRequest) -> bool:
    return request.workplace.role == Membership.Role.COORDINATOR


def _supports(request: WorkplaceRequest) -> bool:
    return request.workplace.role == Membership.Role.SUPPORTER


@in_organisation
def reports(request: WorkplaceRequest) -> HttpResponse:
    rows = _of_here(request).defer("figures", "proof")
    page = page_of(request, rows, ["-first_day", "-created_at", "-id"], AT_ONCE)
    context = {
        "reports": page.rows,
        "more_url": page.more_url,
        "coordinates": _coordinates(request),
        "supports": _supports(request),
    }
    return render(request, "supporters/report_list.html", context)


def _made(report: Report) -> str:
    if report.status == Report.Status.BUILT:
        return _("Gemaakt. Kijk het na; daarna kijkt een ander mee.")
    state = report.get_status_display()
    return _("Dit rapport is er al: %(state)s.") % {"state": state}


@coordination
def new(request: WorkplaceRequest) -> HttpResponse:
    form = ReportForm(request.POST or None, by=request.workplace)
    if made := carried_out(request, form, form.build, _made):
        return redirect("supporters:report_at_work", made.pk)
    return render(request, "supporters/report_new.html", {"form": form})


@in_organisation
def at_work(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    report = get_object_or_404(_of_here(request), pk=pk)
    record(request, AuditEvent.Action.READ, report)
    stories = Story.objects.visible_to(request.user).beside(report)
    context = {
        "report": report,
        "page": shown(report.figures, theme_labels()),
        "coordinates": _coordinates(request),
        "supports": _supports(request),
        "writes_stories": request.workplace.role in WRITERS,
        "own_stories": stories.order_by("created_at", "pk"),
        "may_review": report.can_be_reviewed_by(request.user),
    }
    return render(request, "supporters/report_at_work.html", context)


@in_organisation
@require_POST
def review(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    report = get_object_or_404(_of_here(request), pk=pk)
    done = _("Nagekeken. De coördinator kan het nu vrijgeven.")
    already = _("Dit rapport was al nagekeken.")
    act(request, lambda: report.review(request.workplace), done, already=already)
    return redirect("supporters:report_at_work", pk)


@coordination
@require_POST
def release(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    report = get_object_or_404(_of_here(request), pk=pk)
    done = _("Vrijgegeven. Gemeente en dorp lezen het nu.")
    already = _("Dit rapport was al vrijgegeven.")
    act(request, lambda: report.release(request.workplace), done, already=already)
    return redirect("supporters:report_at_work", pk)


@coordination
@require_POST
def drop(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    report = get_object_or_404(_of_here(request), pk=pk)
    already = _("Dit rapport ligt al buiten deze stap.")
    act(request, lambda: report.drop(request.workplace), _("Gaat niet door."), already=already)
    return redirect("supporters:reports")


@coordination
@require_POST
def again(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Counted anew, as a new version of it."""
    report = get_object_or_404(_of_here(request), pk=pk)
    villages = list(Village.objects.visible_to(request.user).filter(pk__in=report.villages))

    def corrected() -> Report:
        if len(villages) < len(report.villages):
            raise ValidationError(_("Een van deze dorpen is er niet meer. Maak een nieuw rapport."))
        return build(request.workplace, report.period, villages, report.reason, anew=True)

    made = act(request, corrected, _("Opnieuw geteld. Dit wordt een nieuwe versie."))
    return redirect("supporters:report_at_work", made.pk if made else pk)


@coordination
def withdraw(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    report = get_object_or_404(_of_here(request), pk=pk)
    if not report.can_be_withdrawn:
        return redirect("supporters:report_at_work", pk)
    form = WithdrawReportForm(request.POST or None, instance=report)

    def withdrawn() -> bool:
        return report.withdraw(request.workplace, form.cleaned_data["withdrawn_because"]) or True

    if carried_out(request, form, withdrawn, _("Ingetrokken. Buiten leest niemand het meer.")):
        return redirect("supporters:report_at_work", pk)
    return render(request, "supporters/report_withdraw.html", {"form": form, "report": report})
