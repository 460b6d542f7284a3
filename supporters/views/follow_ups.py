"""Today's list, and what a supporter promised to come back to."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record, record_shown
from supporters.day import day_of
from supporters.desk import desk_of
from supporters.forms import FollowUpForm, FollowUpResultForm
from supporters.models import FollowUp, Referral, Transition
from supporters.unsent import owner_of
from supporters.views.contacts import just_logged
from supporters.views.people import load_person
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out
from villages.members.asking import asked_by

Action = AuditEvent.Action
WAITING_SHOWN = 20
UNDO = "terug"


@casework
def today(request: WorkplaceRequest) -> HttpResponse:
    user = request.user
    day, referrals = day_of(user), _waiting(user)
    context = {
        "day": day,
        "desk": desk_of(user, request.workplace.organisation_id),
        "referrals": referrals,
        "just_logged": just_logged(request),
        "undoable": _just_done(request),
        "unsent_owner": owner_of(request),
    }
    # Last: whatever is written makes a request ask anew who somebody is.
    record_shown(request, day.people.union(row.person for row in referrals))
    return render(request, "supporters/today.html", context)


def _just_done(request: WorkplaceRequest) -> Transition | None:
    """What the address names after it was done, for as long as it can be undone."""
    try:
        key = UUID(request.GET.get(UNDO, ""))
    except ValueError:
        return None
    mine = Transition.objects.visible_to(request.user).undoable()
    return mine.filter(pk=key).first()


@casework
def printed(request: WorkplaceRequest) -> HttpResponse:
    """For in a pocket: names, numbers and addresses, so it is written down as something taken."""
    day = day_of(request.user)
    record(request, Action.EXPORT, FollowUp(id=""))
    record_shown(request, day.people)
    context = {"day": day, "large": "groot" in request.GET}
    return render(request, "supporters/day_print.html", context)


@asked_by
def _waiting(user: Any) -> QuerySet[Referral]:
    return Referral.objects.visible_to(user).waiting_for_answer().for_list()[:WAITING_SHOWN]


def _load(request: WorkplaceRequest, pk: UUID) -> FollowUp:
    mine = FollowUp.objects.visible_to(request.user)
    return get_object_or_404(mine.select_related("person", "organisation"), pk=pk)


@casework
def new(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    person = load_person(request, pk)
    form = FollowUpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        follow_up = form.save(commit=False)
        follow_up.person, follow_up.owner_id = person, person.owner_id
        follow_up.organisation = request.workplace.organisation
        follow_up.save()
        record(request, Action.CREATE, follow_up)
        messages.success(request, _("Staat op je lijst. Je krijgt die dag een seintje."))
        return redirect("supporters:person", pk=person.pk)
    record(request, Action.READ, person)
    context = {"person": person, "form": form}
    return render(request, "supporters/follow_up_form.html", context)


@casework
def finish(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    follow_up = _load(request, pk)
    form = FollowUpResultForm(request.POST or None, follow_up=follow_up, user=request.user)
    done = _("Gedaan. Het staat onderaan, bij wat je vandaag deed.")
    if carried_out(request, form, lambda: form.save(request.workplace), done):
        return redirect("supporters:today")
    record(request, Action.READ, follow_up)
    context = {"follow_up": follow_up, "form": form}
    return render(request, "supporters/follow_up_finish.html", context)


@casework
@require_POST
def postpone(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    follow_up = _load(request, pk)
    done = _("Het staat op de volgende werkdag.")
    act(request, lambda: follow_up.postpone(request.workplace), done)
    return redirect("supporters:today")


@casework
@require_POST
def undo(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    follow_up = _load(request, pk)
    done = _("Ongedaan gemaakt. Het staat weer op je lijst.")
    act(request, lambda: follow_up.undo(request.workplace), done)
    return redirect("supporters:today")
