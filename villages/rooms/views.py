"""Rooms: looking when they are free, booking, and answering who asks."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from villagehub.accounts.behalf import acted_for
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import carried_out
from villagehub.web.caching import public_page
from villagehub.web.deeds import Purpose, back, deed, for_sign_in
from villagehub.web.paging import page_of
from villages.members.access import village_for_editor, village_for_page
from villages.rooms.feeds import calendar_of
from villages.rooms.first_free import first_free, hour_asked
from villages.rooms.forms import (
    BookingForm,
    CancelForm,
    MoveForm,
    RefuseForm,
    RoomForm,
    WordsForm,
)
from villages.rooms.models import Booking, Room, Status
from villages.rooms.offers import offers
from villages.rooms.weeks import Week
from villages.street_map.drawing import DRAWN, VillageMap

PAGE_SIZE = 30
TYPED = "%Y-%m-%dT%H:%M"


def _room(request: HttpRequest, slug: str, pk: UUID) -> Room:
    rows = Room.objects.visible_to(request.user).select_related("facility__village")
    return get_object_or_404(rows, facility__village__slug=slug, pk=pk)


@require_safe
@public_page
def room_list(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_page(request.user, slug)
    rooms = Room.objects.visible_to(request.user).bookable().filter(facility__village=village)
    context = {
        "village": village,
        "active_tab": "rooms",
        "offers": offers(request.user, rooms.for_list()),
        "is_editor": village.is_editable_by(request.user),
    }
    return render(request, "rooms/room_list.html", context)


@require_safe
@public_page
def room(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """What it is like, and a week of it."""
    village = village_for_page(request.user, slug, *DRAWN)
    room = _room(request, slug, pk)
    week = Week.asked(request.GET.get("week", ""))
    rows = Booking.objects.shown_to(request.user).holding().filter(room=room)
    rows = rows.overlapping(week.starts_at, week.ends_at).order_by("starts_at", "pk")
    context = {
        "village": village,
        "active_tab": "rooms",
        "room": room,
        "offer": offers(request.user, [room])[0] if room.is_bookable else None,
        "map": VillageMap(village, [room.facility]),
        "week": week,
        "days": week.by_day(rows),
        "is_manager": room.is_managed_by(request.user),
        "today": timezone.localdate(),
    }
    return render(request, "rooms/room_detail.html", context)


@require_safe
@public_page
def board(request: HttpRequest, slug: str) -> HttpResponse:
    """The week of all rooms, to hang on the notice board: only what everybody may know."""
    village = village_for_page(request.user, slug)
    week = Week.asked(request.GET.get("week", ""))
    rooms = Room.objects.visible_to(request.user).bookable().filter(facility__village=village)
    rows = Booking.objects.shown_to(AnonymousUser())
    rows = rows.holding().filter(room__in=rooms).overlapping(week.starts_at, week.ends_at)
    rows = rows.select_related("room__facility").order_by("starts_at", "pk")
    context = {"village": village, "week": week, "days": week.by_day(rows)}
    return render(request, "rooms/board.html", context)


@require_safe
@public_page
def feed(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    room = _room(request, slug, pk)
    return HttpResponse(calendar_of(room), content_type="text/calendar; charset=utf-8")


@login_required
def room_new(request: SignedInRequest, slug: str) -> HttpResponse:
    village = village_for_editor(request.user, slug)
    form = RoomForm(request.POST or None, village=village, user=request.user)
    if room := carried_out(request, form, form.save):
        return redirect(room)
    context = {"form": form, "village": village, "title": _("Nieuwe zaal")}
    return render(request, "rooms/room_form.html", context)


@login_required
def room_edit(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    room = _managed_room(request, slug, pk)
    village = room.facility.village
    form = RoomForm(request.POST or None, instance=room, village=village, user=request.user)
    if saved := carried_out(request, form, form.save, _("Bewaard.")):
        return redirect(saved)
    context = {"form": form, "village": village, "title": _("Zaal wijzigen"), "room": room}
    return render(request, "rooms/room_form.html", context)


def _managed_room(request: HttpRequest, slug: str, pk: UUID) -> Room:
    room = _room(request, slug, pk)
    if not room.is_managed_by(request.user):
        raise PermissionDenied
    return room


def _to_book(user: Any, slug: str, pk: UUID) -> Purpose:
    rows = Room.objects.visible_to(user).filter(facility__village__slug=slug)
    return Purpose(_("%s te boeken") % get_object_or_404(rows, pk=pk), _("Boek"))


@for_sign_in(_to_book)
@login_required
def book(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    room = _room(request, slug, pk)
    if not room.is_bookable:
        raise PermissionDenied
    first = None if request.method == "POST" else first_free(room, request.GET.get("begin", ""))
    hour = {"starts_at": first.starts_at, "ends_at": first.ends_at} if first else {}
    form = BookingForm(request.POST or None, initial=hour, user=request.user, room=room)
    if request.method == "POST" and form.is_valid():
        bookings = form.save()
        if bookings:
            messages.success(request, _booked_text(bookings))
            return redirect("rooms:booking", slug, bookings[0].pk)
    context = {"form": form, "room": room, "village": room.facility.village}
    return render(request, "rooms/book.html", context)


@deed(_to_book, "begin")
def book_now(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """One press, for the hour on the button, by the rules of the form. That asks who presses too
    late, or comes from elsewhere without an hour."""
    room = _room(request, slug, pk)
    if not room.is_bookable:
        raise PermissionDenied
    begin = request.POST.get("begin", "")
    hour = hour_asked(begin)
    if hour is None:
        return redirect("rooms:book", slug, pk)
    typed = {"title": _("Bijeenkomst"), "starts_at": hour.starts_at, "ends_at": hour.ends_at}
    form = BookingForm(typed, user=request.user, room=room)
    bookings = form.save() if form.is_valid() else []
    if not bookings:
        messages.error(request, " ".join(_reasons(form)))
    else:
        messages.success(request, f"{_booked_text(bookings)} {capfirst(hour.text)}.")
    return back(request, room)


def _reasons(form: BookingForm) -> list[str]:
    return [str(text) for texts in form.errors.values() for text in texts]


def _booked_text(bookings: list[Booking]) -> str:
    if bookings[0].status == Status.PENDING:
        return _("Aangevraagd. De zaal is zolang voor jou; de beheerder geeft antwoord.")
    count = len(bookings)
    return ngettext("Geboekt.", "%(n)d keer geboekt.", count) % {"n": count}


@login_required
@never_cache
def bookings(request: SignedInRequest, slug: str) -> HttpResponse:
    """One's own that are to come, and what waits for one's answer."""
    village = village_for_page(request.user, slug)
    here = Booking.objects.visible_to(request.user).filter(room__facility__village=village)
    own = here.own(request.user).to_come().for_list()
    page = page_of(request, own, ["starts_at", "pk"], PAGE_SIZE)
    waiting = here.managed_by(request.user).waiting().to_come().for_list()
    context = {
        "village": village,
        "active_tab": "rooms",
        "bookings": page.rows,
        "more_url": page.more_url,
        "waiting": waiting.order_by("created_at", "starts_at", "pk")[:PAGE_SIZE],
    }
    return render(request, "rooms/bookings.html", context)


def _booking(request: HttpRequest, slug: str, pk: UUID) -> Booking:
    rows = Booking.objects.visible_to(request.user).for_list()
    return get_object_or_404(rows, room__facility__village__slug=slug, pk=pk)


def _asked(request: HttpRequest, slug: str, pk: UUID) -> Booking:
    """Of a room that one manages; 404 for the booker, who cannot answer."""
    rows = Booking.objects.visible_to(request.user).managed_by(request.user).for_list()
    return get_object_or_404(rows, room__facility__village__slug=slug, pk=pk)


@login_required
@never_cache
def booking(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    village = village_for_page(request.user, slug)
    booking = _booking(request, slug, pk)
    context = {
        "village": village,
        "active_tab": "rooms",
        "booking": booking,
        "others": booking.together().exclude(pk=pk).order_by("starts_at"),
        "is_manager": booking.room.is_managed_by(request.user),
        "is_own": booking.user_id in acted_for(request.user),
        "event_url": _event_url(booking) if village.is_editable_by(request.user) else "",
    }
    return render(request, "rooms/booking.html", context)


def _event_url(booking: Booking) -> str:
    """The agenda's form, filled in with what we know. The agenda knows nothing of rooms."""
    query = {
        "titel": booking.title,
        "begin": timezone.localtime(booking.starts_at).strftime(TYPED),
        "eind": timezone.localtime(booking.ends_at).strftime(TYPED),
        "plaats": f"{booking.room}, {booking.room.facility}",
        "voorziening": str(booking.room.facility_id),
    }
    address = reverse("villages:event_new", args=[booking.room.facility.village.slug])
    return f"{address}?{urlencode(query)}"


