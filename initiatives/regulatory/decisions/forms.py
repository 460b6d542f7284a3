"""Concluding, proposing and deciding."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.clock.calculation import add_months
from initiatives.regulatory.decisions.conditions import Condition, DecisionCondition
from initiatives.regulatory.decisions.forwards import ForwardRecord
from initiatives.regulatory.decisions.guards import why_no_experiment, why_not_left_aside
from initiatives.regulatory.decisions.models import EXPERIMENT_MONTHS
from initiatives.regulatory.decisions.risk_fields import AnswersRisks
from initiatives.regulatory.forms import (
    ActionForm,
    refuse_unknown_day,
    set_choices,
)
from initiatives.regulatory.models import Decision, Outcome
from initiatives.regulatory.models.choices import BY_OFFICER
from villagehub.web.widgets import date_input, text_area

MAX_CONDITIONS = 30
MISSING = {
    "legal_basis": _("Noem de regel waarop dit steunt."),
    "alternative_offered": _("Zeg bij een nee ook wat er wel kan."),
    "forwarded_to": _("Vul in naar wie je het verzoek doorstuurt."),
    "conditions": _("Schrijf minstens één voorwaarde op."),
    "experiment_starts_on": _("Wanneer begint het experiment?"),
    "experiment_ends_on": _("Wanneer eindigt het experiment?"),
    "evaluation_question": _("Wat willen jullie na afloop weten?"),
}
# Beyond the reasons, which every outcome has.
NEEDED: dict[str, list[str]] = {
    Outcome.NO_DEVIATION_NEEDED: ["legal_basis"],
    Outcome.FORWARDED: ["forwarded_to"],
    Outcome.GRANTED: ["legal_basis"],
    Outcome.GRANTED_WITH_CONDITIONS: ["legal_basis", "conditions"],
    Outcome.EXPERIMENT_GRANTED: [
        "legal_basis",
        "experiment_starts_on",
        "experiment_ends_on",
        "evaluation_question",
    ],
    Outcome.PARTLY_GRANTED: ["legal_basis", "alternative_offered"],
    Outcome.REFUSED: ["legal_basis", "alternative_offered"],
    Outcome.NOT_PROCESSED: ["legal_basis"],
}


MAY_BE_GIVEN: dict[str, list[str]] = {
    Outcome.EXPERIMENT_GRANTED: ["conditions"],
    Outcome.PARTLY_GRANTED: ["conditions"],
}


class DecisionForm(AnswersRisks, ActionForm):
    """From an officer: a conclusion or a proposal. From a decision maker: the decision. The outcome
    is chosen first; then only what that outcome needs is asked."""

    name = "decision"
    outcome = forms.ChoiceField(label=_("Uitkomst"), choices=Outcome.choices)
    legal_basis = forms.CharField(
        label=_("Op grond van welke regel?"),
        max_length=500,
        required=False,
        help_text=_("Bijvoorbeeld: artikel 2:25 APV, of artikel 4:84 Awb."),
    )
    reasoning = forms.CharField(
        label=_("Waarom?"),
        max_length=8000,
        widget=text_area(7),
        help_text=_("In gewone taal: welke regel geldt, en welk belang woog zwaar?"),
    )
    alternative_offered = forms.CharField(
        label=_("Wat kan er wel?"),
        max_length=4000,
        required=False,
        widget=text_area(4),
        help_text=_("Een andere plek, een ander moment, een proef: wat zou wel mogen?"),
    )
    forwarded_to = forms.CharField(
        label=_("Doorsturen naar"),
        max_length=200,
        required=False,
        help_text=_("Welke organisatie gaat hier wel over?"),
    )
    conditions = forms.CharField(
        label=_("Voorwaarden"),
        max_length=10000,
        required=False,
        widget=text_area(4),
        help_text=_(
            "Eén voorwaarde per regel. Moet het op een dag klaar zijn? Zet die ervoor, zoals "
            "1-6-2027: haal de tent weg. Jullie krijgen dan allebei bericht."
        ),
    )
    experiment_starts_on = forms.DateField(
        label=_("Het experiment begint op"),
        required=False,
        widget=date_input(),
        validators=[refuse_unknown_day],
    )
    experiment_ends_on = forms.DateField(
        label=_("Het experiment eindigt op"),
        required=False,
        widget=date_input(),
        validators=[refuse_unknown_day],
        help_text=_("Hoogstens 36 maanden. Het loopt nooit vanzelf door."),
    )
    evaluation_question = forms.CharField(
        label=_("Wat willen we na afloop weten?"),
        max_length=2000,
        required=False,
        widget=text_area(3),
    )

    def __init__(
        self, data: QueryDict | None = None, *, as_officer: bool, outcome: str = "", **given: Any
    ):
        self.as_officer = as_officer
        super().__init__(data, **given)
        set_choices(self, "outcome", [("", _("Kies een uitkomst")), *Outcome.choices])
        self._add_risks()
        if not self.is_bound and hasattr(self.case, "decision"):
            self.initial = self._proposal(self.case.decision)
        typed = self.data.get("outcome", "") if self.is_bound else outcome
        self.chosen = typed or self.initial.get("outcome", "")
        self._ask_what_is_needed()

    def _ask_what_is_needed(self) -> None:
        asked = {"version", "outcome"}
        if self.chosen in NEEDED:
            needed = {*NEEDED[self.chosen], *MAY_BE_GIVEN.get(self.chosen, [])}
            needed |= self._risks_asked_for(self.chosen)
            asked = {name for name in self.fields if not self._depends(name) or name in needed}
        self.unasked = [name for name in self.fields if name not in asked]
        for name in self.unasked:
            del self.fields[name]
        self._mark_what_is_needed()

    def _mark_what_is_needed(self) -> None:
        """So that one reads it before sending, and not only afterwards."""
        missing: dict[str, Any] = {name: MISSING[name] for name in NEEDED.get(self.chosen, [])}
        missing |= self._risks_needed_for(self.chosen)
        for name, sentence in missing.items():
            self.fields[name].required = True
            self.fields[name].error_messages["required"] = sentence

    @staticmethod
    def _depends(name: str) -> bool:
        return name in MISSING or name.startswith("risk_")

    @property
    def kept(self) -> dict[str, str]:
        """What was typed for another outcome goes along on the page, and is there again when that
        one is chosen after all."""
        typed = self.data if self.is_bound else self.initial
        return {name: str(typed[name] or "") for name in self.unasked if name in typed}

    @staticmethod
    def _proposal(decision: Decision) -> dict[str, Any]:
        names = [f.name for f in Decision._meta.fields if f.name in DecisionForm.base_fields]
        values = {name: getattr(decision, name) for name in names}
        values["conditions"] = "\n".join(row.line for row in decision.conditions.all())
        return values | DecisionForm._answered_before(decision)

    @property
    def conditions_read(self) -> list[Condition]:
        """With the days as they were understood."""
        return [
            Condition.read(line) for line in self.lines(self.cleaned_data.get("conditions", ""))
        ]

    @property
    def is_proposal(self) -> bool:
        return self.as_officer and self.cleaned_data.get("outcome") not in BY_OFFICER

    def clean_conditions(self) -> str:
        lines = self.lines(self.cleaned_data["conditions"])
        if any(len(line) > 500 for line in lines):
            raise forms.ValidationError(_("Houd elke voorwaarde onder de 500 tekens."))
        if len(lines) > MAX_CONDITIONS:
            raise forms.ValidationError(_("Hoogstens 30 voorwaarden."))
        for line in lines:
            Condition.read(line)
        return "\n".join(lines)

    @staticmethod
    def lines(text: str) -> list[str]:
        return [line.strip() for line in text.splitlines() if line.strip()]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self._check_risks(cleaned)
        left_aside = cleaned.get("outcome") == Outcome.NOT_PROCESSED
        if left_aside and (why := why_not_left_aside(self.case, timezone.localdate())):
            self.add_error("outcome", why)
        if cleaned.get("outcome") == Outcome.EXPERIMENT_GRANTED:
            self._check_period(
                cleaned.get("experiment_starts_on"), cleaned.get("experiment_ends_on")
            )
        return cleaned

    def _check_period(self, first: date | None, last: date | None) -> None:
        if why := why_no_experiment(last, timezone.localdate()):
            self.add_error("experiment_ends_on", why)
        elif not (first and last):
            return
        elif last <= first:
            self.add_error("experiment_ends_on", _("Het einde ligt na het begin."))
        elif last > add_months(first, EXPERIMENT_MONTHS):
            self.add_error("experiment_ends_on", _("Een experiment duurt hoogstens 36 maanden."))

    def _texts(self) -> dict[str, Any]:
        """What this outcome does not ask is emptied: an earlier proposal may have had it."""
        skipped = {"version", "conditions"}
        unasked: dict[str, Any] = dict.fromkeys(MISSING, "")
        unasked |= {"experiment_starts_on": None, "experiment_ends_on": None}
        given = {
            **unasked,
            **self.cleaned_data,
            "risk_answers": self._risk_answers(self.cleaned_data),
        }
        return {
            name: value
            for name, value in given.items()
            if name not in skipped and not (name.startswith("risk_") and name in self.fields)
        }

    def act(self) -> None:
        conditions = self.conditions_read
        if self.is_proposal:
            Decision.propose(self.case, self.by, conditions, **self._texts())
            return
        if self.as_officer:
            self.case.refuse_unless_handled_by(self.by)
        Decision.take(self.case, self.by, conditions, **self._texts())


class ConfirmForm(ActionForm):
    name = "confirm"

    def act(self) -> None:
        self.case.decision.confirm(self.by)


class GiveBackForm(ActionForm):
    name = "give_back"
    note = forms.CharField(
        label=_("Wat moet er anders?"),
        max_length=450,
        widget=text_area(3),
        help_text=_("De behandelaar leest dit en vindt de tekst terug zoals die was."),
    )

    def act(self) -> None:
        self.case.decision.give_back(self.by, self.cleaned_data["note"])


class ForwardAnswerForm(ActionForm):
    name = "forward"
    on = forms.DateField(label=_("Antwoord gekregen op"), widget=date_input())
    answer = forms.CharField(
        label=_("Wat was het antwoord?"),
        max_length=4000,
        widget=text_area(6),
        help_text=_("Iedereen leest dit. Noem geen namen van mensen."),
    )

    def __init__(self, *args: Any, forward: ForwardRecord, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.forward = forward

    def act(self) -> None:
        given = self.cleaned_data
        self.forward.record_answer(self.by, given["on"], given["answer"])


class SeenForm(ActionForm):
    """What the officer finds of a report; the button says which."""

    name = "seen"
    remark = forms.CharField(
        label=_("Nog niet, want …"),
        max_length=1000,
        required=False,
        widget=text_area(3),
        help_text=_("De indiener leest dit, en meldt het daarna opnieuw."),
    )

    def __init__(self, *args: Any, condition: DecisionCondition, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.condition = condition

    @property
    def is_sent_back(self) -> bool:
        return "not_yet" in self.data

    def clean(self) -> dict[str, Any]:
        """Whether somebody saw it meanwhile, the condition itself says."""
        if self.is_sent_back and not self.cleaned_data.get("remark"):
            self.add_error("remark", _("Schrijf op wat er nog moet gebeuren."))
        return self.cleaned_data

    def act(self) -> None:
        if self.is_sent_back:
            self.condition.send_back(self.by, self.cleaned_data["remark"])
        else:
            self.condition.accept(self.by)


class ConditionForm(ActionForm):
    """A report is added beside what others do, so it does not ask which version was on the page."""

    name = "condition"
    report = forms.CharField(
        label=_("Wat hebben jullie gedaan?"),
        max_length=2000,
        widget=text_area(4),
        help_text=_("De gemeente leest dit. Iedereen ziet dat het gedaan is."),
    )

    def __init__(self, *args: Any, condition: DecisionCondition, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.condition = condition

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data

    def act(self) -> None:
        self.condition.tell_done(self.by, self.cleaned_data["report"])
