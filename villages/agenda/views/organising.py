"""For whoever organises an event: making, changing and cancelling it, and who comes."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import formats, timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from villagehub.web.actions import act, carried_out
from villagehub.web.spreadsheets import Sheet
from villages.agenda.addresses import event_in_address
from villages.agenda.forms import CancelForm, ChangeEventForm, HelperRoleForm, NewEventForm
from villages.agenda.views.events import visible_event
from villages.members.access import village_for_editor
from villages.models import Attendance, Event, Helper

SHOWN = 1000


def organised_event(request: HttpRequest, slug: str, pk: UUID) -> Event:
    """403 for whoever sees it and does not organise it."""
    event = visible_event(request, slug, pk)
    if not event.is_organised_by(request.user):
        raise PermissionDenied
    return event


def _open_event(request: HttpRequest, slug: str, pk: UUID) -> Event:
    event = organised_event(request, slug, pk)
    if event.cancelled_at:
        raise PermissionDenied
    return event


@login_required
def event_new(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_editor(request.user, slug)
    asked = event_in_address(request.GET)
    event = Event(village=village, created_by_id=request.user.pk, **asked)
    form = NewEventForm(request.POST or None, instance=event, village=village)
    if made := carried_out(request, form, form.save, _("De activiteit staat in de agenda.")):
        return redirect(made)
    context = {"form": form, "title": _("Nieuwe activiteit"), "village": village}
    return render(request, "villages/event_form.html", context)


@login_required
def event_edit(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    event = _open_event(request, slug, pk)
    form = ChangeEventForm(request.POST or None, instance=event, village=event.village)
    done = _("Bewaard. Wie komt, hoort het als de tijd of plek verandert.")
    if changed := carried_out(request, form, form.save, done):
        return redirect(changed)
    context = {"form": form, "title": _("Activiteit wijzigen"), "village": event.village}
    return render(request, "villages/event_form.html", {**context, "event": event})


@login_required
def event_cancel(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Asks first: everybody who would come gets a message."""
    event = _open_event(request, slug, pk)
    form = CancelForm(request.POST if request.method == "POST" else None, event=event)
    if carried_out(request, form, form.save, _("Afgeblazen. Wie zou komen, krijgt bericht.")):
        return redirect(event)
    context = {"event": event, "form": form, "coming": event.attendances.active().count()}
    return render(request, "villages/event_cancel.html", context)


@require_POST
@login_required
def go_ahead(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    event = _open_event(request, slug, pk)
    act(request, event.go_ahead, _("Het gaat door. Wie komt, krijgt bericht."))
    return redirect(event)


def _event_with_list(request: HttpRequest, slug: str, pk: UUID) -> Event:
    """Editors organise every event of the village; who comes is not always for them."""
    event = organised_event(request, slug, pk)
    if event.signs_up_elsewhere:
        raise PermissionDenied
    return event


@login_required
@never_cache
def attendees(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    event = _event_with_list(request, slug, pk)
    rows = list(_attendances(event))
    context = {
        "event": event,
        "coming": [row for row in rows if not (row.ended_at or row.waiting_since)],
        "waiting": [row for row in rows if row.waiting_since and not row.ended_at],
        "left": [row for row in rows if row.ended_at],
        "helpers": list(_helpers(event)),
    }
    return render(request, "villages/event_attendees.html", context)


def _attendances(event: Event):
    rows = Attendance.objects.filter(event=event).select_related("user", "recorded_by")
    longest_first = F("waiting_since").asc(nulls_first=True)
    return rows.order_by(longest_first, "user__name__dutch", "pk")[:SHOWN]


def _helpers(event: Event):
    rows = Helper.objects.active().filter(role__event=event).for_list()
    return rows.order_by("role__created_at", "user__name__dutch", "pk")[:SHOWN]


@require_safe
@login_required
@never_cache
def attendees_csv(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    event = _event_with_list(request, slug, pk)
    day = timezone.localdate(event.starts_at)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    name = f"{slugify(event.title)[:60] or 'activiteit'}-{day:%Y-%m-%d}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    sheet = Sheet(response)
    sheet.row([_("naam"), _("als"), _("vastgelegd door"), _("aangemeld op")])
    for row in _attendances(event):
        if not row.ended_at:
            role = _("wachtlijst") if row.waiting_since else _("komt")
            sheet.row((row.user.name, role, *_recorded(row)))
    for helper in _helpers(event):
        role = _("helpt: %(role)s") % {"role": helper.role}
        sheet.row((helper.user.name, role, *_recorded(helper)))
    return response


def _recorded(row: Attendance | Helper) -> tuple[str, str]:
    on = formats.date_format(timezone.localtime(row.created_at), "d-m-Y")
    return str(row.recorded_by or ""), on


@login_required
def helpers(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    event = _open_event(request, slug, pk)
    form = HelperRoleForm(request.POST or None, event=event)
    if carried_out(request, form, form.save, _("De vraag om hulp staat erbij.")):
        return redirect("villages:helpers", slug, pk)
    context = {"event": event, "form": form, "roles": list(event.helper_roles.with_helpers())}
    return render(request, "villages/event_helpers.html", context)


@require_POST
@login_required
def helper_role_remove(request: HttpRequest, slug: str, pk: UUID, role: UUID) -> HttpResponse:
    """Only while nobody helps with it."""
    event = _open_event(request, slug, pk)
    row = get_object_or_404(event.helper_roles.with_helpers(), pk=role)
    if row.filled:  # type: ignore[attr-defined]
        messages.error(request, _("Hier helpt al iemand mee. Bel die eerst."))
    else:
        row.delete()
        messages.success(request, _("Weggehaald."))
    return redirect("villages:helpers", slug, pk)
