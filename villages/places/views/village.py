"""The page of a village, its figures, and editing its introduction."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from villagehub.web.caching import public_page
from villages.figures.charts import age_chart, age_source, distance_chart, service_rows, year_charts
from villages.figures.kept import kept
from villages.figures.likeness import CODE, add_usual, alike
from villages.figures.models.likeness import ASPECTS
from villages.figures.tables import Cells, age_bars, figure_themes, series, values_of
from villages.members.access import village_for_editor, village_for_page
from villages.members.forms.on_behalf import OnBehalfForm
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import COUNTRY_CODE, Event, Facility, Organisation, Village
from villages.places.forms import IntroductionForm
from villages.sections import sections, village_page

EVENTS_SHOWN = 4
FACILITIES_SHOWN = 6
FACILITIES_ORDER = ("kind", "name__dutch", "pk")


@require_safe
@public_page
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """A fixed number of queries: five, those about the person, and those of the sections."""
    village = village_for_page(request.user, slug, "distances", "distances_note")
    events = Event.objects.visible_to(request.user).filter(village=village).upcoming()
    facilities = Facility.objects.visible_to(request.user).filter(village=village).there()
    rows = facilities.only("kind", "name", "status", "opening_hours").order_by(*FACILITIES_ORDER)
    supporters = Organisation.objects.visible_to(request.user).filter(
        villages=village, kind=Organisation.Kind.SUPPORT
    )
    context = {
        "village": village,
        "active_tab": "now",
        "events": list(events.taking_place().for_rows()[:EVENTS_SHOWN]),
        "facilities": list(rows[:FACILITIES_SHOWN]),
        "supporter": supporters.only("name", "phone", "reachable_text").first(),
        "sections": sections(village_page, request, village),
        **standing_of(request, village),
    }
    return render(request, "villages/detail.html", context)


def standing_of(request: HttpRequest, village: Village) -> dict[str, object]:
    """What this person is here. One query, none for a visitor."""
    if not request.user.is_authenticated:
        return {}
    here = [held for held in reach_of(request.user) if held.village == village.pk]
    return {
        "membership": next((held for held in here if held.role == Role.RESIDENT), None),
        "is_editor": any(held.role == Role.EDITOR for held in here),
        "join_form": OnBehalfForm(user=request.user),
    }


@require_safe
@public_page
def figures(request: HttpRequest, slug: str) -> HttpResponse:
    """Three queries; what is like this village is kept until the next import."""
    village = village_for_page(request.user, slug)
    like = kept(f"alike-{village.bag_place_code}", lambda: alike(village))
    areas = _compared_with(village, bool(like.villages))
    values = values_of(list(areas))
    add_usual(values, like)
    context = {
        "village": village,
        "active_tab": "figures",
        "themes": figure_themes(areas, values),
        "areas": list(areas.values()),
        "alike": like,
        "aspects": ASPECTS,
        **_charts(village, areas, values),
    }
    return render(request, "villages/figures.html", context)


def _compared_with(village: Village, has_alike: bool) -> dict[str, str]:
    areas = {village.area_code: village.name}
    if has_alike:
        areas[CODE] = _("Dorpen zoals dit")
    municipality = village.municipality
    return {
        **areas,
        municipality.area_code: _("Gemeente %(name)s") % {"name": municipality.name},
        COUNTRY_CODE: _("Nederland"),
    }


def _charts(village: Village, areas: dict[str, str], values: Cells) -> dict[str, object]:
    code, services = village.area_code, service_rows(values, areas)
    ages = age_bars(values, code, COUNTRY_CODE)
    return {
        "services": services,
        "distances": distance_chart(services, village.name),
        "ages": ages,
        "age_chart": age_chart(ages, village.name, areas[COUNTRY_CODE]),
        "age_source": age_source(values, code),
        "year_charts": year_charts(series(values, code)),
    }


@login_required
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_editor(request.user, slug)
    form = IntroductionForm(request.POST or None, instance=village)
    if request.method == "POST" and form.is_valid():
        Village.objects.filter(pk=village.pk).update(introduction=form.cleaned_data["introduction"])
        messages.success(request, _("De introductie is bewaard."))
        return redirect(village)
    return render(request, "villages/village_form.html", {"form": form, "village": village})
