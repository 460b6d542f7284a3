"""What people ask about what is kept of them: the register, and answering each within a month. By
whose file it is; a colleague who helps on it answers none."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, privacy_watch, record
from supporters.forms.requests import DataRequestForm, FinishRequestForm, OmissionForm
from supporters.models import DataSubjectRequest, HelpSeeker, Omission
from supporters.sheet import Sheet
from supporters.sheet_pdf import sheet_pdf
from villagehub.audit.models import AuditEvent
from villagehub.typesetting.typesetter import PageFailedError
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of

Action = AuditEvent.Action
PER_PAGE = 50
ORDER = ["-received_on", "-id"]


def _load(request: WorkplaceRequest, pk: UUID) -> DataSubjectRequest:
    mine = DataSubjectRequest.objects.visible_to(request.user).owned_by(request.user)
    mine = mine.select_related("person")
    return get_object_or_404(mine, pk=pk)


@casework
def requests(request: WorkplaceRequest) -> HttpResponse:
    mine = DataSubjectRequest.objects.visible_to(request.user).owned_by(request.user)
    mine = mine.select_related("person")
    page = page_of(request, mine, ORDER, PER_PAGE)
    record(request, Action.SEARCH, DataSubjectRequest(id=""))
    context = {"asked": page.rows, "more_url": page.more_url, "names": True}
    return render(request, "supporters/requests.html", context)


@privacy_watch
def register(request: WorkplaceRequest) -> HttpResponse:
    """Of whom is not in it: whose file it is answers it."""
    watched = DataSubjectRequest.objects.watched_by(request.user).select_related("owner")
    watched = watched.filter(organisation=request.workplace.organisation_id)
    page = page_of(request, watched, ORDER, PER_PAGE)
    record(request, Action.READ, DataSubjectRequest(id=""))
    context = {"asked": page.rows, "more_url": page.more_url, "names": False}
    return render(request, "supporters/requests.html", context)


@casework
def new(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    people = HelpSeeker.objects.visible_to(request.user).owned_by(request.user)
    person = get_object_or_404(people, pk=pk)
    form = DataRequestForm(request.POST or None)
    asked: Any = carried_out(
        request,
        form,
        lambda: form.receive(person, request.workplace),
        lambda given: (
            _("Bewaard. Antwoord uiterlijk op %(day)s.")
            % {"day": date_format(given.due_on, "j F Y")}
        ),
    )
    if asked:
        return redirect("supporters:request", pk=asked.pk)
    record(request, Action.READ, person)
    return render(request, "supporters/request_form.html", {"person": person, "form": form})


@casework
def detail(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    asked = _load(request, pk)
    form = FinishRequestForm(request.POST or None, asked=asked)
    if carried_out(request, form, lambda: form.finish(request.workplace), _("Afgerond.")):
        return redirect("supporters:requests")
    record(request, Action.READ, asked)
    return render(request, "supporters/request_detail.html", {"asked": asked, "form": form})


@casework
@require_POST
def take_longer(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    asked = _load(request, pk)
    done = _("Bewaard. Vertel de persoon nu waarom het langer duurt.")
    act(request, lambda: asked.take_longer(request.workplace), done)
    return redirect("supporters:request", pk=pk)


@casework
@require_POST
def lift(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    asked = _load(request, pk)
    done = _("De beperking is opgeheven. Vertel dat de persoon.")
    act(request, lambda: asked.lift(request.workplace), done)
    return redirect("supporters:request", pk=pk)


def _release(request: WorkplaceRequest, pk: UUID) -> Sheet:
    """The meeleesblad of who asked to see it, without what is about others."""
    people = HelpSeeker.objects.visible_to(request.user).owned_by(request.user)
    person = get_object_or_404(people.with_sheet(), requests=pk)
    record(request, Action.EXPORT, person)
    return Sheet(person, pk)


@casework
def release(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    sheet = _release(request, pk)
    owned = {"owner_id": sheet.person.owner_id, "organisation": request.workplace.organisation}
    omission = Omission(person=sheet.person, asked_id=pk, **owned)
    form = OmissionForm(request.POST or None, sheet=sheet, instance=omission)
    left_out = _("Weggelaten.")
    if carried_out(request, form, lambda: form.instance.leave_out(request.workplace), left_out):
        return redirect("supporters:release", pk=pk)
    context = {"asked": pk, "sheet": sheet, "form": form}
    return render(request, "supporters/release.html", context)


@casework
@require_POST
def put_back(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    mine = Omission.objects.visible_to(request.user).owned_by(request.user)
    omission = get_object_or_404(mine.select_related("asked"), pk=pk)
    omission.put_back(request.workplace)
    messages.success(request, _("Het staat er weer in."))
    return redirect("supporters:release", pk=omission.asked_id)


@casework
def release_pdf(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    sheet = _release(request, pk)
    try:
        response = HttpResponse(sheet_pdf(sheet), content_type="application/pdf")
    except PageFailedError:
        messages.error(request, _("De pdf is niet te maken. Print deze pagina."))
        return redirect("supporters:release", pk=pk)
    response["Content-Disposition"] = 'inline; filename="inzage.pdf"'
    return response


@casework
def release_json(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    sheet = _release(request, pk)
    response = HttpResponse(sheet.as_json(), content_type="application/json")
    response["Content-Disposition"] = 'attachment; filename="inzage.json"'
    return response
