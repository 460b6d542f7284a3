"""Initiatives of a village and of the whole country."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from initiatives.forms import FilterForm
from initiatives.models import Initiative, InitiativeQuerySet
from initiatives.models.initiatives import NEWEST
from initiatives.views.loading import tab_of, visible_village
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of
from villages.street_map.drawing import DRAWN, VillageMap

PAGE_SIZE = 20


@require_safe
@public_page
def village_list(request: HttpRequest, village_slug: str) -> HttpResponse:
    village = visible_village(request, village_slug, *DRAWN)
    rows = Initiative.objects.visible_to(request.user).in_village(village)
    context = {**tab_of(village), **_list(request, rows)}
    placed = [each for each in context["initiatives"] if each.latitude is not None]
    context["map"] = VillageMap(village, placed)
    return render(request, "initiatives/initiative_list.html", context)


@require_safe
@public_page
def country_list(request: HttpRequest) -> HttpResponse:
    rows = Initiative.objects.visible_to(request.user)
    return render(request, "initiatives/country_list.html", _list(request, rows))


def _list(request: HttpRequest, rows: InitiativeQuerySet) -> dict[str, Any]:
    form = FilterForm(request.GET)
    chosen = form.chosen()
    page = page_of(request, _filtered(rows, chosen).for_list(), NEWEST, PAGE_SIZE)
    context = {"form": form, "is_filtered": bool(chosen)}
    return {"initiatives": page.rows, "more_url": page.more_url, **context}


def _filtered(rows: InitiativeQuerySet, chosen: dict[str, str]) -> InitiativeQuerySet:
    if "q" in chosen:
        rows = rows.with_title_like(chosen["q"])
    if "soort" in chosen:
        rows = rows.filter(kind=chosen["soort"])
    if chosen.get("fase") == FilterForm.ENDED:
        return rows.ended()
    if chosen.get("fase") == FilterForm.ASLEEP:
        return rows.asleep()
    if "fase" in chosen:
        rows = rows.filter(stage=chosen["fase"])
    return rows.ongoing() if "q" in chosen else rows.ongoing().awake()
