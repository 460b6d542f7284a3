"""Terms, channel and outages of a municipality. A decision maker sets them: of those who work on
requests the one who acts on behalf of the municipality. Officers read along."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.regulatory.access import municipality_of
from initiatives.regulatory.clock.leading.changing import follow, moved_by
from initiatives.regulatory.clock.leading.forms import ChannelForm, OutageForm, RuleForm
from initiatives.regulatory.clock.outages import ChannelOutage
from initiatives.regulatory.clock.remedies import PenaltyAmount
from initiatives.regulatory.clock.rules import EquatedDay, TermRule
from initiatives.regulatory.mandates.models import Mandate
from initiatives.regulatory.models import ProcedureKind
from villagehub.web.actions import carried_out
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

Role = Membership.Role
SHOWN = 20
at_office = workplace_required(Role.OFFICER.value, Role.DECISION_MAKER.value)
in_charge = workplace_required(Role.DECISION_MAKER.value)


@at_office
@require_safe
def overview(http: WorkplaceRequest) -> HttpResponse:
    municipality = municipality_of(http)
    rules = TermRule.objects.of(municipality)
    outages = ChannelOutage.objects.of(municipality.pk).select_related("recorded_by")
    context = {
        "municipality": municipality,
        "kinds": _kinds(rules, municipality.pk),
        "mandates": Mandate.objects.of(municipality.pk).not_over(),
        "had_mandates": Mandate.objects.of(municipality.pk).begun(timezone.localdate()).exists(),
        "outages": outages[:SHOWN],
        "days": EquatedDay.objects.filter(day__gte=timezone.localdate()),
        "amounts": [PenaltyAmount.objects.on(timezone.localdate())],
        "in_charge": http.workplace.role == Role.DECISION_MAKER,
    }
    return render(http, "regulatory/leading/overview.html", context)


def _kinds(rules: list[TermRule], municipality: int) -> list[dict[str, Any]]:
    """Of each kind the rule of today, and the ones to come."""
    today, found = timezone.localdate(), []
    for kind in ProcedureKind:
        of_kind = [rule for rule in rules if rule.procedure_kind == kind]
        holding = [rule for rule in of_kind if rule.holds_on(today)]
        own = [rule for rule in holding if rule.municipality_id == municipality]
        coming = [rule for rule in of_kind if rule.valid_from > today and rule.municipality_id]
        rule = next(iter(own or holding), None)
        found.append({"kind": kind, "rule": rule, "own": bool(own), "coming": coming})
    return found


@in_charge
def rule(http: WorkplaceRequest, kind: str) -> HttpResponse:
    """What changes for requests that run is shown before it is saved."""
    if kind not in ProcedureKind.values:
        raise Http404
    form = RuleForm(http.POST or None, municipality=municipality_of(http), kind=kind)
    shown = {"form": form, "kind": ProcedureKind(kind)}
    if http.method != "POST" or "again" in http.POST or not form.is_valid():
        return render(http, "regulatory/leading/rule.html", shown)
    if "confirmed" not in http.POST:
        moved = moved_by(form.rule())
        return render(http, "regulatory/leading/rule_preview.html", {**shown, "moved": moved})
    if carried_out(http, form, lambda: follow(form.rule(), http.user), _("De regel staat vast.")):
        return redirect("regulatory:rules")
    return render(http, "regulatory/leading/rule.html", shown)


@in_charge
def channel(http: WorkplaceRequest) -> HttpResponse:
    place = municipality_of(http)
    now = {"designated": place.designated_channel, "decree_url": place.channel_decree_url}
    form = ChannelForm(http.POST or None, initial=now)
    if http.method == "POST" and form.is_valid():
        form.save(place, http.user)
        messages.success(http, _("Bewaard."))
        return redirect("regulatory:rules")
    return render(http, "regulatory/leading/channel.html", {"form": form})


@in_charge
def outage(http: WorkplaceRequest) -> HttpResponse:
    form = OutageForm(http.POST or None)
    if http.method == "POST" and form.is_valid():
        form.save(municipality_of(http), http.user)
        messages.success(http, _("De storing staat genoteerd en telt mee in de berekening."))
        return redirect("regulatory:rules")
    return render(http, "regulatory/leading/outage.html", {"form": form})


@in_charge
@require_POST
def take_back(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Only what the municipality itself noted."""
    ours = ChannelOutage.objects.filter(municipality=municipality_of(http))
    with transaction.atomic():
        get_object_or_404(ours, pk=pk).take_back(http.user)
    messages.success(http, _("De storing telt niet meer mee."))
    return redirect("regulatory:rules")
