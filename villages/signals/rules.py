"""From signals to a level: every rule, what it found and what it misses. No database here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from villages.signals.models import FacilitySignal, Level, SourceKind
from villages.signals.models.signals import Code
from villages.signals.models.warnings import ORDER

SOURCES_NEEDED = 2
# These tell that something happens; the others tell only how bad its end would be, and so are no
# source of it.
TELLING = {Code.A, Code.C, Code.D, Code.F, Code.G}
# The counts of DUO and CBS are as official as a letter.
OFFICIAL = {SourceKind.DOCUMENT, SourceKind.LIST}


@dataclass(frozen=True)
class Rule:
    level: str
    codes: frozenset[str]
    text: Any


def _rule(level: str, codes: str, text: Any) -> Rule:
    return Rule(level, frozenset(codes), text)


RULES = [
    _rule(Level.WATCH, "A", gettext_lazy("Een sluiting of opzegging is aangekondigd.")),
    _rule(Level.WATCH, "C", gettext_lazy("Er komen te weinig mensen.")),
    _rule(Level.WATCH, "D", gettext_lazy("De organisatie is kwetsbaar.")),
    _rule(Level.WATCH, "F", gettext_lazy("De afstand is ineens veel groter geworden.")),
    _rule(
        Level.WARNING,
        "BC",
        gettext_lazy("Het is de laatste van zijn soort, en er komen te weinig mensen."),
    ),
    _rule(
        Level.WARNING,
        "BD",
        gettext_lazy("Het is de laatste van zijn soort, en de organisatie is kwetsbaar."),
    ),
    _rule(
        Level.WARNING,
        "G",
        gettext_lazy("Twee of meer kernvoorzieningen sloten of werden minder, binnen drie jaar."),
    ),
    _rule(
        Level.CRITICAL,
        "ABE",
        gettext_lazy("De sluiting is aangekondigd, het is de laatste, en de volgende is ver weg."),
    ),
]


@dataclass
class Part:
    """One signal that a rule asks for: the rows that give it, or none."""

    code: str
    signals: list[FacilitySignal]

    @property
    def name(self) -> str:
        return str(Code(self.code).label)


@dataclass
class Result:
    rule: Rule
    parts: list[Part]
    sources: list[str]
    is_enough: bool

    @property
    def is_met(self) -> bool:
        return all(part.signals for part in self.parts)

    @property
    def holds(self) -> bool:
        return self.is_met and self.is_enough

    @property
    def level_name(self) -> str:
        return str(Level(self.rule.level).label)

    @property
    def missing(self) -> list[str]:
        return [part.name for part in self.parts if not part.signals]


@dataclass
class Assessment:
    level: str
    results: list[Result] = field(default_factory=list)

    @property
    def codes(self) -> str:
        found = {part.code for result in self.results for part in result.parts if part.signals}
        return "".join(sorted(found))

    @property
    def held(self) -> list[Result]:
        """The most serious first."""
        held = [result for result in self.results if result.holds]
        return sorted(held, key=lambda result: -ORDER.index(result.rule.level))

    @property
    def because(self) -> str:
        """The sentence of the rules that give the level; for everybody who sees the level."""
        return " ".join(str(each.rule.text) for each in self.held if each.rule.level == self.level)

    @property
    def why_not_higher(self) -> list[str]:
        """For each rule of a higher level what it still misses."""
        rank = ORDER.index(self.level)
        higher = [each for each in self.results if ORDER.index(each.rule.level) > rank]
        return [_still_missing(each) for each in higher if not each.holds]


def _still_missing(result: Result) -> str:
    if not result.is_met:
        missing = ", ".join(result.missing)
        return _("%(level)s: niet bekend is %(missing)s.") % {
            "level": result.level_name.capitalize(),
            "missing": missing,
        }
    return _(
        "%(level)s: alle signalen zijn er, maar er is maar één bron. Nodig zijn twee bronnen die "
        "los van elkaar staan, of één officieel stuk."
    ) % {"level": result.level_name.capitalize()}


def assess(signals: Iterable[FacilitySignal]) -> Assessment:
    """`signals`: those that count, of one facility or of the village as a whole."""
    by_code: dict[str, list[FacilitySignal]] = {}
    for signal in signals:
        by_code.setdefault(signal.code, []).append(signal)
    results = [_result(rule, by_code) for rule in RULES]
    level = max((each.rule.level for each in results if each.holds), key=ORDER.index, default="")
    return Assessment(level, results)


def _result(rule: Rule, by_code: dict[str, list[FacilitySignal]]) -> Result:
    parts = [Part(code, by_code.get(code, [])) for code in sorted(rule.codes)]
    telling = [
        source
        for part in parts
        if part.code in TELLING
        for signal in part.signals
        for source in signal.sources
    ]
    keys = {(source["kind"], source.get("about", "")) for source in telling}
    official = any(source["kind"] in OFFICIAL for source in telling)
    enough = rule.level == Level.WATCH or official or len(keys) >= SOURCES_NEEDED
    return Result(rule, parts, _names(telling), enough)


def _names(sources: list[dict[str, str]]) -> list[str]:
    labels = dict(SourceKind.choices)
    return sorted({str(labels[source["kind"]]) for source in sources})
