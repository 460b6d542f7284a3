"""The municipality's desk: the inbox, and one request with everything on one screen."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    OuterRef,
    QuerySet,
    prefetch_related_objects,
)
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from initiatives.people.asking import asked_by_who_takes_part
from initiatives.regulatory.access import municipality_of
from initiatives.regulatory.asking.views.drafts import answers_of
from initiatives.regulatory.conversation.contact import number_at_desk
from initiatives.regulatory.conversation.forms import QuestionForm, ResumeForm
from initiatives.regulatory.conversation.messages import Reading, Side, unread_from
from initiatives.regulatory.conversation.retracting import may_be_retracted
from initiatives.regulatory.conversation.writing import MessageForm, RetractForm
from initiatives.regulatory.decisions.forms import ConfirmForm, DecisionForm, GiveBackForm
from initiatives.regulatory.decisions.life import life_at_desk
from initiatives.regulatory.delivery.models import did_not_arrive
from initiatives.regulatory.desk.beside import shown_beside
from initiatives.regulatory.desk.called import words_for
from initiatives.regulatory.desk.earlier import earlier_on_the_same
from initiatives.regulatory.desk.forms import (
    AssignForm,
    ExtensionForm,
    HandOverForm,
    KindForm,
    NoteForm,
    TakeBackForm,
)
from initiatives.regulatory.desk.inbox import DECISION_MAKER, at_desk, at_officers_desk
from initiatives.regulatory.desk.models.cards import covered_by
from initiatives.regulatory.desk.queues import OFFICER, officers_of
from initiatives.regulatory.desk.texts import texts_of, typed_so_far
from initiatives.regulatory.forms import ActionForm, step_done
from initiatives.regulatory.grounds import grounds_of
from initiatives.regulatory.models import (
    AdviceRequest,
    Decision,
    Outcome,
    RegulatoryRequest,
    Status,
)
from initiatives.regulatory.models.choices import FOUR_EYES
from villagehub.tables.prepared import prepared
from villages.members.workplace import WorkplaceRequest, workplace_required


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
    """With whether it is this person's for as long as a colleague is away."""
    ours = RegulatoryRequest.objects.visible_to(user).for_staff_of(municipality)
    rows = ours.annotate(
        is_covered=ExpressionWrapper(covered_by(user), BooleanField()),
        unread=unread_from(Side.APPLICANT, user),
        undelivered=did_not_arrive(),
        has_advice=Exists(AdviceRequest.objects.filter(request=OuterRef("pk"))),
    )
    return (
        rows.for_list()
        .with_interest(user)
        .with_applicants()
        .select_related("extension", "contact", "decision", "filing", "intake")
        .filter(reference=reference)
    )


def _desk_page(
    http: WorkplaceRequest, case: RegulatoryRequest, **bound: ActionForm
) -> HttpResponse:
    """`bound` are forms that were refused: they stand on the page with what was typed, also when
    the step itself is no longer possible."""
    interest = vars(case)["interest"]
    decision = _decision_of(case)
    forms = {} if interest else _possible_forms(http, case)
    conversation = _conversation((), case.pk)
    if vars(case)["unread"]:
        Reading.note(case, http.user)
    context = {
        "case": case,
        "contact": None if interest else number_at_desk(case, http.user),
        "answers": answers_of(case),
        "grounds": grounds_of(http.user, case),
        "conversation": conversation,
        "retractable": _retractable(conversation) if case.is_handled_by(http.user) else set(),
        "notes": () if interest else _notes((), case.pk),
        "changes": _told_changes(case.pk) if interest else _changes((), case.pk),
        "beside": shown_beside(case, http.user),
        "earlier": earlier_on_the_same(case, http.user),
        "texts": texts_of(http) if {"question", "message", "decision"} & set(forms) else [],
        "decision": decision,
        **life_at_desk(case, decision),
        "forms": {**forms, **bound},
        "refused": list(bound),
        "interest": interest,
        "not_apart": not interest,
        "is_mine": case.handling_officer_id == http.user.pk,
        "stands_in": case.handling_officer_id != http.user.pk and case.is_handled_by(http.user),
        "as_officer": http.workplace.role == OFFICER,
        "may_confirm": _may_confirm(http, case),
        "may_ask_advice": _may_ask_advice(http, case) and not interest,
    }
    return render(http, "regulatory/desk.html", context)


