"""For whoever can back: what is asked around here, and what their own side offered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.hurdles.forms import OfferForm
from initiatives.hurdles.models import BackingAsk, BackingOffer
from initiatives.hurdles.models.backing import BACKING_ROLES, NEWEST
from initiatives.models import Initiative, Visibility
from initiatives.views.loading import visible_initiative
from villagehub.web.actions import act
from villagehub.web.paging import page_of
from villages.members.workplace import WorkplaceRequest, workplace_required

PAGE_SIZE = 20


def _asks(request: WorkplaceRequest) -> Any:
    rows = BackingAsk.objects.visible_to(request.user).around(request.workplace)
    return rows.open().for_list()


@workplace_required(*BACKING_ROLES)
@require_safe
def asks(request: WorkplaceRequest) -> HttpResponse:
    """Newest first; with ?wacht=ja only what nobody reacted to yet."""
    only_waiting = request.GET.get("wacht") == "ja"
    rows = _asks(request).without_reaction() if only_waiting else _asks(request)
    found = page_of(request, rows, NEWEST, PAGE_SIZE)
    context = {"asks": found.rows, "more_url": found.more_url, "only_waiting": only_waiting}
    return render(request, "hurdles/asks.html", context)


@workplace_required(*BACKING_ROLES)
def ask(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """The ask, and the form to answer it with an offer."""
    found = get_object_or_404(_asks(request), pk=pk)
    runs_it = _runs(request, found.initiative)
    form = OfferForm(
        request.POST or None, initiative=found.initiative, workplace=request.workplace, ask=found
    )
    if request.method == "POST" and runs_it:
        raise PermissionDenied
    if request.method == "POST" and form.is_valid():
        return _sent(request, form)
    is_public = found.initiative.visibility == Visibility.PUBLIC
    context = {"ask": found, "form": form, "is_public": is_public, "runs_it": runs_it}
    return render(request, "hurdles/ask.html", context)


def _runs(request: WorkplaceRequest, initiative: Initiative) -> bool:
    """Who runs an initiative asks for it, and lets a colleague offer."""
    return initiative.standing_of(request.user).runs


def _sent(request: WorkplaceRequest, form: OfferForm) -> HttpResponse:
    sent = form.send()
    messages.success(request, _("Aangeboden. Je krijgt bericht als ze antwoorden."))
    return redirect("hurdles:own_offer", sent.pk)


@workplace_required(*BACKING_ROLES)
@require_POST
def take(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(_asks(request), pk=pk)
    if _runs(request, found.initiative):
        raise PermissionDenied
    scope = BackingOffer.name_of(request.workplace)
    try:
        found.take(request.user, scope)
        messages.success(request, _("Het staat op jouw naam. Bel of mail ze even."))
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(found)


@workplace_required(*BACKING_ROLES)
def offer_new(request: WorkplaceRequest, village_slug: str, slug: str) -> HttpResponse:
    """Without being asked."""
    initiative = visible_initiative(request, village_slug, slug)
    if initiative.standing.runs:
        raise PermissionDenied
    form = OfferForm(request.POST or None, initiative=initiative, workplace=request.workplace)
    if request.method == "POST" and form.is_valid():
        return _sent(request, form)
    context = {"form": form, "initiative": initiative}
    return render(request, "hurdles/offer_new.html", context)


def _own(request: WorkplaceRequest) -> Any:
    rows = BackingOffer.objects.visible_to(request.user).offered_by(request.workplace)
    return rows.for_list()


@workplace_required(*BACKING_ROLES)
@require_safe
def own_offers(request: WorkplaceRequest) -> HttpResponse:
    found = page_of(request, _own(request), NEWEST, PAGE_SIZE)
    context = {"offers": found.rows, "more_url": found.more_url}
    return render(request, "hurdles/own_offers.html", context)


@workplace_required(*BACKING_ROLES)
@require_safe
def own_offer(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(_own(request), pk=pk)
    is_public = found.initiative.visibility == Visibility.PUBLIC
    return render(request, "hurdles/own_offer.html", {"offer": found, "is_public": is_public})


@workplace_required(*BACKING_ROLES)
def withdraw(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(_own(request), pk=pk)
    if request.method != "POST":
        return render(request, "hurdles/withdraw.html", {"offer": found})
    act(request, found.withdraw, _("Het aanbod is ingetrokken."))
    return redirect("hurdles:own_offer", pk)
