"""The "proefdatum": before anything is sent, when the answer would come, from whom, and what that
means, for each kind that a draft may turn out to be. The officer chooses the kind afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.regulatory.clock.calculation import Calculation, Received, due_date
from initiatives.regulatory.clock.rules import EquatedDay, TermRule
from initiatives.regulatory.mandates.models import positions
from initiatives.regulatory.models import ProcedureKind, RegulatoryRequest
from villages.models import Municipality

MOST_LIKELY = 3
LONG_SIGN = 6
# Words in a draft that make a kind likely: long ones also within another ("horecavergunning"),
# short ones as the beginning of one ("rijk", and not "belangrijk").
SIGNS: dict[str, tuple[str, ...]] = {
    ProcedureKind.SUBSIDY: ("subsid", "bijdrage", "geld van de gemeente"),
    ProcedureKind.RIGHT_TO_CHALLENGE: ("overnemen", "uitdaagrecht", "groenbestek", "zelf beheren"),
    ProcedureKind.ENVIRONMENT_PERMIT: ("bouw", "omgevingsplan", "bestemmingsplan", "verbouw"),
    ProcedureKind.EXEMPTION_PERMIT: ("vergunning", "ontheffing", "apv", "verordening"),
    ProcedureKind.POLICY_DEVIATION: ("beleid", "richtlijn", "welstand"),
    ProcedureKind.SIGNAL_HIGHER_RULE: ("provincie", "rijk", "landelijk", "europ", "waterschap"),
    ProcedureKind.EXPERIMENT: ("proef", "experiment", "uitproberen", "tijdelijk"),
    ProcedureKind.CLARIFICATION: ("mag dit al", "niet zeker", "mag dat", "mag een", "mag het"),
}
MEANS: dict[str, Any] = {
    ProcedureKind.CLARIFICATION: gettext_lazy(
        "De gemeente legt uit wat mag. Misschien mag het al, en is er geen besluit nodig."
    ),
    ProcedureKind.POLICY_DEVIATION: gettext_lazy(
        "De gemeente heeft een eigen beleidsregel, en kan daar in jullie geval van afwijken."
    ),
    ProcedureKind.EXEMPTION_PERMIT: gettext_lazy(
        "Iets is verboden, tenzij de gemeente het jullie toestaat."
    ),
    ProcedureKind.ENVIRONMENT_PERMIT: gettext_lazy(
        "Het gaat over bouwen of de grond. De aanvraag zelf doe je in het Omgevingsloket."
    ),
    ProcedureKind.RIGHT_TO_CHALLENGE: gettext_lazy(
        "Jullie nemen een taak van de gemeente over, omdat jullie het beter of goedkoper kunnen."
    ),
    ProcedureKind.EXPERIMENT: gettext_lazy(
        "Jullie proberen iets uit, met een einddatum en vragen die je na afloop beantwoordt."
    ),
    ProcedureKind.SUBSIDY: gettext_lazy("Jullie vragen geld. Vaak is er een vaste pot per jaar."),
    ProcedureKind.SIGNAL_HIGHER_RULE: gettext_lazy(
        "De regel is van een ander, zoals het rijk. De gemeente stuurt jullie verzoek door."
    ),
}
BY_OFFICER = {ProcedureKind.CLARIFICATION, ProcedureKind.SIGNAL_HIGHER_RULE}


@dataclass
class Trial:
    """What one kind would come to when the draft is sent on that day."""

    kind: str
    rule: TermRule
    calculation: Calculation
    is_official: bool
    positions: list[str]

    @property
    def label(self) -> str:
        return str(ProcedureKind(self.kind).label)

    @property
    def means(self) -> str:
        return str(MEANS[self.kind])

    @property
    def due_on(self) -> date:
        return self.calculation.due_on

    @property
    def is_legal(self) -> bool:
        return self.is_official and self.rule.is_statutory

    @property
    def may_object(self) -> bool:
        return self.is_official and self.rule.objection

    @property
    def who(self) -> str:
        if self.kind in BY_OFFICER:
            return _("de behandelaar van de gemeente")
        if self.positions:
            return _("namens het college van burgemeester en wethouders: %s") % ", ".join(
                self.positions
            )
        return _("het college van burgemeester en wethouders, of wie dat daarvoor aanwijst")


def trials(draft: RegulatoryRequest, on: date) -> tuple[list[Trial], list[Trial]]:
    """Those that are likely, and the others. Three queries."""
    who = positions(draft.municipality_id, on)
    rules, equated = _rules(draft.municipality, on), EquatedDay.objects.days()
    likely = likely_kinds(draft)
    ordered = [*likely, *(kind for kind in ProcedureKind.values if kind not in likely)]
    made = []
    for kind in ordered:
        calculation = due_date([Received(on)], rules[kind], equated) if kind in rules else None
        if calculation is not None:
            official = draft.municipality.designated_channel
            made.append(Trial(kind, rules[kind], calculation, official, who[kind]))
    others = [each for each in made if each.kind not in likely]
    return [each for each in made if each.kind in likely], others


def _rules(municipality: Municipality, on: date) -> dict[str, TermRule]:
    """By kind, its own before the national one: as `TermRule.applicable`, for all kinds at once."""
    rows = TermRule.objects.filter(
        Q(municipality=municipality) | Q(municipality=None),
        Q(valid_until=None) | Q(valid_until__gt=on),
        valid_from__lte=on,
    )
    own_last = rows.order_by(F("municipality").desc(nulls_first=True))
    return {rule.procedure_kind: rule for rule in own_last}


def likely_kinds(draft: RegulatoryRequest) -> list[str]:
    """By words in the draft; an end date makes an experiment likely, and not knowing the rule makes
    it likely that the officer only has to explain."""
    text = f" {draft.title} {draft.what} {draft.hindering_rule} ".lower()
    found = [kind for kind, signs in SIGNS.items() if any(_has(text, sign) for sign in signs)]
    if draft.wanted_until and ProcedureKind.EXPERIMENT not in found:
        found.insert(0, ProcedureKind.EXPERIMENT)
    if draft.rule_unknown and ProcedureKind.CLARIFICATION not in found:
        found.insert(0, ProcedureKind.CLARIFICATION)
    usual = [ProcedureKind.CLARIFICATION, ProcedureKind.POLICY_DEVIATION]
    return [str(kind) for kind in (found or usual)[:MOST_LIKELY]]


def _has(text: str, sign: str) -> bool:
    return (sign if len(sign) >= LONG_SIGN else f" {sign}") in text
