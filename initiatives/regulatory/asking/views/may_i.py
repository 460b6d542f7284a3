""" "Mag dit?": looking for an earlier answer, in a village or in the whole country."""

from __future__ import annotations

from typing import Any

from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from initiatives.regulatory.asking.finding import answered
from initiatives.regulatory.asking.models import RuleQuestionQuerySet, somebody_answers_in
from initiatives.regulatory.models import RuleQuestion
from villages.members.access import village_for_page
from villages.members.models.reach import reach_of
from villages.models import Village
from villages.search.question import LONGEST, readable
from villages.search.views import is_too_often

NEWEST, MINE = 5, 10
SHORTEST = 2
OWN_VILLAGES = 5


@require_safe
def country(http: HttpRequest) -> HttpResponse:
    """For somebody of one village it counts how near, or how like theirs, a village is."""
    own = Village.objects.filter(pk__in=reach_of(http.user).villages).order_by("name__dutch")
    villages = list(own[:OWN_VILLAGES])
    near = villages[0] if len(villages) == 1 else None
    rows = RuleQuestion.objects.public()
    return _page(http, "regulatory/may_i.html", rows, near, villages=villages)


@require_safe
def of_village(http: HttpRequest, village: str) -> HttpResponse:
    found = village_for_page(http.user, village)
    rows = RuleQuestion.objects.public().filter(village=found)
    context = {
        "village": found,
        "is_answered": somebody_answers_in(found.municipality, http.user.pk),
    }
    return _page(http, "regulatory/may_i_here.html", rows, found, **context)


def _page(
    http: HttpRequest,
    template: str,
    rows: RuleQuestionQuerySet,
    near: Village | None,
    **context: Any,
) -> HttpResponse:
    """`rows`: of which the newest stand there before anybody asks."""
    text = readable(http.GET.get("q", ""))[:LONGEST].strip()
    context["text"] = text
    if len(text) >= SHORTEST:
        if is_too_often(http):
            return ratelimit.respond_429(http)
        context["answered"] = answered(http.user, text, near)
    else:
        context |= _before_asking(http.user, rows)
    response = render(http, template, context)
    if text:
        response["X-Robots-Tag"] = "noindex"
    return response


def _before_asking(user: Any, rows: RuleQuestionQuerySet) -> dict[str, Any]:
    """One's own questions, and the newest of others."""
    own = RuleQuestion.objects.of_person(user)
    mine = own.for_list().order_by("-asked_at", "-pk") if user.is_authenticated else own.none()
    newest = rows.exclude(pk__in=own.values("pk")) if user.is_authenticated else rows
    return {
        "mine": list(mine[:MINE]),
        "newest": list(newest.for_list().order_by("-answered_at", "-pk")[:NEWEST]),
    }
