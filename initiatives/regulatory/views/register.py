"""The public register, and a request as the world and its applicants see it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.people.asking import asked_by_who_takes_part
from initiatives.regulatory.forms import AnswerForm, RegisterFilterForm, WithdrawForm
from initiatives.regulatory.models import Decision, RegulatoryRequest
from initiatives.regulatory.models.querysets import NEWEST
from initiatives.regulatory.views.drafts import answers_of
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.caching import public_page
from villagehub.web.paging import cut, mark_of, page_of

PAGE_SIZE = 20


@require_safe
@public_page
def register(http: HttpRequest) -> HttpResponse:
    """Only what everybody may see, also for those who may see more."""
    filters = RegisterFilterForm(http.GET)
    if filters.chosen() or mark_of(http):
        rows = filters.apply(RegulatoryRequest.objects.visible_to(http.user).public())
        page = page_of(http, rows.for_list(), NEWEST, PAGE_SIZE)
    else:
        page = cut(http, _first_page(http.user), PAGE_SIZE)
    shown = {"rows": page.rows, "more_url": page.more_url}
    context = {**shown, "filters": filters, "filtered": filters.chosen()}
    return render(http, "regulatory/register.html", context)


@asked_by_who_takes_part
def _first_page(user: Any) -> QuerySet[RegulatoryRequest]:
    """Of all, which most people look at."""
    rows = RegulatoryRequest.objects.visible_to(user).public().for_list()
    return rows.order_by(*NEWEST)[: PAGE_SIZE + 1]


@require_safe
@public_page
def detail(http: HttpRequest, reference: str) -> HttpResponse:
    return _detail_page(http, _visible(http, reference))


def _visible(http: HttpRequest, reference: str) -> RegulatoryRequest:
    rows = RegulatoryRequest.objects.visible_to(http.user).with_access(http.user).for_list()
    return get_object_or_404(rows.select_related("extension"), reference=reference)


def speaks_for(case: RegulatoryRequest) -> bool:
    """As `with_access` found it for the person of this page."""
    return bool(vars(case)["as_applicant"])


def _own(http: HttpRequest, reference: str) -> RegulatoryRequest:
    case = _visible(http, reference)
    if not speaks_for(case):
        raise PermissionDenied
    return case


def _detail_page(http: HttpRequest, case: RegulatoryRequest, **context: Any) -> HttpResponse:
    context |= {
        "case": case,
        "changes": list(case.changes.public()),
        "decision": announced_decision(case),
    }
    if speaks_for(case):
        context = {**_of_applicant(case), **context}
    return render(http, "regulatory/detail.html", context)


def announced_decision(case: RegulatoryRequest) -> Decision | None:
    """A proposal is nobody's business outside the municipality."""
    announced = Decision.objects.filter(request=case, announced_on__isnull=False)
    return announced.prefetch_related("conditions").first()


def _of_applicant(case: RegulatoryRequest) -> dict[str, Any]:
    """The raw form and the conversation, with room for an answer under each open question."""
    conversation = list(case.messages.for_list())
    replied = {message.answers_id for message in conversation}
    asked = {message.pk for message in conversation if message.is_question}
    return {
        "answers": answers_of(case),
        "conversation": conversation,
        "open_ones": asked - replied if case.is_running else set(),
    }


@login_required
@require_POST
def answer(http: SignedInRequest, reference: str, question: UUID) -> HttpResponse:
    case = _own(http, reference)
    asked = get_object_or_404(case.messages.filter(is_question=True), pk=question)
    asked.request = case
    form = AnswerForm(http.POST, case=case, by=http.user, question=asked)
    if form.carry_out():
        messages.success(http, _("Jullie antwoord is bij de gemeente."))
        return redirect(case)
    return render(http, "regulatory/answer.html", {"case": case, "question": asked, "form": form})


@login_required
def withdraw(http: SignedInRequest, reference: str) -> HttpResponse:
    case = _own(http, reference)
    if not case.is_running and http.method != "POST":
        raise Http404
    form = WithdrawForm(http.POST or None, case=case, by=http.user)
    if http.method == "POST" and form.carry_out():
        messages.success(http, _("Het verzoek is ingetrokken."))
        return redirect(case)
    return render(http, "regulatory/withdraw.html", {"case": case, "form": form})
