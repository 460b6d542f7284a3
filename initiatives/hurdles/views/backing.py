"""Backing in an initiative: what is asked, what is offered, and the answer."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.hurdles.forms import AnswerForm, AskForm, ThanksForm, UsedForm
from initiatives.hurdles.models import BackingAsk, BackingOffer, Obstacle
from initiatives.hurdles.models.backing import BACKING_ROLES, NEWEST
from initiatives.hurdles.views.obstacles import page
from initiatives.models import Initiative
from initiatives.views.loading import initiative_for_runner, visible_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of
from villages.members.models.reach import reach_of

PAGE_SIZE = 20
ASKS_SHOWN = 20


@require_safe
@public_page
def backing(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """What stands behind it, for everybody who sees it; asks for whoever takes part."""
    initiative = visible_initiative(request, village_slug, slug)
    rows = BackingOffer.objects.visible_to(request.user).filter(initiative=initiative)
    waiting = rows.waiting().order_by(*NEWEST) if initiative.standing.runs else rows.none()
    found = page_of(request, rows.given().for_list(), NEWEST, PAGE_SIZE)
    context = page(
        initiative,
        "backing",
        waiting=_of(list(waiting[:PAGE_SIZE]), initiative),
        offers=_of(found.rows, initiative),
        more_url=found.more_url,
        asks=_asks(request, initiative),
        may_offer=_may_offer(request),
    )
    return render(request, "hurdles/backing.html", context)


def _of(rows: list[Any], initiative: Initiative) -> list[Any]:
    for row in rows:
        row.initiative = initiative
        row.in_full = row.is_told_to(initiative.standing)
    return rows


def _asks(request: HttpRequest, initiative: Initiative) -> list[BackingAsk]:
    if not initiative.standing.is_inside:
        return []
    rows = BackingAsk.objects.visible_to(request.user).filter(initiative=initiative).open()
    return list(rows.for_list().order_by(*NEWEST)[:ASKS_SHOWN])


def _may_offer(request: HttpRequest) -> bool:
    return reach_of(request.user).has(*BACKING_ROLES)


@login_required
def ask_new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    first = {"obstacle": _obstacle_named(request, initiative)}
    form = AskForm(request.POST or None, initiative=initiative, by=request.user, initial=first)
    done = _("Gevraagd. Hier zie je hoe lang het wacht en wie het oppakt.")
    if carried_out(request, form, form.send, done):
        return redirect("hurdles:backing", village_slug, slug)
    return render(request, "hurdles/ask_form.html", page(initiative, "backing", form=form))


def _obstacle_named(request: HttpRequest, initiative: Initiative) -> Obstacle | None:
    """From the page of an obstacle; an address that somebody made up names none."""
    rows = Obstacle.objects.visible_to(request.user).filter(initiative=initiative)
    try:
        return rows.filter(pk=UUID(request.GET.get("hobbel", ""))).first()
    except ValueError:
        return None


@login_required
@require_POST
def ask_end(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    ask = get_object_or_404(
        BackingAsk.objects.visible_to(request.user), initiative=initiative, pk=pk
    )
    act(request, ask.end, _("De vraag staat niet meer open."))
    return redirect("hurdles:backing", village_slug, slug)


@require_safe
@public_page
def offer(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    found = _offer(request, initiative, pk)
    return render(request, "hurdles/offer_detail.html", page(initiative, "backing", offer=found))


def _offer(request: HttpRequest, initiative: Initiative, pk: UUID) -> BackingOffer:
    rows = BackingOffer.objects.visible_to(request.user).filter(initiative=initiative)
    rows = rows.for_list().select_related("ask", "obstacle")
    return _of([get_object_or_404(rows, pk=pk)], initiative)[0]


@login_required
def answer(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    found = _offer(request, initiative, pk)
    form = AnswerForm(request.POST or None, offer=found)
    return _acted(
        request, found, form, "answer", lambda: form.answer(request.user), _("Dat is doorgegeven.")
    )


@login_required
def used(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    found = _offer(request, initiative_for_runner(request, village_slug, slug), pk)
    form = UsedForm(request.POST or None)
    done = _("Mooi dat het hielp. Een bedankje is zo geschreven.")
    return _acted(request, found, form, "used", lambda: found.use(form.cleaned_data["note"]), done)


@login_required
def thank(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    found = _offer(request, initiative_for_runner(request, village_slug, slug), pk)
    form = ThanksForm(request.POST or None)
    done = _("Je bedankje is onderweg.")

    def send_thanks() -> None:
        found.thank(request.user, form.cleaned_data["words"], form.cleaned_data["is_public"])

    return _acted(request, found, form, "thank", send_thanks, done)


def _acted(
    request: SignedInRequest,
    found: BackingOffer,
    form: forms.Form,
    what: str,
    act: Any,
    done: str,
) -> HttpResponse:
    """Does it when the form and the offer agree; else the form again, as it was filled in."""
    if carried_out(request, form, act, done):
        return redirect(found)
    context = page(found.initiative, "backing", form=form, offer=found, what=what)
    return render(request, "hurdles/offer_form.html", context)
