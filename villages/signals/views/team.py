"""The page of the village's team: what is known, how sure it is, and what comes next."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import carried_out
from villagehub.web.sent import with_what_was_sent
from villages.members.access import village_for_editor, village_for_page
from villages.models import Village
from villages.signals.access import may_tell_in, signal_for_team, warning_for_team
from villages.signals.cards import cards_of
from villages.signals.checking import check_village
from villages.signals.forms import SignalForm, TipForm, WithdrawForm
from villages.signals.models import EarlyWarning, FacilitySignal

PAST_SHOWN = 20


@login_required
@never_cache
def team(request: HttpRequest, slug: str) -> HttpResponse:
    """A fixed number of queries, however many signals there are."""
    village, today = village_for_editor(request.user, slug), timezone.localdate()
    warnings = EarlyWarning.objects.visible_to(request.user).filter(village=village)
    rows = FacilitySignal.objects.visible_to(request.user).filter(village=village)
    live = list(rows.live(today).for_list())
    counting = [signal for signal in live if signal.verified_on]
    cards = cards_of(warnings.open().for_list(), counting)
    watched = {card.warning.facility_id for card in cards}
    context = {
        "village": village,
        "active_tab": "signals",
        "cards": cards,
        "waiting": [signal for signal in live if not signal.verified_on],
        "beside": [signal for signal in counting if signal.facility_id not in watched],
        "past": list(warnings.exclude(ended_on=None).for_list().order_by("-ended_on")[:PAST_SHOWN]),
        "is_team": True,
    }
    return render(request, "signals/team.html", context)


@login_required
def signal_new(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_editor(request.user, slug)
    form = SignalForm(request.POST or None, village=village, user=request.user)
    if request.method == "POST" and form.is_valid():
        _tell(request, form, village)
        return redirect("signals:team", village.slug)
    context = {"form": form, "village": village}
    return render(request, "signals/signal_form.html", context)


def _tell(request: HttpRequest, form: SignalForm, village: Village) -> None:
    today = timezone.localdate()
    with transaction.atomic():
        if form.tell(request.user, today) is None:  # type: ignore[arg-type]
            messages.info(request, _("Dit stond er al."))
            return
        check_village(village, today)
    messages.success(request, _("Het signaal staat erbij."))


@login_required
def tip(request: SignedInRequest, slug: str) -> HttpResponse:
    """A resident tells something; nothing changes until the team asked about it."""
    village = village_for_page(request.user, slug)
    if not may_tell_in(request.user, village):
        return render(request, "signals/join_first.html", {"village": village})
    form = TipForm(request.POST or None, village=village, user=request.user)
    done = _("Dank je wel. Het dorpsteam gaat ernaar kijken. Dit stuurde je:")
    if carried_out(
        request,
        form,
        lambda: form.tell(request.user, timezone.localdate()),
        lambda _told: with_what_was_sent(done, form),
    ):
        return redirect("villages:figures", village.slug)
    return render(request, "signals/tip_form.html", {"form": form, "village": village})


@require_POST
@login_required
def verify(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    signal, today = signal_for_team(request.user, slug, pk), timezone.localdate()
    with transaction.atomic():
        if signal.verify(request.user, today):  # type: ignore[arg-type]
            check_village(signal.village, today)
            messages.success(request, _("Nagevraagd. Het signaal telt nu mee."))
    return redirect("signals:team", slug)


@login_required
def withdraw(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Asks why. A level falls only after two quarterly checks, also then."""
    signal, today = signal_for_team(request.user, slug, pk), timezone.localdate()
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            signal.withdraw(request.user, today, form.cleaned_data["because"])  # type: ignore[arg-type]
            check_village(signal.village, today)
        messages.success(request, _("Het signaal telt niet meer mee."))
        return redirect("signals:team", slug)
    context = {"form": form, "signal": signal, "village": signal.village}
    return render(request, "signals/withdraw.html", context)


@login_required
def publish(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Asks first: what the village has read cannot be unread."""
    warning = warning_for_team(request.user, slug, pk)
    if request.method == "POST":
        if warning.make_public(request.user, timezone.localdate()):  # type: ignore[arg-type]
            messages.success(request, _("Iedereen kan het nu zien op de dorpspagina."))
        return redirect("signals:team", slug)
    return _ask(request, warning, "publish")


@login_required
def ask_backing(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Asks first: the officers of the municipality get a message."""
    warning = warning_for_team(request.user, slug, pk)
    if request.method == "POST":
        if warning.ask_backing(request.user, timezone.localdate()):  # type: ignore[arg-type]
            messages.success(request, _("De gemeente heeft bericht gekregen."))
        return redirect("signals:team", slug)
    return _ask(request, warning, "backing")


def _ask(request: HttpRequest, warning: EarlyWarning, what: str) -> HttpResponse:
    context: dict[str, Any] = {
        "warning": warning,
        "what": what,
        "cancel_url": reverse("signals:team", args=[warning.village.slug]),
    }
    return render(request, "signals/ask_first.html", context)
