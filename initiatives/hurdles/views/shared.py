"""For the municipality: the registers that initiatives share with it. Nothing to change here."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from initiatives.hurdles.models import Risk, RiskShare
from initiatives.hurdles.models.backing import MUNICIPAL
from initiatives.hurdles.models.risks import ORDER
from initiatives.models import Visibility
from initiatives.regulatory.access import municipality_of
from villagehub.web.paging import page_of
from villages.members.workplace import WorkplaceRequest, workplace_required

PAGE_SIZE = 20
RISKS_SIZE = 50


def _shares(request: WorkplaceRequest):
    """Of the municipality where this person works right now."""
    rows = RiskShare.objects.visible_to(request.user).for_list()
    return rows.filter(initiative__village__municipality=municipality_of(request))


@workplace_required(*MUNICIPAL)
@require_safe
def shared_list(request: WorkplaceRequest) -> HttpResponse:
    found = page_of(request, _shares(request), ["-created_at", "-pk"], PAGE_SIZE)
    context = {"shares": found.rows, "more_url": found.more_url}
    return render(request, "hurdles/shared_list.html", context)


@workplace_required(*MUNICIPAL)
@require_safe
def shared(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    share = get_object_or_404(_shares(request), pk=pk)
    rows = Risk.objects.shared_by(share).going_on().for_list()
    found = page_of(request, rows, ORDER, RISKS_SIZE)
    context = {
        "share": share,
        "initiative": share.initiative,
        "is_public": share.initiative.visibility == Visibility.PUBLIC,
        "risks": found.rows,
        "more_url": found.more_url,
    }
    return render(request, "hurdles/shared.html", context)
