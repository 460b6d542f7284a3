"""All villages, by province and municipality, and where the figures come from."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from villagehub.web.caching import public_page
from villages.agenda.around import around
from villages.figures.kept import kept
from villages.figures.tables import figure_themes
from villages.models import COUNTRY_CODE, Municipality, Province, Source, Village
from villages.places import maps
from villages.places.views.home import country_map
from villages.street_map.drawing import StreetMap, numbered


def province_counts() -> list[Province]:
    standing = Q(municipalities__in=Municipality.objects.standing())
    counted = Province.objects.annotate(
        municipality_count=Count("municipalities", filter=standing, distinct=True),
        village_count=Count("municipalities__villages"),
    )
    return list(counted.defer("outline", "bounds").order_by("name__dutch", "pk"))


@require_safe
@public_page
def village_list(request: HttpRequest) -> HttpResponse:
    context = {
        "country": kept("country-map", country_map),
        "provinces": kept("province-counts", province_counts),
    }
    return render(request, "villages/village_list.html", context)


def figures_beside_country(area: Province | Municipality) -> dict[str, object]:
    areas = {area.area_code: area.name, COUNTRY_CODE: _("Nederland")}
    return {"areas": list(areas.values()), "themes": figure_themes(areas)}


@require_safe
@public_page
def province(request: HttpRequest, slug: str) -> HttpResponse:
    province = get_object_or_404(Province, slug=slug)
    municipalities = list(
        province.municipalities.standing()
        .annotate(village_count=Count("villages"))
        .order_by("name__dutch", "pk")
    )
    context = {
        "province": province,
        "municipalities": municipalities,
        "view_box": maps.view_box([each.bounds for each in municipalities], margin=0.01),
        **figures_beside_country(province),
    }
    return render(request, "villages/province.html", context)


@require_safe
@public_page
def municipality(request: HttpRequest, slug: str) -> HttpResponse:
    municipality = get_object_or_404(
        Municipality.objects.with_mergers().select_related("province").defer("province__outline"),
        slug=slug,
    )
    villages = list(
        Village.objects.visible_to(request.user)
        .filter(municipality=municipality)
        .select_related("profile")
        .defer("profile__skyline", "profile__distances", "introduction")
    )
    context = {
        "municipality": municipality,
        "mergers": municipality.known_mergers,
        "villages": numbered(villages),
        "map": StreetMap(),
        "places": [each for each in villages if each.outline],
        "view_box": maps.view_box([municipality.bounds]),
        "around": around(request.user, municipality),
        **figures_beside_country(municipality),
    }
    return render(request, "villages/municipality.html", context)


@require_safe
@public_page
def sources(request: HttpRequest) -> HttpResponse:
    return render(request, "villages/sources.html", {"sources": Source.objects.all()})
