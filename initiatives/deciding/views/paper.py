"""Answers on paper: sheets with a code each, and typing in what came back."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from initiatives.deciding.forms import PaperForm, SheetsForm
from initiatives.deciding.models import Ballot, Sheet
from initiatives.deciding.views.loading import question_for_runner, question_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of

PAGE_SIZE = 50


@login_required
def paper(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    question = question_for_runner(request, village_slug, slug, pk)
    form = PaperForm(request.POST or None, question=question, by=request.user)
    if carried_out(request, form, form.save, _how_many):
        return redirect(request.path)
    entered = question.last_ballots.on_paper().select_related("user", "sheet", "recorded_by")
    found = page_of(request, entered, ["-created_at", "-pk"], PAGE_SIZE)
    context = {"form": form, "entered": found.rows, "more_url": found.more_url}
    return render(request, "deciding/paper.html", question_page(question, **context))


def _how_many(entered: list[Ballot]) -> str:
    n = len(entered)
    return ngettext("%(n)d antwoord erbij.", "%(n)d antwoorden erbij.", n) % {"n": n}


@login_required
def sheets(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """To print. POST makes more of them."""
    question = question_for_runner(request, village_slug, slug, pk)
    form = SheetsForm(request.POST or None)
    if carried_out(request, form, lambda: Sheet.make(question, form.cleaned_data["number"])):
        return redirect(request.path)
    unused = question.sheets.filter(version=question.version, is_used=False)
    context = {"form": form, "sheets": list(unused), "choices": list(question.choices.all())}
    return render(request, "deciding/sheets.html", question_page(question, **context))


@login_required
@require_POST
def remove(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, ballot_pk: UUID
) -> HttpResponse:
    question = question_for_runner(request, village_slug, slug, pk)
    initiative = question.initiative
    ballot = get_object_or_404(question.last_ballots.on_paper(), pk=ballot_pk)
    ballot.question = question
    done = _("Weggehaald. Je kunt het opnieuw invoeren.")
    act(request, lambda: ballot.remove_paper(request.user), done)
    question.initiative = initiative
    return redirect(question.url("paper"))
