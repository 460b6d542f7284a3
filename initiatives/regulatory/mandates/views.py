"""Mandates of a municipality. A decision maker notes them; officers read along."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.regulatory.access import municipality_of
from initiatives.regulatory.clock.leading.views import at_office, in_charge
from initiatives.regulatory.mandates.forms import MandateForm
from initiatives.regulatory.mandates.models import Mandate, MandateQuerySet
from villagehub.web.actions import act, carried_out
from villages.members.workplace import WorkplaceRequest
from villages.models import Membership


def _ours(http: WorkplaceRequest) -> MandateQuerySet:
    ours = Mandate.objects.visible_to(http.user).of(municipality_of(http).pk)
    return ours.not_over()


@at_office
@require_safe
def overview(http: WorkplaceRequest) -> HttpResponse:
    role = Membership.Role.DECISION_MAKER
    begun = Mandate.objects.visible_to(http.user).of(municipality_of(http).pk)
    context = {
        "mandates": _ours(http),
        "had_mandates": begun.begun(timezone.localdate()).exists(),
        "in_charge": http.workplace.role == role,
    }
    return render(http, "regulatory/mandates/overview.html", context)


@in_charge
def new(http: WorkplaceRequest) -> HttpResponse:
    form = MandateForm(http.POST or None, municipality=municipality_of(http))
    if carried_out(http, form, lambda: form.save(http.user), _("Het mandaat staat genoteerd.")):
        return redirect("regulatory:mandates")
    return render(http, "regulatory/mandates/new.html", {"form": form})


@in_charge
@require_POST
def end(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    mandate = get_object_or_404(_ours(http), pk=pk)
    act(http, lambda: mandate.end(http.user), _("Het mandaat is beëindigd."))
    return redirect("regulatory:mandates")
