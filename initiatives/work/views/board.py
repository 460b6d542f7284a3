"""What there is to do: the board of tasks with the next shifts, and the rota."""

from __future__ import annotations

from typing import NamedTuple

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.models import Initiative
from initiatives.views.loading import initiative_for_worker, visible_initiative
from initiatives.work.forms import AbilitiesForm, FilterForm
from initiatives.work.models import Abilities, Shift, Task, TaskQuerySet
from initiatives.work.views.loading import mine_of, work_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of

COLUMN = 12
DONE_SHOWN = 5
PAGE = 50
NEXT_SHIFTS = 3
State = Task.State


class Column(NamedTuple):
    state: str
    label: str | Promise
    tasks: list[Task]
    more_url: str


@require_safe
@public_page
def board(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """Under each state what comes first; one state at a time goes on for pages."""
    initiative = visible_initiative(request, village_slug, slug)
    form = FilterForm(request.GET)
    chosen = form.chosen()
    rows = _filtered(request, initiative, chosen)
    columns = _columns(request, rows, chosen)
    context = {
        "form": form,
        "is_filtered": bool(chosen),
        "shifts": [] if chosen else _next_shifts(request, initiative),
        "columns": columns,
        "has_no_tasks": not any(column.tasks for column in columns),
        "mine": mine_of(request.user),
        "today": timezone.localdate(),
    }
    return render(request, "work/board.html", work_page(initiative, **context))


def _filtered(request: HttpRequest, initiative: Initiative, chosen: dict[str, str]) -> TaskQuerySet:
    rows = Task.objects.visible_to(request.user).filter(initiative=initiative)
    if chosen.get("van"):
        rows = rows.taken_by(request.user)
    if skill := chosen.get("kunde"):
        rows = rows.asking(skill)
    return rows.for_list()


def _columns(request: HttpRequest, rows: TaskQuerySet, chosen: dict[str, str]) -> list[Column]:
    if state := chosen.get("stand"):
        page = page_of(request, rows.filter(state=state), _order(state), PAGE)
        return [Column(state, State(state).label, page.rows, page.more_url)]
    return [_column(rows, state, chosen) for state in State]


def _column(rows: TaskQuerySet, state: State, chosen: dict[str, str]) -> Column:
    size = DONE_SHOWN if state == State.DONE else COLUMN
    found = list(rows.filter(state=state).order_by(*_order(state))[: size + 1])
    more = "?" + urlencode({**chosen, "stand": state.value}) if len(found) > size else ""
    return Column(state, state.label, found[:size], more)


def _order(state: str) -> list[str]:
    return ["-done_at", "-pk"] if state == State.DONE else ["due_order", "pk"]


def _next_shifts(request: HttpRequest, initiative: Initiative) -> list[Shift]:
    rows = Shift.objects.visible_to(request.user).filter(initiative=initiative)
    return list(rows.going_on().upcoming().for_list().order_by("starts_at", "pk")[:NEXT_SHIFTS])


@login_required
def abilities(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """What I can do here, and whether I may be called."""
    initiative = initiative_for_worker(request, village_slug, slug)
    member = initiative.members.active().of(request.user).get()
    known = Abilities.objects.filter(member=member).first() or Abilities(member=member)
    form = AbilitiesForm(request.POST or None, instance=known)
    if request.method == "POST" and form.is_valid():
        Abilities.objects.update_or_create(member=member, defaults=form.cleaned_data)
        messages.success(request, _("Bewaard. Fijn om te weten."))
        return redirect("work:board", village_slug, slug)
    return render(request, "work/abilities.html", work_page(initiative, form=form))
