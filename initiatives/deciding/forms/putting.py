"""Putting a question: what the three kinds have in common, and what each adds."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.deciding.models import Electorate, Question, QuestionKind, end_of
from initiatives.deciding.models.questions import LONGEST
from initiatives.models import Initiative, InitiativeKind
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, moment_input, text_area

MOMENTS = 8
UNFOLDED = 3
MOST_OPTIONS = 15
FURTHEST = timedelta(days=366)


class ClosingDayField(forms.DateField):
    """The last day on which people can answer."""

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("label", _("Antwoorden kan tot en met"))
        super().__init__(widget=date_input(), **kwargs)

    def clean(self, value: Any) -> date:
        day, today = super().clean(value), timezone.localdate()
        if not today < day <= today + LONGEST:
            raise ValidationError(_("Kies een dag na vandaag, binnen een half jaar."))
        return day


class QuestionForm(forms.ModelForm):
    """What the three kinds have in common; each adds what there is to choose."""

    OPEN, SECRET = "open", "secret"
    secrecy = forms.ChoiceField(
        label=_("Open of geheim?"),
        choices=[
            (OPEN, _("Open: wie meedoet ziet wie wat antwoordt")),
            (SECRET, _("Geheim: niemand ziet wie wat antwoordt, en tellen kan pas na het sluiten")),
        ],
        initial=OPEN,
        widget=forms.RadioSelect,
        help_text=_(
            "Dit verandert daarna niet meer. Met weinig mensen is geheim maar dun: antwoordt "
            "iedereen hetzelfde, dan weet je het van iedereen. Woorden worden wel getoond, zonder "
            "naam."
        ),
    )
    closes_on = ClosingDayField()

    class Meta:
        model = Question
        fields = ["title", "text", "electorate", "per_household"]
        widgets = {"text": text_area(4), "electorate": forms.RadioSelect}
        help_texts = {
            "text": _("Wat moet iemand weten die alleen dit leest? Mag leeg blijven."),
            "electorate": _(
                "Wie het zijn, staat vast zodra je de vraag openzet. Mensen zonder account nodig "
                "je daarvóór per mail uit."
            ),
            "quorum": _("Antwoorden er minder, dan is er niets besloten."),
            "per_household": _("Bij het openzetten zeg je wie samen een huishouden zijn."),
        }

    kind = ""

    def __init__(self, *args: Any, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.instance.initiative = initiative
        if not self.instance.kind:
            self.instance.kind = self.kind
        self.fields["electorate"].choices = Electorate.offered()  # type: ignore[attr-defined]
        if initiative.kind != InitiativeKind.CPO_HOUSING:
            del self.fields["per_household"]
        if self.instance.closes_at:
            self.initial["closes_on"] = self.instance.closes_on
            self.initial["secrecy"] = self.SECRET if self.instance.is_secret else self.OPEN

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("per_household") and data.get("electorate") == Electorate.VILLAGE:
            self.add_error(
                "per_household",
                _("Per huishouden kan alleen als de leden van de groep antwoorden."),
            )
        return data

    @property
    def terms(self) -> list[forms.BoundField]:
        """What is agreed beforehand."""
        return [self[name] for name in ("quorum", "majority", "on_tie") if name in self.fields]

    def choices(self) -> list[dict[str, Any]]:
        return []

    def _fill(self) -> list[str]:
        self.instance.is_secret = self.cleaned_data["secrecy"] == self.SECRET
        self.instance.closes_at = end_of(self.cleaned_data["closes_on"])
        chosen = [name for name in self.Meta.fields if name in self.fields]
        return [*chosen, "is_secret", "closes_at"]

    def put(self, by: User) -> Question:
        self._fill()
        return Question.put(self.instance, by, self.choices())

    def change(self) -> None:
        self.instance.change_draft(self.choices(), self._fill())


class OptionsForm(QuestionForm):
    kind = QuestionKind.OPTIONS
    options = forms.CharField(
        label=_("Waaruit kan men kiezen?"),
        max_length=2000,
        widget=text_area(5),
        help_text=_("Zet elke keuze op een eigen regel."),
    )
    field_order = ["title", "options", "closes_on", "several", "other_allowed"]

    class Meta(QuestionForm.Meta):
        fields = [
            *QuestionForm.Meta.fields,
            *("several", "other_allowed", "quorum", "majority", "on_tie"),
        ]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.opened_at is None and self.instance.closes_at:
            rows = self.instance.choices.values_list("text", flat=True)
            self.initial["options"] = "\n".join(rows)

    def clean_options(self) -> list[str]:
        lines = [line.strip() for line in self.cleaned_data["options"].splitlines()]
        options = list(dict.fromkeys(line for line in lines if line))
        if not 2 <= len(options) <= MOST_OPTIONS:
            raise ValidationError(_("Zet er twee tot vijftien keuzes neer, elk op een regel."))
        if any(len(option) > 120 for option in options):
            raise ValidationError(_("Maak elke keuze korter dan 120 tekens."))
        return options

    def choices(self) -> list[dict[str, Any]]:
        return [{"text": option} for option in self.cleaned_data["options"]]


class DatesForm(QuestionForm):
    kind = QuestionKind.DATES

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        known: list[datetime] = []
        if self.instance.closes_at:
            known = list(self.instance.choices.values_list("starts_at", flat=True))
        for place in range(MOMENTS):
            field = forms.DateTimeField(
                label=_("Moment %(number)d") % {"number": place + 1},
                required=place < 2,
                widget=moment_input(),
            )
            self.fields[f"moment_{place + 1}"] = field
            if place < len(known):
                self.initial[f"moment_{place + 1}"] = timezone.localtime(known[place])
        names = [f"moment_{place + 1}" for place in range(MOMENTS)]
        self.order_fields(["title", *names, "closes_on"])

    @property
    def moments(self) -> list[forms.BoundField]:
        return [self[f"moment_{place + 1}"] for place in range(UNFOLDED)]

    @property
    def more_moments(self) -> list[forms.BoundField]:
        return [self[f"moment_{place + 1}"] for place in range(UNFOLDED, MOMENTS)]

    @property
    def is_unfolded(self) -> bool:
        return any(field.value() or field.errors for field in self.more_moments)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        seen: set[datetime] = set()
        now = timezone.now()
        for place in range(MOMENTS):
            name = f"moment_{place + 1}"
            moment = data.get(name)
            if moment and not now < moment < now + FURTHEST:
                self.add_error(name, _("Kies een moment dat nog komt, binnen een jaar."))
            elif moment in seen:
                self.add_error(name, _("Dit moment staat er al."))
            elif moment:
                seen.add(moment)
        return data

    def choices(self) -> list[dict[str, Any]]:
        found = (self.cleaned_data.get(f"moment_{place + 1}") for place in range(MOMENTS))
        return [{"starts_at": moment} for moment in sorted(filter(None, found))]


class ConsentForm(QuestionForm):
    kind = QuestionKind.CONSENT

    class Meta(QuestionForm.Meta):
        fields = [*QuestionForm.Meta.fields, "quorum"]
        widgets = {**QuestionForm.Meta.widgets, "text": text_area(7)}
        labels = {"title": _("Waar gaat het voorstel over?"), "text": _("Het voorstel")}
        help_texts = {
            **QuestionForm.Meta.help_texts,
            "text": _("Zo concreet dat iemand er ja of nee op kan zeggen."),
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["text"].required = True


FORMS: dict[str, type[QuestionForm]] = {
    QuestionKind.OPTIONS: OptionsForm,
    QuestionKind.DATES: DatesForm,
    QuestionKind.CONSENT: ConsentForm,
}
