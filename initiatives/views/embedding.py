"""The initiatives of a village in a window on another site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from initiatives.models import Initiative
from initiatives.views.loading import visible_village
from villages.opendata.embedding import embed

SHOWN = 6


@embed
def embedded(request: HttpRequest, village_slug: str) -> HttpResponse:
    village = visible_village(request, village_slug)
    rows = Initiative.objects.visible_to(request.user).in_village(village).ongoing().awake()
    found = list(rows.liveliest_first().for_list()[:SHOWN])
    return render(request, "initiatives/embed.html", {"village": village, "initiatives": found})
