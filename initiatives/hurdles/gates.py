"""What is high and has nothing against it holds up "running" and what comes after."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from initiatives.hurdles.models import Risk
from initiatives.models import Initiative, Stage
from initiatives.sockets.gates import gates

NAMED = 5


def risks_without_mitigation(initiative: Initiative, shared_stage: str) -> list[str | Promise]:
    """Which risks, only for whoever may see them. One query for the stages that it is about."""
    if Stage(shared_stage).number < Stage.RUNNING.number:
        return []
    titles = _titles(initiative)
    if not titles:
        return []
    if not initiative.standing.runs:
        return [_("Er is nog een risico waar niets tegenover staat.")]
    named = "; ".join(title.rstrip(".") for title in titles[:NAMED])
    return [
        _(
            "Eerst nodig bij “Wat als het misgaat?”: schrijf op wat jullie doen aan elk risico "
            "dat hoog is. Nog leeg: %s."
        )
        % named
    ]


def _titles(initiative: Initiative) -> list[str]:
    rows = Risk.objects.filter(initiative=initiative).high_and_open().order_by("-score", "pk")
    return list(rows.values_list("title", flat=True)[: NAMED + 1])


gates.plug(risks_without_mitigation)
