"""Downloading what is one's own, and closing the account."""

from __future__ import annotations

from uuid import UUID

from allauth.account.decorators import reauthentication_required
from django import forms
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from villagehub.accounts.leaving import account_ends, shown
from villagehub.accounts.requests import SignedInRequest
from villagehub.mydata.holds import holds_of
from villagehub.mydata.models import KEPT_DAYS, Closing, Download
from villagehub.web.actions import act, carried_out

SHOWN = 5


@login_required
@reauthentication_required(allow_get=True)
@never_cache
def downloads(request: SignedInRequest) -> HttpResponse:
    if request.method == "POST":
        done = _("We maken het bestand. Je krijgt een mail als het klaarstaat.")
        act(request, lambda: Download.ask(request.user), done)
        return redirect("mydata:downloads")
    mine = Download.objects.visible_to(request.user)
    context = {
        "waiting": mine.waiting().first(),
        "ready": mine.ready().order_by("-ready_at")[:SHOWN],
        "days": KEPT_DAYS,
    }
    return render(request, "mydata/downloads.html", context)


@login_required
@reauthentication_required
@require_safe
@never_cache
def download(request: SignedInRequest, pk: UUID) -> FileResponse:
    made = get_object_or_404(Download.objects.visible_to(request.user).ready(), pk=pk)
    try:
        file = made.file.open()
    except FileNotFoundError as error:
        raise Http404 from error
    name = f"villagehub-{localdate(made.ready_at):%Y-%m-%d}.zip"
    return FileResponse(file, as_attachment=True, filename=name, content_type="application/zip")


@login_required
@reauthentication_required
@never_cache
def close(request: SignedInRequest) -> HttpResponse:
    """Tells first what goes, what stays and what must be handed over. Whoever says yes is signed
    out: by signing in they would come back."""
    form = forms.Form(request.POST if request.method == "POST" else None)
    done = _("Tot ziens. Bedenk je je binnen dertig dagen, log dan gewoon weer in.")
    if carried_out(request, form, lambda: Closing.ask(request.user), done):
        logout(request)
        return redirect("home")
    found = holds_of(request.user)
    context = {
        "form": form,
        "must": [hold for hold in found if hold.must],
        "also": [hold for hold in found if not hold.must],
        "ends": shown(account_ends, None, [request.user]),
    }
    return render(request, "mydata/close.html", context)
