"""The letter to the council: on the page, and as a tagged PDF."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.experiments.concluding import Evaluation
from initiatives.regulatory.experiments.days import period_of
from initiatives.regulatory.letters import Letter, Piece, lines_of
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.web.addresses import absolute


@dataclass(frozen=True)
class CouncilLetter(Letter):
    """No name of anybody: of the two sides, what they answered, as far as everybody reads it. The
    same for whoever opens it."""

    case: RegulatoryRequest
    decision: Decision
    evaluation: Evaluation
    looked: list[Any]

    @property
    def sender(self) -> str:
        """Both sides signed what stands in it; nobody decided that the college sends it."""
        name = self.case.municipality_name_on(self.dated)
        if self.evaluation.by_municipality_only:
            return _("Concept, alleen van de gemeente %s") % name
        return _("Concept, van de indieners en de gemeente %s") % name

    @property
    def receiver(self) -> str:
        return _("Aan de gemeenteraad")

    @property
    def dated(self) -> date:
        return self.evaluation.evaluated_on or timezone.localdate()

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
        if self.evaluation.by_municipality_only:
            return (
                _(
                    "In %(village)s liep een experiment van %(first)s tot en met %(last)s, op "
                    "grond van %(rule)s. Niemand sprak nog voor het initiatief toen het eindigde. "
                    "Alleen de gemeente schreef wat u hieronder leest."
                )
                % words
            )
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
            Piece(_("Waar ging het om?"), lines_of(self.case.public_summary)),
            Piece(_("Werkte het?"), [found.get_result_display(), *lines_of(found.findings)]),
            Piece(_("Hoe nu verder?"), [found.get_next_step_display()]),
            Piece(
                _("De les"),
                [found.lesson_title],
                [(title, lines_of(text)) for title, text in lessons if text],
            ),
            *asked,
            Piece(_("Alles nalezen"), [absolute(self.case)]),
        ]


def _side_by_side(looked: Any) -> list[tuple[str, list[str]]]:
    def said(row: Any) -> list[str]:
        sides = [(_("Indieners: %s"), row.applicant), (_("Gemeente: %s"), row.municipality)]
        return [text % answer for text, answer in sides if answer]

    return [(row.question, said(row)) for row in looked.rows]
