"""The rules, and rounds by those rules. Read by everybody; written by leads and board."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from initiatives.housing import draw
from initiatives.housing.forms import (
    AssignForm,
    DrawForm,
    ReasonForm,
    RoundForm,
    RulesForm,
    TurnForm,
)
from initiatives.housing.models import AllocationRound, AllocationRules
from initiatives.housing.views.loading import housing_for_runner, housing_page, visible_housing
from initiatives.models import Initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of


@require_safe
def rules(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_housing(request, village_slug, slug)
    seen = AllocationRules.objects.visible_to(request.user).filter(initiative=initiative)
    rounds = AllocationRound.objects.visible_to(request.user).filter(initiative=initiative)
    found = list(seen.order_by("-version")[:20])
    context = housing_page(
        initiative,
        draft=next((each for each in found if not each.published_at), None),
        published=[each for each in found if each.published_at],
        rounds=list(rounds.order_by("-number")[:20]),
    )
    return render(request, "housing/rules.html", context)


@require_safe
def check_draw(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_housing(request, village_slug, slug)
    return render(request, "housing/check_draw.html", housing_page(initiative))


@login_required
@never_cache
def rules_edit(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """The draft, or a next version."""
    initiative = housing_for_runner(request, village_slug, slug)
    form = RulesForm(request.POST or None, instance=AllocationRules.draft_of(initiative))
    done = _("Bewaard als ontwerp. Alleen het bestuur ziet het nog.")
    if carried_out(request, form, form.save, done):
        return redirect("housing:rules", village_slug, slug)
    return render(request, "housing/rules_edit.html", housing_page(initiative, form=form))


@login_required
@never_cache
def rules_publish(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    rows = AllocationRules.objects.filter(initiative=initiative, published_at__isnull=True)
    draft = rows.first()
    if draft is None:
        return redirect("housing:rules", village_slug, slug)
    if request.method == "POST":
        act(request, lambda: draft.publish(request.user), _("De regels staan vast."))
        return redirect("housing:rules", village_slug, slug)
    return render(request, "housing/rules_publish.html", housing_page(initiative, rules=draft))


@login_required
@never_cache
def round_new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    form = RoundForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = AllocationRound.commit(initiative, request.user, **form.cleaned_data)
            messages.success(request, _("De loting staat vast. Iedereen kan de code bewaren."))
            return redirect("housing:round", village_slug, slug, made.number)
        except ValidationError as error:
            form.add_error(None, error)
    return render(request, "housing/round_new.html", housing_page(initiative, form=form))


@require_safe
@never_cache
def round(request: HttpRequest, village_slug: str, slug: str, number: int) -> HttpResponse:
    """By numbers only. The board sees names beside them."""
    one = _round(request, village_slug, slug, number)
    order = ["place", "pk"] if one.drawn_at else ["number", "pk"]
    rows = one.entries.select_related("entry").prefetch_related("assignments__home")
    page = page_of(request, rows, order)
    runs = one.initiative.standing.runs
    turn = one.turn() if runs and one.drawn_at else None
    context = housing_page(
        one.initiative,
        round=one,
        entries=page.rows,
        more_url=page.more_url,
        events=list(one.events.select_related("by").order_by("-at", "-pk")[:100]) if runs else [],
        turn=turn,
        free_homes=one.free_homes() if turn else [],
    )
    return render(request, "housing/round.html", context)


@require_safe
def round_json(request: HttpRequest, village_slug: str, slug: str, number: int) -> HttpResponse:
    """All that is needed to compute the draw again; the secret only once it was drawn."""
    one = _round(request, village_slug, slug, number)
    rows = list(one.entries.order_by("number").values_list("number", "group", "place"))
    drawn = one.drawn_at is not None
    ordered = sorted(rows, key=lambda row: row[2] or 0)
    data = {
        "version": draw.VERSION,
        "terms": one.terms,
        "list": [[n, group] for n, group, _place in rows],
        "commitment": one.commitment,
        "draw_on": one.draw_on.isoformat(),
        "public_source": one.public_source,
        "public_value": one.public_value if drawn else None,
        "secret": one.secret if drawn else None,
        "order": [n for n, _group, _place in ordered] if drawn else None,
    }
    answer = JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer["Content-Disposition"] = f'attachment; filename="loting-{one.number}.json"'
    return answer


@login_required
@never_cache
def round_draw(request: SignedInRequest, village_slug: str, slug: str, number: int) -> HttpResponse:
    one = _run_round(request, village_slug, slug, number)
    form = DrawForm(request.POST or None, round=one)

    def act() -> None:
        one.draw(request.user, form.cleaned_data.get("public_value", ""))

    return _answer(request, one, form, "housing/round_draw.html", act)


@login_required
@never_cache
def round_assign(
    request: SignedInRequest, village_slug: str, slug: str, number: int
) -> HttpResponse:
    one = _run_round(request, village_slug, slug, number)
    turn = one.turn() if one.drawn_at else None
    start = {"seen": turn.pk if turn else ""}
    form = AssignForm(request.POST or None, round=one, initial=start)

    def act() -> None:
        data = form.cleaned_data
        one.assign(data["seen"], data["home"], request.user, data["reason"])

    return _answer(request, one, form, "housing/round_assign.html", act, turn=turn)


@login_required
@never_cache
def round_pass(request: SignedInRequest, village_slug: str, slug: str, number: int) -> HttpResponse:
    one = _run_round(request, village_slug, slug, number)
    turn = one.turn() if one.drawn_at else None
    form = TurnForm(request.POST or None, initial={"seen": turn.pk if turn else ""})

    def act() -> None:
        one.let_pass(form.cleaned_data["seen"], request.user, form.cleaned_data["reason"])

    return _answer(request, one, form, "housing/round_pass.html", act, turn=turn)


@login_required
@never_cache
def round_drop(
    request: SignedInRequest, village_slug: str, slug: str, number: int, pk: UUID
) -> HttpResponse:
    one = _run_round(request, village_slug, slug, number)
    row = get_object_or_404(one.entries.select_related("entry"), pk=pk)
    form = ReasonForm(request.POST or None)

    def act() -> None:
        one.drop(row, request.user, form.cleaned_data["reason"])

    return _answer(request, one, form, "housing/round_drop.html", act, row=row)


@login_required
@never_cache
def round_cancel(
    request: SignedInRequest, village_slug: str, slug: str, number: int
) -> HttpResponse:
    one = _run_round(request, village_slug, slug, number)
    form = ReasonForm(request.POST or None)

    def act() -> None:
        one.cancel(request.user, form.cleaned_data["reason"])

    return _answer(request, one, form, "housing/round_cancel.html", act)


def _round(request: HttpRequest, village_slug: str, slug: str, number: int) -> AllocationRound:
    return _of(request, visible_housing(request, village_slug, slug), number)


def _run_round(request: HttpRequest, village_slug: str, slug: str, number: int) -> AllocationRound:
    return _of(request, housing_for_runner(request, village_slug, slug), number)


def _of(request: HttpRequest, initiative: Initiative, number: int) -> AllocationRound:
    rows = AllocationRound.objects.visible_to(request.user).filter(initiative=initiative)
    # No more than the column holds: an address can have any number in it.
    one = get_object_or_404(rows.select_related("rules"), number=min(number, 32_767))
    one.initiative = initiative
    return one


def _answer(
    request: SignedInRequest,
    one: AllocationRound,
    form: forms.Form,
    template: str,
    act: Callable[[], None],
    **context: Any,
) -> HttpResponse:
    if carried_out(request, form, act, _("Gedaan. Het staat in het verloop van de ronde.")):
        return redirect(one)
    page = housing_page(one.initiative, round=one, form=form, **context)
    return render(request, template, page)
