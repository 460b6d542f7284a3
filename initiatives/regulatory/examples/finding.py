"""What can be laid beside a request: what everybody may read, here and from other portals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from initiatives.models import Lesson
from initiatives.regulatory.models import Precedent, RegulatoryRequest, RuleQuestion
from initiatives.regulatory.models.examples import Example
from initiatives.regulatory.precedents.items import (
    Item,
    item_of_answer,
    item_of_decision,
    item_of_lesson,
)
from initiatives.regulatory.precedents.models import PARTS, SAYS
from villagehub.web.addresses import absolute
from villages.opendata.sitemaps import VISITOR


class Source(NamedTuple):
    rows: Callable[[], QuerySet[Any]]
    item_of: Callable[[Any], Item]
    municipality_of: Callable[[Any], str]


def _of_precedent(precedent: Precedent) -> Item:
    return Item(
        kind=precedent.kind,
        title=precedent.title,
        says=precedent.says,
        rule=precedent.rule,
        parts=precedent.parts,
        village=precedent.village,
        on=precedent.said_on.isoformat(),
        url=absolute(precedent),
    )


# By what stands in the address. A visitor's eyes: what the officer of it alone may see stays there.
SOURCES = {
    "antwoord": Source(
        lambda: RuleQuestion.objects.visible_to(VISITOR).for_list(),
        item_of_answer,
        lambda question: question.municipality.name,
    ),
    "besluit": Source(
        lambda: (
            RegulatoryRequest.objects.visible_to(VISITOR)
            .announced()
            .select_related("decision", "revised_by", "initiative__village", "municipality")
        ),
        item_of_decision,
        lambda case: case.municipality.name,
    ),
    "les": Source(
        lambda: Lesson.objects.visible_to(VISITOR).select_related(
            "initiative__village__municipality"
        ),
        item_of_lesson,
        lambda lesson: lesson.initiative.village.municipality.name,
    ),
    "elders": Source(
        lambda: Precedent.objects.visible_to(VISITOR).for_list(),
        _of_precedent,
        lambda precedent: precedent.source.municipality,
    ),
}


class Found(NamedTuple):
    thing: Any
    example: Example


def found_or_404(source: str, pk: UUID) -> Found:
    """One query."""
    rows, item_of, municipality_of = SOURCES[source]
    thing = get_object_or_404(rows(), pk=pk)
    item = item_of(thing)
    kind = Precedent.Kind(item["kind"])
    example = Example(
        origin=f"{source}:{pk}",
        kind=str(kind.label),
        title=item["title"],
        says=str(SAYS[kind].get(item["says"], "")),
        rule=item["rule"],
        parts=[(str(PARTS[name]), text) for name, text in item["parts"] if name in PARTS],
        place=f"{item['village']}, {municipality_of(thing)}",
        on=item["on"],
        url=item["url"],
    )
    return Found(thing, example)
