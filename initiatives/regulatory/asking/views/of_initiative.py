"""What one initiative asked its municipality."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from initiatives.models import Initiative
from initiatives.regulatory.asking.formal import norm_of
from initiatives.regulatory.models import RegulatoryRequest, RuleQuestion
from initiatives.regulatory.models.querysets import may_apply_for
from initiatives.views.loading import initiative_page, visible_initiative
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of
from villagehub.web.paths import path_to
from villages.members.models.reach import reach_of
from villages.models import Membership

PAGE_SIZE, FEW = 20, 5
LAST_MADE = ["-created_at", "-pk"]  # a draft was not received yet


@require_safe
@public_page
def of_initiative(http: HttpRequest, village: str, initiative: str) -> HttpResponse:
    found = visible_initiative(http, village, initiative)
    rows = RegulatoryRequest.objects.visible_to(http.user).filter(initiative=found)
    page = page_of(http, rows.for_list(), LAST_MADE, PAGE_SIZE)
    may_ask = may_apply_for(http.user, found)
    helps = reach_of(http.user).helps_in(found.village, Membership.Role.SUPPORTER.value)
    context = {
        "rows": page.rows,
        "more_url": page.more_url,
        "may_ask": may_ask,
        "asked": _asked(http.user, found) if may_ask else [],
        "may_enter": helps and not may_ask,
        "norm": norm_of(found.village.municipality) if may_ask else None,
    }
    return render(http, "regulatory/of_initiative.html", initiative_page(found, **context))


def _asked(user: Any, initiative: Initiative) -> list[tuple[RuleQuestion, str]]:
    """What they asked before, with where its button leads. One query."""
    rows = RuleQuestion.objects.to_grow(user, initiative.village.municipality_id)[:FEW]
    return [(each, path_to("regulatory:asked_grow_in", each.pk, initiative.pk)) for each in rows]
