"""The events of an initiative: putting one in the agenda, and the calendar to subscribe to."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.models import Initiative, InitiativeEvent, Visibility
from initiatives.owners import of_initiatives
from initiatives.views.loading import initiative_for_lead
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.caching import public_page
from villages.agenda.calendars import answer, calendar, for_calendar
from villages.agenda.forms import NewEventForm
from villages.models import Event


@login_required
def event_new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """What not everybody may see of an initiative, its events do not tell everybody."""
    initiative = initiative_for_lead(request, village_slug, slug)
    if initiative.outcome:
        raise PermissionDenied
    village = initiative.village
    event = Event(village=village, created_by=request.user, organiser_text=initiative.title)
    form = NewEventForm(request.POST or None, instance=event, village=village)
    if initiative.visibility != Visibility.PUBLIC:
        form.only_for_village()
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            event = form.save()
            InitiativeEvent.add(initiative, event)
        messages.success(request, _("De activiteit staat in de agenda."))
        return redirect(event)
    context = {"form": form, "title": _("Nieuwe activiteit"), "village": village}
    return render(request, "villages/event_form.html", {**context, "initiative": initiative})


@require_safe
@public_page
def initiative_calendar(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """The same for everybody, whoever asks: what is public."""
    rows = Initiative.objects.public()
    initiative = get_object_or_404(rows, village__slug=village_slug, slug=slug)
    events = Event.objects.public().filter(of_initiatives([initiative.pk]))
    return answer(initiative.title, calendar(initiative.title, for_calendar(events)))
