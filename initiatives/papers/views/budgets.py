"""The budget of an initiative."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from initiatives.models import Initiative
from initiatives.papers.forms.budgets import BudgetForm, LineForm, NewLineForm
from initiatives.papers.models import Budget, BudgetChange, Line
from initiatives.papers.models.budgets import (
    MOST_LINES,
    NEWEST,
    Sum,
    hints,
    reserve_months,
    sums_of,
)
from initiatives.papers.money import number
from initiatives.papers.views.loading import address_of, budget_line_for_runner
from initiatives.views.loading import initiative_for_runner, initiative_page, visible_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of
from villagehub.web.spreadsheets import Sheet
from villages.members.access import sign_in_to_act

PAGE_SIZE = 30
REMOVED_SHOWN = 20
SIDES = {"kosten": Line.Side.COST, "bron": Line.Side.SOURCE}


def _shown(request: HttpRequest, initiative: Initiative) -> tuple[Budget | None, list[Line]]:
    """None for whoever may not see it. Two queries."""
    seen = Budget.objects.visible_to(request.user).filter(initiative=initiative).first()
    if seen is None:
        return None, []
    seen.initiative = initiative
    lines = list(seen.lines.there().in_order()[:MOST_LINES])
    for line in lines:
        line.budget = seen
    return seen, lines


@require_safe
@public_page
def budget(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    context = initiative_page(initiative, active_part="documents", **_context(request, initiative))
    if initiative.standing.runs and context["budget"]:
        removed = context["budget"].lines.filter(removed_at__isnull=False)
        context["removed"] = list(removed.order_by("-removed_at", "-pk")[:REMOVED_SHOWN])
        for line in context["removed"]:
            line.budget = context["budget"]
    return render(request, "papers/budget.html", context)


@require_safe
@public_page
def printed(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    context = initiative_page(initiative, active_part="documents", **_context(request, initiative))
    return render(request, "papers/budget_print.html", context)


def _context(request: HttpRequest, initiative: Initiative) -> dict[str, Any]:
    row, lines = _shown(request, initiative)
    sums = sums_of(lines)
    return {
        "budget": row,
        "sums": sums,
        "hints": hints(row, sums) if row else [],
        "months": reserve_months(row, sums) if row else None,
        "may_run": initiative.standing.runs,
    }


@require_safe
def sheet(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """For a spreadsheet: what this person sees on the page."""
    initiative = visible_initiative(request, village_slug, slug)
    row, lines = _shown(request, initiative)
    if row is None:
        raise Http404
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="begroting-{initiative.slug}.csv"'
    table = Sheet(response)
    table.row(
        [
            _("kant"),
            _("wat"),
            _("soort"),
            _("bedrag"),
            _("uitgegeven"),
            _("uren"),
            *_more_headings(),
        ]
    )
    for each in sums_of(lines):
        _write(table, each)
    return response


def _more_headings() -> list[str]:
    return [_("hoe zeker"), _("eenmalig of elk jaar"), _("jaar of fase"), _("toelichting")]


def _write(table: Sheet, rows: Sum) -> None:
    for line in [*rows.costs, *rows.sources]:
        is_source = line.is_source
        table.row(
            [
                line.get_side_display(),
                line.name,
                line.get_source_display() if is_source else "",
                _plain(line.worth),
                _plain(line.spent) if line.spent is not None else "",
                _plain(line.hours) if line.hours is not None else "",
                line.get_state_display() if is_source else "",
                line.get_rhythm_display(),
                line.period,
                line.note,
            ]
        )


def _plain(amount: Any) -> str:
    return number(amount).replace(".", "")


@login_required
@never_cache
def edit(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """What is known of the whole, and who sees it."""
    initiative = initiative_for_runner(request, village_slug, slug)
    row = Budget.of(initiative)
    form = BudgetForm(request.POST or None, instance=row, initiative=initiative)
    if carried_out(request, form, lambda: form.change(request.user), _("Bewaard.")):
        return redirect("papers:budget", *address_of(initiative))
    context = initiative_page(initiative, active_part="documents", form=form)
    return render(request, "papers/budget_form.html", context)


@login_required
@never_cache
def line_new(request: SignedInRequest, village_slug: str, slug: str, side: str) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    if side not in SIDES:
        raise Http404
    row = Line(budget=Budget.of(initiative), side=SIDES[side])
    form = NewLineForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        try:
            form.add(request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("%(name)s staat erbij.") % {"name": row.name})
            return redirect("papers:budget", *address_of(initiative))
    context = initiative_page(initiative, active_part="documents", form=form, line=row)
    return render(request, "papers/line_form.html", context)


@login_required
@never_cache
def line_edit(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    row = budget_line_for_runner(request, village_slug, slug, pk)
    initiative = row.budget.initiative
    form = LineForm(request.POST or None, instance=row)
    if carried_out(request, form, lambda: form.change(request.user), _("Bewaard.")):
        return redirect("papers:budget", *address_of(initiative))
    context = initiative_page(initiative, active_part="documents", form=form, line=row)
    return render(request, "papers/line_form.html", context)


@require_POST
@sign_in_to_act
def line_remove(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Can be undone, so it does not ask first."""
    row = budget_line_for_runner(request, village_slug, slug, pk)
    done = _("%(name)s is weg. Onderaan kun je het terugzetten.") % {"name": row.name}
    act(request, lambda: row.remove(request.user), done)
    return redirect("papers:budget", *address_of(row.budget.initiative))


@require_POST
@sign_in_to_act
def line_put_back(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    row = budget_line_for_runner(request, village_slug, slug, pk)
    done = _("%(name)s staat er weer.") % {"name": row.name}
    act(request, lambda: row.put_back(request.user), done)
    return redirect("papers:budget", *address_of(row.budget.initiative))


@require_safe
@public_page
def changes(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """Who changed what, newest first. Names only for those who take part."""
    initiative = visible_initiative(request, village_slug, slug)
    seen = Budget.objects.visible_to(request.user)
    row = get_object_or_404(seen, initiative=initiative)
    rows = BudgetChange.objects.filter(budget=row).select_related("by")
    page = page_of(request, rows, NEWEST, PAGE_SIZE)
    context = initiative_page(
        initiative,
        active_part="documents",
        budget=row,
        changes=page.rows,
        more_url=page.more_url,
    )
    return render(request, "papers/budget_changes.html", context)
