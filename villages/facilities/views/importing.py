"""Reading a list of facilities: what it would do is shown first, and kept after."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villages.facilities.forms.importing import ImportForm
from villages.members.access import village_for_editor
from villages.models import FacilityImport, Village
from villages.tasks import go_on_with_import


@login_required
def facility_import(request: SignedInRequest, slug: str) -> HttpResponse:
    """First what a file would do, line by line; nothing is kept until that was seen. What is too
    long for that goes to a worker."""
    village = village_for_editor(request.user, slug)
    form = ImportForm(request.POST or None, request.FILES or None, village=village)
    if request.method == "POST" and form.is_valid():
        if form.reading.is_long:
            begin = partial(_begin, request, form, village)
            if work := carried_out(request, form, begin, field="file"):
                return redirect("villages:facility_import_work", village.slug, work.pk)
        elif form.is_seen:
            return _keep(request, form, village)
        else:
            context = {"village": village, "form": form, "reading": form.reading}
            return render(request, "villages/facility_import_preview.html", context)
    context = {"village": village, "form": form}
    return render(request, "villages/facility_import.html", context)


def _keep(request: SignedInRequest, form: ImportForm, village: Village) -> HttpResponse:
    try:
        saved = form.reading.save(request.user)
    except IntegrityError:  # the same button, pressed twice at once
        saved = 0
    text = ngettext("%(n)d voorziening bewaard.", "%(n)d voorzieningen bewaard.", saved)
    messages.success(request, text % {"n": saved})
    return redirect("villages:facilities", village.slug)


def _begin(request: SignedInRequest, form: ImportForm, village: Village) -> FacilityImport:
    reading = form.reading
    work = FacilityImport.begin(village, request.user, reading.text, len(reading.lines))
    _hand_over(work)
    return work


def _hand_over(work: FacilityImport) -> None:
    transaction.on_commit(lambda: go_on_with_import.delay(str(work.pk)), robust=True)


def _import_of(request: HttpRequest, slug: str, pk: UUID) -> FacilityImport:
    village = village_for_editor(request.user, slug)
    work = get_object_or_404(
        FacilityImport.objects.visible_to(request.user), village=village, pk=pk
    )
    work.village = village
    return work


@login_required
def facility_import_work(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """How far it is; then what it would do; then what it did."""
    work = _import_of(request, slug, pk)
    context = {"village": work.village, "work": work}
    return render(request, "villages/facility_import_work.html", context)


@require_POST
@login_required
def facility_import_save(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    work = _import_of(request, slug, pk)
    if act(request, work.start_saving):
        _hand_over(work)
    return redirect("villages:facility_import_work", slug, pk)
