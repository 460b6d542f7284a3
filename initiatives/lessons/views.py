"""What initiatives learned: of one, and of a kind in the whole country."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.lessons.forms import LessonFilterForm, LessonForm
from initiatives.models import Initiative, InitiativeKind, Lesson, LessonQuerySet
from initiatives.sockets.adopting import ways_on
from initiatives.sockets.elsewhere import learned_elsewhere
from initiatives.start.pace import usual_pace
from initiatives.views.loading import initiative_for_runner, initiative_page, visible_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web import paging
from villagehub.web.actions import act, carried_out
from villagehub.web.caching import public_page

EXAMPLES = 4
SIZE = 20


@require_safe
@public_page
def of_country(request: HttpRequest) -> HttpResponse:
    """ "Zo deden zij het": what was learned, and of one kind also how long its steps took."""
    form = LessonFilterForm(request.GET)
    chosen = form.chosen()
    rows = _filtered(Lesson.objects.published().visible_to(request.user), request, chosen)
    page = paging.page_of(request, rows.for_list(), ["-published_at", "-pk"], SIZE)
    kind, text = chosen.get("soort", ""), chosen.get("q", "")
    context = {"form": form, "page": page, **_of_kind(request, kind)}
    if not paging.mark_of(request):
        context["elsewhere"] = learned_elsewhere(request.user, kind, text)
    return render(request, "initiatives/lessons_of_country.html", context)


def _filtered(rows: LessonQuerySet, request: HttpRequest, chosen: dict[str, str]) -> LessonQuerySet:
    if "soort" in chosen:
        rows = rows.filter(initiative__kind=chosen["soort"])
    return rows.search(chosen["q"], request.user) if "q" in chosen else rows


def _of_kind(request: HttpRequest, kind: str) -> dict[str, Any]:
    if not kind:
        return {}
    seen = Initiative.objects.visible_to(request.user).filter(kind=kind)
    return {
        "kind": InitiativeKind(kind),
        "pace": usual_pace(kind, request.user),
        "examples": list(seen.liveliest_first().for_list()[:EXAMPLES]),
    }


@require_safe
@public_page
def of_initiative(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    rows = Lesson.objects.visible_to(request.user).seen_on(initiative).for_list()
    context = initiative_page(
        initiative, page=paging.page_of(request, rows, ["-created_at", "-pk"], SIZE)
    )
    return render(request, "initiatives/lessons.html", context)


@require_safe
@public_page
def lesson(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    found = _of(request, initiative, pk)
    ways = [] if initiative.standing.runs or not found.published_at else ways_on(found)
    context = initiative_page(initiative, lesson=found, ways_on=ways)
    return render(request, "initiatives/lesson.html", context)


@login_required
def new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    return _written(request, initiative_for_runner(request, village_slug, slug), None)


@login_required
def edit(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    return _written(request, initiative, _of(request, initiative, pk))


def _written(
    request: SignedInRequest, initiative: Initiative, lesson: Lesson | None
) -> HttpResponse:
    form = LessonForm(request.POST or None, instance=lesson)
    done = _("Bewaard.")
    if saved := carried_out(request, form, lambda: form.save_for(initiative, request.user), done):
        return redirect(saved)
    context = initiative_page(initiative, form=form, lesson=lesson)
    return render(request, "initiatives/lesson_form.html", context)


@login_required
@require_POST
def publish(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    lesson = _of(request, initiative_for_runner(request, village_slug, slug), pk)
    act(request, lesson.publish, _("De les staat erop. Dank je: een ander dorp heeft er iets aan."))
    return redirect(lesson)


@login_required
@require_POST
def withdraw(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    lesson = _of(request, initiative_for_runner(request, village_slug, slug), pk)
    act(request, lesson.withdraw, _("De les is nu alleen te zien voor trekkers en bestuur."))
    return redirect(lesson)


def _of(request: HttpRequest, initiative: Initiative, pk: UUID) -> Lesson:
    rows = Lesson.objects.visible_to(request.user).filter(initiative=initiative)
    return get_object_or_404(rows.for_list(), pk=pk)
