"""Coming along without an account."""

from __future__ import annotations

from uuid import UUID

from allauth.core import ratelimit
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from villagehub.mailboxes import mailbox
from villagehub.plain_text import one_line
from villagehub.web.actions import carried_out
from villages.agenda.forms import GuestForm
from villages.agenda.owners import sign_up_page
from villages.agenda.views.events import visible_event
from villages.models import GuestSignUp


@never_cache
def guest_new(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Answers the same whether the address is known or not, and looks nothing up."""
    event = visible_event(request, slug, pk)
    if event.signs_up_elsewhere:
        return redirect(sign_up_page(event))
    form = GuestForm(request.POST or None)
    context = {"event": event, "village": event.village, "form": form}
    if not event.is_open:
        return render(request, "villages/guest_closed.html", context)
    if request.method == "POST" and form.is_valid():
        key = mailbox(form.cleaned_data["email"])
        if not ratelimit.consume(request, action="guest_sign_up", key=key):
            return ratelimit.respond_429(request)
    if carried_out(request, form, lambda: GuestSignUp.ask(event, **form.cleaned_data)):
        return render(request, "villages/guest_sent.html", context)
    return render(request, "villages/guest_form.html", context)


@never_cache
def guest(request: HttpRequest, token: str) -> HttpResponse:
    """GET asks, because scanners follow links; POST confirms, or signs off."""
    try:
        row = GuestSignUp.objects.with_token(token)
    except GuestSignUp.DoesNotExist as error:
        raise Http404 from error
    if request.method == "POST":
        _act(request, row)
        return redirect(row)
    context = {"row": row, "event": row.event, "attendance": row.user and row.attendance}
    return render(request, "villages/guest.html", context)


def _act(request: HttpRequest, row: GuestSignUp) -> None:
    if "weg" in request.POST and row.user:
        row.event.leave(row.user, one_line(request.POST.get("reason", ""))[:200])
        messages.success(request, _("Afgemeld. Fijn dat je het laat weten."))
        return
    try:
        attendance = row.confirm()
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        waiting = _("Je staat op de wachtlijst. Zodra er plaats is, krijg je een mail.")
        messages.success(request, waiting if attendance.waiting_since else _("Je komt. Tot dan!"))
