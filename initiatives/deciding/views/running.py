"""What who runs an initiative does with a question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from allauth.core import ratelimit
from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from initiatives.deciding.forms import (
    FORMS,
    ClarifyForm,
    ExtendForm,
    InviteForm,
    OpenForm,
    OutcomeForm,
    ProposalForm,
    QuestionForm,
    ReasonForm,
    ReplyForm,
)
from initiatives.deciding.models import Choice, Invitation, Question, QuestionKind, QuestionState
from initiatives.deciding.results import decide_on, keep_words, result_of
from initiatives.deciding.views.loading import TAB, question_for_runner, question_page
from initiatives.models import InitiativeEvent, Visibility
from initiatives.views.loading import initiative_for_runner, initiative_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villages.models import Event


@login_required
def new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """Which of the three."""
    initiative = initiative_for_runner(request, village_slug, slug)
    if initiative.outcome:
        raise PermissionDenied
    return render(request, "deciding/new.html", initiative_page(initiative, active_part=TAB))


TITLES = {
    "options": gettext_lazy("Laat mensen kiezen"),
    "dates": gettext_lazy("Prik een datum"),
    "consent": gettext_lazy("Leg een voorstel voor"),
}
KINDS = {"keuze": "options", "datum": "dates", "voorstel": "consent"}


@login_required
def new_of_kind(request: SignedInRequest, village_slug: str, slug: str, kind: str) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    if kind not in KINDS:
        raise Http404
    if initiative.outcome:
        raise PermissionDenied
    form = FORMS[KINDS[kind]](request.POST or None, initiative=initiative)
    done = _("Bewaard. Kijk het na, en zet de vraag dan open.")
    if question := carried_out(request, form, lambda: form.put(request.user), done):
        return redirect(question)
    context = {"form": form, "title": TITLES[KINDS[kind]], "back": initiative.get_absolute_url()}
    return render(
        request,
        "deciding/question_form.html",
        initiative_page(initiative, active_part=TAB, **context),
    )


@login_required
def edit(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    question = question_for_runner(request, village_slug, slug, pk)
    if question.state != QuestionState.DRAFT:
        messages.error(request, _("De vraag staat al open. Je kunt hem alleen aanvullen."))
        return redirect(question)
    form: QuestionForm = FORMS[question.kind](
        request.POST or None, instance=question, initiative=question.initiative
    )
    if request.method == "POST" and form.is_valid():
        return _done(request, question, form, form.change, _("Bewaard."))
    return _form_page(
        request, question, form, str(TITLES[question.kind]), "deciding/question_form.html"
    )


@login_required
@require_POST
def delete(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """A draft. What was open is withdrawn instead, where everybody sees it."""
    question = question_for_runner(request, village_slug, slug, pk)
    with transaction.atomic():
        if question.lock().state != QuestionState.DRAFT:
            messages.error(request, _("De vraag staat al open. Trek hem in, dan zien mensen dat."))
            return redirect(question)
        question.delete()
    messages.success(request, _("Weggehaald."))
    return redirect("deciding:board", village_slug, slug)


@login_required
def open_up(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Says first who gets a message."""
    question = question_for_runner(request, village_slug, slug, pk)

    form = OpenForm(request.POST or None, question=question)

    def act() -> None:
        question.open_up(request.user, households=form.households)

    initiative = question.initiative
    if carried_out(request, form, act, _("De vraag staat open.")):
        return redirect(initiative_question(question, initiative))
    question.initiative = initiative
    told, invited = question.told().count(), question.invitations.count()
    context = question_page(question, form=form, told=told, invited=invited)
    return render(request, "deciding/open_up.html", context)


