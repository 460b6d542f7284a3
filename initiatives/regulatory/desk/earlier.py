"""What was decided before on what is alike: the same kind, a rule in the same words."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Case, F, IntegerField, Q, Value, When

from initiatives.regulatory.models import RegulatoryRequest

SHOWN = 4
ALIKE = 0.35


def earlier_on_the_same(case: RegulatoryRequest, user: Any) -> list[RegulatoryRequest]:
    """Public decisions only, of all municipalities, those on a rule in the same words first, then
    one's own. One query. Of the raw form only the rule is compared, and nothing of it shown."""
    rows = RegulatoryRequest.objects.visible_to(user).public().decided().exclude(pk=case.pk)
    rule = case.hindering_rule.strip()[:200] or case.title
    rows = rows.annotate(
        of_rule=TrigramWordSimilarity(rule, F("decision__legal_basis")),
        of_words=TrigramWordSimilarity(case.title, F("title")),
        ours=Case(
            When(municipality=case.municipality_id, then=Value(0)),
            default=Value(1),
            output_field=IntegerField(),
        ),
    )
    alike = Q(of_rule__gte=ALIKE) | Q(of_words__gte=ALIKE)
    if case.procedure_kind:
        alike |= Q(procedure_kind=case.procedure_kind)
    found = rows.filter(alike).order_by("-of_rule", "-of_words", "ours", "-closed_on", "pk")
    return list(found.select_related("decision").for_list()[:SHOWN])
