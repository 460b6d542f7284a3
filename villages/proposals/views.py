"""Proposing an event, and what its maker and the editors do with it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villages.members.access import sign_in_to_act, village_for_page
from villages.moderation.access import may_judge
from villages.proposals.forms import DeclineForm, ProposalForm
from villages.proposals.models import Proposal, ProposalQuerySet, may_propose


@login_required
@never_cache
def new(request: SignedInRequest, slug: str) -> HttpResponse:
    """An editor places it at once, with the form that can more."""
    village = village_for_page(request.user, slug)
    if village.is_editable_by(request.user):
        return redirect("villages:event_new", village.slug)
    if not may_propose(request.user, village):
        return render(request, "proposals/join_first.html", {"village": village})
    proposal = Proposal(village=village, user=request.user)
    form = ProposalForm(request.POST or None, instance=proposal, village=village)
    done = _("Dank je. De redactie kijkt het na. Je krijgt bericht.")
    if placed := carried_out(request, form, form.place, done):
        return redirect(placed)
    context = {"form": form, "village": village, "title": _("Stel iets voor")}
    return render(request, "proposals/form.html", context)


def _proposal(rows: ProposalQuerySet, slug: str, pk: UUID) -> Proposal:
    rows = rows.select_related("village", "user", "facility", "event__village")
    return get_object_or_404(rows, village__slug=slug, pk=pk)


def _visible(request: HttpRequest, slug: str, pk: UUID) -> Proposal:
    return _proposal(Proposal.objects.visible_to(request.user), slug, pk)


def _own(request: HttpRequest, slug: str, pk: UUID) -> Proposal:
    """404 for the editors, who place it or do not, and change nothing of it."""
    return _proposal(Proposal.objects.visible_to(request.user).of_author(request.user), slug, pk)


def _to_judge(request: HttpRequest, slug: str, pk: UUID) -> Proposal:
    """404 for its maker; 403 for the editor whose own it is, while there is another one."""
    found = _visible(request, slug, pk)
    if not found.village.is_editable_by(request.user):
        raise Http404
    if not may_judge(request.user, found):
        raise PermissionDenied
    return found


@login_required
@never_cache
def proposal(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    found = _visible(request, slug, pk)
    return redirect(found.event) if found.event else _page(request, found, DeclineForm())


def _page(request: SignedInRequest, found: Proposal, form: DeclineForm) -> HttpResponse:
    village = village_for_page(request.user, found.village.slug)
    context: dict[str, Any] = {
        "village": village,
        "active_tab": "agenda",
        "proposal": found,
        "event": found.as_event,
        "is_own": found.is_of(request.user),
    }
    if found.waits and village.is_editable_by(request.user) and may_judge(request.user, found):
        context["decline_form"] = form
    return render(request, "proposals/detail.html", context)


@login_required
@never_cache
def edit(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    found = _own(request, slug, pk)
    if not found.waits:
        raise PermissionDenied
    form = ProposalForm(request.POST or None, instance=found, village=found.village)
    if carried_out(request, form, form.keep, _("Bewaard.")):
        return redirect(found)
    context = {"form": form, "village": found.village, "title": _("Voorstel wijzigen")}
    return render(request, "proposals/form.html", {**context, "proposal": found})


@require_POST
@sign_in_to_act
def withdraw(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """Can be undone, so it does not ask first."""
    found = _own(request, slug, pk)
    act(request, found.withdraw, _("Ingetrokken. De redactie ziet het niet meer bij wat wacht."))
    return redirect(found)


@require_POST
@sign_in_to_act
def put_back(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    found = _own(request, slug, pk)
    act(request, lambda: found.put_back(request.user), _("Het wacht weer op de redactie."))
    return redirect(found)


@require_POST
@sign_in_to_act
def place(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    found = _to_judge(request, slug, pk)
    done = _("Geplaatst. Het staat in de agenda, en de maker krijgt bericht.")
    act(request, lambda: found.let_through(request.user), done)
    return redirect(found)


@require_POST
@sign_in_to_act
def decline(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    found = _to_judge(request, slug, pk)
    form = DeclineForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form)
    done = _("Niet geplaatst. De maker krijgt bericht, met jouw woorden.")
    act(request, lambda: found.hide(request.user, form.cleaned_data["reason"]), done)
    return redirect(found)
