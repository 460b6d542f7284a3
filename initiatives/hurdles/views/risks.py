"""The register "Wat als het misgaat?"; changing it is for whoever runs the initiative."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from initiatives.hurdles.forms import RiskForm, TakeOverForm
from initiatives.hurdles.models import Risk, RiskShare
from initiatives.hurdles.models.risks import ORDER
from initiatives.hurdles.views.obstacles import page
from initiatives.models import Initiative
from initiatives.views.loading import (
    initiative_for_insider,
    initiative_for_lead,
    initiative_for_runner,
    visible_initiative,
)
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of

PAGE_SIZE = 50
CHANGES_SHOWN = 20
SHARES_SHOWN = 10


@require_safe
@public_page
def risks(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """Worst first, as far as this person may see them; with ?stand=klaar what is over."""
    initiative = visible_initiative(request, village_slug, slug)
    rows = Risk.objects.visible_to(request.user).filter(initiative=initiative).for_list()
    is_over = request.GET.get("stand") == "klaar"
    found = page_of(request, rows.over() if is_over else rows.going_on(), ORDER, PAGE_SIZE)
    context = page(
        initiative,
        "risks",
        risks=of_initiative(found.rows, initiative),
        more_url=found.more_url,
        is_over=is_over,
        sharing=_sharing(initiative),
    )
    return render(request, "hurdles/risk_list.html", context)


def _sharing(initiative: Initiative) -> RiskShare | None:
    """Who shares it with the municipality, for whoever takes part."""
    if not initiative.standing.is_inside:
        return None
    return RiskShare.objects.current().filter(initiative=initiative).select_related("by").first()


def of_initiative(rows: Any, initiative: Initiative) -> list[Risk]:
    found = list(rows)
    for risk in found:
        risk.initiative = initiative
    return found


@require_safe
@public_page
def risk(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """The history is for whoever takes part."""
    initiative = visible_initiative(request, village_slug, slug)
    found = _risk(request, initiative, pk)
    told = found.changes.select_related("by")
    told = told if initiative.standing.is_inside else told.none()
    changes = page_of(request, told, ["-at", "-pk"], CHANGES_SHOWN)
    context = page(
        initiative,
        "risks",
        risk=found,
        changes=changes.rows,
        more_url=changes.more_url,
        may_review=_may_review(request, initiative, found),
    )
    return render(request, "hurdles/risk_detail.html", context)


def _risk(request: HttpRequest, initiative: Initiative, pk: UUID) -> Risk:
    rows = Risk.objects.visible_to(request.user).filter(initiative=initiative)
    return of_initiative([get_object_or_404(rows.for_list(), pk=pk)], initiative)[0]


def _may_review(request: HttpRequest, initiative: Initiative, found: Risk) -> bool:
    is_own = initiative.standing.is_inside and found.owner_id == request.user.pk
    return initiative.standing.runs or is_own


@login_required
def take_over(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """The list of what goes wrong most, less what is in the register."""
    initiative = initiative_for_runner(request, village_slug, slug)
    form = TakeOverForm(_typed(request), initiative=initiative, by=request.user)
    if request.method == "POST" and form.is_valid():
        n = form.save()
        said = ngettext("%d risico staat erbij.", "%d risico's staan erbij.", n)
        messages.success(request, said % n if n else _("Die stonden er al."))
        return redirect("hurdles:risks", village_slug, slug)
    return render(request, "hurdles/take_over.html", page(initiative, "risks", form=form))


def _typed(request: SignedInRequest) -> Any:
    """Also when nothing was ticked, which posts nothing."""
    return request.POST if request.method == "POST" else None


@login_required
def new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    return _form(request, initiative, Risk())


@login_required
def edit(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    return _form(request, initiative, _risk(request, initiative, pk))


def _form(request: SignedInRequest, initiative: Initiative, found: Risk) -> HttpResponse:
    form = RiskForm(request.POST or None, instance=found, initiative=initiative, by=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            kept = form.keep()
            messages.success(request, _("Bewaard."))
            return redirect(kept)
        except ValidationError as error:
            form.add_error(None, error)
            form.show_version()
    context = page(initiative, "risks", form=form, is_new=found._state.adding)
    return render(request, "hurdles/risk_form.html", context)


@login_required
@require_POST
def adopt(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    found = _risk(request, initiative_for_runner(request, village_slug, slug), pk)
    act(request, lambda: found.adopt(request.user), _("Afgesproken."))
    return redirect(found)


@login_required
@require_POST
def review(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_insider(request, village_slug, slug)
    found = _risk(request, initiative, pk)
    if not _may_review(request, initiative, found):
        raise PermissionDenied
    done = _("Nagekeken. Over een tijd krijg je weer een seintje.")
    act(request, lambda: found.review(request.user), done)
    return redirect(found)


@login_required
def share(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """Asks first: officers and decision makers read along from then on."""
    initiative = initiative_for_lead(request, village_slug, slug)
    if request.method == "POST":
        RiskShare.start(initiative, request.user)
        messages.success(request, _("De gemeente leest nu mee."))
        return redirect("hurdles:share", village_slug, slug)
    shares = initiative.risk_shares.select_related("by", "ended_by")
    rows = list(shares.order_by("-created_at", "-pk")[:SHARES_SHOWN])
    sharing = next((row for row in rows if row.ended_at is None), None)
    context = page(initiative, "risks", shares=rows, sharing=sharing)
    return render(request, "hurdles/share.html", context)


@login_required
@require_POST
def stop_sharing(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_lead(request, village_slug, slug)
    done = _("De gemeente leest niet meer mee.")
    act(request, lambda: RiskShare.stop(initiative, request.user), done)
    return redirect("hurdles:share", village_slug, slug)
