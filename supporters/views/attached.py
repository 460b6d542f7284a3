"""From contact to room: setting a number of a report beside something, and what came of it."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from supporters.access import WorkplaceRequest, casework
from supporters.forms.attached import AttachForm
from supporters.models import AttachedCount, Report
from supporters.models.attached import told_needs
from villagehub.accounts.acting import acting_as
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of

AT_ONCE = 20


def _said(made: AttachedCount | None) -> str:
    if made:
        return _("Het getal staat erbij. Je krijgt bericht als er iets van komt.")
    return _("Dit getal stond er al bij.")


@casework
def attach(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    mine = Report.objects.visible_to(request.user).of(request.workplace.organisation_id)
    report = get_object_or_404(mine.released().select_related("organisation"), pk=pk)
    form = AttachForm(request.POST or None, report=report, by=request.workplace)
    if carried_out(request, form, form.attach, _said):
        return redirect("supporters:attached")
    context = {"form": form, "report": report, "told": told_needs(report)}
    return render(request, "supporters/attach.html", context)


@casework
def attached(request: WorkplaceRequest) -> HttpResponse:
    here = request.workplace.organisation_id
    rows = AttachedCount.objects.visible_to(request.user).filter(organisation=here).for_list()
    page = page_of(request, rows, ["-created_at", "-id"], AT_ONCE)
    newest = Report.objects.visible_to(request.user).of(here).released()
    context = {
        "counts": page.rows,
        "more_url": page.more_url,
        "report": newest.for_list().first(),
    }
    return render(request, "supporters/attached.html", context)


@casework
def take_off(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    here = request.workplace.organisation_id
    rows = AttachedCount.objects.visible_to(request.user).filter(organisation=here).for_list()
    count = get_object_or_404(rows, pk=pk)
    if request.method == "POST":
        _take_off(request, count)
        return redirect("supporters:attached")
    context = {
        "count": count,
        "base": "base_work.html",
        "cancel_url": reverse("supporters:attached"),
    }
    return render(request, "supporters/attached_off.html", context)


@login_required
@never_cache
def take_off_ours(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """By who speaks for the initiative; a supporter takes it off at work."""
    rows = AttachedCount.objects.visible_to(request.user).shown().for_list()
    count: AttachedCount = get_object_or_404(rows, pk=pk)
    if not count.is_spoken_for_by(request.user):
        raise Http404
    if request.method == "POST":
        with acting_as(request.user.pk):
            _take_off(request, count)
        return redirect(count.about)
    context = {"count": count, "base": "base.html", "cancel_url": count.about.get_absolute_url()}
    return render(request, "supporters/attached_off.html", context)


def _take_off(request: SignedInRequest, count: AttachedCount) -> None:
    done = _("Het getal is weggehaald.")
    already = _("Het was al weg.")
    act(request, lambda: count.take_off(request.user), done, already=already)
