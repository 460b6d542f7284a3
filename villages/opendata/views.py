"""Feeds, the sitemap, small windows for other sites, and the page that explains it all."""

from __future__ import annotations

from typing import Any

from django.contrib.sitemaps import views as sitemap_views
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from villagehub.web.addresses import absolute, here
from villagehub.web.caching import public_page
from villages.members.access import village_for_page
from villages.models import Event, Village
from villages.opendata import geojson, hsds, openapi
from villages.opendata.answers import api, open_data
from villages.opendata.catalogue import catalogue
from villages.opendata.embedding import HEIGHT, embed, windows
from villages.opendata.feeds import feed_of
from villages.opendata.latest import latest
from villages.opendata.sitemaps import all_sitemaps

EMBEDDED_EVENTS = 8
FACILITIES_SHOWN = 2000  # far more than any village has


@require_safe
@public_page
def explained(request: HttpRequest) -> HttpResponse:
    village = Village.objects.visible_to(request.user).order_by("slug").first()
    return render(request, "opendata/explained.html", {"village": village, "site_url": absolute()})


@open_data
def atom(request: HttpRequest, slug: str) -> HttpResponse:
    """A fixed number of queries: the village and those of each source."""
    village = village_for_page(request.user, slug)
    feed = feed_of(village, request.path, latest(village, request.user))
    return HttpResponse(feed, content_type="application/atom+xml; charset=utf-8")


@open_data
def facilities_geojson(request: HttpRequest, slug: str) -> HttpResponse:
    """Two queries."""
    village = village_for_page(request.user, slug)
    rows = (
        hsds.facilities(request.user).filter(village=village).order_by("kind", "name__dutch", "pk")
    )
    data = geojson.collection(village, list(rows[:FACILITIES_SHOWN]))
    return JsonResponse(
        data, content_type="application/geo+json", json_dumps_params={"ensure_ascii": False}
    )


@api
def openapi_description(request: HttpRequest) -> HttpResponse:
    return JsonResponse(openapi.description(), json_dumps_params={"ensure_ascii": False})


@open_data
def catalogued(request: HttpRequest) -> HttpResponse:
    """A query for each source of datasets, whatever it gives."""
    return JsonResponse(
        catalogue(request.user),
        content_type="application/ld+json",
        json_dumps_params={"ensure_ascii": False},
    )


@open_data
def sitemap_index(request: HttpRequest) -> HttpResponse:
    answer = sitemap_views.index(request, all_sitemaps(), sitemap_url_name="opendata:sitemap_part")
    for part in (answer.context_data or {})["sitemaps"]:
        part.location = here(part.location)
    return answer


@open_data
def sitemap_part(request: HttpRequest, section: str) -> HttpResponse:
    return sitemap_views.sitemap(request, all_sitemaps(), section)


@open_data
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", "Disallow: /account/", "Disallow: /demo/", ""]
    lines.append(f"Sitemap: {absolute(reverse('opendata:sitemap'))}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@embed
def embedded_agenda(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_page(request.user, slug)
    rows = Event.objects.visible_to(request.user).filter(village=village).upcoming()
    events = list(rows.taking_place().for_rows()[:EMBEDDED_EVENTS])
    return render(request, "opendata/embed_agenda.html", {"village": village, "events": events})


@require_safe
@public_page
def embeds(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_page(request.user, slug)
    context = {"village": village, "active_tab": "", "snippets": _snippets(village)}
    return render(request, "opendata/embeds.html", context)


def _snippets(village: Village) -> list[dict[str, Any]]:
    paths = [reverse(name, args=[village.slug]) for name in windows]
    return [
        {"path": path, "address": absolute(path), "height": HEIGHT, "is_agenda": not number}
        for number, path in enumerate(paths)
    ]
