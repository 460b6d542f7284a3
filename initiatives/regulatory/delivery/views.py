"""Whether messages arrived, for whoever works on the request and takes no part in it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.regulatory.access import case_at_desk
from initiatives.regulatory.delivery.forms import SecondRouteForm
from initiatives.regulatory.delivery.models import (
    messages_to_applicants,
    routes_alone,
    told_to_applicants,
)
from initiatives.regulatory.desk.inbox import at_desk
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.web.actions import carried_out
from villages.members.workplace import WorkplaceRequest

MOST = 200


def _case(http: WorkplaceRequest, reference: str) -> RegulatoryRequest:
    case = case_at_desk(http, reference)
    if case.has_interest_of(http.user):
        raise Http404
    return case


@at_desk
@require_safe
def delivery(http: WorkplaceRequest, reference: str) -> HttpResponse:
    case = _case(http, reference)
    return render(
        http,
        "regulatory/delivery/overview.html",
        {
            "case": case,
            "told": told_to_applicants(case, MOST),
            "routes_alone": routes_alone(case)[:MOST],
        },
    )


@at_desk
def second_route(http: WorkplaceRequest, reference: str, pk: UUID) -> HttpResponse:
    """The message to print or read aloud, and noting how it went."""
    case = _case(http, reference)
    message = get_object_or_404(
        messages_to_applicants(case).may_go_otherwise().select_related("recipient"), pk=pk
    )
    form = SecondRouteForm(http.POST or None, message=message)
    done = _("Genoteerd. Het bericht is alsnog aangekomen.")
    if carried_out(http, form, lambda: form.save(case, http.user), done):
        return redirect("regulatory:delivery", reference)
    context = {"case": case, "message": message, "form": form}
    return render(http, "regulatory/delivery/second_route.html", context)
