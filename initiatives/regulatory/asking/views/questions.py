"""Asking the municipality something in two fields, and what becomes of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from initiatives.models import Initiative
from initiatives.regulatory.asking.forms.questions import AskForm
from initiatives.regulatory.asking.models import answer_by, somebody_answers_in
from initiatives.regulatory.examples.finding import found_or_404
from initiatives.regulatory.models import RegulatoryRequest, RuleQuestion
from initiatives.regulatory.models.querysets import STAFF_ROLES, may_apply_for, spoken_for_by
from villagehub.accounts.behalf import acted_for
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.deeds import Purpose, for_sign_in
from villages.members.access import of_village, village_for_page
from villages.members.models.reach import reach_of
from villages.search.question import readable

SAME_RULE = 5
MOST = 30  # initiatives to choose from


def _to_ask(user: Any, village: str) -> Purpose:
    return of_village(gettext_lazy("je vraag te stellen over %s"))(user, slug=village)


@for_sign_in(_to_ask)
@never_cache
def ask(http: HttpRequest, village: str) -> HttpResponse:
    """Anybody sees the form and begins to type; sending it asks who they are, and brings them back
    with what they typed."""
    if http.method == "POST":
        return _sent(http, village)  # type: ignore[arg-type]
    typed = readable(http.GET.get("q", ""))[:200]
    return _ask_page(http, village, AskForm(initial={"text": typed}))


@login_required
def _sent(http: SignedInRequest, village: str) -> HttpResponse:
    found = village_for_page(http.user, village)
    form = AskForm(http.POST)
    done = _("Je vraag is bij de gemeente. Je krijgt bericht als er een antwoord is.")
    if asked := carried_out(http, form, lambda: form.ask(found, http.user), done):
        return redirect(asked)
    return _ask_page(http, village, form)


def _ask_page(http: HttpRequest, village: str, form: AskForm) -> HttpResponse:
    found = village_for_page(http.user, village)
    context: dict[str, Any] = {"form": form, "village": found}
    if somebody_answers_in(found.municipality, http.user.pk):
        context["answer_by"] = answer_by(timezone.localdate())
    return render(http, "regulatory/ask.html", context)


@require_safe
def asked(http: HttpRequest, pk: UUID) -> HttpResponse:
    """For everybody the answer; for whoever asked also how far it is."""
    question = _visible(http, pk)
    is_own = _is_own(http, question)
    desks = reach_of(http.user).municipalities_as(*STAFF_ROLES)
    context = {
        "question": question,
        "is_own": is_own,
        "as_staff": question.municipality_id in desks,
        "village": village_for_page(http.user, question.village.slug),
    }
    if question.is_open:
        asker = question.asked_by_id
        context["is_answered_here"] = somebody_answers_in(question.municipality, asker)
    if question.rule_id and question.is_public:
        same = RuleQuestion.objects.about_rule_of(question).for_list()
        context["same_rule"] = list(same.order_by("-answered_at", "-pk")[:SAME_RULE])
    if is_own and question.grew_into_id:
        context["grew_into"] = _grown_into(http, question)
    return render(http, "regulatory/asked.html", context)


def _visible(http: HttpRequest, pk: UUID) -> RuleQuestion:
    rows = RuleQuestion.objects.visible_to(http.user).for_list()
    return get_object_or_404(rows, pk=pk)


def _grown_into(http: HttpRequest, question: RuleQuestion) -> RegulatoryRequest | None:
    """None for who may not see it any more, since they left the initiative for instance."""
    rows = RegulatoryRequest.objects.visible_to(http.user)
    return rows.filter(pk=question.grew_into_id).first()


def _is_own(http: HttpRequest, question: RuleQuestion) -> bool:
    return question.asked_by_id in acted_for(http.user)


def _own(http: HttpRequest, pk: UUID) -> RuleQuestion:
    question = _visible(http, pk)
    if not _is_own(http, question):
        raise PermissionDenied
    return question


@login_required
def withdraw(http: SignedInRequest, pk: UUID) -> HttpResponse:
    """Asks first."""
    question = _own(http, pk)
    if http.method == "POST":
        act(http, question.withdraw, _("Ingetrokken. De gemeente antwoordt niet meer."))
        return redirect(question)
    if not question.is_open:
        return redirect(question)
    return render(http, "regulatory/asked_withdraw.html", {"question": question})


@login_required
@never_cache
def grow(http: SignedInRequest, pk: UUID) -> HttpResponse:
    """From a question to a request: of which initiative, or of one that has to begin first."""
    question = _own(http, pk)
    if question.state == RuleQuestion.State.WITHDRAWN:
        raise Http404
    if question.grew_into_id:
        return redirect(_grown_into(http, question) or question)
    there = spoken_for_by(http.user).filter(village__municipality=question.municipality_id)
    choices = [
        (each, reverse("regulatory:asked_grow_in", args=[pk, each.pk])) for each in there[:MOST]
    ]
    context = {"question": question, "choices": choices}
    return render(http, "regulatory/asked_grow.html", context)


@login_required
@require_POST
def grow_in(http: SignedInRequest, pk: UUID, initiative: UUID) -> HttpResponse:
    question = _own(http, pk)
    if question.grew_into_id:
        return redirect(_grown_into(http, question) or question)
    found = get_object_or_404(
        Initiative.objects.visible_to(http.user).select_related("village__municipality"),
        pk=initiative,
        village__municipality=question.municipality_id,
    )
    if not may_apply_for(http.user, found):
        raise PermissionDenied
    answer = [found_or_404("antwoord", pk).example] if question.is_public else []
    draft = question.grow(http.user, found, *answer)
    messages.success(http, _("Je woorden staan in het concept. Vul aan wat nog mist."))
    return redirect(draft)
