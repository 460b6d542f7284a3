"""Planning a conversation, its rules, its chair, coming, asking, and what was agreed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.encounters.models import Meeting, Question, Rules, Topic
from initiatives.encounters.models.agreements import TEXT_LENGTH
from initiatives.encounters.models.questions import PRESSED_TWICE
from initiatives.encounters.models.rules import FIRST_RULES, RULES_LENGTH
from initiatives.encounters.names import names_in, whole_names_in
from initiatives.models import Initiative, InitiativeEvent, Visibility
from villagehub.accounts.models import User
from villagehub.web.widgets import text_area
from villages.agenda.forms import EventForm
from villages.members.forms.on_behalf import OnBehalfForm
from villages.models import Event


class WhenForm(EventForm):
    """Of an event: when and where; how many follows from the groups."""

    def __init__(self, *args: Any, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, village=initiative.village, **kwargs)
        for name in ("organiser_text", "capacity", "minimum"):
            del self.fields[name]
        if initiative.visibility != Visibility.PUBLIC:
            self.only_for_village()

    @property
    def is_unfolded(self) -> bool:
        folded = ("description", "facility", "visibility")
        return any(self[name].errors for name in folded) or bool(self["description"].value())


class MeetingForm(forms.ModelForm):
    class Meta:
        model = Meeting
        fields = ["parties", "group_size", "groups", "asked_by", "contact_text", "contact_phone"]
        help_texts = {
            "parties": _("Bijvoorbeeld: bewoners van het azc en mensen uit de buurt."),
            "groups": _("Elke groep heeft een eigen voorzitter."),
            "contact_text": _("Een functie, geen bewoner. Bijvoorbeeld: de gespreksleider."),
            "contact_phone": _("Alleen wie komt, ziet dit nummer."),
        }
        widgets = {"asked_by": forms.RadioSelect}

    @property
    def is_unfolded(self) -> bool:
        folded = ("asked_by", "contact_text", "contact_phone")
        return any(self[name].errors for name in folded) or bool(self["contact_text"].value())

    @transaction.atomic
    def change(self) -> None:
        """Raises ValidationError when more people come than would fit."""
        self.instance.save(update_fields=["parties", "asked_by", "contact_text", "contact_phone"])
        self.instance.resize()


def plan(initiative: Initiative, by: User, when: WhenForm, how: MeetingForm) -> Meeting:
    """The event in the agenda, the meeting, and rules to begin with. Pressed twice it is one."""
    with transaction.atomic():
        Initiative.objects.select_for_update(no_key=True, of=("self",)).get(pk=initiative.pk)
        event: Event = when.instance
        just_now = timezone.now() - PRESSED_TWICE
        same = Meeting.objects.filter(initiative=initiative, created_at__gt=just_now)
        same = same.filter(event__title=event.title, event__starts_at=event.starts_at)
        if earlier := same.first():
            return earlier
        event.created_by = by
        event.capacity, event.signs_up_elsewhere = how.instance.places, True
        when.save()
        InitiativeEvent.add(initiative, event)
        how.instance.initiative, how.instance.event = initiative, event
        if Rules.current(initiative) is None:
            Rules.agree(initiative, str(FIRST_RULES), by)
        return how.save()


class RulesForm(forms.Form):
    text = forms.CharField(
        label=_("De regels"),
        max_length=RULES_LENGTH,
        widget=text_area(16),
        help_text=_("Korte zinnen. Een witregel begint een nieuwe regel."),
    )


class ChairForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_(
            "Vraag het eerst zelf. Deze persoon krijgt een link, en zegt ja of nee. Niet iemand "
            "van jullie, en niet iemand van een van de partijen."
        ),
    )


class ChairAnswerForm(forms.Form):
    background = forms.CharField(
        label=_("Wie ben je? Wie komt, leest dit."),
        max_length=160,
        help_text=_("Zonder naam mag. Bijvoorbeeld: oud-onderwijzer uit Sevenum."),
    )
    independent = forms.BooleanField(
        label=_("Ik hoor bij geen van de partijen en heb er geen belang bij hoe het afloopt.")
    )


class SignUpForm(OnBehalfForm):
    accepted = forms.BooleanField(label=_("Ik heb de gespreksregels gelezen en houd me eraan."))
    rules = forms.ModelChoiceField(queryset=Rules.objects.none(), widget=forms.HiddenInput)

    def __init__(self, *args: Any, initiative: Initiative, rules: Rules | None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["rules"].queryset = Rules.objects.filter(initiative=initiative)  # type: ignore[attr-defined]
        self.fields["rules"].initial = rules.pk if rules else None
        if not self.people:
            del self.fields["person"]


class QuestionForm(OnBehalfForm):
    text = forms.CharField(label=_("Je vraag"), max_length=600, widget=text_area(4))
    with_name = forms.BooleanField(
        label=_("Zet mijn naam erbij"),
        required=False,
        help_text=_("Anders ziet ook wie het organiseert niet van wie de vraag is."),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.people:
            del self.fields["person"]

    def send(self, meeting: Meeting) -> Question:
        data = self.cleaned_data
        return Question.send(
            meeting, self.chosen, self.user, data["text"], with_name=data["with_name"]
        )


class MergeForm(forms.Form):
    """One or more questions become one, in words that others may read."""

    questions = forms.ModelMultipleChoiceField(
        label=_("Welke vragen?"),
        queryset=Question.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )
    text = forms.CharField(
        label=_("De vraag, in jullie woorden"),
        max_length=300,
        widget=text_area(2),
        help_text=_("Dit lezen anderen wel. Zonder namen."),
    )

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.meeting = meeting
        loose = meeting.questions.there().filter(topic=None)
        self.fields["questions"].queryset = loose.order_by("created_at")  # type: ignore[attr-defined]
        self.fields["questions"].label_from_instance = _said  # type: ignore[attr-defined]

    def clean_text(self) -> str:
        return without_names(self.cleaned_data["text"], people_of(self.meeting))

    @transaction.atomic
    def merge(self, by: User) -> Topic:
        topic = self.meeting.topics.create(text=self.cleaned_data["text"], by=by)
        keys = [question.pk for question in self.cleaned_data["questions"]]
        self.meeting.questions.there().filter(pk__in=keys, topic=None).update(topic=topic)
        return topic


def _said(question: Any) -> str:
    return f"{question.text} ({question.sender})"


class TopicForm(forms.ModelForm):
    class Meta:
        model = Topic
        fields = ["text", "answer"]
        widgets = {"text": text_area(2), "answer": text_area(5)}
        help_texts = {"answer": _("Mag leeg blijven: dan komt het op tafel. Zonder namen.")}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        people = people_of(self.instance.meeting)
        for name in ("text", "answer"):
            try:
                without_names(data.get(name, ""), people)
            except ValidationError as error:
                self.add_error(name, error)
        return data


def people_of(meeting: Meeting) -> list[User]:
    """Everybody who signed up, also who signed off again."""
    rows = User.objects.get_queryset().filter(attendances__event=meeting.event)
    return list(rows.distinct())


def without_names(text: str, people: list[User]) -> str:
    if found := names_in(text, people):
        raise ValidationError(
            _("Er staan namen in van mensen die meedoen: %(names)s. Schrijf het zonder namen."),
            params={"names": ", ".join(name.capitalize() for name in found)},
        )
    return text


class AgreementForm(forms.Form):
    """Refused with the names of people who took part; one that is an ordinary word here may stay
    when the writer says so."""

    text = forms.CharField(label=_("Wat is er afgesproken?"), max_length=TEXT_LENGTH)
    ordinary = forms.MultipleChoiceField(
        label=_("Is een van deze hier een gewoon woord?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("We houden bij dat je dit aankruiste."),
    )
    note = forms.CharField(label=_("Wat is er verbeterd?"), max_length=200)
    hides_earlier = forms.BooleanField(
        label=_("Toon de vorige tekst niet meer: er stond iets persoonlijks in"), required=False
    )

    def __init__(self, *args: Any, meeting: Meeting, is_correction: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.people = people_of(meeting)
        self.fields["text"].widget = text_area(10)
        if not is_correction:
            del self.fields["note"], self.fields["hides_earlier"]
        names = self._found() if self.is_bound else []
        if names:
            choices = [(name, name.capitalize()) for name in names]
            self.fields["ordinary"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["ordinary"]

    def _typed(self) -> str:
        return f"{self.data.get('text', '')} {self.data.get('note', '')}"

    def _found(self) -> list[str]:
        return names_in(self._typed(), self.people)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if whole := whole_names_in(self._typed(), self.people):
            names = ", ".join(name.title() for name in whole)
            self._refuse(_("Er staat een hele naam in: %(names)s. Haal die weg."), names)
            return data
        left = [name for name in self._found() if name not in data.get("ordinary", [])]
        if left:
            text = _(
                "Er staan namen in van mensen die meededen: %(names)s. Haal ze weg, of kruis aan "
                "welke hier een gewoon woord is."
            )
            self._refuse(text, ", ".join(name.capitalize() for name in left))
        return data

    def _refuse(self, text: Any, names: str) -> None:
        self.add_error("text", ValidationError(text, params={"names": names}))

    @property
    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "text": data["text"],
            "note": data.get("note", ""),
            "allowed": data.get("ordinary", []),
            "hides_earlier": data.get("hides_earlier", False),
        }
