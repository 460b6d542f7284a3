"""Calendars to subscribe to: of a village, of one event, and of a person."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from villagehub.accounts.models import User
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act
from villagehub.web.caching import public_page
from villages.agenda.calendars import answer, calendar, for_calendar, own_of, private_answer
from villages.agenda.models.events import EventQuerySet
from villages.agenda.views.events import visible_event
from villages.members.access import village_for_page
from villages.members.models.reach import reach_of
from villages.models import Attendance, CalendarAddress, Event, Helper


@require_safe
@public_page
def village_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """The same for everybody, whoever asks: what is public."""
    village = village_for_page(request.user, slug)
    events = for_calendar(Event.objects.public().filter(village=village))
    name = _("Agenda van %(village)s") % {"village": village}
    return answer(name, calendar(name, events))


@require_safe
@public_page
def event_calendar(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    event = visible_event(request, slug, pk)
    return answer(event.title, calendar(event.title, [event]))


@require_safe
def personal_calendar(request: HttpRequest, token: str) -> HttpResponse:
    row = CalendarAddress.objects.with_token(token)
    if row is None:
        raise Http404
    waiting = Attendance.objects.waiting().filter(user=row.user).values_list("event", flat=True)
    name = _("Mijn agenda van het dorp")
    entries = [*for_calendar(_events_of(row.user)), *own_of(row.user)]
    return private_answer(request, name, calendar(name, entries, frozenset(waiting)))


def _events_of(user: User) -> EventQuerySet:
    """What somebody signed up for, and what is for their village only."""
    coming = Attendance.objects.active().filter(user=user).values("event")
    helping = Helper.objects.active().filter(user=user).values("role__event")
    lives = reach_of(user).confirmed_villages
    inside = Q(visibility=Event.Visibility.VILLAGE, village__in=lives)
    own = Q(pk__in=coming) | Q(pk__in=helping) | inside
    return Event.objects.visible_to(user).filter(own)


@login_required
@never_cache
def my_calendar(request: SignedInRequest) -> HttpResponse:
    row = CalendarAddress.objects.filter(user=request.user).first()
    return render(request, "villages/my_calendar.html", {"row": row})


@require_POST
@login_required
def my_calendar_renew(request: SignedInRequest) -> HttpResponse:
    """Makes the address, or another one instead."""
    row, is_new = CalendarAddress.objects.get_or_create(user=request.user)
    if not is_new:
        row.renew()
        messages.success(request, _("Je hebt een nieuw adres. Het oude werkt niet meer."))
    return redirect("villages:my_calendar")


@require_POST
@login_required
def my_calendar_stop(request: SignedInRequest) -> HttpResponse:
    done = _("Gestopt. Het adres werkt niet meer.")
    act(request, CalendarAddress.objects.filter(user=request.user).delete, done)
    return redirect("villages:my_calendar")
