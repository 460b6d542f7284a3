"""The letter to the council: on the page, and as a tagged PDF."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.experiments.concluding import Evaluation
from initiatives.regulatory.experiments.days import period_of
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.typesetting.printable import plain, printable
from villagehub.typesetting.typesetter import (
    Letters,
    PageFailedError,
    Source,
    part_of,
    pdf_of,
    source_of,
)
from villagehub.web.addresses import absolute

TEMPLATE = Path(__file__).parent / "letter.typ"


class Piece(NamedTuple):
    """`rows` are questions, each with what the sides said."""

    title: str
    lines: list[str]
    rows: list[tuple[str, list[str]]] = []


@dataclass(frozen=True)
class CouncilLetter:
    """No name of anybody: of the two sides, what they answered, as far as everybody reads it. The
    same for whoever opens it."""

    case: RegulatoryRequest
    decision: Decision
    evaluation: Evaluation
    looked: list[Any]

    @property
    def sender(self) -> str:
        """Both sides signed what stands in it; nobody decided that the college sends it."""
        return _("Concept, van de indieners en de gemeente %s") % self.case.municipality.name

    @property
    def day(self) -> str:
        signed_on = self.evaluation.evaluated_on
        return date_format(signed_on, "j F Y") if signed_on else ""

    @property
    def title(self) -> str:
        return _("Wat het experiment “%s” opleverde") % self.case.title

    @property
    def opening(self) -> str:
        first, last = period_of(self.decision)
        if stop := getattr(self.decision, "early_stop", None):
            last = stop.stopped_on
        words = {
            "village": self.case.initiative.village.name,
            "first": date_format(first, "j F Y"),
            "last": date_format(last, "j F Y"),
            "rule": self.decision.legal_basis,
        }
        return (
            _(
                "In %(village)s liep een experiment van %(first)s tot en met %(last)s, op grond "
                "van %(rule)s. De indieners en de gemeente keken samen terug. Hieronder leest u "
                "wat er bleek en wat wij voorstellen."
            )
            % words
        )

    @property
    def pieces(self) -> list[Piece]:
        found = self.evaluation
        lessons = [
            (_("Wat werkte"), found.lesson_worked),
            (_("Wat niet werkte"), found.lesson_did_not),
            (_("Wat wij een ander dorp aanraden"), found.lesson_advice),
        ]
        asked = [
            Piece(
                _("Terugkijken %s") % each.look_back.get_moment_display(), [], _side_by_side(each)
            )
            for each in self.looked
            if each.is_open and each.seen
        ]
        return [
            Piece(_("Waar ging het om?"), _lines(self.case.public_summary)),
            Piece(_("Werkte het?"), [found.get_result_display(), *_lines(found.findings)]),
            Piece(_("Hoe nu verder?"), [found.get_next_step_display()]),
            Piece(
                _("De les"),
                [found.lesson_title],
                [(title, _lines(text)) for title, text in lessons if text],
            ),
            *asked,
            Piece(_("Alles nalezen"), [absolute(self.case)]),
        ]

    def pdf(self) -> bytes:
        """Raises PageFailedError. A sign that no font has does not stop it (decision 36)."""
        try:
            return pdf_of(TEMPLATE, self._source(printable))
        except PageFailedError:
            return pdf_of(TEMPLATE, self._source(plain))

    def _source(self, letters: Letters) -> Source:
        def shown(text: str) -> Any:
            return part_of(text, letters)

        return source_of(
            {
                "sender": shown(self.sender),
                "to": shown(_("Aan de gemeenteraad")),
                "day": shown(self.day),
                "title": shown(self.title),
                "opening": shown(self.opening),
                "pieces": [
                    {
                        "title": shown(piece.title),
                        "lines": [shown(line) for line in piece.lines],
                        "rows": [
                            {"question": shown(asked), "lines": [shown(line) for line in said]}
                            for asked, said in piece.rows
                        ],
                    }
                    for piece in self.pieces
                ],
            }
        )


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _side_by_side(looked: Any) -> list[tuple[str, list[str]]]:
    def said(row: Any) -> list[str]:
        sides = [(_("Indieners: %s"), row.applicant), (_("Gemeente: %s"), row.municipality)]
        return [text % answer for text, answer in sides if answer]

    return [(row.question, said(row)) for row in looked.rows]
