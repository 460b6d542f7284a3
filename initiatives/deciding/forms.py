"""Putting a question, answering it, and what its askers do with it. Each as short as it can be."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.deciding.models import (
    Answer,
    Ballot,
    Choice,
    Degree,
    Kind,
    Question,
    Sheet,
    Stance,
    end_of,
)
from initiatives.deciding.models.questions import LONGEST
from initiatives.models import Initiative
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, moment_input, text_area

MOMENTS = 8
UNFOLDED = 3
MOST_OPTIONS = 15
MOST_AT_ONCE = 100
FURTHEST = timedelta(days=366)
OTHER = "other"


class ClosingDayField(forms.DateField):
    """The last day on which people can answer."""

    def __init__(self, **kwargs: Any):
        picker = date_input()
        kwargs.setdefault("label", _("Antwoorden kan tot en met"))
        super().__init__(widget=picker, **kwargs)

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
        fields = ["title", "text", "electorate"]
        widgets = {"text": text_area(4), "electorate": forms.RadioSelect}
        help_texts = {
            "text": _("Wat moet iemand weten die alleen dit leest? Mag leeg blijven."),
            "electorate": _("Mensen zonder account nodig je straks per mail uit, of op papier."),
        }

    kind = ""

    def __init__(self, *args: Any, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.instance.initiative = initiative
        if not self.instance.kind:
            self.instance.kind = self.kind
        if self.instance.closes_at:
            self.initial["closes_on"] = self.instance.closes_on
            self.initial["secrecy"] = self.SECRET if self.instance.is_secret else self.OPEN

    def choices(self) -> list[dict[str, Any]]:
        return []

    def _fill(self) -> list[str]:
        self.instance.is_secret = self.cleaned_data["secrecy"] == self.SECRET
        self.instance.closes_at = end_of(self.cleaned_data["closes_on"])
        return [*self.Meta.fields, "is_secret", "closes_at"]

    def put(self, by: User) -> Question:
        self._fill()
        return Question.put(self.instance, by, self.choices())

    def change(self) -> None:
        self.instance.change_draft(self.choices(), self._fill())


class OptionsForm(QuestionForm):
    kind = Kind.OPTIONS
    options = forms.CharField(
        label=_("Waaruit kan men kiezen?"),
        max_length=2000,
        widget=text_area(5),
        help_text=_("Zet elke keuze op een eigen regel."),
    )
    field_order = ["title", "options", "closes_on", "several", "other_allowed"]

    class Meta(QuestionForm.Meta):
        fields = [*QuestionForm.Meta.fields, "several", "other_allowed"]

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
    kind = Kind.DATES

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
        data = super().clean() or self.cleaned_data
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
    kind = Kind.CONSENT

    class Meta(QuestionForm.Meta):
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
    Kind.OPTIONS: OptionsForm,
    Kind.DATES: DatesForm,
    Kind.CONSENT: ConsentForm,
}


class AnswerForm(forms.Form):
    """Built from the question. A secret answer is not shown again, to nobody."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, question: Question, own: Ballot | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.question = question
        self.offered: list[Choice] = []
        self.initial["version"] = question.version
        self.own = None if question.is_secret else own
        build = {
            Kind.OPTIONS: self._add_options,
            Kind.DATES: self._add_moments,
            Kind.CONSENT: self._add_stances,
        }
        build[Kind(question.kind)]()

    def _marked(self) -> dict[Any, str]:
        marks = self.own.marks.all() if self.own else []
        return {mark.choice_id: mark.degree for mark in marks}

    def _add_options(self) -> None:
        question, marked = self.question, self._marked()
        self.offered = list(question.choices.all())
        choices: list[tuple[str, Any]] = [(str(each.pk), str(each)) for each in self.offered]
        chosen = [str(key) for key in marked]
        if question.other_allowed:
            choices.append((OTHER, _("Anders, namelijk…")))
            chosen += [OTHER] if self.own and self.own.words else []
        kind = forms.MultipleChoiceField if question.several else forms.ChoiceField
        widget = forms.CheckboxSelectMultiple if question.several else forms.RadioSelect
        label = _("Kies er één of meer") if question.several else _("Jouw keuze")
        initial = chosen if question.several else next(iter(chosen), None)
        self.fields["choice"] = kind(label=label, choices=choices, widget=widget, initial=initial)
        if question.other_allowed:
            self.fields["other"] = forms.CharField(
                label=_("Namelijk"),
                max_length=120,
                required=False,
                initial=self.own.words if self.own else "",
            )

    def _add_moments(self) -> None:
        marked = self._marked()
        self.offered = list(self.question.choices.all())
        for place, choice in enumerate(self.offered):
            self.fields[f"moment_{place}"] = forms.ChoiceField(
                label=str(choice),
                choices=Degree.choices,
                widget=forms.RadioSelect,
                initial=marked.get(choice.pk),
            )

    def _add_stances(self) -> None:
        self.fields["stance"] = forms.ChoiceField(
            label=_("Wat vind je van dit voorstel?"),
            choices=Stance.choices,
            widget=forms.RadioSelect,
            initial=self.own.stance if self.own else None,
        )
        self.fields["words"] = forms.CharField(
            label=_("Wat is je zorg of bezwaar?"),
            max_length=500,
            required=False,
            widget=text_area(3),
            initial=self.own.words if self.own else "",
            help_text=_("Anderen lezen dit. Een bezwaar betekent: zo gaat het mis, want…"),
        )

    @property
    def moments(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("moment_")]

    @property
    def rest(self) -> list[forms.BoundField]:
        return [
            field
            for field in self
            if not field.name.startswith("moment_") and field.name != "version"
        ]

    def clean_version(self) -> int:
        """The page that was answered may be of an earlier version; then it is read anew."""
        version = self.cleaned_data["version"]
        if version != self.question.version:
            self.data = {**dict(self.data.items()), "version": str(self.question.version)}
            raise ValidationError(
                _("Het voorstel is net veranderd. Lees het opnieuw en antwoord dan.")
            )
        return version

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("stance") in (Stance.CONCERN, Stance.OBJECTION) and not data.get("words"):
            self.add_error("words", _("Schrijf erbij wat je zorg of bezwaar is."))
        if self._chose_other() and not data.get("other"):
            self.add_error("other", _("Schrijf erbij wat je bedoelt met “anders”."))
        return data

    def _chosen(self) -> list[str]:
        chosen = self.cleaned_data.get("choice") or []
        return [chosen] if isinstance(chosen, str) else chosen

    def _chose_other(self) -> bool:
        return OTHER in self._chosen()

    def answer(self) -> Answer:
        data, answer = self.cleaned_data, Answer(version=self.cleaned_data["version"])
        if self.question.kind == Kind.CONSENT:
            answer.stance = data["stance"]
            with_words = answer.stance in (Stance.CONCERN, Stance.OBJECTION)
            answer.words = data["words"] if with_words else ""
        elif self.question.kind == Kind.DATES:
            for place, choice in enumerate(self.offered):
                answer.marks[choice.pk] = data[f"moment_{place}"]
        else:
            chosen = set(self._chosen())
            answer.marks = {c.pk: Degree.YES for c in self.offered if str(c.pk) in chosen}
            answer.words = data["other"] if self._chose_other() else ""
        return answer