@login_required
def invite(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Answers the same whether an address is known or not, and looks nothing up."""
    question = question_for_runner(request, village_slug, slug, pk)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not ratelimit.consume(request, action="invite_to_decide"):
            return ratelimit.respond_429(request)
        return _done(
            request,
            question,
            form,
            lambda: Invitation.invite(question, form.cleaned_data["addresses"], request.user),
            _("De adressen staan erbij. Wie er al stond, krijgt niets dubbel."),
        )
    context = question_page(question, form=form, invitations=list(question.invitations.all()))
    return render(request, "deciding/invite.html", context)


@login_required
def clarify(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    question = question_for_runner(request, village_slug, slug, pk)
    form = ClarifyForm(request.POST or None)
    return _act(
        request,
        question,
        form,
        _("Aanvullen"),
        lambda: question.clarify(request.user, form.cleaned_data["note"]),
        _("De aanvulling staat erbij."),
    )


@login_required
def extend(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    question = question_for_runner(request, village_slug, slug, pk)
    form = ExtendForm(request.POST or None)
    return _act(
        request,
        question,
        form,
        _("Langer open"),
        lambda: question.extend(request.user, **form.cleaned_data),
        _("De vraag is langer open. De reden staat erbij."),
    )


@login_required
def close(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    question = question_for_runner(request, village_slug, slug, pk)
    form = ReasonForm(request.POST or None)
    return _act(
        request,
        question,
        form,
        _("Nu sluiten? Daarna kan niemand meer antwoorden."),
        lambda: question.close(request.user, form.cleaned_data["reason"]),
        _("De vraag is gesloten. Schrijf op wat er besloten is."),
    )


@login_required
def withdraw(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    question = question_for_runner(request, village_slug, slug, pk)
    form = ReasonForm(request.POST or None)

    def act() -> None:
        question.withdraw(request.user, form.cleaned_data["reason"])

    title = _("Intrekken? Alle antwoorden gaan weg, en wie antwoordde krijgt bericht.")
    return _act(request, question, form, title, act, _("De vraag is ingetrokken."))


@login_required
def change_proposal(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID
) -> HttpResponse:
    question = question_for_runner(request, village_slug, slug, pk)
    if question.kind != QuestionKind.CONSENT:
        raise Http404
    form = ProposalForm(request.POST or None, question=question)

    def act() -> None:
        data = form.cleaned_data
        with transaction.atomic():
            question.lock()
            if question.is_open and question.version == data["seen"]:
                keep_words(question)
            question.change_proposal(request.user, **data)

    title = _("Het voorstel veranderen")
    done = _("De nieuwe versie staat erop. Wie al antwoordde, krijgt de vraag opnieuw.")
    return _act(request, question, form, title, act, done)


@login_required
def reply(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, ballot_pk: UUID
) -> HttpResponse:
    """To an objection; in a secret question nobody sees whose it is."""
    question = question_for_runner(request, village_slug, slug, pk)
    ballot = get_object_or_404(question.last_ballots.objections(), pk=ballot_pk)
    ballot.question = question
    form = ReplyForm(request.POST or None)

    def act() -> None:
        ballot.reply_with(request.user, form.cleaned_data["reply"])

    title = _("Antwoord op een bezwaar")
    done = _("Je antwoord staat bij het bezwaar.")
    return _act(request, question, form, title, act, done, quote=ballot.words)


@login_required
def decide(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    question = question_for_runner(request, village_slug, slug, pk)
    form = OutcomeForm(request.POST or None)

    def act() -> None:
        decide_on(question, request.user, form.cleaned_data["outcome"])

    said = result_of(question, with_names=False)
    verdict = said.verdict if said else None
    warning = str(verdict) if verdict and not verdict.holds else ""
    title = _("Wat is besloten?")
    done = _("Het besluit staat erop. Wie antwoordde krijgt bericht.")
    return _act(request, question, form, title, act, done, warning=warning)


@login_required
@require_POST
def again(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Nothing was decided: a draft of the same; after a tie, of what ended equal."""
    question = question_for_runner(request, village_slug, slug, pk)
    initiative = question.initiative
    said = result_of(question, with_names=False)
    tied = said.verdict.tied if said and said.verdict else ()
    done = _("Het ontwerp staat klaar. Kijk het na, en zet de vraag dan open.")
    draft = act(request, lambda: question.put_again(request.user, tied), done)
    return redirect(initiative_question(draft or question, initiative))


@login_required
@require_POST
def plan(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, choice_pk: UUID
) -> HttpResponse:
    """The moment goes into the village's agenda, once."""
    question = question_for_runner(request, village_slug, slug, pk)
    choice = get_object_or_404(question.choices.filter(starts_at__isnull=False), pk=choice_pk)
    done = _("Het staat in de agenda. Pas de naam aan als je wilt.")
    event = act(request, lambda: _planned(question, choice, request.user), done)
    return redirect(event or question)


@transaction.atomic
def _planned(question: Question, choice: Choice, by: Any) -> Event:
    """Pressed by two at once it is one event. What not everybody may see of an initiative, its
    events do not tell everybody."""
    initiative = question.initiative
    question.lock()
    question.initiative = initiative
    if question.event:
        return question.event
    if question.state != QuestionState.CLOSED or initiative.outcome:
        raise ValidationError(_("Dat kan pas als de vraag gesloten is."))
    if choice.starts_at is None or choice.starts_at < timezone.now():
        raise ValidationError(_("Dit moment is al voorbij."))
    is_public = initiative.visibility == Visibility.PUBLIC and question.audience == "all"
    seen_by = Event.Visibility.PUBLIC if is_public else Event.Visibility.VILLAGE
    event = Event.objects.create(
        village=initiative.village,
        title=question.title,
        starts_at=choice.starts_at,
        description=question.text,
        organiser_text=initiative.title,
        visibility=seen_by,
        created_by=by,
    )
    InitiativeEvent.add(initiative, event)
    question._set(event=event)
    return event


def _act(
    request: HttpRequest,
    question: Question,
    form: forms.Form,
    title: str,
    act: Callable[[], Any],
    done: str,
    **more: Any,
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        return _done(request, question, form, act, done, title=title, **more)
    return _form_page(request, question, form, title, **more)


def _done(
    request: HttpRequest,
    question: Question,
    form: forms.BaseForm,
    act: Callable[[], Any],
    done: str,
    title: str = "",
    **more: Any,
) -> HttpResponse:
    """Does it when question and form agree; what the question refuses is told there."""
    initiative = question.initiative
    if carried_out(request, form, act, done):
        return redirect(initiative_question(question, initiative))
    question.refresh_from_db()
    question.initiative = initiative
    return _form_page(request, question, form, title or str(question), **more)


def initiative_question(question: Question, initiative: Any) -> str:
    """Locking reads the row anew, and with it loses what the page had loaded."""
    question.initiative = initiative
    return question.get_absolute_url()


def _form_page(
    request: HttpRequest,
    question: Question,
    form: forms.BaseForm,
    title: str,
    template: str = "deciding/act.html",
    **more: Any,
) -> HttpResponse:
    back = question.get_absolute_url()
    return render(
        request, template, question_page(question, form=form, title=title, back=back, **more)
    )
