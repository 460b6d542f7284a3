"""The people a supporter accompanies, and their cases."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record, record_shown
from supporters.forms import CaseForm, CloseCaseForm, PersonForm
from supporters.models import (
    ContactMoment,
    DisclosureConsent,
    FollowUp,
    HelpSeeker,
    Referral,
    SupportCase,
)
from supporters.wording import contains_bsn
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act
from villagehub.web.paging import page_of

Action = AuditEvent.Action
CONTACTS_SHOWN = 10
PEOPLE_PER_PAGE = 25
SURNAME_LENGTH = 80


def load_person(request: WorkplaceRequest, pk: UUID) -> HelpSeeker:
    return get_object_or_404(
        HelpSeeker.objects.visible_to(request.user).select_related("organisation"), pk=pk
    )


def _load_case(request: WorkplaceRequest, pk: UUID) -> SupportCase:
    cases = SupportCase.objects.visible_to(request.user).select_related("person", "organisation")
    return get_object_or_404(cases, pk=pk)


@casework
def people_list(request: WorkplaceRequest) -> HttpResponse:
    surname = request.GET.get("q", "").strip()[:SURNAME_LENGTH]
    refused = contains_bsn(surname)
    mine = HelpSeeker.objects.visible_to(request.user).for_list()
    if surname and not refused:
        mine = mine.with_surname(surname, request.workplace.organisation_id)
    page = page_of(request, mine, ["-created_at", "-id"], PEOPLE_PER_PAGE)
    record(request, Action.SEARCH, HelpSeeker(id=""))
    record_shown(request, page.rows)
    return render(
        request,
        "supporters/person_list.html",
        {
            "people": page.rows,
            "more_url": page.more_url,
            "surname": "" if refused else surname,
            "refused": refused,
        },
    )


@casework
def new_person(request: WorkplaceRequest) -> HttpResponse:
    organisation = request.workplace.organisation
    person_form = PersonForm(request.POST or None, prefix="persoon", organisation=organisation)
    case_form = CaseForm(request.POST or None, prefix="begeleiding")
    forms = [person_form, case_form]
    # Both are asked before either answers, so that all that is missing shows at once.
    if request.method == "POST" and all([form.is_valid() for form in forms]):  # noqa: C419
        person = _save_person(request, person_form, case_form)
        messages.success(request, _("Bewaard. Alleen jij ziet dit dossier."))
        return redirect("supporters:person", pk=person.pk)
    context = {"person_form": person_form, "case_form": case_form}
    return render(request, "supporters/person_new.html", context)


@transaction.atomic
def _save_person(
    request: WorkplaceRequest, person_form: PersonForm, case_form: CaseForm
) -> HelpSeeker:
    person = person_form.save(commit=False)
    person.owner, person.organisation = request.user, request.workplace.organisation
    person.save()
    record(request, Action.CREATE, person)
    _save_case(request, case_form, person)
    return person


def _save_case(request: WorkplaceRequest, form: CaseForm, person: HelpSeeker) -> SupportCase:
    case = form.save(commit=False)
    case.person, case.owner = person, request.user
    case.organisation = request.workplace.organisation
    case.save()
    record(request, Action.CREATE, case)
    return case


@casework
def person_detail(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    person = load_person(request, pk)
    record(request, Action.READ, person)
    contacts = ContactMoment.objects.visible_to(request.user).filter(person=person).for_list()
    return render(
        request,
        "supporters/person_detail.html",
        {
            "person": person,
            "cases": _of(SupportCase, request, person),
            "consents": _of(DisclosureConsent, request, person),
            "referrals": _of(Referral, request, person).select_related("receiver"),
            "follow_ups": _of(FollowUp, request, person).undone().order_by("due_on"),
            "follow_ups_done": _of(FollowUp, request, person)
            .exclude(done_on=None)
            .order_by("-done_on")[:CONTACTS_SHOWN],
            "contacts": contacts.order_by("-occurred_at")[:CONTACTS_SHOWN],
        },
    )


def _of(model: Any, request: WorkplaceRequest, person: HelpSeeker) -> Any:
    return model.objects.visible_to(request.user).filter(person=person)


@casework
def edit_person(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    person = load_person(request, pk)
    form = PersonForm(request.POST or None, instance=person, organisation=person.organisation)
    if request.method == "POST" and form.is_valid():
        form.save()
        record(request, Action.UPDATE, person)
        messages.success(request, _("Bewaard."))
        return redirect("supporters:person", pk=person.pk)
    record(request, Action.READ, person)
    title = _("Gegevens aanpassen")
    return _person_form(request, person, form, title)


def _person_form(
    request: WorkplaceRequest, person: HelpSeeker, form: Any, title: str
) -> HttpResponse:
    context = {"person": person, "form": form, "title": title}
    return render(request, "supporters/person_form.html", context)


@casework
def new_case(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    person = load_person(request, pk)
    form = CaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        case = _save_case(request, form, person)
        messages.success(request, _("Begeleiding %(number)s begint.") % {"number": case.reference})
        return redirect("supporters:person", pk=person.pk)
    record(request, Action.READ, person)
    return _person_form(request, person, form, _("Nieuwe begeleiding"))


@casework
def edit_case(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    case = _load_case(request, pk)
    form = CaseForm(request.POST or None, instance=case)
    if request.method == "POST" and form.is_valid():
        form.save()
        record(request, Action.UPDATE, case)
        messages.success(request, _("Bewaard."))
        return redirect("supporters:person", pk=case.person_id)
    record(request, Action.READ, case)
    title = _("Begeleiding %(number)s") % {"number": case.reference}
    return _person_form(request, case.person, form, title)


@casework
@require_POST
def move_case(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Between running and waiting, and open again; closing has its own page."""
    case = _load_case(request, pk)
    status = request.POST.get("stand", "")
    if status in {SupportCase.Status.OPEN, SupportCase.Status.WAITING}:
        _move(request, case, status)
    return redirect("supporters:person", pk=case.person_id)


def _move(
    request: WorkplaceRequest, case: SupportCase, status: str, close_reason: str = ""
) -> None:
    if act(request, lambda: case.move_to(status, close_reason), _("Bewaard.")):
        record(request, Action.UPDATE, case)


@casework
def close_case(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    case = _load_case(request, pk)
    form = CloseCaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _move(request, case, SupportCase.Status.CLOSED, form.cleaned_data["close_reason"])
        return redirect("supporters:person", pk=case.person_id)
    record(request, Action.READ, case)
    return render(request, "supporters/case_close.html", {"case": case, "form": form})
