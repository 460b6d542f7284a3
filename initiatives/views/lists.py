"""Initiatives of a village and of the whole country."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from initiatives.forms import FilterForm
from initiatives.models import Initiative, InitiativeQuerySet
from initiatives.views.loading import tab_of, village_of
from villagehub.web.caching import public_page

PAGE = 20


@require_safe
@public_page
def village_list(request: HttpRequest, village_slug: str) -> HttpResponse:
    village = village_of(request, village_slug)
    rows = Initiative.objects.visible_to(request.user).in_village(village)
    context = {**tab_of(village), **_page_of(request, rows)}
    return render(request, "initiatives/initiative_list.html", context)


@require_safe
@public_page
def country_list(request: HttpRequest) -> HttpResponse:
    rows = Initiative.objects.visible_to(request.user)
    return render(request, "initiatives/country_list.html", _page_of(request, rows))


def _page_of(request: HttpRequest, rows: InitiativeQuerySet) -> dict[str, Any]:
    form = FilterForm(request.GET)
    chosen = form.chosen()
    page = _filtered(rows, chosen).newest_first().after(request.GET.get("na"))
    found = list(page.for_list()[: PAGE + 1])
    is_last = len(found) <= PAGE
    shown = found[:PAGE]
    more = "" if is_last else "?" + urlencode({**chosen, "na": str(shown[-1].pk)})
    return {"initiatives": shown, "more_url": more, "form": form, "is_filtered": bool(chosen)}


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
