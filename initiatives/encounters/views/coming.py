"""Coming to a conversation, and who comes."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from initiatives.encounters.forms import SignUpForm
from initiatives.encounters.models import Rules
from initiatives.encounters.models.meetings import LARGEST, MOST_GROUPS
from initiatives.encounters.views.loading import meeting_for_keeper, meeting_page, visible_meeting
from initiatives.encounters.views.meetings import render_meeting
from initiatives.views.loading import still_seen
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act
from villages.agenda.busy import asks_about_overlap
from villages.agenda.forms import WithdrawForm
from villages.members.access import sign_in_to_act
from villages.models import Attendance

WAITING_SHOWN = 100


@require_POST
@sign_in_to_act
def sign_up(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    meeting = visible_meeting(request, village_slug, slug, pk)
    rules = Rules.current(meeting.initiative)
    form = SignUpForm(request.POST, user=request.user, initiative=meeting.initiative, rules=rules)
    if not form.is_valid():
        if not meeting.is_open or meeting.is_chaired:
            messages.error(request, _("Aanmelden kan hier nu niet."))
            return redirect(meeting)
        return render_meeting(request, meeting, form)
    if page := asks_about_overlap(request, form.chosen, [meeting.event]):
        return page
    act(
        request,
        lambda: meeting.sign_up(form.chosen, form.recorder, form.cleaned_data["rules"]),
        _welcome,
    )
    return redirect(meeting)


def _welcome(attendance: Attendance) -> str:
    if attendance.waiting_since:
        return _("Genoteerd, op de wachtlijst. Zodra er plaats is, hoor je het.")
    return _("Genoteerd. Tot dan!")


@require_POST
@sign_in_to_act
def sign_off(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Oneself or somebody whom one registered; doing it twice changes nothing."""
    meeting = visible_meeting(request, village_slug, slug, pk)
    form = WithdrawForm(request.POST, user=request.user)
    if form.is_valid():
        meeting.event.leave(form.chosen, form.cleaned_data["reason"])
        messages.success(request, _("Afgemeld. Fijn dat je het laat weten."))
    else:
        messages.error(request, _("Dat lukte niet. Houd de reden kort: hoogstens 200 tekens."))
    return redirect(still_seen(request, meeting))


@login_required
@never_cache
def attendees(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """For whoever runs it and its chair, and printed for the door. Groups are filled in turn."""
    meeting = meeting_for_keeper(request, village_slug, slug, pk)
    rows = Attendance.objects.filter(event=meeting.event).select_related("user", "recorded_by")
    coming = list(rows.coming().order_by("created_at", "pk")[: LARGEST * MOST_GROUPS])
    context = {
        "groups": [coming[number :: meeting.groups] for number in range(meeting.groups)],
        "waiting_people": list(rows.waiting()[:WAITING_SHOWN]),
    }
    return render(request, "encounters/attendees.html", meeting_page(meeting, **context))
