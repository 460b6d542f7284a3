"""The file of a request at the desk, and what goes along to the municipality's own systems."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.regulatory.access import case_without_interest
from initiatives.regulatory.desk.inbox import at_desk, at_officers_desk
from initiatives.regulatory.filing.forms import FilingForm
from initiatives.regulatory.filing.models import Filing, WooCategory, category_of
from initiatives.regulatory.filing.zgw import case_file
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.audit.models import AuditEvent, record
from villagehub.web.actions import carried_out
from villages.members.workplace import WorkplaceRequest


@at_officers_desk
def filing(http: WorkplaceRequest, reference: str) -> HttpResponse:
    case = case_without_interest(http, reference)
    form = FilingForm(http.POST or None, case=case)
    if carried_out(http, form, lambda: form.keep(http.user), _("Bewaard.")):
        return redirect("regulatory:desk", reference)
    category = WooCategory(category_of(case)).label
    return render(
        http,
        "regulatory/filing.html",
        {"case": case, "form": form, "category": category, "filing": _kept(http, case)},
    )


def _kept(http: WorkplaceRequest, case: RegulatoryRequest) -> Filing:
    """As it was kept, and not as somebody types it now."""
    known = Filing.objects.visible_to(http.user).filter(request=case).first() or Filing()
    known.request = case
    return known


@at_desk
@require_safe
def as_case(http: WorkplaceRequest, reference: str) -> HttpResponse:
    case = case_without_interest(http, reference)
    known = Filing.objects.visible_to(http.user).filter(request=case).first()
    record(AuditEvent.Action.EXPORT, case, http.user.pk)
    options = {"ensure_ascii": False, "indent": 2}
    response = JsonResponse(case_file(case, known), json_dumps_params=options)
    response["Content-Disposition"] = f'attachment; filename="zaak-{reference}.json"'
    return response
