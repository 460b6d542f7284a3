"""Equated days and amounts of the penalty: the same for all municipalities, so an administrator
copies them from the law. Whoever works on requests reads them at their own rules."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.regulatory.clock.national.forms import EquatedDayForm, PenaltyForm
from initiatives.regulatory.clock.remedies import PenaltyAmount
from initiatives.regulatory.clock.rules import EquatedDay
from villagehub.web.actions import act, carried_out
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

as_admin = workplace_required(Membership.Role.ADMIN.value)


@as_admin
@require_safe
def overview(http: WorkplaceRequest) -> HttpResponse:
    context = {"days": EquatedDay.objects.all(), "amounts": PenaltyAmount.objects.all()}
    return render(http, "regulatory/national/overview.html", context)


@as_admin
def equated_day(http: WorkplaceRequest) -> HttpResponse:
    form = EquatedDayForm(http.POST or None)
    done = _("De dag telt mee. Lopende termijnen volgen morgenochtend.")
    if carried_out(http, form, lambda: form.save(http.user), done):
        return redirect("regulatory:national")
    return render(http, "regulatory/national/equated_day.html", {"form": form})


@as_admin
@require_POST
def equated_day_back(http: WorkplaceRequest, pk: int) -> HttpResponse:
    day = get_object_or_404(EquatedDay, pk=pk)
    done = _("De dag telt niet meer mee. Lopende termijnen volgen morgenochtend.")
    act(http, lambda: day.take_back(http.user), done)
    return redirect("regulatory:national")


@as_admin
def penalty(http: WorkplaceRequest) -> HttpResponse:
    form = PenaltyForm(http.POST or None)
    if carried_out(http, form, lambda: form.save(http.user), _("De bedragen staan er.")):
        return redirect("regulatory:national")
    return render(http, "regulatory/national/penalty.html", {"form": form})