@login_required
def words(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """What it is for, by who booked it: a press on an hour asks nothing, and plans change."""
    own = Booking.objects.visible_to(request.user).own(request.user).for_list()
    booking = get_object_or_404(own, room__facility__village__slug=slug, pk=pk)
    if not booking.can_be_changed:
        messages.info(request, _("Dit is al voorbij of al geannuleerd."))
        return redirect(booking)
    form = WordsForm(request.POST or None, booking=booking)
    if carried_out(request, form, form.save, _("Bewaard.")):
        return redirect(booking)
    count = booking.together().holding().to_come().count()
    context = {"form": form, "booking": booking, "count": count}
    return render(request, "rooms/words.html", context)


@login_required
def move(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """To another moment, by who booked it."""
    own = Booking.objects.visible_to(request.user).own(request.user).for_list()
    booking = get_object_or_404(own, room__facility__village__slug=slug, pk=pk)
    if not booking.can_be_changed:
        messages.info(request, _("Dit is al voorbij of al geannuleerd."))
        return redirect(booking)
    form = MoveForm(request.POST or None, booking=booking, user=request.user)
    if carried_out(request, form, form.save, lambda _saved: _moved_text(booking)):
        return redirect(booking)
    context = {
        "form": form,
        "booking": booking,
        "is_one_of_many": booking.series_id,
        "is_asked_again": not booking.room.books_at_once(request.user),
    }
    return render(request, "rooms/move.html", context)


def _moved_text(booking: Booking) -> str:
    if booking.status == Status.PENDING:
        said = _("Aangevraagd: %(when)s. De zaal is zolang voor jou; de beheerder geeft antwoord.")
    else:
        said = _("Verzet naar %(when)s.")
    return said % {"when": booking.slot.text}


@login_required
def cancel(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """Asks first, and whether the rest too."""
    booking = _booking(request, slug, pk)
    form = CancelForm(request.POST if request.method == "POST" else None, booking=booking)
    if not booking.can_be_changed:
        messages.info(request, _("Dit is al voorbij of al geannuleerd."))
        return redirect(booking)
    if form.is_valid():
        count = booking.cancel(request.user, form.with_the_rest)
        text = ngettext("Geannuleerd.", "%(n)d keer geannuleerd.", count) % {"n": count}
        messages.success(request, text)
        return redirect(booking)
    context = {"form": form, "booking": booking}
    return render(request, "rooms/cancel.html", context)


@login_required
@require_POST
def approve(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    booking = _asked(request, slug, pk)
    count = booking.answer_request(Status.CONFIRMED, request.user)
    _say(request, count, _("Goedgekeurd. De aanvrager krijgt bericht."))
    return redirect("rooms:bookings", slug)


def _say(request: HttpRequest, count: int, text: str) -> None:
    """Another manager, or the booker, may have been quicker."""
    if count:
        messages.success(request, text)
    else:
        messages.info(request, _("Deze aanvraag wacht niet meer op antwoord."))


@login_required
def refuse(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    booking = _asked(request, slug, pk)
    form = RefuseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        count = booking.answer_request(Status.REFUSED, request.user, reason)
        _say(request, count, _("Geweigerd. De aanvrager krijgt bericht, met je reden."))
        return redirect("rooms:bookings", slug)
    return render(request, "rooms/refuse.html", {"form": form, "booking": booking})
