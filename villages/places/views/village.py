"""The page of a village, its figures, and editing its introduction."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from villagehub.accounts.behalf import acted_for
from villagehub.web.caching import public_page
from villages.agenda.soon import soon
from villages.facilities.open_now import doors
from villages.figures.charts import age_chart, age_source, distance_chart, service_rows, year_charts
from villages.figures.kept import kept
from villages.figures.likeness import CODE, add_usual, alike
from villages.figures.models.likeness import ASPECTS
from villages.figures.tables import Cells, age_bars, figure_themes, series, values_of
from villages.members.access import village_for_editor, village_for_page
from villages.members.asking import asked_by
from villages.members.forms.on_behalf import OnBehalfForm
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import (
    COUNTRY_CODE,
    Event,
    Facility,
    Village,
)
from villages.places.forms import IntroductionForm
from villages.readers import shared_page
from villages.sections import blocks, of, own_parts

EVENTS_SHOWN = 3
FACILITIES_SHOWN = 4
FACILITIES_READ = 60
DOORS_SHOWN = 3
FACILITIES_ORDER = ("kind", "name__dutch", "pk")


@require_safe
@public_page
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Of who is signed in: their session, themselves, the version of the page and one query about
    them, while it is kept. To make it: three queries, and those of the blocks."""
    return shared_page(
        request, slug, "villages/detail.html", lambda reader: _page(reader, slug), own_of
    )


def _page(request: HttpRequest, slug: str) -> dict[str, Any]:
    shown = ("distances", "distances_note")
    village = village_for_page(request.user, slug, *shown, says_whether_edited=True)
    events = of(village, _coming(request.user, village.pk))
    facilities = _there(request.user, village.pk)
    built = blocks(request, village)
    return {
        "village": village,
        "of": {"slug": village.slug, "get_absolute_url": village.get_absolute_url()},
        "active_tab": "now",
        "next": next(iter(events), None),
        "soon": soon(events[1:]),
        "facilities": facilities[:FACILITIES_SHOWN],
        "doors": doors(facilities, DOORS_SHOWN),
        "today": [block for block in built if block.today],
        "blocks": [block for block in built if block.template and not block.beside],
        "beside": [block for block in built if block.beside],
    }


@asked_by
def _coming(user: Any, village: int) -> QuerySet[Event]:
    rows = Event.objects.visible_to(user).filter(village=village).upcoming()
    return rows.taking_place().for_lines()[: 1 + EVENTS_SHOWN]


@asked_by
def _there(user: Any, village: int) -> QuerySet[Facility]:
    rows = Facility.objects.visible_to(user).filter(village=village).there()
    rows = rows.only("name", "village", "kind", "status", "opening_hours")
    return rows.order_by(*FACILITIES_ORDER)[:FACILITIES_READ]


def own_of(request: HttpRequest, village: int) -> dict[str, Any]:
    """What this person is here, and what the blocks ask. One query."""
    own = own_parts(request.user, village)
    if not request.user.is_authenticated:
        return dict(own)
    here = [held for held in reach_of(request.user) if held.village == village]
    acts_for_others = len(acted_for(request.user)) > 1
    return {
        "membership": next((held for held in here if held.role == Role.RESIDENT), None),
        "is_editor": any(held.role == Role.EDITOR for held in here),
        "join_form": OnBehalfForm(user=request.user) if acts_for_others else None,
        **own,
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
