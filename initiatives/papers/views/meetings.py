"""Meetings: what is on the agenda, what was said, and what was agreed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from initiatives.models import Initiative
from initiatives.owners import of_initiatives
from initiatives.papers.forms.meetings import (
    AdoptForm,
    AgreementForm,
    AgreementTaskForm,
    MeetingForm,
)
from initiatives.papers.models import Agreement, Document, MeetingPaper
from initiatives.papers.models.meetings import MOST_AGREEMENTS, PAST
from initiatives.papers.models.updates import may_write
from initiatives.papers.views.loading import for_keeper, visible_meeting
from initiatives.views.loading import initiative_for_insider, initiative_page, visible_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.caching import public_page
from villagehub.web.paging import mark_of, page_of
from villages.agenda.weeks import once
from villages.members.access import sign_in_to_act
from villages.models import Event

PAGE_SIZE = 20
COMING, LOOKED_AT = 8, 40
WITHOUT = 5
DOCUMENTS_SHOWN = 30


@require_safe
@public_page
def meetings(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """What is to come, from the agenda of the village; and what was, with its minutes."""
    initiative = visible_initiative(request, village_slug, slug)
    seen = MeetingPaper.objects.visible_to(request.user).filter(initiative=initiative)
    page = page_of(request, seen.past().for_list(), PAST, PAGE_SIZE)
    for row in page.rows:
        row.initiative = initiative
    context = initiative_page(
        initiative,
        active_part="updates",
        coming=[] if mark_of(request) else _coming(request, initiative, seen),
        meetings=page.rows,
        more_url=page.more_url,
        without=_without(request, initiative) if initiative.standing.is_inside else [],
    )
    return render(request, "papers/meeting_list.html", context)


def _events(request: HttpRequest, initiative: Initiative) -> Any:
    return Event.objects.visible_to(request.user).filter(of_initiatives([initiative.pk]))


def _coming(request: HttpRequest, initiative: Initiative, seen: Any) -> list[Any]:
    """Each series once, with what this person may see of it in `paper`."""
    found = list(_events(request, initiative).upcoming().for_list()[:LOOKED_AT])
    rows: list[Any] = once(found)[:COMING]
    papers = {row.event_id: row for row in seen.filter(event__in=rows)}
    for event in rows:
        event.paper = papers.get(event.pk)
        if event.paper:
            event.paper.initiative = initiative
    return rows


def _without(request: HttpRequest, initiative: Initiative) -> list[Event]:
    """The last ones of which nothing was written down."""
    rows = _events(request, initiative).past().taking_place()
    return list(rows.filter(meeting_paper=None).for_list().order_by("-starts_at", "-pk")[:WITHOUT])


@require_POST
@sign_in_to_act
def begin(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """For whoever does more than follow: something to write the agenda or the minutes on."""
    initiative = initiative_for_insider(request, village_slug, slug)
    event = get_object_or_404(_events(request, initiative), pk=pk)
    row = MeetingPaper.of_event(initiative, event, request.user)
    if row.initiative_id != initiative.pk or not _seen(request, row):
        raise PermissionDenied
    row.initiative = initiative
    if row.is_kept_by(request.user, initiative):
        return redirect(row.url_of("meeting_edit"))
    return redirect(row)


def _seen(request: HttpRequest, row: MeetingPaper) -> bool:
    return MeetingPaper.objects.visible_to(request.user).filter(pk=row.pk).exists()


@require_safe
@public_page
def meeting(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    row = visible_meeting(request, village_slug, slug, pk)
    context = _context(request, row)
    if context["may_keep"]:
        context["form"] = AgreementForm()
    return render(request, "papers/meeting_detail.html", context)


@require_safe
@public_page
def printed(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    row = visible_meeting(request, village_slug, slug, pk)
    return render(request, "papers/meeting_print.html", _context(request, row))


def _context(request: HttpRequest, row: MeetingPaper, **more: Any) -> dict[str, Any]:
    shown = Document.objects.visible_to(request.user).listed().filter(meeting=row)
    documents = list(shown.for_list().order_by("-touched_at", "-pk")[:DOCUMENTS_SHOWN])
    for document in documents:
        document.initiative = row.initiative
    context = initiative_page(
        row.initiative,
        active_part="updates",
        meeting=row,
        agreements=list(row.agreements.in_order()[:MOST_AGREEMENTS]),
        documents=documents,
        may_keep=row.is_kept_by(request.user, row.initiative),
        may_write=may_write(row.initiative) and not row.initiative.outcome,
    )
    return {**context, **more}


@login_required
@never_cache
def edit(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    row = for_keeper(visible_meeting(request, village_slug, slug, pk), request.user)
    form = MeetingForm(request.POST or None, instance=row, initiative=row.initiative)
    if carried_out(request, form, form.change, _("Bewaard.")):
        return redirect(row)
    context = initiative_page(row.initiative, active_part="updates", form=form, meeting=row)
    return render(request, "papers/meeting_form.html", context)


@login_required
@never_cache
def adopt(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """By whoever runs it, on the day on which the meeting did."""
    row = _of_runner(request, village_slug, slug, pk)
    form = AdoptForm(request.POST or None, meeting=row)
    done = _("Vastgesteld. Het verslag blijft nu zoals het is.")
    if carried_out(request, form, lambda: form.adopt(request.user) or True, done):
        return redirect(row)
    context = initiative_page(row.initiative, active_part="updates", form=form, meeting=row)
    return render(request, "papers/meeting_adopt.html", context)


@require_POST
@sign_in_to_act
def minutes_reopen(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID
) -> HttpResponse:
    row = _of_runner(request, village_slug, slug, pk)
    done = _("Het verslag is weer te wijzigen. Stel het daarna opnieuw vast.")
    act(request, lambda: row.reopen_minutes() or True, done)
    return redirect(row)


def _of_runner(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> MeetingPaper:
    row = visible_meeting(request, village_slug, slug, pk)
    if not row.initiative.standing.runs:
        raise PermissionDenied
    return row


@require_POST
@sign_in_to_act
def agree(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """One more agreement; when something is wrong with it, the page with what was typed."""
    row = for_keeper(visible_meeting(request, village_slug, slug, pk), request.user)
    form = AgreementForm(request.POST, instance=Agreement(meeting=row))
    if form.is_valid() and row.agreements.count() >= MOST_AGREEMENTS:
        text = _("Er staan al %(n)d afspraken. Dat is veel; voeg er samen.")
        form.add_error("what", text % {"n": MOST_AGREEMENTS})
    if not form.is_valid():
        return render(request, "papers/meeting_detail.html", _context(request, row, form=form))
    if not row.agreements.filter(**form.cleaned_data).exists():  # pressed twice it is one
        form.save()
    return redirect(row.get_absolute_url() + "#afspraken")


def _agreement(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, agreement_pk: UUID
) -> Agreement:
    row = for_keeper(visible_meeting(request, village_slug, slug, pk), request.user)
    agreement = get_object_or_404(row.agreements.select_related("task"), pk=agreement_pk)
    agreement.meeting = row
    return agreement


@login_required
@never_cache
def agreement_edit(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, agreement_pk: UUID
) -> HttpResponse:
    row = _agreement(request, village_slug, slug, pk, agreement_pk)
    form = AgreementForm(request.POST or None, instance=row)
    if carried_out(request, form, form.save, _("Bewaard.")):
        return redirect(row.meeting)
    initiative = row.meeting.initiative
    context = initiative_page(initiative, active_part="updates", form=form, meeting=row.meeting)
    return render(request, "papers/agreement_form.html", {**context, "agreement": row})


@require_POST
@sign_in_to_act
def agreement_tick(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, agreement_pk: UUID
) -> HttpResponse:
    row = _agreement(request, village_slug, slug, pk, agreement_pk)
    row.tick(request.POST.get("klaar") != "nee", request.user)
    return redirect(row.meeting.get_absolute_url() + "#afspraken")


@login_required
@never_cache
def agreement_task(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, agreement_pk: UUID
) -> HttpResponse:
    """From the minutes to the list of work."""
    row = _agreement(request, village_slug, slug, pk, agreement_pk)
    initiative = row.meeting.initiative
    if row.task:
        return redirect(row.meeting)
    form = AgreementTaskForm(request.POST or None, agreement=row, initiative=initiative)
    done = _("Het staat nu ook bij de taken.")
    if carried_out(request, form, lambda: form.save(request.user), done):
        return redirect(row.meeting.get_absolute_url() + "#afspraken")
    context = initiative_page(initiative, active_part="updates", form=form, meeting=row.meeting)
    return render(request, "papers/agreement_task.html", {**context, "agreement": row})


@login_required
@never_cache
def agreement_remove(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, agreement_pk: UUID
) -> HttpResponse:
    """Asks first."""
    row = _agreement(request, village_slug, slug, pk, agreement_pk)
    if request.method == "POST":
        act(request, row.delete, _("Weg: “%(what)s”.") % {"what": row.what})
        return redirect(row.meeting)
    context = initiative_page(row.meeting.initiative, active_part="updates", meeting=row.meeting)
    return render(request, "papers/agreement_remove.html", {**context, "agreement": row})
