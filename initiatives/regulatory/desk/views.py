"""The municipality's desk: the inbox, and one request with everything on one screen."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from initiatives.people.asking import asked_by_who_takes_part
from initiatives.regulatory.access import municipality_of
from initiatives.regulatory.asking.views.drafts import answers_of
from initiatives.regulatory.decisions.forms import ConfirmForm, DecisionForm, GiveBackForm
from initiatives.regulatory.desk.forms import (
    AssignForm,
    ExtensionForm,
    KindForm,
    NoteForm,
    QuestionForm,
)
from initiatives.regulatory.forms import ActionForm
from initiatives.regulatory.models import Decision, Outcome, RegulatoryRequest, Status
from initiatives.regulatory.models.choices import FOUR_EYES
from initiatives.regulatory.models.querysets import (
    CLOSED_TAB,
    NEWEST,
    SOONEST_DUE,
    tabs_of_inbox,
)
from villagehub.tables.prepared import prepared
from villagehub.web.paging import Page, cut, mark_of, page_of
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

PAGE_SIZE = 20
OFFICER = Membership.Role.OFFICER.value
DECISION_MAKER = Membership.Role.DECISION_MAKER.value
at_desk = workplace_required(OFFICER, DECISION_MAKER)
TABS = {
    "mij": gettext_lazy("Voor mij"),
    "nieuw": gettext_lazy("Niet toegewezen"),
    "wacht": gettext_lazy("Wacht op indiener"),
    "voorstel": gettext_lazy("Bij de beslisser"),
    "loopt": gettext_lazy("Alles wat loopt"),
    "besloten": gettext_lazy("Afgerond"),
}


@at_desk
def inbox(http: WorkplaceRequest) -> HttpResponse:
    """By last day, soonest first; what is closed newest first. One query counts all tabs."""
    chosen = http.GET.get("lijst", "mij")
    if chosen not in TABS:
        raise Http404
    role, municipality = http.workplace.role, municipality_of(http).pk
    page = _page_of_inbox(http, chosen)
    counts: dict[str, int] = next(iter(_counted(http.user, municipality, role=role)), {})
    tabs = [(name, label, counts.get(name), name == chosen) for name, label in TABS.items()]
    shown = {"rows": page.rows, "more_url": page.more_url}
    context = {**shown, "tabs": tabs, "chosen": chosen, "title": TABS[chosen]}
    return render(http, "regulatory/inbox.html", context)


def _page_of_inbox(http: WorkplaceRequest, chosen: str) -> Page:
    municipality, role = municipality_of(http).pk, http.workplace.role
    if not mark_of(http):
        found = _first_of_inbox(http.user, municipality, role=role, chosen=chosen)
        return cut(http, found, PAGE_SIZE)
    rows = _in_inbox(http.user, municipality, role, chosen)
    return page_of(http, rows, _order_of(chosen), PAGE_SIZE)


def _in_inbox(user: Any, municipality: int, role: str, chosen: str) -> QuerySet[RegulatoryRequest]:
    ours = RegulatoryRequest.objects.visible_to(user).for_staff_of(municipality)
    return ours.filter(tabs_of_inbox(user, role)[chosen]).for_list()


def _order_of(chosen: str) -> list[str]:
    return NEWEST if chosen == CLOSED_TAB else SOONEST_DUE


@asked_by_who_takes_part
def _first_of_inbox(
    user: Any, municipality: int, *, role: str, chosen: str
) -> QuerySet[RegulatoryRequest]:
    rows = _in_inbox(user, municipality, role, chosen).order_by(*_order_of(chosen))
    return rows[: PAGE_SIZE + 1]


@asked_by_who_takes_part
def _counted(user: Any, municipality: int, *, role: str) -> QuerySet[Any]:
    ours = RegulatoryRequest.objects.visible_to(user).for_staff_of(municipality)
    return ours.counted(tabs_of_inbox(user, role))


@at_desk
def desk(http: WorkplaceRequest, reference: str) -> HttpResponse:
    return _desk_page(http, _case(http, reference))


def _case(http: WorkplaceRequest, reference: str) -> RegulatoryRequest:
    found = _at_desk(http.user, municipality_of(http).pk, reference)
    if not found:
        raise Http404
    case: RegulatoryRequest = found[0]
    return case


@asked_by_who_takes_part
def _at_desk(user: Any, municipality: int, reference: str) -> QuerySet[RegulatoryRequest]:
    ours = RegulatoryRequest.objects.visible_to(user).for_staff_of(municipality)
    return ours.for_list().select_related("extension").filter(reference=reference)


def _desk_page(
    http: WorkplaceRequest, case: RegulatoryRequest, **bound: ActionForm
) -> HttpResponse:
    """`bound` are forms that were refused: they stand on the page with what was typed, also when
    the step itself is no longer possible."""
    interest = case.has_interest_of(http.user)
    forms = {} if interest else _possible_forms(http, case)
    context = {
        "case": case,
        "answers": answers_of(case),
        "conversation": _conversation((), case.pk),
        "notes": _notes((), case.pk),
        "changes": _changes((), case.pk),
        "decision": Decision.objects.filter(request=case).prefetch_related("conditions").first(),
        "forms": {**forms, **bound},
        "refused": list(bound),
        "interest": interest,
        "is_mine": case.handling_officer_id == http.user.pk,
        "as_officer": http.workplace.role == OFFICER,
        "may_confirm": _may_confirm(http, case) and not interest,
    }
    return render(http, "regulatory/desk.html", context)


# Of a case that somebody sees at the desk.


@prepared
def _conversation(who: tuple[()], case: UUID) -> QuerySet[Any]:
    return RegulatoryRequest(pk=case).messages.for_list()


@prepared
def _notes(who: tuple[()], case: UUID) -> QuerySet[Any]:
    return RegulatoryRequest(pk=case).notes.select_related("by")


@prepared
def _changes(who: tuple[()], case: UUID) -> QuerySet[Any]:
    return RegulatoryRequest(pk=case).changes.select_related("by")


def _possible_forms(http: WorkplaceRequest, case: RegulatoryRequest) -> dict[str, ActionForm]:
    given: dict[str, Any] = {"case": case, "by": http.user}
    forms: dict[str, ActionForm] = {"note": NoteForm(**given)}
    if http.workplace.role == DECISION_MAKER:
        if case.status == Status.PROPOSED:
            forms["give_back"] = GiveBackForm(**given)
        elif case.status == Status.IN_REVIEW and case.procedure_kind:
            forms["decision"] = DecisionForm(as_officer=False, **given)
        return forms
    if case.handling_officer_id != http.user.pk:
        if case.is_running and case.status != Status.PROPOSED:
            forms["assign"] = AssignForm(**given)
        return forms
    return forms | _forms_of_handler(case, given)


def _forms_of_handler(case: RegulatoryRequest, given: dict[str, Any]) -> dict[str, ActionForm]:
    forms: dict[str, ActionForm] = {}
    if case.status in (Status.IN_REVIEW, Status.QUESTION_OPEN) and case.kind_changes < 2:
        forms["kind"] = KindForm(**given)
    if case.status != Status.IN_REVIEW:
        return forms
    forms["question"] = QuestionForm(**given)
    if case.may_be_extended:
        forms["extension"] = ExtensionForm(**given)
    if case.procedure_kind:
        forms["decision"] = DecisionForm(as_officer=True, **given)
    return forms


def _may_confirm(http: WorkplaceRequest, case: RegulatoryRequest) -> bool:
    if http.workplace.role != DECISION_MAKER or case.status != Status.PROPOSED:
        return False
    return not (case.decision.outcome in FOUR_EYES and case.handling_officer_id == http.user.pk)


def _done(http: WorkplaceRequest, case: RegulatoryRequest, text: str) -> HttpResponse:
    messages.success(http, text)
    return redirect("regulatory:desk", case.reference)


def _act(http: WorkplaceRequest, reference: str, form_class: Any, text: str) -> HttpResponse:
    case = _case(http, reference)
    form = form_class(http.POST, case=case, by=http.user)
    if form.carry_out():
        return _done(http, case, text)
    return _desk_page(http, _case(http, reference), **{form.name: form})


at_officers_desk = workplace_required(OFFICER)
at_decision_makers_desk = workplace_required(DECISION_MAKER)


@at_officers_desk
@require_POST
def assign(http: WorkplaceRequest, reference: str) -> HttpResponse:
    return _act(http, reference, AssignForm, _("Dit verzoek staat nu op jouw naam."))


@at_officers_desk
@require_POST
def kind(http: WorkplaceRequest, reference: str) -> HttpResponse:
    text = _("De soort staat vast. De indiener krijgt bericht met de datum.")
    return _act(http, reference, KindForm, text)


@at_officers_desk
@require_POST
def question(http: WorkplaceRequest, reference: str) -> HttpResponse:
    return _act(http, reference, QuestionForm, _("De vraag is gestuurd."))


@at_officers_desk
@require_POST
def extension(http: WorkplaceRequest, reference: str) -> HttpResponse:
    return _act(http, reference, ExtensionForm, _("De termijn is verlengd. De indiener weet het."))


@at_desk
@require_POST
def note(http: WorkplaceRequest, reference: str) -> HttpResponse:
    return _act(http, reference, NoteForm, _("De notitie staat erbij."))


@at_desk
@require_POST
def decision(http: WorkplaceRequest, reference: str) -> HttpResponse:
    """A proposal goes on at once; what cannot be undone is asked once more."""
    case = _case(http, reference)
    as_officer = http.workplace.role == OFFICER
    form = DecisionForm(http.POST, case=case, by=http.user, as_officer=as_officer)
    final = form.is_valid() and not form.is_proposal
    if final and "again" not in http.POST and "confirmed" not in http.POST:
        outcome = Outcome(form.cleaned_data["outcome"]).label
        context = {"case": case, "form": form, "outcome": outcome}
        return render(http, "regulatory/decision_confirm.html", context)
    if "again" in http.POST or not form.carry_out():
        return _desk_page(http, _case(http, reference), decision=form)
    if final:
        return _done(http, case, _("Het besluit staat vast. De indiener krijgt bericht."))
    return _done(http, case, _("Het voorstel ligt bij de beslisser."))


@at_decision_makers_desk
def confirm(http: WorkplaceRequest, reference: str) -> HttpResponse:
    case = _case(http, reference)
    form = ConfirmForm(http.POST or None, case=case, by=http.user)
    if http.method == "POST":
        if form.carry_out():
            return _done(http, case, _("Het besluit staat vast. De indiener krijgt bericht."))
        return _desk_page(http, _case(http, reference), confirm=form)
    if not _may_confirm(http, case):
        return redirect("regulatory:desk", reference)
    return render(http, "regulatory/confirm.html", {"case": case, "form": form})


@at_decision_makers_desk
@require_POST
def give_back(http: WorkplaceRequest, reference: str) -> HttpResponse:
    return _act(http, reference, GiveBackForm, _("Het voorstel is terug bij de behandelaar."))
