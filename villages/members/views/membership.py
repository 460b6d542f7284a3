"""Joining and leaving a village, and the page of one's own village."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from villages.members.access import sign_in_to_act, village_for_page
from villages.members.forms.on_behalf import OnBehalfForm
from villages.members.views.workplaces import safe_next
from villages.models import Attendance, Event, Membership, Village
from villages.sections import my_village, sections

WEEK = 7
SHOWN = 6


@require_POST
@sign_in_to_act
def join(request: HttpRequest, slug: str) -> HttpResponse:
    village = get_object_or_404(Village.objects.visible_to(request.user), slug=slug)
    form = OnBehalfForm(request.POST, user=request.user)
    if form.is_valid():
        Membership.join(form.chosen, village, form.recorder)
        who = _("Je hoort") if form.recorder is None else _("%(who)s hoort") % {"who": form.chosen}
        text = _("%(who)s nu bij %(village)s. Welkom!") % {"who": who, "village": village}
        messages.success(request, text)
    else:
        messages.error(request, _("Kies voor wie je aanmeldt."))
    return redirect(safe_next(request) or village)


@login_required
def leave(request: HttpRequest, slug: str) -> HttpResponse:
    """Asks first, and for whom."""
    village = village_for_page(request.user, slug)
    typed = request.POST if request.method == "POST" else None
    form = OnBehalfForm(typed, user=request.user)
    if form.is_valid():
        residents = Membership.objects.residents_of(village)
        residents.filter(user=form.chosen).end()
        messages.success(request, _("Je bent van harte welkom om later terug te komen."))
        return redirect(village)
    return render(request, "villages/leave.html", {"village": village, "form": form})


def held_in_villages(request: HttpRequest) -> list[Membership]:
    """Where somebody lives or edits; their first village first."""
    held = (
        Membership.objects.active()
        .of(request.user)
        .filter(village__isnull=False)
        .select_related("village__municipality__province", "village__profile")
        .order_by("-role", "created_at")
    )
    return list(held)


@login_required
@never_cache
def mine(request: HttpRequest) -> HttpResponse:
    held = held_in_villages(request)
    villages = list(dict.fromkeys(each.village for each in held if each.village))
    chosen = request.GET.get("dorp", "")
    wanted = [each for each in villages if each.slug == chosen]
    village = next(iter(wanted or villages), None)
    if village is None:
        return render(request, "villages/mine_empty.html")
    events = Event.objects.visible_to(request.user).filter(village=village).upcoming()
    attendances = Attendance.objects.visible_to(request.user).active().for_list()
    context = {
        "village": village,
        "villages": villages,
        "events": events.within_days(WEEK).for_list()[:SHOWN],
        "attendances": attendances.filter(event__in=Event.objects.upcoming()).order_by(
            "event__starts_at", "pk"
        )[:SHOWN],
        "sections": sections(my_village, request, village),
        **_standing(request, held, village),
        "address": reverse("villages:mine"),
    }
    return render(request, "villages/mine.html", context)


def _standing(
    request: HttpRequest, held: list[Membership], village: Village
) -> dict[str, Membership | bool | int | None]:
    """What this person is in this village; for an editor, how many wait. One query for those."""
    here = [each for each in held if each.village_id == village.pk]
    residents = [each for each in here if each.role == Membership.Role.RESIDENT]
    is_editor = any(each.role == Membership.Role.EDITOR for each in here)
    waiting = Membership.objects.kept_by(request.user).residents_of(village).waiting().awake()
    return {
        "membership": next(iter(residents), None),
        "is_editor": is_editor,
        "waiting": waiting.count() if is_editor else 0,
    }