def _retractable(conversation: list[Any]) -> set[UUID]:
    """Questions that were just sent and that nobody answered."""
    answered = {each.answers_id for each in conversation}
    return {each.pk for each in conversation if may_be_retracted(each)} - answered


def _decision_of(case: RegulatoryRequest) -> Decision | None:
    """Came along with the request; with its conditions in one more query. A proposal is not told
    to whoever has an interest."""
    decision: Decision | None = getattr(case, "decision", None)
    if decision is not None and vars(case)["interest"] and not decision.is_announced:
        return None
    if decision is not None:
        prefetch_related_objects([decision], "conditions")
    return decision


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


def _told_changes(case: UUID) -> list[Any]:
    """The history as the applicant reads it, for whoever works here and has an interest."""
    told = [each for each in RegulatoryRequest(pk=case).changes.public() if each.label]
    for each in told:
        each.note_internal = ""
    return told


def _possible_forms(http: WorkplaceRequest, case: RegulatoryRequest) -> dict[str, ActionForm]:
    given: dict[str, Any] = {"case": case, "by": http.user}
    forms: dict[str, ActionForm] = {"note": NoteForm(**given)}
    if http.workplace.role == OFFICER and case.status != Status.WITHDRAWN:
        forms["message"] = MessageForm(**given)
    if http.workplace.role == DECISION_MAKER:
        if case.status == Status.PROPOSED:
            forms["give_back"] = GiveBackForm(**given)
        elif case.status == Status.IN_REVIEW and case.procedure_kind:
            forms["decision"] = DecisionForm(as_officer=False, **given)
        return forms
    if case.may_change_hands and case.handling_officer_id != http.user.pk:
        forms["assign"] = AssignForm(**given)
    return forms | _forms_of_handler(case, given) if case.is_handled_by(http.user) else forms


def _forms_of_handler(case: RegulatoryRequest, given: dict[str, Any]) -> dict[str, ActionForm]:
    forms: dict[str, ActionForm] = {}
    if case.status in (Status.IN_REVIEW, Status.QUESTION_OPEN) and case.kind_changes < 2:
        forms["kind"] = KindForm(**given)
    if case.status == Status.PROPOSED:
        forms["take_back"] = TakeBackForm(**given)
    if case.status == Status.QUESTION_OPEN:
        forms["resume"] = ResumeForm(**given)
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
    proposal = case.decision
    if vars(case)["interest"] or proposal.leaves_risks_open:
        return False
    worked_on_it = case.is_handled_by(http.user) or proposal.proposed_by_id == http.user.pk
    return not (proposal.outcome in FOUR_EYES and worked_on_it)


def _may_ask_advice(http: WorkplaceRequest, case: RegulatoryRequest) -> bool:
    """Whoever has it in hands, also standing in."""
    return http.workplace.role == OFFICER and case.is_running and case.is_handled_by(http.user)


def _act(
    http: WorkplaceRequest, reference: str, form_class: Any, text: str, **given: Any
) -> HttpResponse:
    case, typed = _case(http, reference), typed_so_far(http, "body")
    data = http.POST if typed is None else None
    form = form_class(data, case=case, by=http.user, **given)
    form.initial = {**form.initial, **(typed or {})}
    if step_done(http, form, text):
        return redirect("regulatory:desk", reference)
    return _desk_page(http, _case(http, reference), **{form.name: form})


at_decision_makers_desk = workplace_required(DECISION_MAKER)


@at_officers_desk
@require_POST
def assign(http: WorkplaceRequest, reference: str) -> HttpResponse:
    return _act(http, reference, AssignForm, _("Dit verzoek staat nu op jouw naam."))


@at_officers_desk
def hand_over(http: WorkplaceRequest, reference: str) -> HttpResponse:
    case, officers = _case(http, reference), officers_of(municipality_of(http).pk)
    form = HandOverForm(http.POST or None, case=case, by=http.user, officers=officers)
    if step_done(http, form, _("Je collega heeft het nu op naam en krijgt bericht.")):
        return redirect("regulatory:desk", reference)
    return render(http, "regulatory/hand_over.html", {"case": case, "form": form})


