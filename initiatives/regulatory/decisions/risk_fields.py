"""The fields in which the municipality answers each risk of the applicant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.models import Decision, RegulatoryRequest
from initiatives.regulatory.models.risks import (
    MAY_ANSWER_RISKS,
    Risk,
    RiskAnswer,
    must_answer_risks,
)
from villagehub.web.widgets import text_area

JUDGED = [("yes", _("Voldoende, omdat …")), ("no", _("Niet voldoende, omdat …"))]
MISSING: dict[str, Any] = {
    "name": _("Noem het risico kort, in woorden voor iedereen."),
    "enough": _("Kies: voldoende, of niet voldoende."),
    "because": _("Schrijf op waarom."),
}


@dataclass(frozen=True)
class AskedRisk:
    """One risk on the page: what the applicant wrote, and the fields of the answer."""

    number: int
    asked: Risk
    fields: list[forms.BoundField]

    @property
    def shown(self) -> RiskAnswer:
        name, enough, because = (field.value() or "" for field in self.fields)
        return RiskAnswer(name=name, enough=enough == "yes", because=because)

    @property
    def is_answered(self) -> bool:
        return all(field.value() for field in self.fields)


class AnswersRisks(forms.Form):
    """Beside the fields of a decision; a proposal that came back has them filled in."""

    case: RegulatoryRequest

    def _add_risks(self) -> None:
        for number in self._numbers:
            self.fields[_named("name", number)] = forms.CharField(
                label=_("Kort, voor iedereen"),
                max_length=120,
                required=False,
                help_text=_(
                    "Iedereen leest dit en je antwoord. Noem geen namen; wat de indiener schreef, "
                    "blijft tussen jullie."
                ),
            )
            self.fields[_named("enough", number)] = forms.ChoiceField(
                label=_("Vangen ze dit goed genoeg op?"),
                choices=JUDGED,
                required=False,
                widget=forms.RadioSelect,
            )
            self.fields[_named("because", number)] = forms.CharField(
                label=_("Omdat …"), max_length=2000, required=False, widget=text_area(3)
            )

    @property
    def _numbers(self) -> range:
        return range(1, len(self.case.risks) + 1)

    def _risks_asked_for(self, outcome: str) -> set[str]:
        if outcome not in MAY_ANSWER_RISKS:
            return set()
        return {_named(part, number) for number in self._numbers for part in MISSING}

    def _risks_needed_for(self, outcome: str) -> dict[str, Any]:
        """Field by field, with what is said when it was left empty."""
        if not must_answer_risks(outcome, with_conditions=False):
            return {}
        return {_named(part, n): MISSING[part] for n in self._numbers for part in MISSING}

    @staticmethod
    def _answered_before(decision: Decision) -> dict[str, str]:
        found: dict[str, str] = {}
        for number, answer in enumerate(decision.risk_answers, start=1):
            found[_named("name", number)] = answer["name"]
            found[_named("enough", number)] = "yes" if answer["enough"] else "no"
            found[_named("because", number)] = answer["because"]
        return found

    @property
    def risk_rows(self) -> list[AskedRisk]:
        return [
            AskedRisk(number, risk, [self[_named(part, number)] for part in MISSING])
            for number, risk in enumerate(self.case.risks, start=1)
            if _named("name", number) in self.fields
        ]

    @property
    def own_fields(self) -> list[forms.BoundField]:
        """Without those of the risks."""
        return [field for field in self if not field.name.startswith("risk_")]

    def _check_risks(self, cleaned: dict[str, Any]) -> None:
        """All of them, or, where an experiment has no conditions, none."""
        asked = self._risks_asked_for(cleaned.get("outcome", ""))
        with_conditions = bool(cleaned.get("conditions"))
        needed = must_answer_risks(cleaned.get("outcome", ""), with_conditions=with_conditions)
        if not needed and not any(cleaned.get(name) for name in asked):
            return
        for name in asked:
            if name not in self.errors and not cleaned.get(name):
                self.add_error(name, MISSING[name.split("_")[2]])

    def _risk_answers(self, given: dict[str, Any]) -> list[RiskAnswer]:
        found = []
        for number in self._numbers:
            name, enough, because = (str(given.get(_named(part, number), "")) for part in MISSING)
            if because:
                found.append(RiskAnswer(name=name, enough=enough == "yes", because=because))
        return found


def _named(part: str, number: int) -> str:
    return f"risk_{number}_{part}"
