"""How the desk calls what it concludes: a decision in the sense of the law, or an answer."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.models import RegulatoryRequest

DECISION = {
    "title": _("Dit besluit nemen?"),
    "adopt": _("Dit besluit vaststellen?"),
    "yes": _("Ja, dit is het besluit"),
    "done": _("Het besluit staat vast. De indiener krijgt bericht."),
}
ANSWER = {
    "title": _("Dit antwoord geven?"),
    "adopt": _("Dit antwoord vaststellen?"),
    "yes": _("Ja, dit is het antwoord"),
    "done": _("Het antwoord is gegeven. De indiener krijgt bericht."),
}


def words_for(case: RegulatoryRequest, outcome: str) -> dict[str, Any]:
    return DECISION if case.is_decision_with(outcome) else ANSWER
