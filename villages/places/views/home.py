"""The front page, and finding a village."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from villagehub.tables.prepared import prepared
from villagehub.web.caching import own_of, public_page
from villages.agenda.around import READ, around
from villages.figures.kept import kept
from villages.models import Event, Province
from villages.places import maps
from villages.places.last_place import COOKIE, last_place
from villages.places.skyline import SkylineFeatures, skyline
from villages.sections import home_page, sections

EVENTS_SHOWN = 4
# No village of its own: one with everything in it.
SKYLINE = skyline(
    SkylineFeatures("home", 9000, 200, has_school=True, has_church=True, has_mill=True)
)


def country_map() -> dict[str, object]:
    """The provinces with their outlines: the same for everybody until the next import."""
    provinces = list(Province.objects.order_by("name__dutch", "pk"))
    box = maps.view_box([province.bounds for province in provinces], margin=0.01)
    return {"provinces": provinces, "view_box": box}


@require_safe
@public_page
@own_of(COOKIE)
def home(request: HttpRequest) -> HttpResponse:
    """Shows everybody the same, so that it can be kept: only public events. Who looked at a village
    before is led on there, with what is near it, in three queries more at most."""
    last = last_place(request)
    near = around(request.user, last.municipality) if last else None
    events = near.others(_coming((), most=READ)) if near else _coming((), most=EVENTS_SHOWN)
    context = {
        "last": last,
        "around": near,
        "country": kept("country-map", country_map),
        "events": events[:EVENTS_SHOWN],
        "sections": sections(home_page, request),
        "skyline": SKYLINE,
    }
    return render(request, "villages/home.html", context)


@prepared
def _coming(who: tuple[()], *, most: int) -> QuerySet[Event]:
    rows = Event.objects.public().upcoming().begun_lately().taking_place().for_rows()
    return rows[:most]
