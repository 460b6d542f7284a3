"""One's own account, and acting for people without e-mail."""

from __future__ import annotations

from allauth.core import ratelimit
from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from villagehub.accounts.forms import ClaimForm, PortraitForm, ProfileForm, RegisteredPersonForm
from villagehub.accounts.models import CLAIM_VALID_DAYS, AccountClaim, AddressChange, User
from villagehub.accounts.own_settings import goes, rows
from villagehub.accounts.requests import SignedInRequest
from villagehub.audit.models import AuditEvent, record
from villagehub.notifications.forms import PreferencesForm
from villagehub.notifications.models import Notification
from villagehub.pictures.serving import send_portrait
from villagehub.web.actions import act, carried_out

MAILS_SHOWN = 10


@login_required
def overview(request: SignedInRequest) -> HttpResponse:
    """No query of its own, and one for the villages that somebody can leave."""
    return render(request, "accounts/overview.html", {"goes": rows(goes, request.user)})


@login_required
def profile(request: SignedInRequest) -> HttpResponse:
    form = ProfileForm(request.POST or None, instance=request.user)
    if carried_out(request, form, form.save, _("Bewaard.")):
        return redirect("accounts:overview")
    return render(request, "accounts/profile.html", {"form": form})


@login_required
def own_portrait(request: SignedInRequest) -> HttpResponse:
    form = PortraitForm(request.POST or None, request.FILES or None)
    if carried_out(request, form, lambda: form.put_on(request.user), _("Zo zien anderen je.")):
        return redirect("accounts:own_portrait")
    return render(request, "accounts/portrait.html", {"form": form})


@require_POST
@login_required
def remove_portrait(request: SignedInRequest) -> HttpResponse:
    act(request, lambda: request.user.take_portrait(None), _("Je foto is weg."))
    return redirect("accounts:own_portrait")


@require_safe
@login_required
def portrait(request: SignedInRequest, name: str) -> HttpResponse:
    """Its name was drawn by lot and stands only where the name of the person stands: so whoever
    knows it may see that name. Visitors get initials."""
    if not User.objects.filter(portrait=name, is_active=True).exists():
        raise Http404
    return send_portrait(request, name)


@login_required
def preferences(request: SignedInRequest) -> HttpResponse:
    form = PreferencesForm(request.POST if request.method == "POST" else None, user=request.user)
    done = _("Bewaard. Je krijgt alleen nog wat je hier aanvinkte.")
    if carried_out(request, form, form.save, done):
        return redirect("accounts:overview")
    sent = Notification.objects.visible_to(request.user).sent_lately()[:MAILS_SHOWN]
    return render(request, "accounts/preferences.html", {"form": form, "sent": sent})


@login_required
def registered_people(request: SignedInRequest) -> HttpResponse:
    people = User.objects.registered_by(request.user).order_by("name__dutch", "pk")
    return render(request, "accounts/people.html", {"people": people})


@login_required
def register_person(request: SignedInRequest) -> HttpResponse:
    form = RegisteredPersonForm(request.POST or None, recorder=request.user)
    if request.method == "POST" and form.is_valid():
        person = form.save()
        record(AuditEvent.Action.CREATE, person, request.user.pk)
        messages.success(
            request,
            _("%(name)s staat erbij. Je kunt nu namens deze persoon meedoen.") % {"name": person},
        )
        return redirect("accounts:people")
    return render(request, "accounts/register_person.html", {"form": form})


@login_required
def withdraw_consent(request: SignedInRequest, pk) -> HttpResponse:
    """Asks first: what the person takes part in ends with it."""
    person = get_object_or_404(User.objects.registered_by(request.user), pk=pk)
    if request.method == "POST":
        person.withdraw_consent()
        record(AuditEvent.Action.UPDATE, person, request.user.pk)
        messages.success(request, _("Gestopt. Er gebeurt niets meer namens deze persoon."))
        return redirect("accounts:people")
    return render(request, "accounts/withdraw_consent.html", {"person": person})


@login_required
@require_POST
@never_cache
def make_claim_code(request: SignedInRequest, pk) -> HttpResponse:
    person = get_object_or_404(User.objects.registered_by(request.user), pk=pk)
    code = AccountClaim.make(person, request.user)
    record(AuditEvent.Action.UPDATE, person, request.user.pk)
    return render(
        request,
        "accounts/claim_code.html",
        {"person": person, "code": code, "days": CLAIM_VALID_DAYS},
    )


@login_required
def claim(request: SignedInRequest) -> HttpResponse:
    """Codes cannot be tried one after the other."""
    if not ratelimit.consume(request, action="claim_registration"):
        return ratelimit.respond_429(request)
    form = ClaimForm(request.POST or None)
    done = _("Gelukt. Alles wat op jouw naam stond, hoort nu bij je account.")
    if carried_out(request, form, lambda: form.move_to(request.user), done):
        record(AuditEvent.Action.UPDATE, form.claim.person, request.user.pk)
        return redirect(settings.LOGIN_REDIRECT_URL)
    return render(request, "accounts/claim.html", {"form": form})


@never_cache
def undo_address(request: HttpRequest, token: str) -> HttpResponse:
    """By the link in the mail to the old address, signed in or not. GET asks, because scanners
    follow links; POST does it."""
    try:
        change = AddressChange.read(token)
    except (BadSignature, AddressChange.DoesNotExist) as error:
        raise Http404 from error
    form = forms.Form(request.POST if request.method == "POST" else None)
    is_done = carried_out(request, form, change.undo, "")
    context = {"form": form, "change": change, "is_done": is_done}
    return render(request, "accounts/undo_address.html", context)
