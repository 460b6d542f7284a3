"""What stands in the way, and getting past it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.hurdles.forms import ObstacleForm, StatusForm, StepForm
from initiatives.hurdles.models import BackingOffer, Obstacle
from initiatives.hurdles.models.backing import NEWEST
from initiatives.hurdles.models.obstacles import ORDER_OPEN, ORDER_OVER
from initiatives.hurdles.offered import begin_with, obstacles_for
from initiatives.hurdles.tabs import KEY
from initiatives.models import Initiative
from initiatives.views.loading import initiative_for_insider, initiative_page, visible_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of

PAGE_SIZE = 25
OFFERS_SHOWN = 10


def page(initiative: Initiative, part: str, **more: Any) -> dict[str, Any]:
    """`part` is which of our three pages it is."""
    return initiative_page(initiative, active_part=KEY, hurdle_part=part, **more)


def shown(rows: Any, initiative: Initiative) -> list[Obstacle]:
    """With `in_full`: whether this person reads more than the public text."""
    found = list(rows)
    for obstacle in found:
        obstacle.initiative = initiative
        obstacle.in_full = obstacle.is_told_to(initiative.standing)
    return found


@require_safe
@public_page
def obstacles(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """Open ones by the date of their first step; with ?stand=klaar what is behind us."""
    initiative = visible_initiative(request, village_slug, slug)
    rows = Obstacle.objects.visible_to(request.user).filter(initiative=initiative)
    is_over = request.GET.get("stand") == "klaar"
    chosen, order = (rows.over(), ORDER_OVER) if is_over else (rows.open(), ORDER_OPEN)
    found = page_of(request, chosen.for_list(request.user), order, PAGE_SIZE)
    context = page(
        initiative,
        "obstacles",
        obstacles=shown(found.rows, initiative),
        more_url=found.more_url,
        is_over=is_over,
    )
    return render(request, "hurdles/obstacle_list.html", context)


@require_safe
@public_page
def obstacle(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative, found = _loaded(request, village_slug, slug, pk)
    standing = initiative.standing
    context = page(
        initiative,
        "obstacles",
        obstacle=found,
        offers=_offers(request, found),
        may_edit=found.may_be_edited_by(request.user, standing),
        may_move=found.may_be_moved_by(request.user, standing),
    )
    return render(request, "hurdles/obstacle_detail.html", context)


def _offers(request: HttpRequest, found: Obstacle) -> list[BackingOffer]:
    rows = BackingOffer.objects.visible_to(request.user).filter(obstacle=found).given()
    offers = list(rows.order_by(*NEWEST)[:OFFERS_SHOWN])
    for offer in offers:
        offer.initiative = found.initiative
    return offers


def _loaded(
    request: HttpRequest, village_slug: str, slug: str, pk: UUID
) -> tuple[Initiative, Obstacle]:
    initiative = visible_initiative(request, village_slug, slug)
    rows = Obstacle.objects.visible_to(request.user).filter(initiative=initiative)
    found = get_object_or_404(rows.for_list(request.user), pk=pk)
    return initiative, shown([found], initiative)[0]


def _own(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, *, may: str
) -> tuple[Initiative, Obstacle]:
    """403 for whoever sees it and may not: `may` is the question to the obstacle."""
    initiative, found = _loaded(request, village_slug, slug, pk)
    if not getattr(found, may)(request.user, initiative.standing):
        raise PermissionDenied
    return initiative, found


@login_required
def new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_insider(request, village_slug, slug)
    first = begin_with(initiative, request.GET.get("begin", ""))
    form = ObstacleForm(request.POST or None, initiative=initiative, by=request.user, initial=first)
    if request.method == "POST" and form.is_valid():
        found = form.keep()
        messages.success(request, _("De hobbel staat erbij, met een eerste stap."))
        return redirect(found)
    usual = obstacles_for(initiative) if not first and request.method == "GET" else []
    context = page(initiative, "obstacles", form=form, usual=usual)
    return render(request, "hurdles/obstacle_form.html", context)


@login_required
def edit(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative, found = _own(request, village_slug, slug, pk, may="may_be_edited_by")
    form = ObstacleForm(
        request.POST or None, instance=found, initiative=initiative, by=request.user
    )
    if carried_out(request, form, form.keep, _("Bewaard.")):
        return redirect(found)
    context = page(initiative, "obstacles", form=form, obstacle=found)
    return render(request, "hurdles/obstacle_form.html", context)


@login_required
def delete(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative, found = _own(request, village_slug, slug, pk, may="may_be_edited_by")
    if request.method == "POST":
        act(request, Obstacle.objects.filter(pk=found.pk).delete, _("De hobbel is van de lijst."))
        return redirect("hurdles:obstacles", village_slug, slug)
    return render(
        request, "hurdles/obstacle_delete.html", page(initiative, "obstacles", obstacle=found)
    )


@login_required
def step(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Another first step, another day, or another person."""
    initiative, found = _own(request, village_slug, slug, pk, may="may_be_moved_by")
    form = StepForm(request.POST or None, instance=found, by=request.user)
    if request.method == "POST" and form.is_valid():
        form.promise()
        messages.success(request, _("Afgesproken."))
        return redirect(found)
    context = page(initiative, "obstacles", form=form, obstacle=found)
    return render(request, "hurdles/step_form.html", context)


@login_required
@require_POST
def step_done(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    _initiative, found = _own(request, village_slug, slug, pk, may="may_be_moved_by")
    act(request, found.do_step, _("Mooi. Is de hobbel daarmee weg, of is er een volgende stap?"))
    return redirect(found)


@login_required
def status(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative, found = _own(request, village_slug, slug, pk, may="may_be_moved_by")
    form = StatusForm(request.POST or None, obstacle=found)
    if carried_out(request, form, form.move, _("Bewaard.")):
        return redirect(found)
    context = page(initiative, "obstacles", form=form, obstacle=found)
    return render(request, "hurdles/status_form.html", context)


@login_required
@require_POST
def ask_for_room(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """On to the draft, with the text of the obstacle in it. For leads and board, who speak for the
    initiative to the municipality."""
    initiative, found = _loaded(request, village_slug, slug, pk)
    if not initiative.standing.runs:
        raise PermissionDenied
    asked = found.ask_for_room(request.user)
    return redirect("regulatory:draft" if asked.status == "draft" else asked, *_key(asked))


def _key(asked: Any) -> list[UUID]:
    return [asked.pk] if asked.status == "draft" else []


@login_required
@require_POST
def learn(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative, found = _loaded(request, village_slug, slug, pk)
    if not initiative.standing.runs:
        raise PermissionDenied
    lesson = found.learn(request.user)
    messages.success(request, _("De les staat klaar als concept. Niemand anders ziet die nog."))
    return redirect("initiatives:lesson_edit", village_slug, slug, lesson.pk)
