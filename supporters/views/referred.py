"""Somebody who was referred to us: taken, called, linked, and told of as far as they chose."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record, record_shown
from supporters.feedback import FeedbackLetter
from supporters.forms import AcceptForm, FeedbackForm, GiveBackForm, ScopeForm
from supporters.models import HelpSeeker, ReferralIn, Transition
from supporters.models.told import Told
from supporters.views.follow_ups import UNDO
from supporters.views.referring import pdf_answer
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out

Action = AuditEvent.Action


def _load(request: WorkplaceRequest, pk: UUID) -> ReferralIn:
    rows = ReferralIn.objects.visible_to(request.user).select_related(
        "referrer__organisation", "reason_theme", "village", "person__organisation"
    )
    return get_object_or_404(rows, pk=pk)


@casework
def detail(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    referral = _load(request, pk)
    record(request, Action.READ, referral)
    undoable = None
    if referral.person:
        undoable = Transition.objects.visible_to(request.user).latest_of(referral.person)
    context = {
        "referral": referral,
        "undoable": undoable,
        "ends": [(end.value, end.label) for end in referral.ends],
        "feedback_form": FeedbackForm(referral=referral),
        "scope_form": ScopeForm(initial={"feedback_scope": referral.feedback_scope}),
    }
    return render(request, "supporters/referred.html", context)


@casework
def accept(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """One press; when the supporter may know the person already, that is asked first."""
    referral = _load(request, pk)
    known = HelpSeeker.objects.visible_to(request.user).present()
    sent = request.POST if request.method == "POST" else None
    form = AcceptForm(sent, referral=referral, known=known)
    done = _("Aangenomen. Het telefoontje staat op je lijst.")
    if taken := carried_out(request, form, lambda: form.accept(request.workplace), done):
        return redirect(f"{reverse('supporters:today')}?{urlencode({UNDO: taken.pk})}")
    record(request, Action.READ, referral)
    record_shown(request, form.alike.values())
    return render(request, "supporters/referred_accept.html", {"referral": referral, "form": form})


@casework
def give_back(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    referral = _load(request, pk)
    form = GiveBackForm(request.POST or None)

    def give() -> None:
        referral.give_back(request.workplace, form.cleaned_data["return_reason"])

    if carried_out(request, form, give, _("Teruggegeven.")):
        return redirect("supporters:referral_in", pk=pk)
    record(request, Action.READ, referral)
    context = {"referral": referral, "form": form}
    return render(request, "supporters/referred_give_back.html", context)


@casework
@require_POST
def link(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    referral = _load(request, pk)
    done = _("Bewaard. Over zes weken staat op je lijst om te vragen hoe het loopt.")
    act(request, lambda: referral.link(request.workplace), done)
    return redirect("supporters:referral_in", pk=pk)


@casework
@require_POST
def close(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    referral = _load(request, pk)
    end = request.POST.get("einde", "")
    act(request, lambda: referral.close(request.workplace, end), _("Afgesloten."))
    return redirect("supporters:referral_in", pk=pk)


@casework
@require_POST
def allow(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    referral = _load(request, pk)
    form = ScopeForm(request.POST)
    if form.is_valid():
        scope = form.cleaned_data["feedback_scope"]
        act(request, lambda: referral.allow(request.workplace, scope), _("Bewaard."))
    else:
        messages.error(request, _("Kies wat de verwijzer mag weten."))
    return redirect("supporters:referral_in", pk=pk)


@casework
def feedback(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    referral = _load(request, pk)
    form = FeedbackForm(request.POST if request.method == "POST" else None, referral=referral)
    done = _("Klaargezet. De verwijzer ziet het bij het nummer van het ontvangstbewijs.")
    if carried_out(request, form, lambda: form.send(request.workplace), done):
        return redirect("supporters:feedback_letter", pk=pk)
    record(request, Action.READ, referral)
    return render(
        request, "supporters/referred_feedback.html", {"referral": referral, "form": form}
    )


def _letter(request: WorkplaceRequest, pk: UUID) -> FeedbackLetter:
    """Of what was sent back; gone when the person wants nothing told any more, or nothing done."""
    referral = _load(request, pk)
    may_be_told = referral.feedback_sent_on and referral.may_tell_status
    if not may_be_told or (referral.person and referral.person.restricted_on):
        raise Http404
    record(request, Action.EXPORT, referral)
    return FeedbackLetter(referral.referrer, referral.reference, Told.about(referral))


@casework
def letter(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    context = {
        "letter": _letter(request, pk),
        "name": _("Terugkoppeling"),
        "pdf": reverse("supporters:feedback_letter_pdf", args=[pk]),
        "back": reverse("supporters:referral_in", args=[pk]),
    }
    return render(request, "supporters/letter.html", context)


@casework
def letter_pdf(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    answer = pdf_answer(_letter(request, pk))
    if answer is None:
        messages.error(request, _("De pdf is niet te maken. Print deze pagina."))
        return redirect("supporters:feedback_letter", pk=pk)
    return answer
