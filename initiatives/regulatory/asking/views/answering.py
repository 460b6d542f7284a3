"""Questions of residents at the desk of the municipality: beside the requests, by their date."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from initiatives.regulatory.access import municipality_of
from initiatives.regulatory.asking.forms.questions import AnswerQuestionForm, ForwardForm
from initiatives.regulatory.asking.models import RuleQuestionQuerySet
from initiatives.regulatory.models import RuleQuestion
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

PAGE_SIZE = 20
OFFICER = Membership.Role.OFFICER.value
at_desk = workplace_required(OFFICER, Membership.Role.DECISION_MAKER.value)
at_officers_desk = workplace_required(OFFICER)
State = RuleQuestion.State
TABS = {
    "open": (gettext_lazy("Wacht op antwoord"), [State.OPEN], ["due_on", "pk"]),
    "klaar": (
        gettext_lazy("Beantwoord of doorgestuurd"),
        [State.ANSWERED, State.FORWARDED],
        ["-updated_at", "-pk"],
    ),
}


@at_desk
def inbox(http: WorkplaceRequest) -> HttpResponse:
    chosen = http.GET.get("lijst", "open")
    if chosen not in TABS:
        raise Http404
    _label, states, order = TABS[chosen]
    page = page_of(http, _ours(http).filter(state__in=states).for_list(), order, PAGE_SIZE)
    tabs = [(name, label, name == chosen) for name, (label, *_more) in TABS.items()]
    context = {"rows": page.rows, "more_url": page.more_url, "tabs": tabs, "chosen": chosen}
    return render(http, "regulatory/asked_inbox.html", context)


def _ours(http: WorkplaceRequest) -> RuleQuestionQuerySet:
    rows = RuleQuestion.objects.visible_to(http.user).for_staff_of(municipality_of(http))
    return rows.exclude(state=State.WITHDRAWN)


def _question(http: WorkplaceRequest, pk: UUID) -> RuleQuestion:
    return get_object_or_404(_ours(http).for_list().select_related("answered_by"), pk=pk)


@at_desk
def desk(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    return _page(http, _question(http, pk))


def _page(http: WorkplaceRequest, question: RuleQuestion, **bound: Any) -> HttpResponse:
    given: dict[str, Any] = {"question": question, "by": http.user}
    is_own = question.asked_by_id == http.user.pk
    forms: dict[str, Any] = {}
    if http.workplace.role == OFFICER and not is_own:
        if question.is_open or question.is_answered:
            forms["answer"] = AnswerQuestionForm(**given)
        if question.is_open:
            forms["forward"] = ForwardForm(auto_id="forward_%s", **given)
    context = {"question": question, "is_own": is_own, "forms": {**forms, **bound}, "bound": bound}
    return render(http, "regulatory/asked_desk.html", context)


@at_officers_desk
@require_POST
def answer(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    question = _question(http, pk)
    form = AnswerQuestionForm(http.POST, question=question, by=http.user)
    done = _("Het antwoord staat er, voor iedereen. Wie het vroeg krijgt bericht.")
    if carried_out(http, form, form.act, done):
        return redirect("regulatory:asked_desk", pk)
    return _page(http, _question(http, pk), answer=form)


@at_officers_desk
@require_POST
def forward(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    question = _question(http, pk)
    form = ForwardForm(http.POST, auto_id="forward_%s", question=question, by=http.user)
    if carried_out(http, form, form.act, _("Doorgestuurd. Wie het vroeg krijgt bericht.")):
        return redirect("regulatory:asked_desk", pk)
    return _page(http, _question(http, pk), forward=form)


@at_officers_desk
@require_POST
def hide(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Can be undone, so it does not ask first."""
    question = _question(http, pk)
    act(http, lambda: question.hide(http.user), _("Nu leest alleen wie het vroeg dit nog."))
    return redirect("regulatory:asked_desk", pk)


@at_officers_desk
@require_POST
def show(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    question = _question(http, pk)
    act(http, lambda: question.show(http.user), _("Iedereen kan het weer lezen."))
    return redirect("regulatory:asked_desk", pk)
