"""The rota: looked at by week or as a list, printed on one sheet, and made for a month at once."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.decorators import login_required
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from initiatives.models import Initiative
from initiatives.views.loading import initiative_for_runner, visible_initiative
from initiatives.work.forms import RotaFilterForm, RotaForm
from initiatives.work.grids import grid_of
from initiatives.work.models import Shift, ShiftQuerySet
from initiatives.work.periods import Month, period_of
from initiatives.work.views.loading import load_of, mine_of, work_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import carried_out
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of
from villages.rooms.weeks import Week

ROTA = 40
ON_ONE_SHEET = 300


@require_safe
@public_page
def rota(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """Who stands when. Names only for whoever takes part; how often somebody does, for whoever runs
    it. By week, or what is to come in pages."""
    initiative = visible_initiative(request, village_slug, slug)
    form = RotaFilterForm(request.GET)
    chosen = form.chosen()
    rows = _chosen(request, initiative, chosen).for_list()
    week = Week.asked(request.GET["week"]) if "week" in request.GET else None
    if week:
        rows = rows.filter(starts_at__gte=week.starts_at, starts_at__lt=week.ends_at)
        shifts, more_url = list(rows.order_by("starts_at", "pk")[:ON_ONE_SHEET]), ""
    else:
        page = page_of(request, rows.upcoming(), ["starts_at", "pk"], ROTA)
        shifts, more_url = page.rows, page.more_url
    if initiative.standing.runs:
        _tell_load(initiative, shifts)
    context = {
        "shifts": shifts,
        "more_url": more_url,
        "mine": mine_of(request.user),
        "form": form,
        "is_filtered": bool(chosen),
        "week": week,
        "this_week": Week.asked("").key,
        "month": Month.asked(""),
        "is_planned": any(shift.in_planning for shift in shifts),
    }
    return render(request, "work/rota.html", work_page(initiative, **context))


def _chosen(request: HttpRequest, initiative: Initiative, chosen: dict[str, str]) -> ShiftQuerySet:
    rows = Shift.objects.visible_to(request.user).filter(initiative=initiative)
    if chosen.get("van"):
        rows = rows.taken_by(request.user)
    if chosen.get("nog"):
        rows = rows.going_on().filter(in_planning=False).counted().filter(placed__lt=F("minimum"))  # type: ignore[misc]
    return rows


def _tell_load(initiative: Initiative, shifts: Iterable[Shift]) -> None:
    """Gives each place the number of shifts that this person has here this month. One query."""
    load = load_of(initiative)
    for shift in shifts:
        for row in shift.people:  # type: ignore[attr-defined]
            row.load = load[row.user_id]


@require_safe
@public_page
def printed(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """A month or a week on one sheet, for the fridge. Names only for whoever takes part."""
    initiative = visible_initiative(request, village_slug, slug)
    period = period_of(request.GET.get("week", ""), request.GET.get("maand", "")) or Month.asked("")
    rows = Shift.objects.visible_to(request.user).filter(initiative=initiative).going_on()
    rows = rows.filter(starts_at__gte=period.starts_at, starts_at__lt=period.ends_at).for_list()
    grid = grid_of(rows.order_by("starts_at", "pk")[:ON_ONE_SHEET])
    context = {"period": period, "grid": grid, "asks_week": isinstance(period, Week)}
    return render(request, "work/rota_print.html", work_page(initiative, **context))


@login_required
def plan(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """First what it makes; then, at the second press, it is made."""
    initiative = initiative_for_runner(request, village_slug, slug)
    form = RotaForm(request.POST or None, instance=Shift(initiative=initiative))
    is_valid = request.method == "POST" and form.is_valid()
    if is_valid and form.is_seen and "maak" in request.POST:
        if carried_out(request, form, lambda: form.make(request.user), _made):
            name = "planning" if form.cleaned_data["ask_first"] else "rota"
            return redirect(f"work:{name}", village_slug, slug)
    elif is_valid:
        form.show_again()
    context = work_page(initiative, form=form, is_shown=is_valid)
    return render(request, "work/rota_form.html", context)


def _made(n: int) -> str:
    text = ngettext("%(n)d dienst staat erbij.", "%(n)d diensten staan erbij.", n)
    return text % {"n": n}
