"""From an initiative to a request: write, check, submit."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.models import Initiative
from initiatives.regulatory.asking.formal import FormalLetter, norm_of
from initiatives.regulatory.asking.forms.drafts import DraftForm, answers_of
from initiatives.regulatory.asking.prefill import words_for
from initiatives.regulatory.asking.steps import STEPS, Step, numbered, step_of, step_with
from initiatives.regulatory.letters import pdf_answer
from initiatives.regulatory.models import RegulatoryRequest, StaleRequest
from initiatives.regulatory.models.querysets import may_apply_for
from villagehub.accounts.requests import SignedInRequest


@login_required
def start(http: SignedInRequest, village: str, initiative: str) -> HttpResponse:
    """The first save makes the draft; until then nothing is stored."""
    visible = Initiative.objects.visible_to(http.user).select_related("village__municipality")
    found = get_object_or_404(visible, village__slug=village, slug=initiative)
    if not may_apply_for(http.user, found):
        raise PermissionDenied
    case = RegulatoryRequest(initiative=found, municipality=found.village.municipality)
    form = DraftForm(http.POST or None, instance=case, step=STEPS[0])
    if http.method == "POST" and form.is_valid():
        return _kept(http, form, STEPS[0])
    drafts = RegulatoryRequest.objects.drafts_of(http.user).filter(initiative=found)
    return _form_page(http, form, case, STEPS[0], drafts=list(drafts.order_by("-created_at")[:20]))


@login_required
def draft(http: SignedInRequest, pk: UUID) -> HttpResponse:
    """One step, by its number in the address; without one it leads to the first that misses
    something. What is sent says its step itself: which one that is may change meanwhile."""
    case = own_draft(http, pk)
    step = numbered(http.GET.get("stap", "")) or step_with(http.POST)
    if step is None:
        return redirect(_address(case, _first_unfinished(case).number))
    prefilled = words_for(case, http.user)
    form = DraftForm(http.POST or None, instance=case, step=step, prefilled=prefilled)
    if http.method == "POST" and form.is_valid():
        try:
            return _kept(http, form, step)
        except StaleRequest as error:
            form.add_error(None, error)
    return _form_page(http, form, case, step)


def _first_unfinished(case: RegulatoryRequest) -> Step:
    missing = [step_of(name) for name in case.missing_answers()]
    return min(missing, key=lambda step: step.number, default=STEPS[0])


def own_draft(http: SignedInRequest, pk: UUID) -> RegulatoryRequest:
    drafts = RegulatoryRequest.objects.drafts_of(http.user)
    return get_object_or_404(drafts.select_related("initiative__village", "municipality"), pk=pk)


def _kept(http: SignedInRequest, form: DraftForm, step: Step) -> HttpResponse:
    case = form.keep(http.user)
    if "check" in http.POST or ("next" in http.POST and step.is_last):
        return redirect("regulatory:check", case.pk)
    if "next" in http.POST:
        return redirect(_address(case, step.number + 1))
    if "more" in http.POST:
        return redirect(_address(case, step.number))
    messages.success(
        http,
        _(
            "Bewaard. Trekkers en bestuur kunnen verder, ook op een ander apparaat. De gemeente "
            "ziet nog niets."
        ),
    )
    return redirect(_address(case, step.number))


def _address(case: RegulatoryRequest, number: int) -> str:
    return f"{reverse('regulatory:draft', args=[case.pk])}?stap={number}"


def _form_page(
    http: SignedInRequest, form: DraftForm, case: RegulatoryRequest, step: Step, **context: Any
) -> HttpResponse:
    states = ["done"] * (step.number - 1) + ["now"] + [""] * (len(STEPS) - step.number)
    context |= {"form": form, "case": case, "step": step, "steps": STEPS, "states": states}
    if step.number == 1:
        context["norm"] = norm_of(case.municipality)
    is_kept = not case._state.adding
    return render(http, "regulatory/draft_form.html", {**context, "is_kept": is_kept})


@login_required
def check(http: SignedInRequest, pk: UUID) -> HttpResponse:
    """What will be sent, what everybody will be able to read, and what is still missing."""
    case = own_draft(http, pk)
    labels = DraftForm.Meta.labels
    context = {
        "case": case,
        "answers": answers_of(case),
        "norm": norm_of(case.municipality),
        "missing": [(labels[name], step_of(name).number) for name in case.missing_answers()],
    }
    return render(http, "regulatory/draft_check.html", context)


@login_required
@require_safe
def formal_letter(http: SignedInRequest, pk: UUID) -> HttpResponse:
    """To sign and send oneself, where this portal is no official channel."""
    case = own_draft(http, pk)
    page = reverse("regulatory:check", args=[pk])
    if case.municipality.designated_channel or case.missing_answers():
        return redirect(page)
    return pdf_answer(http, FormalLetter(case), "aanvraag", page)


@login_required
@require_POST
def submit(http: SignedInRequest, pk: UUID) -> HttpResponse:
    """A second press finds no draft any more and ends up at the request itself."""
    sent = RegulatoryRequest.objects.visible_to(http.user).with_access(http.user)
    earlier = sent.filter(pk=pk, reference__isnull=False, as_applicant=True).first()
    if earlier:
        return redirect(earlier)
    case = own_draft(http, pk)
    if str(case.version) != http.POST.get("version"):
        messages.error(http, str(StaleRequest().message))
        return redirect("regulatory:check", pk)
    try:
        case.submit(http.user)
    except ValidationError as error:
        messages.error(http, error.messages[0])
        return redirect("regulatory:check", pk)
    messages.success(
        http,
        _("Verstuurd. Het nummer is %(reference)s. Je krijgt een bevestiging per e-mail.")
        % {"reference": case.reference},
    )
    return redirect(case)


@login_required
def discard(http: SignedInRequest, pk: UUID) -> HttpResponse:
    case = own_draft(http, pk)
    if http.method == "POST":
        initiative = case.initiative
        case.delete()
        messages.success(http, _("Het concept is weg."))
        return redirect(initiative)
    return render(http, "regulatory/draft_discard.html", {"case": case})
