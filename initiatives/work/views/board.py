"""What there is to do: the board of tasks with the next shifts, and the rota."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count
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
from initiatives.work.models import Abilities, Shift, Task, TaskQuerySet, shifts_in_month
from initiatives.work.views.loading import work_page
from villagehub.accounts.models import User
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of

COLUMN = 12
DONE_SHOWN = 5
PAGE = 50
NEXT_SHIFTS = 3
ROTA = 40
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
        "mine": _mine(request.user),
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


def _mine(user: Any) -> set[UUID]:
    """For whom I may press: me, and the people whom I registered."""
    if not user.is_authenticated:
        return set()
    return set(User.objects.acted_for_by(user).values_list("pk", flat=True))


@require_safe
@public_page
def rota(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """Who stands when. Names only for whoever takes part; how often somebody does, for whoever runs
    it."""
    initiative = visible_initiative(request, village_slug, slug)
    rows = Shift.objects.visible_to(request.user).filter(initiative=initiative).upcoming()
    page = page_of(request, rows.for_list(), ["starts_at", "pk"], ROTA)
    if initiative.standing.runs:
        _tell_load(initiative, page.rows)
    context = {"shifts": page.rows, "more_url": page.more_url, "mine": _mine(request.user)}
    return render(request, "work/rota.html", work_page(initiative, **context))


def _tell_load(initiative: Initiative, shifts: Iterable[Shift]) -> None:
    """Gives each place the number of shifts that this person has here this month. One query."""
    load = load_of(initiative)
    for shift in shifts:
        for row in shift.people:  # type: ignore[attr-defined]
            row.load = load[row.user_id]


def load_of(initiative: Initiative) -> Counter[UUID]:
    rows = shifts_in_month(timezone.now()).filter(shift__initiative=initiative)
    counted = rows.order_by().values_list("user").annotate(n=Count("pk"))
    return Counter(dict(counted))


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
