"""The clock that anybody computes again: of one request as a file, and of any day by hand."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from initiatives.regulatory.clock.file import file_of_sum, written_sum
from initiatives.regulatory.clock.forms import TermForm
from initiatives.regulatory.clock.rules import EquatedDay
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.web.caching import public_page


@require_safe
@public_page
def term(http: HttpRequest) -> HttpResponse:
    form = TermForm(http.GET if "ontvangen" in http.GET else None)
    if form.is_valid():
        form.find()
    return render(http, "regulatory/term.html", {"form": form})


@require_safe
@public_page
def file_of(http: HttpRequest, reference: str) -> HttpResponse:
    """Whoever sees the page of the request gets its file, with what everybody may know."""
    rows = RegulatoryRequest.objects.visible_to(http.user)
    related = rows.select_related("term_rule", "extension", "municipality")
    case = get_object_or_404(related, reference=reference)
    options = {"ensure_ascii": False, "indent": 2}
    response = JsonResponse(content_of(case), json_dumps_params=options)
    response["Content-Disposition"] = f'attachment; filename="klok-{reference}.json"'
    return response


def content_of(case: Any) -> dict[str, Any]:
    kept = case.due_sum if "events" in case.due_sum else _computed_now(case)
    return file_of_sum(
        case.reference, case.term_rule, case.due_on, kept,
        kind=case.procedure_kind, municipality=case.municipality.gm_code,
        source=case.term_rule.legal_source,
    )  # fmt: skip


def _computed_now(case: Any) -> dict[str, Any]:
    """Of a sum that was written before its events were kept with it."""
    return written_sum(case.calculate(), EquatedDay.objects.days())
