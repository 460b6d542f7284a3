"""The front page, and finding a village."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from villagehub.web.caching import public_page
from villages.figures.kept import kept
from villages.models import Event, Province, Village
from villages.places import maps
from villages.places.forms import SearchForm
from villages.places.models import SEARCH_HITS
from villages.places.skyline import SkylineFeatures, skyline
from villages.sections import home_page, sections

EVENTS_SHOWN = 4
# No village of its own: one with everything in it.
SKYLINE = skyline(
    SkylineFeatures("home", 9000, 200, has_school=True, has_church=True, has_mill=True)
)


def country_map() -> dict[str, object]:
    """The provinces with their outlines: the same for everybody until the next import."""
    provinces = list(Province.objects.order_by("name"))
    box = maps.view_box([province.bounds for province in provinces], margin=0.01)
    return {"provinces": provinces, "view_box": box}


@require_safe
@public_page
def home(request: HttpRequest) -> HttpResponse:
    """Shows everybody the same, so that it can be kept: only public events."""
    events = Event.objects.public().upcoming().taking_place().for_list()
    context = {
        "country": kept("country-map", country_map),
        "events": events[:EVENTS_SHOWN],
        "sections": sections(home_page, request),
        "skyline": SKYLINE,
    }
    return render(request, "villages/home.html", context)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """A list under the field while somebody types. Who presses the button goes to the village of
    that name, or to everything that is found."""
    form = SearchForm(request.GET or None)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    villages = list(Village.objects.visible_to(request.user).search(text)[:SEARCH_HITS])
    if request.headers.get("HX-Request") != "true":
        return _search_page(request, villages)
    context = {"text": text, "villages": villages}
    response = render(request, "villages/_suggestions.html", context)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _search_page(request: HttpRequest, villages: list[Village]) -> HttpResponse:
    exact = [village for village in villages if village.found == 0]  # type: ignore[attr-defined]
    if len(exact) == 1:
        return redirect(exact[0])
    query = urlencode({"q": request.GET.get("q", "")})
    return redirect(f"{reverse('search:results')}?{query}")
