"""What readers and authors do: report something, or ask to look again."""

from __future__ import annotations

from uuid import UUID

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from villagehub.accounts.models import User
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act
from villagehub.web.sent import with_what_was_sent
from villages.moderation.access import row_for_author, row_for_reader
from villages.moderation.forms import AppealForm, ReportForm


@never_cache
def report(request: HttpRequest, slug: str, key: str, pk: UUID) -> HttpResponse:
    """Also without an account, so that who is harmed need not join first; a few times an hour."""
    row = row_for_reader(request.user, slug, key, pk)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not ratelimit.consume(request, action="report_post"):
            return ratelimit.respond_429(request)
        by = request.user if isinstance(request.user, User) else None
        if row.report(form.cleaned_data["kind"], form.cleaned_data["words"], by):
            done = _("Dank je. De redactie van het dorp kijkt ernaar. Dit stuurde je:")
            messages.success(request, with_what_was_sent(done, form))
        else:
            messages.info(request, _("Je had dit al gemeld. De redactie weet ervan."))
        return redirect(row.village)
    context = {"form": form, "row": row, "village": row.village}
    return render(request, "moderation/report.html", context)


@login_required
@never_cache
def appeal(request: SignedInRequest, slug: str, key: str, pk: UUID) -> HttpResponse:
    row = row_for_author(request.user, slug, key, pk)
    if not row.may_be_appealed:
        messages.info(request, _("Hierover kun je geen bezwaar (meer) maken."))
        return redirect(row)
    form = AppealForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        done = _("Je bezwaar is er. Iemand anders kijkt er opnieuw naar.")
        act(request, lambda: row.appeal(request.user, form.cleaned_data["text"]), done)
        return redirect(row)
    context = {"form": form, "row": row, "village": row.village}
    return render(request, "moderation/appeal.html", context)
