"""Unsubscribing and preferences without signing in, and the list of people to call."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from villagehub.accounts.models import User
from villagehub.accounts.requests import SignedInRequest
from villagehub.notifications.emails import (
    read_token,
    read_way_out_of_letters,
    unsubscribe_token,
)
from villagehub.notifications.forms import PreferencesForm, labels_told_anyhow
from villagehub.notifications.models import Category, Notification, mute
from villagehub.web.actions import act, carried_out

CALLS_SHOWN = 50


def _person_of(token: str) -> tuple[User, Category]:
    try:
        return read_token(token)
    except (BadSignature, ValueError, TypeError, User.DoesNotExist) as error:
        raise Http404 from error


@csrf_exempt  # RFC 8058: the mail program posts without our cookie; the signed token is the proof
@never_cache
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """GET asks, because scanners follow links; POST does it, also as one click from the mail."""
    user, category = _person_of(token)
    if request.method == "POST":
        mute(user, {category.value})
    return render(
        request,
        "notifications/unsubscribe.html",
        {
            "category": category.label,
            "told_anyhow": labels_told_anyhow([category]),
            "is_done": request.method == "POST",
            "preferences_token": unsubscribe_token(user, category),
        },
    )


@csrf_exempt  # as above
@never_cache
def no_letters(request: HttpRequest, token: str) -> HttpResponse:
    """The same for an address of which nobody knows whose it is. Who changes their mind comes back
    by the same link."""
    try:
        kind, refusal = read_way_out_of_letters(token)
    except (BadSignature, ValueError, TypeError) as error:
        raise Http404 from error
    if request.method == "POST":
        if "weer" in request.POST:
            refusal.take_back()
        else:
            refusal.keep()
    context = {"kind": kind, "label": kind.label, "is_refused": refusal.is_kept()}
    return render(request, "notifications/no_letters.html", context)


@never_cache
def preferences(request: HttpRequest, token: str) -> HttpResponse:
    user, _category = _person_of(token)
    form = PreferencesForm(request.POST if request.method == "POST" else None, user=user)
    done = _("Bewaard. Je krijgt alleen nog wat je hier aanvinkte.")
    if carried_out(request, form, form.save, done):
        return redirect("notifications:preferences", token=token)
    return render(request, "notifications/preferences.html", {"form": form})


@login_required
def call_list(request: SignedInRequest) -> HttpResponse:
    calls = Notification.objects.calls_for(request.user).select_related("recipient")
    return render(
        request,
        "notifications/call_list.html",
        {"calls": calls.order_by("due_at")[:CALLS_SHOWN], "people": _people_of(request.user)},
    )


def _people_of(user: User) -> int:
    return User.objects.registered_by(user).count()


@login_required
@require_POST
def call_done(request: SignedInRequest, pk) -> HttpResponse:
    call = get_object_or_404(Notification.objects.calls_for(request.user), pk=pk)
    act(request, call.mark_called, _("Mooi, deze is gebeld."))
    return redirect("notifications:calls")
