"""Today's list, and what a supporter promised to come back to."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record
from supporters.forms import FollowUpForm, FollowUpResultForm
from supporters.models import ContactMoment, FollowUp, Referral
from supporters.views.contacts import just_logged
from supporters.views.people import load_person
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import carried_out
from villages.models import Village

Action = AuditEvent.Action
DUE_SHOWN = 50
WAITING_SHOWN = 20


@casework
def today(request: WorkplaceRequest) -> HttpResponse:
    user = request.user
    contacts = ContactMoment.objects.visible_to(user)
    referrals = Referral.objects.visible_to(user).waiting_for_answer().for_list()
    return render(
        request,
        "supporters/today.html",
        {
            "due": FollowUp.objects.visible_to(user).due().for_list()[:DUE_SHOWN],
            "referrals": referrals[:WAITING_SHOWN],
            "contacts_today": contacts.today().count(),
            "just_logged": just_logged(request),
            "just_done": _just_done(request),
            "villages": Village.objects.visible_to(user)
            .filter(organisations=request.workplace.organisation_id)
            .only("name", "slug"),
        },
    )


def _just_done(request: WorkplaceRequest) -> FollowUp | None:
    try:
        wanted = UUID(request.GET.get("gedaan", ""))
    except ValueError:
        return None
    mine = FollowUp.objects.visible_to(request.user).filter(done_on__isnull=False)
    return mine.filter(pk=wanted).for_list().first()


def _load(request: WorkplaceRequest, pk: UUID) -> FollowUp:
    mine = FollowUp.objects.visible_to(request.user).select_related("person", "case")
    return get_object_or_404(mine, pk=pk)


@casework
def new(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    person = load_person(request, pk)
    form = FollowUpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        follow_up = form.save(commit=False)
        follow_up.person, follow_up.owner = person, request.user
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
    form = FollowUpResultForm(request.POST or None)
    if carried_out(request, form, lambda: _finish(follow_up, form)):
        record(request, Action.UPDATE, follow_up)
        return redirect(f"{reverse('supporters:today')}?gedaan={follow_up.pk}")
    record(request, Action.READ, follow_up)
    context = {"follow_up": follow_up, "form": form}
    return render(request, "supporters/follow_up_finish.html", context)


def _finish(follow_up: FollowUp, form: FollowUpResultForm) -> None:
    answers = {name: form.cleaned_data[name] for name in ("result", "note", "again_on")}
    if answers["result"] != FollowUp.Result.NOT_REACHED:
        answers["again_on"] = None
    follow_up.finish(**answers)


@casework
@require_POST
def reopen(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    follow_up = _load(request, pk)
    follow_up.reopen()
    record(request, Action.UPDATE, follow_up)
    messages.success(request, _("Ongedaan gemaakt. Het staat weer op je lijst."))
    return redirect("supporters:today")
