"""The officer asks; the adviser sees one request and one question."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from initiatives.regulatory.access import case_at_desk
from initiatives.regulatory.advice.forms import AskAdviceForm, GiveAdviceForm
from initiatives.regulatory.advice.models import AdviceRequest
from initiatives.regulatory.asking.forms.drafts import answers_of
from initiatives.regulatory.forms import step_done
from villagehub.web.actions import act
from villagehub.web.paging import page_of
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

PAGE_SIZE = 20
at_officers_desk = workplace_required(Membership.Role.OFFICER.value)
at_advisers_desk = workplace_required(Membership.Role.ADVISER.value)


@at_officers_desk
def ask(http: WorkplaceRequest, reference: str) -> HttpResponse:
    case = case_at_desk(http, reference)
    form = AskAdviceForm(http.POST or None, case=case, by=http.user)
    if step_done(http, form, _("De adviseur heeft bericht gekregen.")):
        return redirect("regulatory:desk", reference)
    return render(http, "regulatory/advice_ask.html", {"case": case, "form": form})


@at_officers_desk
@require_POST
def take_back(http: WorkplaceRequest, reference: str, pk: UUID) -> HttpResponse:
    """Can be asked again, so it does not ask first."""
    case = case_at_desk(http, reference)
    rows = AdviceRequest.objects.visible_to(http.user).filter(request=case).for_list()
    asked = get_object_or_404(rows, pk=pk)
    act(http, lambda: asked.take_back(http.user), _("De vraag om advies is teruggenomen."))
    return redirect("regulatory:desk", reference)


@at_advisers_desk
def advices(http: WorkplaceRequest) -> HttpResponse:
    """What waits for an answer first; below it what was answered."""
    mine = AdviceRequest.objects.visible_to(http.user).asked_of(http.user)
    answered = mine.filter(answered_at__isnull=False).for_list()
    context = {
        "waiting": mine.open().for_list().order_by("due_on", "pk"),
        "page": page_of(http, answered, ["-answered_at", "-pk"], PAGE_SIZE),
    }
    return render(http, "regulatory/advices.html", context)


@at_advisers_desk
def advice(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    mine = AdviceRequest.objects.visible_to(http.user).asked_of(http.user).for_list()
    asked = get_object_or_404(mine, pk=pk)
    form = GiveAdviceForm(http.POST or None, case=asked.request, by=http.user, advice=asked)
    if step_done(http, form, _("Dank je. De behandelaar heeft jouw advies.")):
        return redirect("regulatory:advices")
    context = {
        "advice": asked,
        "case": asked.request,
        "answers": () if asked.ended_at else answers_of(asked.request),
        "form": form if asked.is_open or form.is_bound else None,
    }
    return render(http, "regulatory/advice.html", context)
