"""The questions at joining, and everybody's own answers."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from initiatives.models import JoinQuestion
from initiatives.people.forms.questions import AnswersForm, QuestionForm
from initiatives.people.models.questions import MOST_QUESTIONS
from initiatives.views.loading import initiative_for_runner, initiative_page, visible_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out


@login_required
@require_safe
def questions(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    rows = list(initiative.join_questions.all().in_order())
    context = {"questions": rows, "is_full": len(rows) >= MOST_QUESTIONS}
    page = initiative_page(initiative, active_part="people", **context)
    return render(request, "initiatives/questions.html", page)


@login_required
def question_new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    question = JoinQuestion(initiative=initiative)
    form = QuestionForm(request.POST or None, instance=question)
    if carried_out(request, form, question.add, _("De vraag staat op het formulier.")):
        return redirect("initiatives:questions", village_slug, slug)
    context = initiative_page(initiative, form=form, active_part="people")
    return render(request, "initiatives/question_form.html", context)


@login_required
def question_edit(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    question = get_object_or_404(initiative.join_questions.all(), pk=pk)
    form = QuestionForm(request.POST or None, instance=question)
    done = _("Bewaard. Bij wat er al stond blijft de oude vraag staan.")
    if carried_out(request, form, form.save, done):
        return redirect("initiatives:questions", village_slug, slug)
    context = initiative_page(initiative, form=form, question=question, active_part="people")
    return render(request, "initiatives/question_form.html", context)


@login_required
def question_remove(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID
) -> HttpResponse:
    """Asks first; the answers stay."""
    initiative = initiative_for_runner(request, village_slug, slug)
    question = get_object_or_404(initiative.join_questions.all(), pk=pk)
    if request.method == "POST":
        act(request, question.delete, _("Weg van het formulier. Wie al antwoordde, ziet dat nog."))
        return redirect("initiatives:questions", village_slug, slug)
    context = initiative_page(initiative, question=question, active_part="people")
    return render(request, "initiatives/question_remove.html", context)


@login_required
@never_cache
def answers(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """One's own, and those of whom one registered: to read and to change."""
    initiative = visible_initiative(request, village_slug, slug)
    rows = initiative.members.active().acted_for_by(request.user).select_related("user")
    member = get_object_or_404(rows, pk=pk)
    member.initiative = initiative
    form = AnswersForm(request.POST or None, member=member)
    if carried_out(request, form, form.save, _("Bewaard.")):
        return redirect("initiatives:people", village_slug, slug)
    context = initiative_page(initiative, form=form, member=member, active_part="people")
    return render(request, "initiatives/answers.html", context)
