"""Bringing somebody together with who may help: what there is, who was asked, how it goes on."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q, Subquery
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record, record_read
from supporters.forms.volunteers import MatchForm
from supporters.models import (
    ContactMoment,
    Contribution,
    HelpSeeker,
    Match,
    SupportCase,
    Theme,
    Transition,
    Volunteer,
)
from supporters.models.volunteers import MOST_SEARCHED
from supporters.suggesting import SHOWN, fitting, places_to_go
from supporters.views.people import load_person
from supporters.views.searching import NAME_LENGTH, is_refused, no_bsn_sought
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out
from villages.models import Facility

Action = AuditEvent.Action
SHOWN_WITH = ("person", "volunteer", "facility__village", "theme")


@casework
def suggestions(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """By the theme that is chosen, else that of the last contact."""
    person = load_person(request, pk)
    contacts = ContactMoment.objects.visible_to(request.user).filter(person=person)
    last = contacts.order_by("-occurred_at").values("theme")[:1]
    themes = list(
        Theme.objects.visible_to(request.user).active().annotate(is_last=Q(pk=Subquery(last)))
    )
    chosen = [row for row in themes if row.code == request.GET.get("thema")]
    theme = next(iter(chosen or [row for row in themes if row.is_last]), None)
    found = fitting(request.user, person, theme) if theme else None
    gifts = [each.row for each in found.contributions] if found else []
    listed = [each.row for each in found.volunteers] if found else []
    record_read(request, [person, *gifts], listed=listed)
    context = {"person": person, "themes": themes, "theme": theme, "found": found}
    return render(request, "supporters/suggestions.html", context)


def _helping(request: WorkplaceRequest) -> Any:
    rows = Volunteer.objects.visible_to(request.user).helping()
    return rows.filter(organisation=request.workplace.organisation_id)


def _key(request: WorkplaceRequest, field: str, word: str) -> UUID | None:
    """What was sent, else what the address says."""
    try:
        return UUID(request.POST.get(field) or request.GET.get(word, ""))
    except ValueError:
        return None


def _chosen(request: WorkplaceRequest) -> Volunteer | None:
    key = _key(request, "volunteer", "vrijwilliger")
    chosen: Volunteer | None
    chosen = _helping(request).for_list().filter(pk=key).first() if key else None
    return chosen


def _place(request: WorkplaceRequest) -> Facility | None:
    key = _key(request, "facility", "voorziening")
    place: Facility | None = places_to_go(request.user).filter(pk=key).first() if key else None
    return place


def _gift(request: WorkplaceRequest) -> Contribution | None:
    """What somebody wants to give, with which the form comes filled in."""
    try:
        key = UUID(request.GET.get("bijdrage", ""))
    except ValueError:
        return None
    rows = Contribution.objects.visible_to(request.user).current()
    gift: Contribution | None
    gift = rows.filter(organisation=request.workplace.organisation_id, pk=key).first()
    return gift


def _filled_in(gift: Contribution | None) -> dict[str, Any]:
    """Who gives it, and what of it may stand in the file of another."""
    if gift is None:
        return {}
    return {"contribution": gift.pk, "helper": gift.giver, "what": gift.words_for_others}


def _search(request: WorkplaceRequest) -> dict[str, Any]:
    """By the beginning of a name."""
    name = request.GET.get("q", "").strip()[:NAME_LENGTH]
    if name:
        record(request, Action.SEARCH, Volunteer(id=""))
    found, are_more, in_part = _helping(request).found(name, SHOWN)
    return {
        "name": name,
        "found": found,
        "are_more": are_more,
        "refused": is_refused(request),
        "searched": MOST_SEARCHED if in_part else 0,
    }


@casework
@no_bsn_sought
def new(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """What is asked of whom: with a volunteer or a place and a theme from the suggestions, one
    press. Else a volunteer is found by name, or it is somebody whom the person knows."""
    person = load_person(request, pk)
    chosen, gift = _chosen(request), _gift(request)
    place = None if chosen else _place(request)
    themes = list(Theme.objects.visible_to(request.user).active())
    theme = next((row for row in themes if row.code == request.GET.get("thema")), None)
    form = MatchForm(
        request.POST or None,
        instance=Match(person=person),
        user=request.user,
        organisation_id=request.workplace.organisation_id,
        themes=themes,
        initial={"volunteer": chosen, "facility": place, "theme": theme, **_filled_in(gift)},
    )
    if carried_out(request, form, lambda: _propose(request, form, person), _("Bewaard.")):
        return redirect("supporters:match", pk=form.cleaned_data["key"])
    search = {} if chosen or place else _search(request)
    read = [person, gift] if gift else [person]
    record_read(request, read, listed=[chosen] if chosen else search.get("found", []))
    context = {"person": person, "form": form, "chosen": chosen, "place": place, "theme": theme}
    context |= search
    return render(request, "supporters/match_form.html", context)


def _propose(request: WorkplaceRequest, form: MatchForm, person: HelpSeeker) -> None:
    cases = SupportCase.objects.visible_to(request.user).filter(person=person).open()
    form.instance.case = cases.order_by("-opened_on", "-id").first()
    form.instance.propose(request.workplace, form.cleaned_data["key"])


def _load(request: WorkplaceRequest, pk: UUID) -> Match:
    rows = Match.objects.visible_to(request.user)
    return get_object_or_404(rows.select_related(*SHOWN_WITH), pk=pk)


@casework
def detail(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    match = _load(request, pk)
    record(request, Action.READ, match)
    mine = Transition.objects.visible_to(request.user)
    context = {"match": match, "undoable": mine.latest_of(match.person)}
    return render(request, "supporters/match.html", context)


@casework
@require_POST
def move(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    match = _load(request, pk)
    status, running = request.POST.get("stand", ""), Match.Status.RUNNING
    done = _("Bewaard. Over zes weken staat op je lijst: vragen hoe het loopt.")
    act(
        request,
        lambda: match.move_to(status, request.workplace),
        done if status == running else _("Bewaard."),
    )
    return redirect("supporters:match", pk=pk)


@casework
@require_POST
def finish(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    match = _load(request, pk)
    end = request.POST.get("afloop", "")
    act(request, lambda: match.finish(end, request.workplace), _("Bewaard."))
    return redirect("supporters:match", pk=pk)


@casework
@require_POST
def take_back(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """It was a mistake: nothing of it stays, at the volunteer neither."""
    match = _load(request, pk)
    already = _("Dit kan niet meer. Kies hoe het afliep.")
    done = _("Weggehaald, alsof je het niet vroeg.")
    if not act(request, lambda: match.take_back(request.workplace), done, already=already):
        return redirect("supporters:match", pk=pk)
    return redirect("supporters:person", pk=match.person_id)
