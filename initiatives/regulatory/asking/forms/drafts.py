"""What the applicant fills in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.asking.forms.risks import RisksField, WithRisks, risks_as_answers
from initiatives.regulatory.asking.steps import Step
from initiatives.regulatory.forms import (
    ActionForm,
    know_days,
    set_choices,
    with_answer,
)
from initiatives.regulatory.models import Publicity, RegulatoryRequest, RequestMessage, StaleRequest
from initiatives.regulatory.models.submitting import RAW_FIELDS
from villagehub.web.widgets import date_input, text_area


class DraftForm(WithRisks, forms.ModelForm):
    """One step of a draft. Only the title is needed to keep it; the check page says what is still
    missing. `prefilled` are words from elsewhere, for fields that are empty."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False, max_value=2**31 - 1)
    # The fields that showed words from elsewhere on the page that is sent.
    offered = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)
    risks = RisksField(required=False)

    class Meta:
        model = RegulatoryRequest
        fields = [
            "title",
            *RAW_FIELDS,
            "public_summary",
            "publicity",
            "embargo_reason",
        ]
        labels = {
            "title": _("Titel (iedereen leest die)"),
            "what": _("Wat willen jullie doen?"),
            "why": _("Waarom is het nodig?"),
            "who": _("Voor wie is het, en wie doen er mee?"),
            "hindering_rule": _("Welke regel zit in de weg?"),
            "rule_unknown": _("Dat weten we niet"),
            "self_effort": _("Wat doen jullie zelf?"),
            "risks": _("Wat als het misgaat, en hoe vangen jullie dat op?"),
            "wanted_from": _("Vanaf wanneer?"),
            "wanted_until": _("Tot wanneer?"),
            "public_summary": _("Openbare samenvatting"),
            "publicity": _("Wanneer mag iedereen dit lezen?"),
            "embargo_reason": _("Waarom nog niet?"),
        }
        help_texts = {
            "title": _("Kort en zonder namen van mensen."),
            "hindering_rule": _("Een artikel, een brief, of wat iemand tegen jullie zei."),
            "wanted_until": _("Laat leeg als het mag blijven."),
            "public_summary": _(
                "Schrijf hier zelf wat iedereen mag lezen. We nemen niets over uit de vragen "
                "hierboven. Noem geen namen, telefoonnummers of bedragen die geheim zijn."
            ),
            "embargo_reason": _(
                "Bijvoorbeeld: we praten nog over de grond. De gemeente leest dit."
            ),
        }
        widgets = {
            **{name: text_area(4) for name in ("what", "why", "who", "self_effort")},
            "hindering_rule": text_area(3),
            "public_summary": text_area(4),
            "wanted_from": date_input(),
            "wanted_until": date_input(),
            "publicity": forms.RadioSelect,
        }

    def __init__(self, *args: Any, step: Step, prefilled: dict[str, Any] | None = None, **kw: Any):
        super().__init__(*args, **kw)
        self.fields["version"].initial = self.instance.version
        for name in set(self.Meta.fields) - set(step.fields):
            del self.fields[name]
        know_days(self, "wanted_from", "wanted_until")
        if "publicity" in self.fields:
            set_choices(self, "publicity", Publicity.choices)
        self.prefilled = {n: text for n, text in (prefilled or {}).items() if n in self.fields}
        for name, text in self.prefilled.items():
            self.initial[name] = text
        self.fields["offered"].initial = ",".join(self.prefilled)
        self._ask_risks()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self._gather_risks(cleaned)
        if not self.instance._state.adding and cleaned.get("version") != self.instance.version:
            self.data = with_answer(self.data, "version", self.instance.version)
            raise StaleRequest
        first, last = cleaned.get("wanted_from"), cleaned.get("wanted_until")
        if first and last and last < first:
            self.add_error("wanted_until", _("Deze dag ligt voor de begindag."))
        ask_why_not_yet(self, cleaned)
        return cleaned

    def keep(self, by: Any) -> RegulatoryRequest:
        """A new draft, or the changed one if nobody changed it meanwhile."""
        if self.instance._state.adding:
            self.instance.created_by = by
            self.instance.save()
        else:
            chosen = [name for name in self.Meta.fields if name in self.fields]
            given = {name: self.cleaned_data[name] for name in chosen}
            wiped = {name for name in chosen if not given[name] and self._showed(name)}
            self.instance.touch(by, **given, emptied=sorted(wiped.union(self.instance.emptied)))
        return self.instance

    def _showed(self, name: str) -> bool:
        """Words that somebody could wipe: kept ones, or those from elsewhere that the page had when
        it was made; what came there since, nobody saw."""
        if name in self.prefilled:
            return name in self.cleaned_data["offered"].split(",")
        return bool(self.initial.get(name))


def ask_why_not_yet(form: forms.BaseForm, cleaned: dict[str, Any]) -> None:
    later = cleaned.get("publicity") == Publicity.AFTER_DECISION
    if later and not cleaned.get("embargo_reason"):
        form.add_error("embargo_reason", _("Schrijf op waarom dit nog niet openbaar kan zijn."))


class AnswerForm(ActionForm):
    """An answer is always welcome, so it does not ask which version was on the page."""

    name = "answer"
    body = forms.CharField(label=_("Jullie antwoord"), max_length=5000, widget=text_area(6))

    def __init__(self, data: QueryDict | None = None, *, question: RequestMessage, **given: Any):
        super().__init__(data, **given)
        self.question = question

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data

    def act(self) -> None:
        self.question.answer(self.by, self.cleaned_data["body"])


class WithdrawForm(ActionForm):
    name = "withdraw"
    reason = forms.CharField(
        label=_("Waarom trekken jullie het in? (mag leeg blijven)"),
        max_length=500,
        required=False,
        widget=text_area(3),
        help_text=_("Alleen de gemeente leest dit."),
    )

    def act(self) -> None:
        self.case.withdraw(self.by, self.cleaned_data["reason"])


def answers_of(case: RegulatoryRequest) -> list[tuple[Any, str]]:
    """The raw form as question and answer, for those whose business it is."""
    names = ["what", "why", "who", "hindering_rule", "self_effort"]
    labels = DraftForm.Meta.labels
    rows = [(labels[name], getattr(case, name)) for name in names]
    if case.rule_unknown:
        rows = [(q, a or labels["rule_unknown"]) for q, a in rows]
    return [*rows, *risks_as_answers(case.risks, labels["risks"])]
