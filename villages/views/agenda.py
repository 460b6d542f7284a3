"""The agenda of a village: looking, coming along, and (for its editors) keeping it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from villages import emails
from villages.access import sign_in_to_act, village_for_editor, village_for_page
from villages.conditional import public_page
from villages.forms import EventForm, OnBehalfForm, event_in_address
from villages.models import Attendance, Event
from villages.paging import page_of
from villages.sections import sections

PAGE_SIZE = 20


@require_safe
@public_page
def agenda(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_page(request.user, slug)
    rows = Event.objects.visible_to(request.user).filter(village=village).upcoming().for_list()
    page = page_of(request, rows, ["starts_at", "pk"], PAGE_SIZE)
    context = {
        "village": village,
        "active_tab": "agenda",
        "events": page.rows,
        "more_url": page.more_url,
        "is_editor": village.is_editable_by(request.user),
        "sections": sections("agenda", request, village),
    }
    return render(request, "villages/event_list.html", context)


@require_safe
@public_page
def event(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    village = village_for_page(request.user, slug)
    event = get_object_or_404(
        Event.objects.visible_to(request.user).for_list(), village=village, pk=pk
    )
    context = {"village": village, "active_tab": "agenda", "event": event}
    if request.user.is_authenticated:
        mine = Attendance.objects.visible_to(request.user).active().filter(event=event)
        context["attendances"] = list(mine.for_list())
        context["attend_form"] = OnBehalfForm(user=request.user)
        context["is_editor"] = village.is_editable_by(request.user)
    return render(request, "villages/event_detail.html", context)


def _event(request: HttpRequest, slug: str, pk: UUID) -> Event:
    rows = Event.objects.visible_to(request.user).select_related("village", "facility")
    return get_object_or_404(rows, village__slug=slug, pk=pk)


@require_POST
@sign_in_to_act
def attend(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    event = _event(request, slug, pk)
    form = OnBehalfForm(request.POST, user=request.user)
    if not form.is_valid():
        messages.error(request, _("Kies voor wie je aanmeldt."))
        return redirect(event)
    try:
        event.attend(form.chosen, form.recorder)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        who = _("Je komt") if form.recorder is None else _("%(who)s komt") % {"who": form.chosen}
        messages.success(request, _("%(who)s. Tot dan!") % {"who": who})
    return redirect(event)


@require_POST
@login_required
def withdraw(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Oneself or somebody whom one registered; doing it twice changes nothing."""
    event = _event(request, slug, pk)
    form = OnBehalfForm(request.POST, user=request.user)
    if form.is_valid():
        event.attendances.filter(user=form.chosen).end()
        messages.success(request, _("Afgemeld. Fijn dat je het laat weten."))
    return redirect(event)


@login_required
def event_new(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_editor(request.user, slug)
    asked = event_in_address(request.GET)
    event = Event(village=village, created_by_id=request.user.pk, **asked)
    return _event_form(request, event, _("Nieuwe activiteit"))


@login_required
def event_edit(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    event = _event_for_editor(request, slug, pk)
    return _event_form(request, event, _("Activiteit wijzigen"))


def _event_for_editor(request: HttpRequest, slug: str, pk: UUID) -> Event:
    event = _event(request, slug, pk)
    if not event.village.is_editable_by(request.user) or event.cancelled_at:
        raise PermissionDenied
    return event


def _event_form(request: HttpRequest, event: Event, title: str) -> HttpResponse:
    form = EventForm(request.POST or None, instance=event, village=event.village)
    if request.method == "POST" and form.is_valid():
        event = form.save()
        messages.success(request, _("De activiteit staat in de agenda."))
        return redirect(event)
    context = {"form": form, "title": title, "village": event.village, "event": event}
    return render(request, "villages/event_form.html", context)


@login_required
def event_cancel(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Asks first: everybody who would come gets a message."""
    event = _event_for_editor(request, slug, pk)
    if request.method == "POST":
        with transaction.atomic():
            if event.cancel():
                emails.tell_that_event_is_cancelled(event)
        messages.success(request, _("Afgelast. Wie zou komen, krijgt bericht."))
        return redirect(event)
    coming = event.attendances.active().count()
    return render(request, "villages/event_cancel.html", {"event": event, "coming": coming})
