"""Who works at the desk, how to reach them, and who takes over from whom."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from initiatives.regulatory.access import municipality_of
from initiatives.regulatory.desk.forms import DeskCardForm
from initiatives.regulatory.desk.inbox import DECISION_MAKER, at_desk
from initiatives.regulatory.desk.models import DeskCard
from initiatives.regulatory.desk.models.cards import DESK_ROLES
from initiatives.regulatory.desk.queues import officers_of
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.web.actions import act, carried_out
from villages.members.workplace import WorkplaceRequest
from villages.models import Membership


@at_desk
def team(http: WorkplaceRequest) -> HttpResponse:
    rows = list(_people(http))
    leads = {row.pk for row in rows if _leads(row)}
    context = {
        "people": [(row, getattr(row, "desk_card", None), row.pk in leads) for row in rows],
        "nobody_leads": not leads,
        "may_choose": http.workplace.role == DECISION_MAKER or http.workplace.pk in leads,
    }
    return render(http, "regulatory/team.html", context)


def _leads(row: Membership) -> bool:
    return hasattr(row, "desk_card") and row.desk_card.leads_team


def _people(http: WorkplaceRequest) -> QuerySet[Membership]:
    """With how many requests lie with each. One query."""
    municipality = municipality_of(http)
    ours = RegulatoryRequest.objects.visible_to(http.user).for_staff_of(municipality).running()
    held = ours.filter(handling_officer=OuterRef("user")).order_by().values("handling_officer")
    number = Coalesce(Subquery(held.annotate(n=Count("pk")).values("n")), 0)
    here = Membership.objects.active().filter(Q(role__in=DESK_ROLES), municipality=municipality)
    rows = here.select_related("user", "desk_card__deputy").annotate(running=number)
    return rows.order_by("role", "user__display_name__dutch", "pk")


@at_desk
def card(http: WorkplaceRequest) -> HttpResponse:
    kept = DeskCard.of(http.workplace)
    officers = officers_of(municipality_of(http).pk)
    form = DeskCardForm(http.POST or None, instance=kept, officers=officers)
    if carried_out(http, form, form.keep, _("Bewaard.")):
        return redirect("regulatory:team")
    return render(http, "regulatory/desk_card.html", {"form": form})


@at_desk
@require_POST
def lead(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Who leads the team, or does no more."""
    here = Membership.objects.active().filter(role__in=DESK_ROLES)
    row = get_object_or_404(here, municipality=municipality_of(http), pk=pk)
    leads = "stopt" not in http.POST
    said: Any = _("Vanaf nu leidt %s het team.") if leads else _("%s leidt het team niet meer.")
    act(http, lambda: DeskCard.let_lead(row, leads, http.workplace), said % row.user)
    return redirect("regulatory:team")
