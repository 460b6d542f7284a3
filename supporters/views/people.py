"""The people a supporter accompanies, and their cases."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.db.models import F, OuterRef, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record, record_shown
from supporters.forms import CaseForm, CloseCaseForm, NewPersonForm, PersonForm, ReopenCaseForm
from supporters.models import (
    Closing,
    HelpSeeker,
    RetentionPolicy,
    SupportCase,
    TeamMember,
    Transition,
    open_again,
)
from supporters.models.team import names_of_team
from supporters.timeline import timeline_of
from supporters.views.searching import is_refused, no_bsn_sought
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of

Action = AuditEvent.Action
CASES_SHOWN = 20
ERASED_SHOWN = 20
PEOPLE_PER_PAGE = 25
SURNAME_LENGTH = 80


def load_person(request: WorkplaceRequest, pk: UUID) -> HelpSeeker:
    """Somebody who is here: with who died, moved or asked to wait nothing new begins."""
    mine = HelpSeeker.objects.visible_to(request.user).present().unrestricted()
    return get_object_or_404(mine.select_related("organisation", "village"), pk=pk)


def load_own_person(request: WorkplaceRequest, pk: UUID) -> HelpSeeker:
    """Whose file it is decides who helps on it, and what becomes of it."""
    mine = HelpSeeker.objects.visible_to(request.user).owned_by(request.user).present()
    return get_object_or_404(mine.select_related("organisation", "village"), pk=pk)


def load_file(request: WorkplaceRequest, pk: UUID) -> HelpSeeker:
    """Also of who died or moved, until the file is erased."""
    mine = HelpSeeker.objects.visible_to(request.user).select_related("organisation", "village")
    with_undo = Transition.objects.visible_to(request.user).beside(mine.with_last_day())
    team = TeamMember.objects.visible_to(request.user).current().filter(person=OuterRef("pk"))
    person: HelpSeeker = get_object_or_404(with_undo.annotate(told_team=team.beside()), pk=pk)
    return person


def _load_case(request: WorkplaceRequest, pk: UUID) -> SupportCase:
    cases = SupportCase.objects.visible_to(request.user)
    cases = cases.select_related("person__organisation", "organisation")
    return get_object_or_404(cases, pk=pk)


@casework
@no_bsn_sought
def people_list(request: WorkplaceRequest) -> HttpResponse:
    surname = request.GET.get("q", "").strip()[:SURNAME_LENGTH]
    refused = is_refused(request)
    gone = request.GET.get("stand") == "weg"
    mine = HelpSeeker.objects.visible_to(request.user).for_list().with_last_day()
    mine = (mine.gone() if gone else mine.present()).annotate(**names_of_team("pk"))
    if surname:
        mine = mine.named(surname, request.workplace.organisation_id)
    elif refused:
        mine = mine.none()
    page = page_of(request, mine, ["-created_at", "-id"], PEOPLE_PER_PAGE)
    record(request, Action.SEARCH, HelpSeeker(id=""))
    record_shown(request, page.rows)
    return render(
        request,
        "supporters/person_list.html",
        {
            "people": page.rows,
            "more_url": page.more_url,
            "surname": surname,
            "erased_soon": [] if request.GET else _erased_soon(request),
            "refused": refused,
            "gone": gone,
        },
    )


def _erased_soon(request: WorkplaceRequest) -> QuerySet[SupportCase]:
    """Also of who died or moved, who stands in no other list."""
    soon = SupportCase.objects.visible_to(request.user).erased_soon().select_related("person")
    shown = ("reference", "closed_on", "retention_until", "person__call_name")
    return soon.only(*shown)[:ERASED_SHOWN]


@casework
def new_person(request: WorkplaceRequest) -> HttpResponse:
    person_form = NewPersonForm(
        request.POST or None,
        prefix="persoon",
        known=HelpSeeker.objects.visible_to(request.user).present(),
        organisation=request.workplace.organisation,
    )
    case_form = CaseForm(request.POST or None, prefix="begeleiding")
    forms = [person_form, case_form]
    # Both are asked before either answers, so that all that is missing shows at once.
    if request.method == "POST" and all([form.is_valid() for form in forms]):  # noqa: C419
        person = _save_person(request, person_form, case_form)
        done = _("Toegevoegd aan het dossier dat er al was.") if person_form.same else _("Bewaard.")
        messages.success(request, done)
        return redirect("supporters:person", pk=person.pk)
    if person_form.alike:
        record(request, Action.SEARCH, HelpSeeker(id=""))
        record_shown(request, person_form.alike.values())
    kept = RetentionPolicy.objects.of(request.workplace.organisation_id)
    context = {"person_form": person_form, "case_form": case_form, "kept": kept}
    return render(request, "supporters/person_new.html", context)


@transaction.atomic
def _save_person(
    request: WorkplaceRequest, person_form: NewPersonForm, case_form: CaseForm
) -> HelpSeeker:
    person_form.instance.owner = request.user
    person_form.instance.organisation = request.workplace.organisation
    person = person_form.save()
    record(request, Action.UPDATE if person_form.same else Action.CREATE, person)
    _save_case(request, case_form, person)
    return person


def _save_case(request: WorkplaceRequest, form: CaseForm, person: HelpSeeker) -> SupportCase:
    case = form.save(commit=False)
    case.person, case.owner_id = person, person.owner_id
    case.organisation = request.workplace.organisation
    case.save()
    record(request, Action.CREATE, case)
    return case


@casework
def person_detail(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    person = load_file(request, pk)
    record(request, Action.READ, person)
    timeline = timeline_of(request, person)
    cases = SupportCase.objects.visible_to(request.user).filter(person=person)
    open_first = F("closed_on").desc(nulls_first=True)
    return render(
        request,
        "supporters/person_detail.html",
        {
            "person": person,
            "undoable": Transition.beside(person),
            "cases": cases.order_by(open_first, "-opened_on")[:CASES_SHOWN],
            "team": TeamMember.beside(person.told_team),
            "is_owner": person.owner_id == request.user.pk,
            "timeline": timeline.rows,
            "more_url": timeline.more_url,
        },
    )


@casework
def edit_person(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    person = load_file(request, pk)
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
    """Between running and waiting; closing and opening again have their own pages."""
    case = _load_case(request, pk)
    status = request.POST.get("stand", "")
    act(request, lambda: case.move_to(status, request.workplace), _("Bewaard."))
    return redirect("supporters:person", pk=case.person_id)


@casework
def close_case(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """First why, then everything that is open with what becomes of it."""
    case = _load_case(request, pk)
    asked = request.POST if request.method == "POST" else request.GET
    reason = asked.get("close_reason", "")
    closing = _closing(request, case, reason)
    form = CloseCaseForm(request.POST or None, closing=closing, initial={"close_reason": reason})
    if closing and carried_out(request, form, lambda: closing.carry_out(form.chosen)):
        return redirect("supporters:person", pk=case.person_id)
    record(request, Action.READ, case)
    kept = RetentionPolicy.objects.of(case.organisation_id)
    context = {"case": case, "form": form, "closing": closing, "kept": kept}
    return render(request, "supporters/case_close.html", context)


def _closing(request: WorkplaceRequest, case: SupportCase, reason: str) -> Closing | None:
    if reason not in SupportCase.CloseReason.values:
        return None
    return Closing(case.person, reason, request.workplace, case)


@casework
def reopen_case(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    case = _load_case(request, pk)
    form = ReopenCaseForm(request.POST or None)

    def open_it() -> Transition:
        return open_again(case, form.cleaned_data["reopen_reason"], request.workplace)

    if carried_out(request, form, open_it):
        return redirect("supporters:person", pk=case.person_id)
    record(request, Action.READ, case)
    return render(request, "supporters/case_reopen.html", {"case": case, "form": form})


@casework
@require_POST
def undo(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Of a closing, a step of a referral or a withdrawal, for ten minutes."""
    mine = Transition.objects.visible_to(request.user).select_related("organisation")
    transition = get_object_or_404(mine, pk=pk)
    act(
        request,
        lambda: transition.undo(request.workplace),
        _("Ongedaan gemaakt. Alles staat weer zoals het was."),
        already=_("Dit was al ongedaan gemaakt, of het is langer dan tien minuten geleden."),
    )
    if transition.kind == Transition.Kind.ACCEPTED:  # whoever came with it may be gone
        return redirect("supporters:today")
    return redirect("supporters:person", pk=transition.person_id)
