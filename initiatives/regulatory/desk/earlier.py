"""What was decided before on what is alike: the same kind, a rule in the same words."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from initiatives.people.asking import asked_by_who_takes_part
from initiatives.regulatory.models import RegulatoryRequest

SHOWN = 4
ALIKE = 0.35


def earlier_on_the_same(case: RegulatoryRequest, user: Any) -> list[RegulatoryRequest]:
    """Public decisions only, of all municipalities, those on a rule in the same words first, then
    one's own. One query. Of the raw form only the rule is compared, and nothing of it shown."""
    rule = case.hindering_rule.strip()[:200] or case.title
    kind = case.procedure_kind
    return _alike(user, case.pk, rule, case.title, case.municipality_id, kind=kind)


@asked_by_who_takes_part
def _alike(
    user: Any, but: UUID, rule: str, title: str, municipality: int, *, kind: str
) -> QuerySet[RegulatoryRequest]:
    rows = RegulatoryRequest.objects.visible_to(user).public().decided().exclude(pk=but)
    rows = rows.annotate(
        of_rule=TrigramWordSimilarity(rule, F("decision__legal_basis")),
        of_words=TrigramWordSimilarity(title, F("title")),
        ours=Case(
            When(municipality=municipality, then=Value(0)),
            default=Value(1),
            output_field=IntegerField(),
        ),
    )
    alike = Q(of_rule__gte=ALIKE) | Q(of_words__gte=ALIKE)
    if kind:
        alike |= Q(procedure_kind=kind)
    found = rows.filter(alike).order_by("-of_rule", "-of_words", "ours", "-closed_on", "pk")
    return found.select_related("decision").for_list()[:SHOWN]
