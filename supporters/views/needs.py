"""What somebody looked for and nobody had: noted in two taps, or in one from a referral."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework
from supporters.forms.needs import UnmetNeedForm
from supporters.latest import latest_of
from supporters.models import ContactMoment, Referral, UnmetNeed
from supporters.models.needs import this_month
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of

SHOWN = 10


def first_of_quarter(day: date) -> date:
    return day.replace(month=day.month - (day.month - 1) % 3, day=1)


@casework
def needs(request: WorkplaceRequest) -> HttpResponse:
    """Of the whole organisation: what the village lacks is nobody's secret there."""
    last = latest_of(request.user)
    form = UnmetNeedForm(
        request.POST or None,
        user=request.user,
        organisation=request.workplace.organisation,
        at=ContactMoment.objects.likely_village(last),
    )
    if carried_out(request, form, lambda: _record(request, form), _said):
        return redirect("supporters:needs")
    ours = UnmetNeed.objects.visible_to(request.user)
    ours = ours.filter(organisation=request.workplace.organisation_id)
    page = page_of(request, ours.for_list(), ["-month", "-id"], SHOWN)
    context = {"form": form, "needs": page.rows, "more_url": page.more_url, **_counts(ours)}
    return render(request, "supporters/needs.html", context)


def _record(request: WorkplaceRequest, form: UnmetNeedForm) -> dict[str, bool]:
    return {"is_new": form.instance.record(request.workplace, form.cleaned_data["key"])}


def _said(done: dict[str, bool]) -> str:
    return _("Genoteerd.") if done["is_new"] else _("Dit stond er al.")


def _counts(ours: Any) -> dict[str, Any]:
    """Of this quarter, the most missed first."""
    since = first_of_quarter(this_month())
    return {"counts": list(ours.filter(month__gte=since).counted_by_theme()), "since": since}


@casework
@require_POST
def take_away(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """By any supporter of the organisation: nobody is known as who noted it."""
    need = get_object_or_404(UnmetNeed.objects.visible_to(request.user), pk=pk)
    already = _("Dit staat vast: het is van meer dan een maand geleden.")
    act(request, lambda: need.take_away(request.workplace), _("Weggehaald."), already=already)
    return redirect("supporters:needs")


def _referral(request: WorkplaceRequest, pk: UUID) -> Referral:
    rows = Referral.objects.visible_to(request.user).select_related("person__village")
    return get_object_or_404(rows.select_related("reason_theme", "organisation"), pk=pk)


@casework
@require_POST
def of_referral(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """In the village of the person; of an organisation that has more than one, none is guessed."""
    referral = _referral(request, pk)
    done = _("Genoteerd als gemist aanbod: alleen het dorp, het thema en de maand.")
    act(
        request,
        lambda: UnmetNeed.of_referral(referral, request.workplace),
        done,
        already=_("Dit stond al bij het gemiste aanbod."),
    )
    return redirect("supporters:referral", pk=pk)


@casework
@require_POST
def not_of_referral(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    noted = UnmetNeed.objects.visible_to(request.user).of(_referral(request, pk))
    act(
        request,
        lambda: sum(need.take_away(request.workplace) for need in noted),
        _("Weggehaald uit het gemiste aanbod."),
        already=_("Dit stond niet meer bij het gemiste aanbod, of staat vast."),
    )
    return redirect("supporters:referral", pk=pk)