@at_officers_desk
@require_POST
def take_back(http: WorkplaceRequest, reference: str) -> HttpResponse:
    text = _("Het voorstel is terug bij jou. De tekst staat er nog.")
    return _act(http, reference, TakeBackForm, text)


@at_officers_desk
@require_POST
def kind(http: WorkplaceRequest, reference: str) -> HttpResponse:
    text = _("De soort staat vast. De indiener krijgt bericht met de datum.")
    return _act(http, reference, KindForm, text)


@at_officers_desk
@require_POST
def question(http: WorkplaceRequest, reference: str) -> HttpResponse:
    return _act(http, reference, QuestionForm, _("Het bericht is gestuurd."))


@at_officers_desk
@require_POST
def resume(http: WorkplaceRequest, reference: str) -> HttpResponse:
    return _act(http, reference, ResumeForm, _("De klok loopt weer. De indiener hoort het."))


@at_officers_desk
@require_POST
def message(http: WorkplaceRequest, reference: str) -> HttpResponse:
    return _act(http, reference, MessageForm, _("Je bericht is gestuurd. De klok loopt door."))


@at_officers_desk
@require_POST
def retract(http: WorkplaceRequest, reference: str, question: UUID) -> HttpResponse:
    case = _case(http, reference)
    asked = get_object_or_404(case.messages.filter(is_question=True), pk=question)
    asked.request = case
    form = RetractForm(http.POST, case=case, by=http.user, question=asked)
    if not step_done(http, form, _("De vraag is ingetrokken. De indiener hoort het.")):
        messages.error(http, " ".join(str(each) for each in form.non_field_errors()))
    return redirect("regulatory:desk", reference)


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
    if vars(case)["interest"]:
        return _desk_page(http, case)
    as_officer = http.workplace.role == OFFICER
    typed = typed_so_far(http, "reasoning")
    if typed is not None:
        return _desk_page(http, case, decision=_unfinished(http, case, typed))
    form = DecisionForm(http.POST, case=case, by=http.user, as_officer=as_officer)
    final = form.is_valid() and not form.is_proposal
    outcome = form.cleaned_data.get("outcome", "")
    words = words_for(case, outcome)
    if final and "again" not in http.POST and "confirmed" not in http.POST:
        context = {"case": case, "form": form, "outcome": Outcome(outcome).label}
        return render(http, "regulatory/decision_confirm.html", {**context, "words": words})
    said = words["done"] if final else _("Het voorstel ligt bij de beslisser.")
    if "again" in http.POST or not step_done(http, form, said):
        return _desk_page(http, _case(http, reference), decision=form)
    return redirect("regulatory:desk", reference)


def _unfinished(
    http: WorkplaceRequest, case: RegulatoryRequest, typed: dict[str, str]
) -> DecisionForm:
    """The outcome was chosen, or a text put in: the fields that go with it, with what was typed."""
    as_officer, outcome = http.workplace.role == OFFICER, typed.get("outcome", "")
    form = DecisionForm(case=case, by=http.user, as_officer=as_officer, outcome=outcome)
    form.initial = {**form.initial, **typed}
    return form


@at_decision_makers_desk
def confirm(http: WorkplaceRequest, reference: str) -> HttpResponse:
    case = _case(http, reference)
    form = ConfirmForm(http.POST or None, case=case, by=http.user)
    proposal: Decision | None = getattr(case, "decision", None)
    words = words_for(case, proposal.outcome if proposal else "")
    if step_done(http, form, words["done"]):
        return redirect("regulatory:desk", reference)
    if http.method == "POST":
        return _desk_page(http, _case(http, reference), confirm=form)
    if not _may_confirm(http, case):
        return redirect("regulatory:desk", reference)
    context = {"case": case, "form": form, "words": words}
    return render(http, "regulatory/confirm.html", context)


@at_decision_makers_desk
@require_POST
def give_back(http: WorkplaceRequest, reference: str) -> HttpResponse:
    return _act(http, reference, GiveBackForm, _("Het voorstel is terug bij de behandelaar."))
