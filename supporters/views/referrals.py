"""Referring somebody: with consent, seen by nobody else, and taken back as easily as given."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record
from supporters.forms import ReferralForm
from supporters.letter import Letter
from supporters.models import DisclosureConsent, Referral, Transition, UnmetNeed
from supporters.models.sharing import CONSENT_TEXT_VERSION
from supporters.views.people import load_person
from villagehub.audit.models import AuditEvent
from villagehub.typesetting.typesetter import PageFailedError
from villagehub.web.actions import act
from villages.models import Membership

Action = AuditEvent.Action


def _load(request: WorkplaceRequest, pk: UUID) -> Referral:
    referrals = Referral.objects.visible_to(request.user).select_related(
        "person__organisation", "receiver", "consent", "reason_theme", "organisation"
    )
    return get_object_or_404(referrals, pk=pk)


@casework
def new(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    person = load_person(request, pk)
    form = ReferralForm(request.POST or None, person=person, user=request.user)
    if request.method == "POST" and form.is_valid():
        referral = form.save()
        record(request, Action.CREATE, form.consent)
        record(request, Action.CREATE, referral)
        messages.success(request, _("Bewaard. Je kunt de verwijzing nu versturen."))
        return redirect("supporters:referral", pk=referral.pk)
    record(request, Action.READ, person)
    context = {"person": person, "form": form, "text_version": CONSENT_TEXT_VERSION}
    return render(request, "supporters/referral_form.html", context)


@casework
def detail(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    referral = _load(request, pk)
    record(request, Action.READ, referral)
    mine = Transition.objects.visible_to(request.user)
    missed = UnmetNeed.objects.visible_to(request.user).of(referral)
    context = {
        "referral": referral,
        "undoable": mine.latest_of(referral.person),
        "missed": missed.first() if referral.may_be_missed else None,
    }
    return render(request, "supporters/referral_detail.html", context)


@casework
@require_POST
def send(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Nothing is mailed: the letter is printed or read out by the supporter."""
    referral = _load(request, pk)
    done = _("Verstuurd. Hieronder staat de brief; print of vertel hem.")
    if not act(request, lambda: referral.move_to(Referral.Status.SENT, request.workplace), done):
        return redirect("supporters:referral", pk=pk)
    return redirect("supporters:referral_letter", pk=pk)


def _load_shared(request: WorkplaceRequest, pk: UUID) -> Referral:
    """What the consent covers and nothing else; gone once the consent is withdrawn, and away for as
    long as the person asks that nothing is done."""
    referral = _load(request, pk)
    may_be_shared = referral.status in Referral.SHARED and referral.has_valid_consent
    if not may_be_shared or referral.person.restricted_on:
        raise Http404
    record(request, Action.EXPORT, referral)
    return referral


@casework
def letter(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    written = Letter(_load_shared(request, pk), request.user)
    context = {
        "letter": written,
        "name": _("Verwijsbrief"),
        "pdf": reverse("supporters:referral_letter_pdf", args=[pk]),
        "back": reverse("supporters:referral", args=[pk]),
    }
    return render(request, "supporters/letter.html", context)


@casework
def letter_pdf(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    written = Letter(_load_shared(request, pk), request.user)
    try:
        response = HttpResponse(written.pdf(), content_type="application/pdf")
    except PageFailedError:
        messages.error(request, _("De pdf is niet te maken. Print deze pagina."))
        return redirect("supporters:referral_letter", pk=pk)
    # No name in it: it stays behind in a folder of downloads.
    response["Content-Disposition"] = 'inline; filename="verwijsbrief.pdf"'
    return response


@casework
@require_POST
def ask_again(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """No answer for three weeks: the supporter asked once more."""
    referral = _load(request, pk)
    done = _("Bewaard. Over drie weken vragen we je weer wat je doet.")
    act(request, lambda: referral.ask_again(request.workplace), done)
    return redirect("supporters:referral", pk=pk)


@casework
@require_POST
def move(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    referral = _load(request, pk)
    status = request.POST.get("stand", "")
    act(request, lambda: _step(referral, status, request.workplace), _("Bewaard."))
    return redirect("supporters:referral", pk=pk)


def _step(referral: Referral, status: str, by: Membership) -> Transition:
    if status not in referral.next_statuses:
        raise ValidationError(_("Deze stap kan nu niet."))
    return referral.move_to(status, by)


@casework
def withdraw(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Asks once, then nothing more is shared with this recipient."""
    consents = DisclosureConsent.objects.visible_to(request.user).select_related(
        "person__organisation"
    )
    consent = get_object_or_404(consents, pk=pk)
    if request.method == "POST":
        who = {"who": consent.recipient_name}
        done = _("Ingetrokken. Laat %(who)s weten dat de gegevens niet meer gebruikt mogen worden.")
        already = _("Deze toestemming gold al niet meer.")
        act(request, lambda: consent.withdraw(request.workplace), done % who, already=already)
        return redirect("supporters:person", pk=consent.person_id)
    return render(request, "supporters/consent_withdraw.html", {"consent": consent})
