"""Asking "mag dit?" in two fields, and answering it in plain words with the rule that holds."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.forms import set_choices, with_answer
from initiatives.regulatory.models import RuleQuestion, RuleReference, StaleRequest
from villagehub.accounts.models import User
from villagehub.web.widgets import text_area
from villages.exchange.contact_details import check_public_text
from villages.models import Village

NEW_RULE, NO_RULE = "new", "none"
NEW_RULE_FIELDS = ("level", "citation", "url", "plain_text")
WORDS = ("url", "plain_text")


class AskForm(forms.ModelForm):
    class Meta:
        model = RuleQuestion
        fields = ["text", "details"]
        labels = {
            "text": _("Je vraag, in je eigen woorden"),
            "details": _("Wil je er iets bij vertellen? (mag leeg blijven)"),
        }
        help_texts = {
            "text": _(
                "Bijvoorbeeld: mag ik een koelkast buiten zetten? Iedereen leest de vraag straks, "
                "met het antwoord. Je naam staat er niet bij."
            ),
            "details": _("Waar het is, hoe groot, wanneer. Alleen de gemeente leest dit."),
        }
        widgets = {"text": text_area(2), "details": text_area(4)}

    def clean_text(self) -> str:
        text = str(self.cleaned_data["text"])
        check_public_text(text)
        return text

    def ask(self, village: Village, by: User) -> RuleQuestion:
        self.instance.village, self.instance.asked_by = village, by
        self.instance.ask()
        return self.instance


class OfficerForm(forms.Form):
    """`version` is the one on the page that the officer looked at."""

    version = forms.IntegerField(
        widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1, required=False
    )

    def __init__(self, *args: Any, question: RuleQuestion, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.question, self.by = question, by
        self.fields["version"].initial = question.version

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("version") != self.question.version:
            self.data = with_answer(self.data, "version", self.question.version)
            raise StaleRequest
        return cleaned


class AnswerQuestionForm(OfficerForm):
    public_text = forms.CharField(
        label=_("De vraag, zoals iedereen die leest"),
        max_length=200,
        help_text=_("Maak er zo nodig een duidelijker vraag van, zonder namen of adressen."),
    )
    verdict = forms.ChoiceField(
        label=_("Mag het?"), choices=RuleQuestion.Verdict.choices, widget=forms.RadioSelect
    )
    answer = forms.CharField(
        label=_("Het antwoord, in gewone woorden"),
        max_length=3000,
        widget=text_area(7),
        help_text=_("Zoals je het aan de balie zou zeggen: wat mag wel, en wat moet iemand doen?"),
    )
    rule = forms.ChoiceField(label=_("Welke regel geldt hier?"))
    level = forms.ChoiceField(
        label=_("Van wie is de regel?"),
        choices=[("", _("Kies")), *RuleReference.Level.choices],
        required=False,
    )
    citation = forms.CharField(
        label=_("Hoe heet de regel?"),
        max_length=200,
        required=False,
        help_text=_("Bijvoorbeeld: APV Horst aan de Maas, artikel 2:10."),
    )
    url = forms.URLField(
        assume_scheme="https",
        label=_("Waar staat die? (een webadres, mag leeg blijven)"),
        max_length=500,
        required=False,
    )
    plain_text = forms.CharField(
        label=_("Wat staat erin, in gewone woorden?"),
        max_length=800,
        required=False,
        widget=text_area(3),
    )
    reword = forms.BooleanField(
        label=_("Werk hiermee de woorden bij van de regel die je koos"),
        required=False,
        help_text=_("Alleen bij een regel van jullie zelf. Elk antwoord met deze regel toont ze."),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        question = self.question
        self.rules = {
            str(rule.pk): rule
            for rule in RuleReference.objects.usable_by(question.municipality).in_order()
        }
        listed = [(key, rule.citation) for key, rule in self.rules.items()]
        choices = [("", _("Kies")), *listed]
        choices += [(NEW_RULE, _("Een andere regel")), (NO_RULE, _("Er is geen regel voor"))]
        set_choices(self, "rule", choices)
        for name in ("public_text", "answer", "verdict"):
            self.initial[name] = getattr(question, name)
        if question.is_answered:
            self.initial["rule"] = str(question.rule_id) if question.rule_id else NO_RULE

    def clean_public_text(self) -> str:
        return self._checked("public_text")

    def clean_answer(self) -> str:
        return self._checked("answer")

    def clean_plain_text(self) -> str:
        return self._checked("plain_text")

    def _checked(self, name: str) -> str:
        text = str(self.cleaned_data[name])
        check_public_text(text)
        return text

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("rule") == NEW_RULE:
            for name, sentence in {
                "level": _("Kies van wie de regel is."),
                "citation": _("Schrijf op hoe de regel heet, met het artikel."),
                "plain_text": _("Zeg in gewone woorden wat erin staat."),
            }.items():
                if name in cleaned and not cleaned[name]:
                    self.add_error(name, sentence)
        elif cleaned.get("rule") and self._typed_another(cleaned):
            self.add_error(
                "rule",
                _("Je schreef hieronder een regel op. Kies “Een andere regel”, of maak dat leeg."),
            )
        elif cleaned.get("rule"):
            self._check_words(cleaned)
        return cleaned

    def _typed_another(self, cleaned: dict[str, Any]) -> bool:
        """Not the one that was chosen. Whoever heard that a rule is there already, and chooses it,
        need not empty its fields; nor does who rewords it name it again."""
        typed = {name: cleaned[name] for name in NEW_RULE_FIELDS if cleaned.get(name)}
        chosen = self.rules.get(cleaned["rule"])
        if chosen is None:
            return bool(typed)
        if not (cleaned.get("reword") or typed.get("citation") == chosen.citation):
            return bool(typed)
        return any(typed.get(name, was) != was for name, was in
                   (("citation", chosen.citation), ("level", chosen.level)))  # fmt: skip

    def _check_words(self, cleaned: dict[str, Any]) -> None:
        """Other words for the chosen rule are never dropped in silence."""
        chosen, rewords = self.rules.get(cleaned["rule"]), cleaned.get("reword")
        new = [name for name in WORDS if cleaned.get(name)]
        if rewords and not new:
            self.add_error("reword", _("Schrijf hierboven de nieuwe woorden op."))
        elif chosen and not rewords and any(cleaned[n] != getattr(chosen, n) for n in new):
            was = " ".join(filter(None, (chosen.plain_text, chosen.url)))
            text = _(
                "Deze regel staat er met andere woorden: “%(was)s” Vink aan dat je ze bijwerkt, of "
                "maak dit leeg."
            )
            self.add_error("plain_text", text % {"was": was})

    def act(self) -> None:
        given = self.cleaned_data
        self.question.give_answer(
            self.by,
            verdict=given["verdict"],
            answer=given["answer"],
            rule=self._rule(),
            public_text=given["public_text"],
        )

    def _rule(self) -> RuleReference | None:
        given = self.cleaned_data
        if given["rule"] != NEW_RULE:
            chosen = self.rules.get(given["rule"])
            if chosen and given["reword"]:
                own = {name: given[name] for name in WORDS}
                chosen.reword(self.question.municipality, self.by, **own)
            return chosen
        words = {name: given[name] for name in NEW_RULE_FIELDS}
        return RuleReference.keep(self.question.municipality, **words)


class ForwardForm(OfficerForm):
    to = forms.CharField(
        label=_("Naar wie stuur je de vraag door?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: de provincie Limburg, of Waterschap Limburg."),
    )

    def act(self) -> None:
        self.question.forward(self.by, self.cleaned_data["to"])
