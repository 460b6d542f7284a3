"""Joining and leaving a village, and the page of one's own village."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from villagehub.accounts.leaving import shown
from villagehub.accounts.models import User
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import carried_out
from villagehub.web.deeds import back, deed
from villages.desk import keep_number
from villages.for_you import for_you
from villages.leaving import village_ends
from villages.members.access import of_village, village_for_page
from villages.members.asking import asked_by
from villages.members.forms.on_behalf import LeaveForm, OnBehalfForm
from villages.members.models.reach import reach_of
from villages.members.views.workplaces import safe_next
from villages.models import Event, Membership, Organisation, Village
from villages.sections import my_links, my_village, of, sections

# What Mijn dorp says of somebody's membership.
STANDING = (
    "role",
    "asked_at",
    "confirmed_at",
    "confirmed_how",
    "declined_at",
    "declined_reason",
    "village__name",
    "village__slug",
)
WEEK = 7
SHOWN = 6
EVENTS_SHOWN = 4


@deed(of_village(gettext_lazy("lid te worden van %s"), gettext_lazy("Word lid")), "next")
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
    return back(request, safe_next(request) or village)


@login_required
@never_cache
def leave(request: SignedInRequest, slug: str) -> HttpResponse:
    """Asks first, for whom, and what else to give up. Six queries for what there is."""
    village = village_for_page(request.user, slug)
    here = Membership(village=village, role=Membership.Role.RESIDENT)
    people = User.objects.acted_for_by(request.user)
    may_stay = shown(village_ends, here, people, may_stay=True, but=request.user)
    typed = request.POST if request.method == "POST" else None
    form = LeaveForm(typed, user=request.user, may_stay=may_stay)
    done = _("Je bent van harte welkom om later terug te komen.")
    if carried_out(request, form, lambda: form.leave(village), done):
        return redirect(village)
    left = shown(village_ends, here, people, but=request.user)
    context = {"village": village, "form": form, "left": left, "may_stay": may_stay}
    return render(request, "villages/leave.html", context)


def held_in_villages(request: HttpRequest) -> list[Membership]:
    """Where somebody lives or edits; their first village first."""
    found: list[Membership] = []
    for each in _held(request.user):
        if each.village:
            each.village.support = each.support  # whom to call, in the row above the page
            found.append(each)
    return found


@asked_by
def _held(user: Any) -> QuerySet[Membership]:
    rows = Membership.objects.active().of(user).filter(village__isnull=False)
    support = Organisation.objects.visible_to(user).to_call_in("village")
    rows = rows.select_related("village").annotate(support=support).only(*STANDING)
    return rows.order_by("-role", "created_at")


@asked_by
def _this_week(user: Any, village: int) -> QuerySet[Event]:
    rows = Event.objects.visible_to(user).filter(village=village).upcoming()
    return rows.within_days(WEEK).for_lines()[:EVENTS_SHOWN]


@login_required
@never_cache
def mine(request: SignedInRequest) -> HttpResponse:
    """Two queries of its own, that of what waits for this person (villages/for_you.py), and for
    an editor how much waits on their desk."""
    held = held_in_villages(request)
    villages = list(dict.fromkeys(each.village for each in held if each.village))
    chosen = request.GET.get("dorp", "")
    wanted = [each for each in villages if each.slug == chosen]
    village = next(iter(wanted or villages), None)
    lines = for_you(request.user)
    context: dict[str, Any] = {"first_lines": lines[:SHOWN], "later_lines": lines[SHOWN:]}
    if village is None:
        return render(request, "villages/mine_empty.html", context)
    if village.pk in reach_of(request.user).edited_villages:
        keep_number(village)  # as it is now, for the menu too
    residents = [
        each
        for each in held
        if each.village_id == village.pk and each.role == Membership.Role.RESIDENT
    ]
    context |= {
        "village": village,
        "villages": villages,
        "events": of(village, _this_week(request.user, village.pk)),
        "sections": sections(my_village, request, village),
        "links": [(link.label, link.path(village)) for link in my_links],
        "membership": next(iter(residents), None),
        "address": reverse("villages:mine"),
    }
    return render(request, "villages/mine.html", context)
