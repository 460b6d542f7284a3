"""The wizard after starting: a page for each step. For whoever runs the initiative."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.models import Initiative, Stage
from initiatives.sockets.wizard import WizardStep, steps_of
from initiatives.start.examples import elsewhere, follow
from initiatives.start.forms import TakeForm
from initiatives.views.loading import initiative_for_runner, initiative_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.addresses import absolute


@login_required
@require_safe
def overview(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = _being_set_up(request, village_slug, slug)
    context = initiative_page(initiative, steps=steps_of(initiative))
    if initiative.copied_from_id is None and initiative.stage == Stage.IDEA:
        context["examples"] = elsewhere(initiative, request.user)
    return render(request, "initiatives/wizard.html", context)


@login_required
def begin_as_they_did(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID
) -> HttpResponse:
    """What of another village comes to this one, once; it is chosen first."""
    initiative = _being_set_up(request, village_slug, slug)
    source = get_object_or_404(Initiative.objects.public().exclude(pk=initiative.pk), pk=pk)
    sent = request.POST if request.method == "POST" else None
    form = TakeForm(sent, source=source, by=request.user)
    if sent is not None and form.is_valid():
        follow(initiative, source, request.user, form.chosen)
        messages.success(request, _("Wat jullie kozen, staat er nu bij."))
        return redirect("initiatives:setup", village_slug, slug)
    context = initiative_page(initiative, form=form, source=source)
    return render(request, "initiatives/take.html", context)


@login_required
def step(request: SignedInRequest, village_slug: str, slug: str, key: str) -> HttpResponse:
    initiative = _being_set_up(request, village_slug, slug)
    steps = steps_of(initiative)
    number, here = _find(steps, key)
    # A step may ask nothing, and then an empty answer is an answer.
    sent = request.POST if request.method == "POST" else None
    form = here.form(sent, initiative=initiative, by=request.user)
    if request.method == "POST" and form.is_valid() and _saved(form, initiative, here):
        return _next(request, initiative, steps, number)
    context = initiative_page(initiative, form=form, step=here, number=number, count=len(steps))
    context["share_url"] = absolute(initiative.get_absolute_url())
    return render(request, here.template, context)


@login_required
@require_POST
def later(request: SignedInRequest, village_slug: str, slug: str, key: str) -> HttpResponse:
    initiative = _being_set_up(request, village_slug, slug)
    steps = steps_of(initiative)
    number, here = _find(steps, key)
    initiative.saw(here.key)
    return _next(request, initiative, steps, number)


def _being_set_up(request: HttpRequest, village_slug: str, slug: str) -> Initiative:
    initiative = initiative_for_runner(request, village_slug, slug)
    if initiative.outcome:
        raise PermissionDenied
    return initiative


def _find(steps: list[WizardStep], key: str) -> tuple[int, WizardStep]:
    """With its number, from 1."""
    for number, known in enumerate(steps, start=1):
        if known.key == key:
            return number, known
    raise Http404


@transaction.atomic
def _saved(form: Any, initiative: Initiative, here: WizardStep) -> bool:
    try:
        with transaction.atomic():
            form.save()
    except ValidationError as error:
        form.add_error(None, error)
        return False
    initiative.saw(here.key)
    return True


def _next(
    request: HttpRequest, initiative: Initiative, steps: list[WizardStep], number: int
) -> HttpResponse:
    if number < len(steps):
        address = [initiative.village.slug, initiative.slug, steps[number].key]
        return redirect(reverse("initiatives:setup_step", args=address))
    messages.success(request, _("Klaar voor nu. Alles kun je later veranderen."))
    return redirect(initiative)
