"""Pages of an objection: for whoever makes it, and for whoever handles it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from initiatives.regulatory.access import case_at_desk
from initiatives.regulatory.forms import ActionForm, step_done
from initiatives.regulatory.objections.forms import (
    AdjournForm,
    CommitteeForm,
    DecideObjectionForm,
    OwnObjectionForm,
    RecordObjectionForm,
    TakeUpForm,
    WithdrawObjectionForm,
)
from initiatives.regulatory.objections.models import Objection, why_not_again
from initiatives.regulatory.register.views import announced_decision, speaks_for, visible_case
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.paging import page_of
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

PAGE_SIZE = 20
OFFICER = Membership.Role.OFFICER.value
DECISION_MAKER = Membership.Role.DECISION_MAKER.value
at_desk = workplace_required(OFFICER, DECISION_MAKER)
at_decision_makers_desk = workplace_required(DECISION_MAKER)


@login_required
def make(http: SignedInRequest, reference: str) -> HttpResponse:
    """By the applicant, while a decision is there that can be objected to."""
    case = visible_case(http, reference)
    if not speaks_for(case):
        raise PermissionDenied
    decision = announced_decision(case)
    if decision is None or decision.objection_until is None:
        raise Http404
    own = decision.objections.filter(by_role=Objection.By.APPLICANT)
    if http.method != "POST" and (why := why_not_again(own)):
        messages.error(http, why)
        return redirect(case)
    form = OwnObjectionForm(http.POST or None, case=case, by=http.user)
    if step_done(http, form, _("Jullie bezwaar is bij de gemeente. Je krijgt een bevestiging.")):
        return redirect(case)
    context = {"case": case, "decision": decision, "form": form}
    return render(http, "regulatory/objection_make.html", context)


@login_required
def withdraw(http: SignedInRequest, pk: UUID) -> HttpResponse:
    own = Objection.objects.visible_to(http.user).filter(by_role=Objection.By.APPLICANT)
    objection = get_object_or_404(own.for_list(), pk=pk)
    if not speaks_for(visible_case(http, objection.request.reference or "")):
        raise Http404
    form = WithdrawObjectionForm(http.POST or None, objection=objection, by=http.user)
    if step_done(http, form, _("Het bezwaar is ingetrokken.")):
        return redirect(objection.request)
    context = {"case": objection.request, "form": form}
    return render(http, "regulatory/objection_withdraw.html", context)


@at_desk
def record(http: WorkplaceRequest, reference: str) -> HttpResponse:
    case = case_at_desk(http, reference)
    decision = announced_decision(case)
    if decision is None or decision.objection_until is None:
        raise Http404
    form = RecordObjectionForm(http.POST or None, case=case, by=http.user)
    if step_done(http, form, _("Het bezwaar staat erbij. Een collega neemt het op naam.")):
        return redirect("regulatory:desk", reference)
    context = {"case": case, "decision": decision, "form": form}
    return render(http, "regulatory/objection_record.html", context)


@at_desk
def objections(http: WorkplaceRequest) -> HttpResponse:
    """What runs by last day; below it what is over."""
    ours = Objection.objects.visible_to(http.user).filter(
        request__municipality=http.workplace.municipality_id
    )
    over = ours.exclude(pk__in=ours.open().values("pk")).for_list()
    context = {
        "running": ours.open().for_list().order_by("due_on", "pk"),
        "page": page_of(http, over, ["-received_on", "-pk"], PAGE_SIZE),
    }
    return render(http, "regulatory/objections.html", context)


@at_desk
def objection(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    return _page(http, _load(http, pk))


def _load(http: WorkplaceRequest, pk: UUID) -> Objection:
    ours = Objection.objects.visible_to(http.user).filter(
        request__municipality=http.workplace.municipality_id
    )
    found: Objection = get_object_or_404(ours.for_list(), pk=pk)
    return found


def _page(http: WorkplaceRequest, shown: Objection, **bound: ActionForm) -> HttpResponse:
    barred = http.user.pk in shown.barred or shown.request.has_interest_of(http.user)
    forms = {} if barred or not shown.is_open else _possible_forms(http, shown)
    shown.decision.request = shown.request
    context = {
        "objection": shown,
        "case": shown.request,
        "decision": shown.decision,
        "barred": barred,
        "forms": {**forms, **bound},
        "refused": list(bound),
    }
    return render(http, "regulatory/objection.html", context)


def _possible_forms(http: WorkplaceRequest, shown: Objection) -> dict[str, ActionForm]:
    given: dict[str, Any] = {"objection": shown, "by": http.user}
    forms: dict[str, ActionForm] = {}
    if shown.handler_id != http.user.pk:
        forms["take_up"] = TakeUpForm(**given)
    elif shown.may_be_adjourned:
        forms["adjourn"] = AdjournForm(**given)
        if not shown.committee:
            forms["committee"] = CommitteeForm(**given)
    if shown.handler_id and http.workplace.role == DECISION_MAKER:
        forms["decide"] = DecideObjectionForm(**given)
    return forms


def _act(http: WorkplaceRequest, pk: UUID, form_class: Any, text: str) -> HttpResponse:
    shown = _load(http, pk)
    form = form_class(http.POST, objection=shown, by=http.user)
    if step_done(http, form, text):
        return redirect(shown)
    return _page(http, _load(http, pk), **{form.name: form})


@at_desk
@require_POST
def take_up(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    return _act(http, pk, TakeUpForm, _("Dit bezwaar staat nu op jouw naam."))


@at_desk
@require_POST
def committee(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    text = _("De commissie adviseert. De nieuwe datum is doorgegeven.")
    return _act(http, pk, CommitteeForm, text)


@at_desk
@require_POST
def adjourn(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    return _act(
        http, pk, AdjournForm, _("De beslissing is verdaagd. De nieuwe datum is doorgegeven.")
    )


@at_decision_makers_desk
@require_POST
def decide(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    text = _("Op het bezwaar is beslist. De indiener krijgt bericht.")
    return _act(http, pk, DecideObjectionForm, text)
