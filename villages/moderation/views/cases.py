"""One post before the editors: what it says, what was reported, and what they decide."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villages.members.access import sign_in_to_act
from villages.moderation.access import (
    appeal_for_judge,
    may_decide,
    may_judge,
    row_for_editor,
    row_for_judging,
)
from villages.moderation.forms import BlockForm, DecideForm, DismissForm, HideForm
from villages.moderation.models import Act, Block, Moderated, ModerationState, Report


@login_required
@never_cache
def case(request: SignedInRequest, slug: str, key: str, pk: UUID) -> HttpResponse:
    return _case_page(request, row_for_editor(request.user, slug, key, pk))


def _case_page(request: SignedInRequest, row: Moderated, **refused: Any) -> HttpResponse:
    """`refused` are forms that came back. A fixed number of queries."""
    about = Report.objects.all().about(row).select_related("reporter")
    reports = list(about.order_by("-created_at", "-pk")[:20])
    waits = any(report.state == Report.State.WAITING for report in reports)
    judges = may_judge(request.user, row)
    forms = {
        "hide": HideForm() if row.state != ModerationState.HIDDEN else None,
        "dismiss": DismissForm() if waits and judges else None,
        **refused,
    }
    acts = Act.objects.filter(about_id=row.pk).for_list().order_by("-at", "-pk")[:20]
    context = {
        "row": row,
        "village": row.village,
        "reports": reports,
        "acts": list(acts),
        "forms": forms,
        "refused": list(refused),
        "is_own": row.is_of(request.user),
        "may_judge": judges,
        "in_force": Block.objects.in_force(row.responsible, row.village),
        "may_decide": row.has_open_appeal and may_decide(request.user, row),
    }
    return render(request, "moderation/case.html", context)


@require_POST
@sign_in_to_act
def let_through(request: SignedInRequest, slug: str, key: str, pk: UUID) -> HttpResponse:
    row = row_for_judging(request.user, slug, key, pk)
    done = _("Doorgelaten. Iedereen voor wie het bedoeld is, ziet het nu.")
    act(request, lambda: row.let_through(request.user), done)
    return redirect(row.case_url)


@require_POST
@sign_in_to_act
def hide(request: SignedInRequest, slug: str, key: str, pk: UUID) -> HttpResponse:
    row = row_for_editor(request.user, slug, key, pk)
    form = HideForm(request.POST)
    if not form.is_valid():
        return _case_page(request, row, hide=form)
    done = _("Verborgen. De maker krijgt bericht, met jouw woorden.")
    act(request, lambda: row.hide(request.user, form.cleaned_data["reason"]), done)
    return redirect(row.case_url)


@require_POST
@sign_in_to_act
def dismiss(request: SignedInRequest, slug: str, key: str, pk: UUID) -> HttpResponse:
    row = row_for_judging(request.user, slug, key, pk)
    form = DismissForm(request.POST)
    if not form.is_valid():
        return _case_page(request, row, dismiss=form)
    answer = form.cleaned_data["answer"]
    done = _("Het blijft staan. Wie het meldde, krijgt bericht.")
    act(request, lambda: row.dismiss_reports(request.user, answer), done)
    return redirect(row.case_url)


@login_required
@never_cache
def block(request: SignedInRequest, slug: str, key: str, pk: UUID) -> HttpResponse:
    """Asks how long and why; who placed it in somebody's name is the one who is blocked."""
    row = row_for_editor(request.user, slug, key, pk)
    form = BlockForm(request.POST or None)

    def put() -> Block:
        reason = form.cleaned_data["reason"]
        return Block.put(row.responsible, row.village, form.until, reason, request.user)

    done = _("Geblokkeerd. De persoon krijgt bericht met de reden.")
    if carried_out(request, form, put, done):
        return redirect(row.case_url)
    context = {"form": form, "row": row, "village": row.village}
    return render(request, "moderation/block.html", context)


@login_required
@never_cache
def decide(request: SignedInRequest, slug: str, key: str, pk: UUID) -> HttpResponse:
    row = appeal_for_judge(request.user, slug, key, pk)
    form = DecideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        answer = form.cleaned_data["answer"]
        act(
            request,
            lambda: row.decide_appeal(request.user, granted=form.granted, answer=answer),
            _("Besloten. De maker krijgt bericht."),
        )
        is_editor = row.village.is_editable_by(request.user)
        return redirect(row.case_url if is_editor else "moderation:appeals")
    context = {"form": form, "row": row, "village": row.village}
    return render(request, "moderation/decide.html", context)
