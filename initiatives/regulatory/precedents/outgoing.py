"""What a municipality answered and what was learned there, as a signed file for other portals.

The same words as its pages show a visitor, and nothing of who asked. What came from another portal
does not travel on: each is asked of its own.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from initiatives.models import Lesson
from initiatives.regulatory.models import RegulatoryRequest, RuleQuestion
from initiatives.regulatory.precedents.items import (
    item_of_answer,
    item_of_decision,
    item_of_lesson,
)
from initiatives.regulatory.precedents.keys import SigningKey
from initiatives.regulatory.precedents.sealing import FORMAT, sealed, written
from villagehub.web.addresses import absolute
from villages.models import Municipality
from villages.opendata.answers import open_data
from villages.opendata.geojson import LICENCE
from villages.opendata.sitemaps import VISITOR

MOST_OF_A_KIND = 200
MOST_CHARACTERS = 1_500_000  # a portal that follows reads two megabytes at most


@require_safe
@open_data
def of_municipality(http: HttpRequest, slug: str) -> HttpResponse:
    """Seven queries, whatever is in it. Whoever follows a municipality that went into another goes
    on to read what that one says, under the address that they trusted."""
    asked = get_object_or_404(Municipality.objects.defer("outline", "bounds"), slug=slug)
    municipality = asked.today()
    head = {
        "feed": absolute(address_of(asked)),
        "portal": absolute(),
        "municipality": municipality.name,
        "municipality_code": municipality.gm_code,
        "issued_at": timezone.now().replace(second=0, microsecond=0).isoformat(),
        "license": LICENCE,
    }
    file = sealed(head, items_of(municipality), SigningKey.current().secret)
    return JsonResponse(file, json_dumps_params={"ensure_ascii": False})


@require_safe
@open_data
def public_key(http: HttpRequest) -> HttpResponse:
    key = SigningKey.current()
    told = {
        "format": FORMAT,
        "algorithm": key.algorithm,
        "public_key": key.public,
        "fingerprint": key.fingerprint,
        "portal": absolute(),
    }
    return JsonResponse(told)


def address_of(municipality: Municipality) -> str:
    return reverse("regulatory:precedents_json", args=[municipality.slug])


def items_of(municipality: Municipality) -> dict[str, dict[str, Any]]:
    """Newest first of each kind; what does not fit any more stays at home."""
    found: dict[str, dict[str, Any]] = {}
    room = MOST_CHARACTERS
    for things, item_of in (
        (_answers(municipality), item_of_answer),
        (_decisions(municipality), item_of_decision),
        (_lessons(municipality), item_of_lesson),
    ):
        for each in things:
            item = item_of(each)
            room -= len(written(item))
            if room < 0:
                return found
            found[str(each.pk)] = dict(item)
    return found


def _answers(municipality: Municipality) -> Any:
    rows = RuleQuestion.objects.visible_to(VISITOR).filter(municipality=municipality)
    return rows.for_list().order_by("-answered_at", "-pk")[:MOST_OF_A_KIND]


def _decisions(municipality: Municipality) -> Any:
    rows = RegulatoryRequest.objects.visible_to(VISITOR).announced()
    rows = (
        rows.filter(municipality=municipality).for_list().select_related("decision", "revised_by")
    )
    return rows.order_by("-closed_on", "-pk")[:MOST_OF_A_KIND]


def _lessons(municipality: Municipality) -> Any:
    rows = Lesson.objects.published().visible_to(VISITOR)
    rows = rows.filter(initiative__village__municipality=municipality).for_list()
    return rows.order_by("-published_at", "-pk")[:MOST_OF_A_KIND]
