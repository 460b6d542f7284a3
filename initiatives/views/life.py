"""How far it is, resting, and how it ends. For leads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from initiatives.forms import FinishForm, PauseForm, StageForm
from initiatives.models import Initiative
from initiatives.views.loading import initiative_for_editor, initiative_for_lead, initiative_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out


@login_required
def stage(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_lead(request, village_slug, slug)
    form = StageForm(request.POST or None, initiative=initiative)
    step = initiative.next_step
    return _answer(
        request,
        initiative,
        form,
        "initiatives/initiative_stage.html",
        lambda: form.move(request.user),
        _("De nieuwe stap staat erop. Wie meedoet krijgt bericht."),
        held_up=initiative.holds_up(step) if step and not initiative.outcome else [],
    )


@login_required
def pause(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_lead(request, village_slug, slug)
    form = PauseForm(request.POST or None)
    return _answer(
        request,
        initiative,
        form,
        "initiatives/initiative_pause.html",
        lambda: initiative.pause(by=request.user, **form.cleaned_data),
        _("Het initiatief ligt even stil. Wakker maken kan altijd."),
    )


@login_required
@require_POST
def wake(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_lead(request, village_slug, slug)
    if not initiative.outcome:
        initiative.wake(request.user)
        messages.success(request, _("Daar gaan we weer."))
    return redirect(initiative)


@login_required
def finish(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_lead(request, village_slug, slug)
    form = FinishForm(request.POST or None)
    return _answer(
        request,
        initiative,
        form,
        "initiatives/initiative_finish.html",
        lambda: initiative.finish(by=request.user, **form.cleaned_data),
        _("Afgerond. De pagina blijft staan, zodat anderen ervan kunnen leren."),
    )


@login_required
@require_POST
def reopen(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_editor(request, village_slug, slug)
    act(request, lambda: initiative.reopen(request.user), _("Het initiatief loopt weer."))
    return redirect(initiative)


def _answer(
    request: SignedInRequest,
    initiative: Initiative,
    form: forms.Form,
    template: str,
    act: Callable[[], Any],
    done: str,
    **more: Any,
) -> HttpResponse:
    """Does it when the form and the initiative agree; else the form again, as it was filled in."""
    if carried_out(request, form, act, done):
        return redirect(initiative)
    context = initiative_page(initiative, form=form, **more)
    return render(request, template, context)
