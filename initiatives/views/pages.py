"""An initiative's page, starting one, and its text."""

from __future__ import annotations

from operator import attrgetter
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.forms import TextForm, VisibilityForm
from initiatives.models import Initiative, InitiativeMember
from initiatives.models.needs import first_need
from initiatives.people.models.counting import people_counted
from initiatives.people.models.members import LIST_ORDER
from initiatives.people.models.reach import parts_of
from initiatives.sockets.sections import filled, overview
from initiatives.sockets.timeline import timeline_page
from initiatives.views.loading import (
    initiative_for_editor,
    initiative_for_lead,
    initiative_page,
    visible_initiative,
)
from villagehub.accounts.behalf import acted_for
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import carried_out
from villagehub.web.caching import public_page
from villages.members.asking import asked_by
from villages.street_map.drawing import VillageMap

PEOPLE_SHOWN = 5


@require_safe
@public_page
def detail(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug, _of_overview)
    mine, people = _people(initiative, request.user)
    own = next((row for row in mine if row.user_id == request.user.pk), None)
    context = {
        "own": own,
        "on_behalf": [row for row in mine if row is not own],
        "people": people if own else [],
        "is_lead": initiative.standing.leads,
        "active_part": "overview",
        "map": _map_of(initiative),
        "may_edit": initiative.is_editable_by(request.user),
        **overview(request, initiative),
    }
    return render(
        request, "initiatives/initiative_detail.html", initiative_page(initiative, **context)
    )


def _of_overview() -> dict[str, Any]:
    return {"filled": filled(), "needed": first_need(), **people_counted()}


def _map_of(initiative: Initiative) -> VillageMap | None:
    return VillageMap(initiative.village, [initiative]) if initiative.latitude is not None else None


def _people(
    initiative: Initiative, user: Any
) -> tuple[list[InitiativeMember], list[InitiativeMember]]:
    """This person and those for whom they act, and the first of all, in one query; nobody for
    whoever has no part in it."""
    own = sum(part.initiative == initiative.pk for part in parts_of(user))
    if not own:
        return [], []
    found = _own_and_first(user, initiative.pk, number=own + PEOPLE_SHOWN)
    mine = [row for row in found if row.is_acted_for]
    return mine, sorted(found, key=attrgetter(*LIST_ORDER))[:PEOPLE_SHOWN]


@asked_by
def _own_and_first(user: Any, initiative: UUID, *, number: int) -> QuerySet[InitiativeMember]:
    is_acted_for = Q(user__in=acted_for(user))
    rows = Initiative(pk=initiative).members.active().for_list()
    return rows.annotate(is_acted_for=is_acted_for).order_by("-is_acted_for", *LIST_ORDER)[:number]


@require_safe
@public_page
def moments(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    page = timeline_page(request, initiative)
    context = {"moments": page.rows, "more_url": page.more_url, "active_part": "timeline"}
    return render(
        request, "initiatives/initiative_timeline.html", initiative_page(initiative, **context)
    )


@login_required
def edit(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_editor(request, village_slug, slug)
    form = TextForm(request.POST or None, instance=initiative)
    if carried_out(request, form, lambda: form.save_by(request.user), _("Bewaard.")):
        return redirect(initiative)
    context = initiative_page(initiative, form=form)
    return render(request, "initiatives/initiative_edit.html", context)


@login_required
def visibility(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_lead(request, village_slug, slug)
    form = VisibilityForm(request.POST or None, initiative=initiative)
    if carried_out(request, form, lambda: form.save(request.user), _("Bewaard.")):
        return redirect(initiative)
    context = initiative_page(initiative, form=form)
    return render(request, "initiatives/initiative_visibility.html", context)
