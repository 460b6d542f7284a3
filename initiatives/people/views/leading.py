"""Taking the lead, going on with it, or not: each one press."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from initiatives.models import Initiative, LeadOffer
from initiatives.views.loading import initiative_for_lead, initiative_for_worker, visible_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act


@login_required
@require_POST
def take(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    if not initiative.standing.takes_part:
        raise PermissionDenied
    done = _("Dank je wel! Jij trekt het nu. Wie meedoet krijgt bericht.")
    return _answer(request, initiative, lambda: initiative.take_lead(request.user), done)


@login_required
@require_POST
def accept(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_lead(request, village_slug, slug)
    done = _("Fijn. Je bent nu trekker, en niet meer alleen waarnemend.")
    # Whoever presses twice is lead all the same.
    return _answer(request, initiative, lambda: initiative.accept_lead(request.user) or True, done)


@login_required
@require_POST
def decline(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_lead(request, village_slug, slug)
    done = _("Goed dat je het zegt. Je zit weer gewoon in het bestuur.")
    return _answer(request, initiative, lambda: initiative.decline_lead(request.user), done)


@login_required
@require_POST
def call(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_worker(request, village_slug, slug)
    if initiative.standing.leads or initiative.outcome:
        raise PermissionDenied
    done = _("Gevraagd. Horen we in drie weken niets, dan komt er iemand naast de trekker.")
    return _answer(request, initiative, lambda: initiative.call_lead(request.user), done)


@login_required
@require_POST
def here(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_lead(request, village_slug, slug)
    done = _("Mooi, dat weten we dan weer.")
    return _answer(request, initiative, lambda: initiative.answer_call(request.user), done)


@login_required
@require_POST
def offer_accept(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    offer = _offer(initiative, pk, to=request.user)
    done = _("Dank je wel! Jij bent nu trekker.")
    return _answer(request, initiative, lambda: initiative.accept_offer(offer) or True, done)


@login_required
@require_POST
def offer_decline(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    offer = _offer(initiative, pk, to=request.user)
    done = _("Goed dat je het zegt. Wie het vroeg, hoort het.")
    return _answer(request, initiative, lambda: initiative.decline_offer(offer) or True, done)


@login_required
@require_POST
def offer_take_back(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID
) -> HttpResponse:
    """Until the answer."""
    initiative = visible_initiative(request, village_slug, slug)
    offer = _offer(initiative, pk, by=request.user)
    done = _("Teruggenomen. De ander hoort het.")
    return _answer(request, initiative, lambda: initiative.take_back_offer(offer) or True, done)


def _offer(initiative: Initiative, pk: UUID, **of: Any) -> LeadOffer:
    """Also one that was answered just now: then they read so."""
    row = get_object_or_404(initiative.lead_offers.select_related("to", "by"), pk=pk, **of)
    row.initiative = initiative
    return row


def _answer(
    request: SignedInRequest, initiative: Initiative, do: Callable[[], object], done: str
) -> HttpResponse:
    act(request, do, done)
    return redirect("initiatives:people", initiative.village.slug, initiative.slug)
