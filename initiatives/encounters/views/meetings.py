"""Looking at conversations, planning them, and the rules."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from initiatives.encounters.forms import MeetingForm, RulesForm, SignUpForm, WhenForm, plan
from initiatives.encounters.models import Agreement, Chair, Meeting, Question, Rules
from initiatives.encounters.models.rules import FIRST_RULES
from initiatives.encounters.views.loading import (
    encounter_for_runner,
    encounter_page,
    meeting_for_runner,
    meeting_page,
    visible_meeting,
)
from initiatives.models import Initiative, InitiativeKind, Visibility
from initiatives.views.loading import visible_initiative
from initiatives.views.purposes import of_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import carried_out
from villagehub.web.caching import public_page
from villagehub.web.deeds import for_sign_in
from villagehub.web.paging import page_of
from villages.models import Attendance, Event

AHEAD_SHOWN = 20
BEHIND_SHOWN = 10
BROUGHT_SHOWN = 30
CHAIRS_SHOWN = 20


@require_safe
@public_page
def overview(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """What comes, what was, and what was agreed. A fixed number of queries."""
    initiative = visible_initiative(request, village_slug, slug)
    rows = Meeting.objects.visible_to(request.user).filter(initiative=initiative).for_list()
    ahead = rows.ahead().order_by("event__starts_at", "pk")[:AHEAD_SHOWN]
    behind = page_of(request, rows.behind(), ["-event__starts_at", "-pk"], BEHIND_SHOWN)
    brought = Agreement.objects.visible_to(request.user).filter(initiative=initiative, meeting=None)
    context = {
        "ahead": _under(ahead, initiative),
        "behind": _under(behind.rows, initiative),
        "more_url": behind.more_url,
        "brought": brought.prefetch_related("versions").order_by("-held_on", "-pk")[:BROUGHT_SHOWN],
        "rules": Rules.current(initiative),
        "may_plan": _may_plan(initiative),
    }
    return render(request, "encounters/overview.html", encounter_page(initiative, **context))


def _may_plan(initiative: Initiative) -> bool:
    """What is private has no place in the agenda of the village."""
    is_shown = initiative.visibility != Visibility.PRIVATE
    here = initiative.standing.runs and initiative.kind == InitiativeKind.ENCOUNTER
    return here and is_shown and not initiative.outcome


def _under(rows: Any, initiative: Initiative) -> list[Meeting]:
    found = list(rows)
    for row in found:
        row.initiative = initiative
        row.event.village = initiative.village
    return found


@login_required
def plan_meeting(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = encounter_for_runner(request, village_slug, slug)
    if not _may_plan(initiative):
        raise PermissionDenied
    when = WhenForm(request.POST or None, instance=Event(), initiative=initiative)
    how = MeetingForm(request.POST or None)
    if request.method == "POST" and all([when.is_valid(), how.is_valid()]):
        meeting = plan(initiative, request.user, when, how)
        messages.success(request, _("Het staat in de agenda. Vraag nu een voorzitter."))
        return redirect("encounters:meeting", village_slug, slug, meeting.pk)
    context = encounter_page(initiative, when=when, how=how)
    return render(request, "encounters/plan.html", context)


@for_sign_in(of_initiative(gettext_lazy("je aan te melden voor een gesprek van %s")))
@require_safe
@public_page
def meeting(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    found = visible_meeting(request, village_slug, slug, pk)
    return render_meeting(request, found)


def render_meeting(
    request: HttpRequest, meeting: Meeting, form: SignUpForm | None = None
) -> HttpResponse:
    """A fixed number of queries, whoever comes."""
    rules = Rules.current(meeting.initiative)
    mine = _mine(request, meeting)
    agreement = Agreement.objects.visible_to(request.user).filter(meeting=meeting).first()
    context = {
        "rules": rules,
        "topics": list(meeting.topics.order_by("created_at", "pk")[:100]),
        "versions": list(agreement.versions.newest_first()[:30]) if agreement else [],
        "may_ask": Question.may_be_asked(meeting, request.user),
        "sees_phone": meeting.is_kept or bool(mine),
        "attendances": mine,
        "outdated": [row for row in mine if rules and row.accepted != rules.pk],
        **_for_keepers(meeting),
    }
    if request.user.is_authenticated:
        context["questions"] = list(_own_questions(request, meeting))
    if request.user.is_authenticated and meeting.is_open and not meeting.is_chaired:
        context["form"] = form or SignUpForm(
            user=request.user, initiative=meeting.initiative, rules=rules
        )
        context["is_coming"] = any(row.user_id == request.user.pk for row in mine)
    return render(request, "encounters/meeting.html", meeting_page(meeting, **context))


def _mine(request: HttpRequest, meeting: Meeting) -> list[Any]:
    """What this person signed up, each with the version of the rules that was accepted."""
    rows = Attendance.objects.visible_to(request.user).active().filter(event=meeting.event)
    found = list(rows.select_related("user", "recorded_by", "accepted_rules"))
    for row in found:
        accepted = getattr(row, "accepted_rules", None)
        row.accepted = accepted.rules_id if accepted else None  # type: ignore[attr-defined]
    return found


def _own_questions(request: HttpRequest, meeting: Meeting) -> Any:
    rows = Question.objects.sent_by(request.user).filter(meeting=meeting)
    return rows.select_related("user", "recorded_by").order_by("created_at", "pk")[:20]


def _for_keepers(meeting: Meeting) -> dict[str, Any]:
    """Who chairs; and for whoever keeps it, who was asked and how many questions wait."""
    sitting = Chair.objects.sitting().filter(meeting=meeting).select_related("user")
    chairs = list(sitting.order_by("accepted_at")[:CHAIRS_SHOWN])
    if not meeting.is_kept:
        return {"chairs": chairs}
    asked = Chair.objects.asked().filter(meeting=meeting).order_by("created_at")
    waiting = meeting.questions.there().filter(topic=None).count()
    return {"chairs": chairs, "asked": list(asked[:CHAIRS_SHOWN]), "waiting": waiting}


@login_required
def change_meeting(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID
) -> HttpResponse:
    meeting = meeting_for_runner(request, village_slug, slug, pk)
    form = MeetingForm(request.POST or None, instance=meeting)
    if carried_out(request, form, form.change, _("Bewaard."), field="group_size"):
        return redirect(meeting)
    context = meeting_page(meeting, form=form)
    return render(request, "encounters/change.html", context)


@require_safe
@public_page
def rules(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    versions = list(Rules.objects.filter(initiative=initiative).newest_first()[:30])
    context = {"versions": versions, "may_change": _may_change_rules(request, initiative)}
    return render(request, "encounters/rules.html", encounter_page(initiative, **context))


def _may_change_rules(request: HttpRequest, initiative: Initiative) -> bool:
    """Who runs it, and who chairs what is still to come."""
    if initiative.standing.runs:
        return True
    if not request.user.is_authenticated:
        return False
    ahead = Meeting.objects.filter(initiative=initiative).ahead()
    return Chair.objects.sitting().filter(user=request.user, meeting__in=ahead).exists()


@login_required
def change_rules(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    if not _may_change_rules(request, initiative):
        raise PermissionDenied
    current = Rules.current(initiative)
    text = current.text if current else str(FIRST_RULES)
    form = RulesForm(request.POST or None, initial={"text": text})
    if request.method == "POST" and form.is_valid():
        _agree(initiative, form.cleaned_data["text"], request)
        return redirect("encounters:rules", village_slug, slug)
    context = encounter_page(initiative, form=form, current=current)
    return render(request, "encounters/change_rules.html", context)


def _agree(initiative: Initiative, text: str, request: SignedInRequest) -> None:
    _made, is_new = Rules.agree(initiative, text, request.user)
    if is_new:
        messages.success(request, _("Dit zijn nu de regels. Wie al meedoet, krijgt bericht."))
