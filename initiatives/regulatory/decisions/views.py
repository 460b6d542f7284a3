"""What the municipality writes down after it answered."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.regulatory.access import case_at_desk, municipality_of
from initiatives.regulatory.conversation.messages import Reading
from initiatives.regulatory.decisions.conditions import NOT_DONE, DecisionCondition
from initiatives.regulatory.decisions.forms import ConditionForm, ForwardAnswerForm, SeenForm
from initiatives.regulatory.decisions.forwards import ForwardRecord
from initiatives.regulatory.decisions.letter import DecisionLetter
from initiatives.regulatory.forms import step_done
from initiatives.regulatory.letters import pdf_answer
from initiatives.regulatory.register.views import announced_decision, speaks_for, visible_case
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.paging import page_of
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

PAGE_SIZE = 20
at_officers_desk = workplace_required(Membership.Role.OFFICER.value)
at_desk = workplace_required(Membership.Role.OFFICER.value, Membership.Role.DECISION_MAKER.value)


@at_officers_desk
def forward_answer(http: WorkplaceRequest, reference: str) -> HttpResponse:
    case = case_at_desk(http, reference)
    forward = get_object_or_404(ForwardRecord.objects.filter(request=case))
    forward.request = case
    form = ForwardAnswerForm(http.POST or None, case=case, by=http.user, forward=forward)
    if http.method == "POST" and form.carry_out():
        messages.success(http, _("Het antwoord staat erbij. De indiener krijgt bericht."))
        return redirect("regulatory:desk", reference)
    context = {"case": case, "forward": forward, "form": form}
    return render(http, "regulatory/forward_answer.html", context)


@at_desk
def conditions(http: WorkplaceRequest) -> HttpResponse:
    """What still has to be done by its day, the longest late first; below it what was reported."""
    municipality = municipality_of(http)
    ours = DecisionCondition.objects.visible_to(http.user).not_of(http.user)
    ours = ours.filter(decision__request__municipality=municipality)
    done = ours.exclude(NOT_DONE).for_list()
    context = {
        "waiting": ours.waiting().for_list().order_by("due_on", "pk"),
        "page": page_of(http, done, ["-reported_on", "-pk"], PAGE_SIZE),
    }
    return render(http, "regulatory/conditions.html", context)


@at_officers_desk
def seen(http: WorkplaceRequest, reference: str, number: int) -> HttpResponse:
    """The officer says whether what was reported is in order."""
    case = case_at_desk(http, reference)
    rows = DecisionCondition.objects.visible_to(http.user).not_of(http.user).for_list()
    shown = get_object_or_404(
        rows, decision__request=case, number=number, reported_on__isnull=False
    )
    shown.decision.request = case
    form = SeenForm(http.POST or None, case=case, by=http.user, condition=shown)
    if step_done(http, form, _("Vastgelegd. De indiener krijgt bericht.")):
        return redirect("regulatory:conditions")
    context = {"case": case, "condition": shown, "form": form}
    return render(http, "regulatory/condition_seen.html", context)


def _letter(http: SignedInRequest, reference: str) -> DecisionLetter:
    """For who asked, and at the desk: both sides read the applicant's own words in it."""
    case = visible_case(http, reference)
    if not (speaks_for(case) or vars(case)["as_staff"]):
        raise PermissionDenied
    decision = announced_decision(case)
    if decision is None:
        raise Http404
    decision.request = case
    if speaks_for(case):
        Reading.note_look(case, http.user)
    return DecisionLetter(case, decision)


@login_required
@require_safe
def letter(http: SignedInRequest, reference: str) -> HttpResponse:
    written = _letter(http, reference)
    return render(
        http, "regulatory/decision_letter.html", {"letter": written, "case": written.case}
    )


@login_required
@require_safe
def letter_pdf(http: SignedInRequest, reference: str) -> HttpResponse:
    page = reverse("regulatory:decision_letter", args=[reference])
    return pdf_answer(http, _letter(http, reference), f"besluit-{reference}", page)


@login_required
def condition(http: SignedInRequest, reference: str, number: int) -> HttpResponse:
    """The applicant says that it was done."""
    case = visible_case(http, reference)
    if not speaks_for(case):
        raise PermissionDenied
    rows = DecisionCondition.objects.visible_to(http.user).for_list()
    shown = get_object_or_404(rows, decision__request=case, number=number)
    shown.decision.request = case
    if http.method != "POST" and shown.waits and not shown.decision.holds:
        messages.error(http, _("Deze toestemming geldt niet meer. Je hoeft niets te melden."))
        return redirect(case)
    form = ConditionForm(http.POST or None, case=case, by=http.user, condition=shown)
    if http.method == "POST" and form.carry_out():
        messages.success(http, _("Gemeld. De gemeente krijgt bericht."))
        return redirect(case)
    context = {"case": case, "condition": shown, "form": form}
    return render(http, "regulatory/condition.html", context)
