"""What applicants still do with a request that was sent."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.regulatory.asking.formal import FormalLetter
from initiatives.regulatory.asking.forms.drafts import AnswerForm, WithdrawForm
from initiatives.regulatory.forms import step_done
from initiatives.regulatory.letters import pdf_answer
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.register.views import speaks_for, visible_case
from villagehub.accounts.requests import SignedInRequest


def _own(http: HttpRequest, reference: str) -> RegulatoryRequest:
    case = visible_case(http, reference)
    if not speaks_for(case):
        raise PermissionDenied
    return case


@login_required
@require_POST
def answer(http: SignedInRequest, reference: str, question: UUID) -> HttpResponse:
    case = _own(http, reference)
    asked = get_object_or_404(case.messages.filter(is_question=True), pk=question)
    asked.request = case
    form = AnswerForm(http.POST, case=case, by=http.user, question=asked)
    if step_done(http, form, _("Jullie antwoord is bij de gemeente.")):
        return redirect(case)
    return render(http, "regulatory/answer.html", {"case": case, "question": asked, "form": form})


@login_required
@require_safe
def formal_letter(http: SignedInRequest, reference: str) -> HttpResponse:
    """What was shared, as a letter for the channel of the municipality that is official."""
    case = _own(http, reference)
    if case.is_official:
        raise Http404
    page = reverse("regulatory:detail", args=[reference])
    return pdf_answer(http, FormalLetter(case), f"aanvraag-{reference}", page)


@login_required
def withdraw(http: SignedInRequest, reference: str) -> HttpResponse:
    case = _own(http, reference)
    if not case.is_running and http.method != "POST":
        raise Http404
    form = WithdrawForm(http.POST or None, case=case, by=http.user)
    if step_done(http, form, _("Het verzoek is ingetrokken.")):
        return redirect(case)
    return render(http, "regulatory/withdraw.html", {"case": case, "form": form})
