"""What a municipality answered and what was learned there, as a signed file for other portals.

The same words as its pages show a visitor, and nothing of who asked. What came from another portal
does not travel on: each is asked of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from initiatives.models import Lesson
from initiatives.regulatory.models import RegulatoryRequest, RuleQuestion
from initiatives.regulatory.precedents.keys import SigningKey
from initiatives.regulatory.precedents.sealing import FORMAT, sealed, written
from villagehub.web.addresses import absolute
from villages.models import Municipality
from villages.opendata.answers import open_data
from villages.opendata.geojson import LICENCE
from villages.opendata.sitemaps import VISITOR

MOST_OF_A_KIND = 200
MOST_CHARACTERS = 1_500_000  # a portal that follows reads two megabytes at most
Item = tuple[str, dict[str, Any]]


@require_safe
@open_data
def of_municipality(http: HttpRequest, slug: str) -> HttpResponse:
    """Six queries, whatever is in it."""
    municipality = get_object_or_404(Municipality.objects.defer("outline", "bounds"), slug=slug)
    head = {
        "feed": absolute(address_of(municipality)),
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
    for key, item in (*_answers(municipality), *_decisions(municipality), *_lessons(municipality)):
        room -= len(written(item))
        if room < 0:
            break
        found[key] = item
    return found


def _answers(municipality: Municipality) -> Iterator[Item]:
    rows = RuleQuestion.objects.visible_to(VISITOR).filter(municipality=municipality)
    for each in rows.for_list().order_by("-answered_at", "-pk")[:MOST_OF_A_KIND]:
        rule = each.rule.citation if each.rule else ""
        parts = [["answer", each.answer]]
        if each.rule:
            parts.append(["rule", each.rule.plain_text])
        yield _item(each, "answer", each.public_text, each.village, each.answered_at, parts=parts,
                    says=each.verdict, rule=rule)  # fmt: skip


def _decisions(municipality: Municipality) -> Iterator[Item]:
    rows = RegulatoryRequest.objects.visible_to(VISITOR).public().decided()
    rows = rows.filter(municipality=municipality, decision__announced_on__isnull=False)
    listed = rows.for_list().select_related("decision").order_by("-closed_on", "-pk")
    for each in listed[:MOST_OF_A_KIND]:
        decision = each.decision
        parts = [
            ["asked", each.public_summary],
            ["reasons", decision.reasoning],
            ["possible", decision.alternative_offered],
        ]
        yield _item(each, "decision", each.title, each.initiative.village, decision.announced_on,
                    parts=parts, says=each.outcome, rule=decision.legal_basis)  # fmt: skip


def _lessons(municipality: Municipality) -> Iterator[Item]:
    rows = Lesson.objects.published().visible_to(VISITOR)
    rows = rows.filter(initiative__village__municipality=municipality).for_list()
    for each in rows.order_by("-published_at", "-pk")[:MOST_OF_A_KIND]:
        parts = [["worked", each.what_worked], ["not", each.what_did_not], ["advice", each.advice]]
        yield _item(each, "lesson", each.title, each.initiative.village, each.published_at,
                    parts=parts, says=each.initiative.kind)  # fmt: skip


def _item(
    thing: Any,
    kind: str,
    title: str,
    village: Any,
    at: Any,
    *,
    parts: Any,
    says: str,
    rule: str = "",
) -> Item:
    return str(thing.pk), {
        "kind": kind,
        "title": title,
        "says": says,
        "rule": rule,
        "parts": [part for part in parts if part[1]],
        "village": village.name,
        "on": at.isoformat()[:10],
        "url": absolute(thing),
    }
