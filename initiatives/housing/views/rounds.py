"""Rounds by the rules: read by everybody; set up and gone through by leads and board; drawn by
them, or by a witness at an address that they give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from initiatives.housing import draw
from initiatives.housing.certificate import certificate_of
from initiatives.housing.forms import (
    AssignForm,
    DrawForm,
    ObjectionAnswerForm,
    OfferForm,
    PutRightForm,
    ReasonForm,
    RoundForm,
    TurnForm,
    WitnessForm,
)
from initiatives.housing.models import AllocationRound, DrawObjection, undecided_doubles
from initiatives.housing.views.loading import housing_for_runner, housing_page, visible_housing
from initiatives.models import Initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.typesetting.typesetter import PageFailedError
from villagehub.web.actions import carried_out
from villagehub.web.paging import page_of

MOST_PAIRS = 20


@login_required
@never_cache
def round_new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    form = RoundForm(request.POST or None)

    def commit() -> AllocationRound:
        return AllocationRound.commit(initiative, request.user, **form.cleaned_data)

    done = _("De loting staat vast. Iedereen kan de code bewaren.")
    if made := carried_out(request, form, commit, done):
        return redirect(made)
    context = housing_page(
        initiative, form=form, doubles=undecided_doubles(initiative)[:MOST_PAIRS]
    )
    return render(request, "housing/round_new.html", context)


@require_safe
@never_cache
def round(request: HttpRequest, village_slug: str, slug: str, number: int) -> HttpResponse:
    """By numbers only. The board sees names beside them."""
    one = _round(request, village_slug, slug, number)
    context = housing_page(
        one.initiative,
        round=one,
        put_right=one.put_right_before() if one.corrections else [],
        **(_places(request, one) if _tells_all(one) else {"figures": one.figures()}),
    )
    if one.initiative.standing.runs:
        context |= _of_board(request.user, one)
    return render(request, "housing/round.html", context)


def _tells_all(one: AllocationRound) -> bool:
    return one.is_open_to_all or one.initiative.standing.runs


def _places(request: HttpRequest, one: AllocationRound) -> dict[str, Any]:
    order = ["place", "pk"] if one.drawn_at else ["number", "pk"]
    rows = one.entries.with_elsewhere().select_related("entry")
    page = page_of(request, rows.prefetch_related("assignments__home"), order)
    return {"entries": page.rows, "more_url": page.more_url, "lists_all": True}


def _of_board(user: Any, one: AllocationRound) -> dict[str, Any]:
    """What happened, and what can be done now."""
    free = one.free_homes() if one.drawn_at else []
    turn = one.first_who_waits() if free else None
    offers = one.offers().select_related("home", "entry", "round_entry").order_by("answer_by", "pk")
    offered = list(offers) if one.drawn_at else []
    nobody_waits = bool(free) and turn is None and not offered
    return {
        "events": list(one.events.select_related("by").order_by("-at", "-pk")[:100]),
        "turn": turn,
        "free_homes": free,
        "offers": offered,
        "objections": DrawObjection.objects.visible_to(user)
        .open()
        .filter(row__round=one)
        .select_related("row__entry")
        .order_by("at", "pk")[:100],
        "may_be_closed": nobody_waits and one.entries.hopeful().exists(),
        "may_be_put_right": one.may_be_put_right,
    }


@require_safe
def round_json(request: HttpRequest, village_slug: str, slug: str, number: int) -> HttpResponse:
    """All that is needed to compute the draw again; the secret only once it was drawn."""
    one = _round(request, village_slug, slug, number)
    rows = list(one.entries.order_by("number").values_list("number", "group", "place"))
    drawn = one.drawn_at is not None
    put_right = [[each.value_was, each.value_now, each.reason] for each in one.put_right_before()]
    ordered = sorted(rows, key=lambda row: row[2] or 0)
    listed = [[n, group] for n, group, _place in rows]
    digests = {
        "terms_digest": draw.digest(one.terms),
        "list_digest": draw.digest(draw.list_text((n, group) for n, group in listed)),
    }
    data = {
        "version": draw.VERSION,
        **({"terms": one.terms, "list": listed} if _tells_all(one) else digests),
        "commitment": one.commitment,
        "draw_on": one.draw_on.isoformat(),
        "public_source": one.public_source,
        "public_value": one.public_value if drawn else None,
        "put_right": put_right,
        "secret": one.secret if one.tells_its_secret else None,
        "order": [n for n, _group, _place in ordered] if drawn and _tells_all(one) else None,
    }
    answer = JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer["Content-Disposition"] = f'attachment; filename="loting-{one.number}.json"'
    return answer


@require_safe
@never_cache
def round_paper(request: HttpRequest, village_slug: str, slug: str, number: int) -> HttpResponse:
    one = _round(request, village_slug, slug, number)
    if not _tells_all(one):
        raise Http404
    try:
        content = certificate_of(one)
    except PageFailedError:
        messages.error(request, _("Het blad kon nu niet gemaakt worden. Probeer het later."))
        return redirect(one)
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="loting-{one.number}.pdf"'
    return answer


@login_required
@never_cache
def round_draw(request: SignedInRequest, village_slug: str, slug: str, number: int) -> HttpResponse:
    one = _run_round(request, village_slug, slug, number)
    form = DrawForm(request.POST or None, round=one)

    def act() -> None:
        one.draw(request.user, form.cleaned_data["public_value"])

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
def objection(
    request: SignedInRequest, village_slug: str, slug: str, number: int, pk: UUID
) -> HttpResponse:
    """What a household has against its group, and the answer."""
    one = _run_round(request, village_slug, slug, number)
    rows = DrawObjection.objects.visible_to(request.user).open().filter(row__round=one)
    made = get_object_or_404(rows.select_related("row__entry"), pk=pk)
    form = ObjectionAnswerForm(request.POST or None)

    def act() -> None:
        made.give_answer(request.user, form.cleaned_data["answer"])

    return _answer(request, one, form, "housing/objection.html", act, objection=made)


@login_required
@never_cache
def round_answer(
    request: SignedInRequest, village_slug: str, slug: str, number: int, pk: UUID
) -> HttpResponse:
    """What a household told the board, by phone or at the door."""
    one = _run_round(request, village_slug, slug, number)
    offer = get_object_or_404(one.offers().select_related("home", "entry", "round_entry"), pk=pk)
    form = OfferForm(request.POST or None)

    def act() -> None:
        form.answer(one, offer, request.user)

    return _answer(request, one, form, "housing/round_answer.html", act, offer=offer)


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


@login_required
@never_cache
def round_put_right(
    request: SignedInRequest, village_slug: str, slug: str, number: int
) -> HttpResponse:
    one = _run_round(request, village_slug, slug, number)
    form = PutRightForm(request.POST or None, round=one)

    def act() -> None:
        data = form.cleaned_data
        one.put_right(request.user, data["public_value"], data["reason"])

    return _answer(request, one, form, "housing/round_put_right.html", act)


@login_required
@never_cache
def round_close(
    request: SignedInRequest, village_slug: str, slug: str, number: int
) -> HttpResponse:
    one = _run_round(request, village_slug, slug, number)
    form = ReasonForm(request.POST or None)

    def act() -> None:
        one.close(request.user, form.cleaned_data["reason"])

    return _answer(request, one, form, "housing/round_close.html", act)


@never_cache
def witness(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever has the address: on the day they type what they saw, and by that it is drawn."""
    try:
        one = AllocationRound.objects.with_witness(token)
    except AllocationRound.DoesNotExist as error:
        raise Http404 from error
    form = WitnessForm(request.POST or None, round=one)

    def act() -> None:
        one.draw(None, form.cleaned_data["public_value"], witness=form.cleaned_data["name"])

    if carried_out(request, form, act, _("Dank je wel. Er is geloot met jouw getal.")):
        return redirect("housing:witness", token)
    return render(request, "housing/witness.html", {"round": one, "form": form})


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
