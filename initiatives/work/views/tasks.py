"""One task: writing it down, taking it, giving it back, and finishing it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from initiatives.views.loading import (
    initiative_for_insider,
    initiative_for_runner,
    still_seen,
    visible_initiative,
)
from initiatives.views.purposes import of_initiative, of_row
from initiatives.work.forms import AskForm, TaskForm
from initiatives.work.models import Taker, Task
from initiatives.work.views.loading import asked_first, task_for_changer, visible_task, work_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.caching import public_page
from villagehub.web.deeds import back, deed
from villages.members.access import sign_in_to_act
from villages.members.forms.on_behalf import OnBehalfForm


@require_safe
@public_page
def detail(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    task = visible_task(request, initiative, pk)
    mine = set(task.takers.active().acted_for_by(request.user).values_list("pk", flat=True))
    form = OnBehalfForm(user=request.user) if request.user.is_authenticated else None
    context = {
        "task": task,
        "mine": mine,
        "does_it": any(row.user_id == request.user.pk for row in task.people),  # type: ignore[attr-defined]
        "people_form": form if form and form.people else None,
        "may_change": task.is_changed_by(request.user),
    }
    return render(request, "work/task.html", work_page(initiative, **context))


@login_required
def new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_insider(request, village_slug, slug)
    form = TaskForm(request.POST or None, instance=Task(initiative=initiative))
    if carried_out(request, form, lambda: form.add(request.user), _("De taak staat op het bord.")):
        return redirect("work:board", village_slug, slug)
    return render(request, "work/task_form.html", work_page(initiative, form=form))


@login_required
def edit(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    task = task_for_changer(request, initiative, pk)
    form = TaskForm(request.POST or None, instance=task)
    if carried_out(request, form, form.change, _("Bewaard.")):
        return redirect(task)
    return render(request, "work/task_form.html", work_page(initiative, form=form, task=task))


@login_required
def delete(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Asks first: it does not come back."""
    initiative = visible_initiative(request, village_slug, slug)
    task = task_for_changer(request, initiative, pk)
    if request.method == "POST":
        act(request, task.delete, _("De taak is weg."))
        return redirect("work:board", village_slug, slug)
    return render(request, "work/task_delete.html", work_page(initiative, task=task))


@deed(of_row(Task, gettext_lazy("te doen: %s"), gettext_lazy("Ik doe het")))
def take(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    task = visible_task(request, visible_initiative(request, village_slug, slug), pk)
    form = OnBehalfForm(request.POST, user=request.user)
    if not form.is_valid():
        messages.error(request, _("Kies een van de mensen die jij inschreef."))
        return redirect(task)
    if asked_first(request, task.initiative, form):
        return redirect(task)
    done = _("Mooi, %(name)s doet dit.") % {"name": form.chosen if form.recorder else _("jij")}
    act(request, lambda: task.take(form.chosen, form.recorder), done)
    return back(request, task)


@deed(of_initiative(gettext_lazy("een taak terug te geven van %s"), gettext_lazy("Geef terug")))
def release(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Giving it back: the person, who acts for them, and who runs the initiative."""
    initiative = visible_initiative(request, village_slug, slug)
    rows = Taker.objects.filter(task__in=Task.objects.visible_to(request.user))
    if not initiative.standing.runs:
        rows = rows.acted_for_by(request.user)
    rows = rows.select_related("user", "task")
    taker = get_object_or_404(rows, pk=pk, task__initiative=initiative)
    taker.task.initiative = initiative
    done = _("De taak ligt weer open voor iemand anders.")
    act(request, Taker.objects.filter(pk=taker.pk).end, done)
    page = still_seen(request, taker.task)
    return back(request, page) if page == taker.task else redirect(page)


@require_POST
@sign_in_to_act
def finish(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    task = _finishable(request, village_slug, slug, pk)
    if task.finish(request.user):
        messages.success(request, _("Klaar. Dank je wel!"))
    else:
        messages.info(request, _("Iemand had dit net al afgevinkt."))
    return redirect(task)


@require_POST
@sign_in_to_act
def reopen(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    task = _finishable(request, village_slug, slug, pk)
    act(request, task.reopen, _("De taak staat weer open."))
    return redirect(task)


def _finishable(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> Task:
    """By whoever does it, and who may change it; what is done is taken back by whoever takes
    part."""
    task = visible_task(request, visible_initiative(request, village_slug, slug), pk)
    does_it = task.takers.active().acted_for_by(request.user).exists()
    if not (does_it or task.is_changed_by(request.user)):
        raise PermissionDenied
    return task


@login_required
def ask(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    task = visible_task(request, initiative, pk)
    form = AskForm(request.POST or None, about=task, by=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            if "zet" in request.POST:
                text, row = _("%(name)s is ingedeeld en krijgt bericht."), form.put()
            else:
                text, row = _("%(name)s krijgt je vraag."), form.save()
            messages.success(request, text % {"name": row.user})
            return redirect(task)
        except ValidationError as error:
            form.add_error("member", error)
    return render(request, "work/ask.html", work_page(initiative, form=form, about=task))
