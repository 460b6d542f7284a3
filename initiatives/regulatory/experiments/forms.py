"""Planning an experiment, changing its plan, looking back, stopping, concluding."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.experiments.concluding import Evaluation
from initiatives.regulatory.experiments.looking_back import LookBack
from initiatives.regulatory.experiments.plans import (
    LEAST_QUESTIONS,
    MOST_CRITERIA,
    MOST_QUESTIONS,
    Criterion,
    ExperimentPlan,
    Part,
    PlanChange,
)
from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.experiments.stopping import EarlyStop, after_objection
from initiatives.regulatory.forms import ActionForm, set_choices, with_answer
from villagehub.web.widgets import text_area

LONGEST_LINE = 300
JUST_LEFT = _(
    "De laatste die voor het initiatief sprak, is weg. Kijk of je nu alleen wilt afsluiten."
)
JUST_JOINED = _("Er spreekt weer iemand voor het initiatief. Die leest mee en tekent.")


class SideForm(ActionForm):
    """A step of one side. `refused` says why it cannot be done any more: what was typed meanwhile
    comes back with it."""

    def __init__(self, *args: Any, side: str, decision: Decision, refused: str = "", **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.side, self.decision, self.refused = side, decision, refused

    def clean(self) -> dict[str, Any]:
        if self.refused:
            raise forms.ValidationError(self.refused)
        return super().clean()


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def criteria_in(text: str) -> str:
    """One a line. Raises ValidationError: a stop names one of them, so each stays short."""
    lines = lines_of(text)
    if len(lines) > MOST_CRITERIA:
        raise forms.ValidationError(_("Hoogstens tien redenen om eerder te stoppen."))
    if any(len(line) > LONGEST_LINE for line in lines):
        raise forms.ValidationError(_("Houd elke regel onder de 300 tekens."))
    return "\n".join(lines)


class PlanForm(SideForm):
    name = "plan"
    aim = forms.CharField(
        label=_("Wat willen jullie bereiken?"), max_length=1500, widget=text_area(3)
    )
    stop_criteria = forms.CharField(
        label=_("Wanneer stoppen jullie eerder?"),
        max_length=3500,
        widget=text_area(4),
        help_text=_("Eén per regel. Bijvoorbeeld: drie klachten over lawaai in een maand."),
    )
    measurements = forms.CharField(
        label=_("Hoe meten jullie dat?"),
        max_length=2000,
        widget=text_area(4),
        help_text=_("Wat tellen jullie, hoe vaak, en wie doet het?"),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for number in range(1, MOST_QUESTIONS + 1):
            self.fields[f"question_{number}"] = forms.CharField(
                label=_("Vraag %d") % number,
                max_length=LONGEST_LINE,
                required=number <= LEAST_QUESTIONS,
            )
        self.fields["question_1"].help_text = _(
            "Gewone taal. Beide kanten beantwoorden straks precies deze vragen."
        )
        asked = [f"question_{number}" for number in range(1, MOST_QUESTIONS + 1)]
        self.order_fields(["version", "aim", *asked])
        if not self.is_bound:
            self.initial = self._begun()

    def _begun(self) -> dict[str, Any]:
        """What stands there; a new one begins with the question of the decision."""
        plan = getattr(self.decision, "plan", None)
        if plan is None:
            return {
                "question_1": " ".join(self.decision.evaluation_question.split())[:LONGEST_LINE]
            }
        asked = {f"question_{n}": text for n, text in enumerate(plan.questions, start=1)}
        criteria = "\n".join(plan.stop_criteria)
        texts = {"aim": plan.aim, "measurements": plan.measurements}
        return {**texts, **asked, "stop_criteria": criteria}

    def clean_stop_criteria(self) -> str:
        return criteria_in(self.cleaned_data["stop_criteria"])

    def act(self) -> None:
        given = self.cleaned_data
        asked = (given[f"question_{number}"] for number in range(1, MOST_QUESTIONS + 1))
        ExperimentPlan.write(
            self.decision,
            self.side,
            self.by,
            aim=given["aim"].replace("\r\n", "\n"),
            measurements=given["measurements"].replace("\r\n", "\n"),
            questions=[text for text in asked if text],
            stop_criteria=lines_of(given["stop_criteria"]),
        )


class AgreeToPlanForm(SideForm):
    name = "agree"

    def act(self) -> None:
        self.decision.plan.decision = self.decision
        self.decision.plan.agree(self.side, self.by)


class ChangePlanForm(SideForm):
    name = "change"
    new_text = forms.CharField(label=_("Nieuwe tekst"), max_length=3500, widget=text_area(4))
    reason = forms.CharField(
        label=_("Waarom verandert dit?"),
        max_length=400,
        widget=text_area(3),
        help_text=_("Iedereen leest dit. Noem geen namen van mensen."),
    )

    def __init__(self, *args: Any, part: Part, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.part = part
        if not self.is_bound:
            self.initial = {"new_text": part.text}
        if part.key.startswith("vraag-"):
            self.fields["new_text"] = forms.CharField(
                label=_("Nieuwe tekst"), max_length=LONGEST_LINE
            )

    def clean_new_text(self) -> str:
        text = self.cleaned_data["new_text"].replace("\r\n", "\n")
        return criteria_in(text) if self.part.key == "stopcriteria" else text

    def act(self) -> None:
        plan, given = self.decision.plan, self.cleaned_data
        plan.decision = self.decision
        words = (given["new_text"], given["reason"])
        PlanChange.make(plan, self.part.key, self.side, self.by, *words)


class LookBackForm(SideForm):
    """Says itself which moment it is about: halfway and the end can be open side by side."""

    name = "back"
    moment = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, look_back: LookBack, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.look_back = look_back
        self.fields["moment"].initial = look_back.moment
        for number, question in enumerate(look_back.questions, start=1):
            self.fields[f"answer_{number}"] = forms.CharField(
                label=question, max_length=3000, widget=text_area(4)
            )

    def clean(self) -> dict[str, Any]:
        """Answered beside what the other side does meanwhile, so it asks no version."""
        if self.refused:
            raise forms.ValidationError(self.refused)
        if self.cleaned_data.get("moment") != self.look_back.moment:
            self.data = with_answer(self.data, "moment", self.look_back.moment)
            raise forms.ValidationError(_("Kijk of dit de vragen zijn die je beantwoordde."))
        return self.cleaned_data

    def act(self) -> None:
        self.look_back.decision = self.decision
        numbers = range(1, len(self.look_back.questions) + 1)
        answers = [self.cleaned_data[f"answer_{number}"] for number in numbers]
        self.look_back.answer(self.side, self.by, answers)


class OwnStopForm(SideForm):
    """By the applicant."""

    name = "stop"
    reason = forms.CharField(
        label=_("Waarom stoppen jullie?"),
        max_length=2000,
        widget=text_area(4),
        help_text=_("Iedereen leest dit. Noem geen namen van mensen."),
    )

    def act(self) -> None:
        EarlyStop.make(self.decision, self.by, self.cleaned_data["reason"])


class StopForm(SideForm):
    """By a decision maker: one of the criteria, or what came of an objection. The applicant's own
    wish has a form of its own (`OwnStopForm`)."""

    name = "stop"
    why = forms.ChoiceField(label=_("Waarom stopt het?"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Wat is er gebeurd?"),
        max_length=2000,
        widget=text_area(4),
        help_text=_("Iedereen leest dit. Noem geen namen van mensen."),
    )

    def __init__(self, *args: Any, criteria: list[Criterion], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.criteria = {str(number): each for number, each in enumerate(criteria, start=1)}
        choices: list[tuple[str, Any]] = [
            (number, each.label) for number, each in self.criteria.items()
        ]
        if after_objection(self.decision):
            choices.append((EarlyStop.Ground.OBJECTION.value, _("Er was een gegrond bezwaar")))
        set_choices(self, "why", choices)

    @property
    def chosen(self) -> str:
        return dict(self.fields["why"].choices)[self.cleaned_data["why"]]  # type: ignore[attr-defined]

    def act(self) -> None:
        given = self.cleaned_data
        if given["why"] == EarlyStop.Ground.OBJECTION:
            EarlyStop.after_objection(self.decision, self.by, given["reason"])
            return
        criterion = self.criteria[given["why"]].text
        EarlyStop.make(self.decision, self.by, given["reason"], criterion)


class EvaluationForm(SideForm):
    """Says itself whether it closes the experiment alone: the last who speaks for the initiative
    can leave, or somebody can join, while an officer writes."""

    name = "evaluation"
    closes = forms.BooleanField(widget=forms.HiddenInput, required=False)
    result = forms.ChoiceField(
        label=_("Werkte het?"), choices=Evaluation.Result.choices, widget=forms.RadioSelect
    )
    next_step = forms.ChoiceField(
        label=_("Hoe nu verder?"), choices=Evaluation.NextStep.choices, widget=forms.RadioSelect
    )
    findings = forms.CharField(
        label=_("Wat bleek er?"),
        max_length=4000,
        widget=text_area(6),
        help_text=_("Dit komt ook in de brief aan de gemeenteraad. Noem geen namen van mensen."),
    )
    lesson_title = forms.CharField(
        label=_("De les in één zin"),
        max_length=120,
        help_text=_("Hiermee vindt een ander dorp jullie les."),
    )
    lesson_worked = forms.CharField(
        label=_("Wat werkte?"), max_length=1500, required=False, widget=text_area(3)
    )
    lesson_did_not = forms.CharField(
        label=_("Wat werkte niet?"), max_length=1500, required=False, widget=text_area(3)
    )
    lesson_advice = forms.CharField(
        label=_("Wat raad je een ander dorp aan?"),
        max_length=1500,
        required=False,
        widget=text_area(3),
    )

    LESSON = ("lesson_worked", "lesson_did_not", "lesson_advice")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        is_ours = self.side == Side.MUNICIPALITY
        # Nobody else is there to sign.
        self.alone = is_ours and not self.case.applicants()
        self.fields["closes"].initial = self.alone
        found = getattr(self.decision, "evaluation", None)
        if not self.is_bound and found is not None:
            self.initial = {name: getattr(found, name) for name in self._written}

    @property
    def _written(self) -> list[str]:
        return [name for name in self.fields if name not in ("version", "closes")]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("closes", False) != self.alone:
            self.data = with_answer(self.data, "closes", self.alone)
            raise forms.ValidationError(JUST_LEFT if self.alone else JUST_JOINED)
        if not self.errors and not any(cleaned[name] for name in self.LESSON):
            text = _("Vul er één in: wat werkte, wat niet, of wat je aanraadt.")
            self.add_error("lesson_worked", text)
        return cleaned

    def act(self) -> None:
        given = {name: self.cleaned_data[name] for name in self._written}
        if self.alone:
            Evaluation.close_alone(self.decision, self.by, **given)
        else:
            Evaluation.write(self.decision, self.side, self.by, **given)


class SignForm(SideForm):
    name = "agree"

    def act(self) -> None:
        self.decision.evaluation.decision = self.decision
        self.decision.evaluation.agree(self.side, self.by)