class OwnAnswerForm(AnswerForm):
    """For oneself, or for somebody without e-mail whom one registered."""

    def __init__(self, *args: Any, user: User, may_answer: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.user = user
        people = self.question.people_of(user).order_by("name")
        if people.exists():
            self.fields["person"] = forms.ModelChoiceField(
                label=_("Voor wie?"),
                queryset=people,
                required=not may_answer,
                empty_label=_("Voor mijzelf") if may_answer else _("Kies"),
            )
            self.order_fields(["version", "person"])

    def save(self) -> Ballot:
        person = self.cleaned_data.get("person")
        recorder = self.user if person else None
        return Ballot.answer(
            self.question, self.answer(), user=person or self.user, recorded_by=recorder
        )


class LinkAnswerForm(AnswerForm):
    """From a mail. What is open asks for a name, also of who has an account."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.question.is_secret:
            self.fields["name"] = forms.CharField(
                label=_("Je naam"),
                max_length=60,
                initial=self.own.name if self.own else "",
                help_text=_("Wie meedoet ziet deze naam bij je antwoord."),
            )


class PaperForm(AnswerForm):
    """Sheets that say the same go in together."""

    codes = forms.CharField(
        label=_("Code op het briefje"),
        max_length=600,
        required=False,
        help_text=_("Zeggen meer briefjes hetzelfde? Zet de codes naast elkaar, met komma’s."),
    )
    person = forms.ModelChoiceField(
        label=_("Of: een briefje van iemand die je kent"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("Kies een naam"),
        help_text=_("Alleen als er geen code op staat. Wie al antwoordde, telt niet dubbel."),
    )

    def __init__(self, *args: Any, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.by = by
        members = self.question.initiative.members.active().working().values("user")
        known = User.objects.get_queryset().filter(pk__in=members, is_active=True)
        people = known | User.objects.registered_by(by)
        self.fields["person"].queryset = people.order_by("name")  # type: ignore[attr-defined]
        self.fields["person"].label_from_instance = lambda user: user.name or str(user)  # type: ignore[attr-defined]

    def clean_codes(self) -> list[Sheet]:
        typed = self.cleaned_data["codes"].upper().replace(",", " ").replace(";", " ").split()
        codes = list(dict.fromkeys(typed))
        found = {sheet.code: sheet for sheet in self.question.sheets.filter(code__in=codes)}
        if unknown := [code for code in codes if code not in found]:
            raise ValidationError(
                _("Deze codes horen niet bij deze vraag: %(codes)s."),
                params={"codes": ", ".join(unknown)[:200]},
            )
        return [found[code] for code in codes]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if "codes" in data and bool(data["codes"]) == bool(data.get("person")):
            self.add_error("codes", _("Vul een code in, of kies een naam. Niet allebei."))
        return data

    def save(self) -> list[Ballot]:
        data = self.cleaned_data
        return Ballot.from_paper(
            self.question,
            self.answer(),
            by=self.by,
            sheets=data["codes"],
            person=data.get("person"),
        )


class SheetsForm(forms.Form):
    number = forms.IntegerField(
        label=_("Hoeveel briefjes erbij?"), min_value=1, max_value=60, initial=20
    )


class InviteForm(forms.Form):
    addresses = forms.CharField(
        label=_("E-mailadressen"),
        max_length=20_000,
        widget=text_area(6),
        help_text=_(
            "Eén op elke regel. Iedereen krijgt een eigen link, die één keer telt. Nodig alleen "
            "mensen uit die jou hun adres gaven."
        ),
    )

    def clean_addresses(self) -> list[str]:
        typed = self.cleaned_data["addresses"].replace(",", "\n").replace(";", "\n").splitlines()
        found = list(dict.fromkeys(line.strip().lower() for line in typed if line.strip()))
        if wrong := [line for line in found if not _is_address(line)]:
            raise ValidationError(
                _("Dit is geen e-mailadres: %(lines)s"),
                params={"lines": ", ".join(wrong[:5])[:200]},
            )
        if len(found) > MOST_AT_ONCE:
            raise ValidationError(_("Hoogstens 100 adressen tegelijk."))
        return found


def _is_address(line: str) -> bool:
    try:
        validate_email(line)
    except ValidationError:
        return False
    return len(line) <= 254


class ExtendForm(forms.Form):
    day = ClosingDayField(label=_("Antwoorden kan nu tot en met"))
    reason = forms.CharField(label=_("Waarom langer?"), max_length=300)


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Waarom?"), max_length=300)


class ClarifyForm(forms.Form):
    note = forms.CharField(
        label=_("Wat wil je erbij zetten?"),
        max_length=500,
        widget=text_area(4),
        help_text=_("Het komt onder de vraag te staan, met de datum erbij."),
    )


class ProposalForm(forms.Form):
    seen = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(label=_("Het nieuwe voorstel"), max_length=2000, widget=text_area(7))
    why = forms.CharField(
        label=_("Wat is er anders, en waarom?"), max_length=300, widget=text_area(3)
    )
    day = ClosingDayField()

    def __init__(self, *args: Any, question: Question, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.question = question
        week = timezone.localdate() + timedelta(days=7)
        day = max(question.closes_on or week, week)
        self.initial = {"seen": question.version, "text": question.text, "day": day}

    def clean_seen(self) -> int:
        if self.cleaned_data["seen"] != self.question.version:
            self.data = {**dict(self.data.items()), "seen": str(self.question.version)}
            raise ValidationError(_("Iemand anders veranderde het voorstel net. Lees dat eerst."))
        return self.cleaned_data["seen"]


class ReplyForm(forms.Form):
    reply = forms.CharField(
        label=_("Jullie antwoord"),
        max_length=1000,
        widget=text_area(4),
        help_text=_("Iedereen die de vraag ziet, leest dit. Wie bezwaar had, krijgt bericht."),
    )


class OutcomeForm(forms.Form):
    outcome = forms.CharField(
        label=_("Wat is besloten?"),
        max_length=1500,
        widget=text_area(5),
        help_text=_("In gewone woorden, ook waarom. Wie antwoordde krijgt dit per mail."),
    )
