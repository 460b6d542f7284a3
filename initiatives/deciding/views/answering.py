"""Looking at what is asked, and answering: signed in, or from a mail."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from initiatives.deciding.forms import LinkAnswerForm, OwnAnswerForm, SolvedForm
from initiatives.deciding.models import (
    Ballot,
    Invitation,
    Question,
    QuestionKind,
    QuestionState,
    What,
)
from initiatives.deciding.results import result_of, words_so_far
from initiatives.deciding.views.loading import TAB, question_page, visible_question
from initiatives.views.loading import initiative_page, visible_initiative
from initiatives.views.purposes import of_row
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.caching import public_page
from villagehub.web.deeds import for_sign_in
from villagehub.web.paging import page_of
from villages.members.access import sign_in_to_act

PAGE_SIZE = 20
OPEN_SHOWN = 50
ORDER = ["-created_at", "-pk"]
ONLY_FOR_RUNNERS = (What.PAPER, What.PAPER_REMOVED)


@require_safe
@public_page
def board(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    rows = Question.objects.visible_to(request.user).filter(initiative=initiative)
    found = page_of(request, rows.no_longer_open(), ORDER, PAGE_SIZE)
    shown = [*rows.drafts()[:OPEN_SHOWN], *rows.open().order_by("closes_at")[:OPEN_SHOWN]]
    for question in (*shown, *found.rows):
        question.initiative = initiative
    context = {"current": shown, "past": found.rows, "more_url": found.more_url}
    return render(
        request, "deciding/board.html", initiative_page(initiative, active_part=TAB, **context)
    )


@for_sign_in(of_row(Question, gettext_lazy("mee te beslissen: %s")))
@require_safe
@public_page
def question(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    found = visible_question(request, village_slug, slug, pk)
    return _question_page(request, found, _own_part(request, found))


class OwnPart(NamedTuple):
    """`form` is None for whoever may not answer, and acts for nobody who may; `own` is what was
    answered already, and in secret only `answered`: that it was."""

    form: OwnAnswerForm | None = None
    own: Ballot | None = None
    answered: bool = False


def _own_part(request: HttpRequest, found: Question) -> OwnPart:
    user = request.user
    voter = found.roll.of(user).first() if user.is_authenticated else None
    own = None if found.is_secret else Ballot.of_place(found, voter)
    answered = voter is not None and voter.answered_version == found.version
    if not found.is_open or not user.is_authenticated:
        return OwnPart(None, own, answered)
    data = request.POST if request.method == "POST" else None
    may_answer = voter is not None and not (found.is_secret and answered)
    form = OwnAnswerForm(data, question=found, own=own, user=user, may_answer=may_answer)
    return OwnPart(form if may_answer or "person" in form.fields else None, own, answered)


def _question_page(request: HttpRequest, found: Question, part: OwnPart) -> HttpResponse:
    standing = found.initiative.standing
    events = _told(found)
    context: dict[str, Any] = {
        **part._asdict(),
        "choices": list(found.choices.all()),
        "result": result_of(found, with_names=standing.is_inside),
        "objections": words_so_far(found),
        "events": events,
        "clarified": [event for event in events[::-1] if event.what == What.CLARIFIED],
        "closed_early": next((event for event in events if event.what == What.CLOSED), None),
        "extended": [event for event in events if event.what == What.EXTENDED],
        "proposals": list(found.proposals.all()),
        "old_words": list(found.remarks.filter(version__lt=found.version)),
        "may_plan": _may_plan(found),
        "may_reply": standing.runs and found.may_be_replied_to,
    }
    return render(request, "deciding/question.html", question_page(found, **context))


def _told(found: Question) -> list[Any]:
    rows = found.events.select_related("by")
    if not found.initiative.standing.runs:
        rows = rows.exclude(what__in=ONLY_FOR_RUNNERS)
    return list(rows.order_by("-at", "-pk")[:100])


def _may_plan(found: Question) -> bool:
    return (
        found.initiative.standing.runs
        and not found.initiative.outcome
        and found.kind == QuestionKind.DATES
        and found.state == QuestionState.CLOSED
        and found.event_id is None
    )


@sign_in_to_act
@require_POST
def answer(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    found = visible_question(request, village_slug, slug, pk)
    part = _own_part(request, found)
    form = part.form
    if form is None:
        if found.is_open and not part.answered:
            raise PermissionDenied
        if found.is_open:
            messages.error(request, _("Je antwoord was al binnen. Het is geheim en blijft zo."))
            return redirect(found)
        messages.error(request, _("Antwoorden kan niet meer: de vraag is gesloten."))
        return redirect(found)
    done = _said_to(found, _("Je antwoord is binnen. Tot het sluit kan het anders."))
    if carried_out(request, form, form.save, done):
        return redirect(found)
    return _question_page(request, found, part)


@sign_in_to_act
@require_POST
def take_back(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    found = visible_question(request, village_slug, slug, pk)
    own = Ballot.own(found, request.user)
    if own is None or not own.is_objection:
        raise Http404
    own.question = found
    _take_back(request, own)
    return redirect(found)


def _take_back(request: HttpRequest, ballot: Ballot) -> None:
    done = _("Je bezwaar staat nu als opgelost. Dank je wel.")
    act(request, ballot.take_back, done)


def _said_to(found: Question, done: str) -> str:
    return _("Je antwoord is binnen. Niemand ziet wat je koos.") if found.is_secret else done


@sign_in_to_act
@require_POST
def solved(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """A secret objection, by the code of who made it."""
    found = visible_question(request, village_slug, slug, pk)
    _solve(request, found)
    return redirect(found)


def _solve(request: HttpRequest, found: Question) -> None:
    form = SolvedForm(request.POST)
    code = form.cleaned_data["code"] if form.is_valid() else ""
    ballot = found.last_ballots.with_receipt(found, code) if found.is_secret and code else None
    if ballot is None:
        messages.error(request, _("Bij deze code hoort geen bezwaar. Kijk of je hem goed overnam."))
        return
    ballot.question = found
    _take_back(request, ballot)


# From a mail


def _invited(token: str) -> Invitation:
    try:
        return Invitation.objects.with_token(token)
    except Invitation.DoesNotExist as error:
        raise Http404 from error


@never_cache
def link(request: HttpRequest, token: str) -> HttpResponse:
    """GET only shows, because scanners follow links. Whoever has the link is one person."""
    invitation = _invited(token)
    found = invitation.question
    voter = found.roll.of(None, invitation).first()
    own = None if found.is_secret else Ballot.of_place(found, voter)
    answered = voter is not None and voter.answered_version == found.version
    data = request.POST if request.method == "POST" else None
    form = LinkAnswerForm(data, question=found, own=own)
    if data is not None and "intrekken" in data:
        if own and own.is_objection:
            own.question = found
            _take_back(request, own)
        return redirect(invitation)
    if data is not None and "code" in data:
        _solve(request, found)
        return redirect(invitation)
    done = _said_to(found, _("Je antwoord is binnen. Bewaar de mail: zo verander je het."))
    if carried_out(request, form, lambda: _save_from_link(form, invitation), done):
        return redirect(invitation)
    context: dict[str, Any] = {
        "invitation": invitation,
        "question": found,
        "own": own,
        "form": form,
        "answered": answered,
        "objections": words_so_far(found) if found.is_secret else [],
    }
    context["choices"] = list(found.choices.all())
    context["clarified"] = list(found.events.filter(what=What.CLARIFIED))
    context["closed_early"] = found.events.filter(what=What.CLOSED).select_related("by").first()
    context["result"] = result_of(found, with_names=False)
    return render(request, "deciding/link.html", context)


def _save_from_link(form: LinkAnswerForm, invitation: Invitation) -> None:
    Ballot.answer(
        form.question,
        form.answer(),
        invitation=invitation,
        name=form.cleaned_data.get("name", ""),
    )
