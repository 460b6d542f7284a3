"""The check that every form of casework shares."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.encryption import name_words
from supporters.latest import villages_of
from supporters.models import HelpSeeker
from supporters.wording import contains_bsn, medical_words
from villagehub.accounts.models import User
from villages.models import Village

WAITS_AT_MOST = timedelta(days=31)
WAITED_TOO_LONG = _(
    "Dit wachtte langer dan een maand. Leg het opnieuw vast als het nog moet tellen."
)
NO_VILLAGE = _("Je organisatie heeft nog geen dorp. Vraag je coördinator.")
BSN_REFUSED = _(
    "Dit lijkt een burgerservicenummer. Dat mag hier niet staan. Haal het weg; bewaren kan daarna."
)


class KeyField(forms.Field):
    """By which something that is sent twice is told from two things. Hidden: who broke it cannot
    mend it, and gets a new one."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(required=False, initial=uuid.uuid4)

    def clean(self, value: Any) -> uuid.UUID:
        try:
            return uuid.UUID(str(value))
        except ValueError:
            return uuid.uuid4()


class AnswerField(forms.ChoiceField):
    """Which there are to choose from is known once all else is right, and asked there. No text: of
    one record in two hundred the key passes for a citizen service number."""

    def valid_value(self, value: Any) -> bool:
        return True


class WaitedField(forms.IntegerField):
    """For how many seconds it waited on a phone that had no signal; the answer is when it was
    logged. How long is told and not when: a phone's own clock may be a day off."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(required=False)

    def clean(self, value: Any) -> datetime:
        try:
            waited = max(super().clean(value) or 0, 0)
        except ValidationError:
            waited = 0
        if waited > WAITS_AT_MOST.total_seconds():
            raise ValidationError(WAITED_TOO_LONG)
        return timezone.now() - timedelta(seconds=waited)


def offer_villages(field: Any, organisation: Any, wanted: Any) -> Village | None:
    """As chips. One is always chosen, and seen before the first tap, also where there is but one;
    the answer is which."""
    field.queryset = organisation.villages.order_by("name__dutch", "pk")
    field.empty_label, field.required = None, False
    choice = field.choices.choice
    field.choices = [choice(village) for village in villages_of((), organisation.pk)]
    known = {value.value: value.instance for value, _label in field.choices}
    return known.get(wanted, next(iter(known.values()), None))


def refuse_names(text: str, user: User) -> None:
    """Of whom this supporter helps: those are the names that come to mind. Only with a capital,
    and a surname not as the first word: "er is geen bakker", "Wil"."""
    first, *others = text.split()
    capitals = [word for word in others if word[:1].isupper()]
    said = {name for word in capitals for name in name_words(word)}
    begins = set(name_words(first))
    known = HelpSeeker.objects.visible_to(user).values_list("call_name", "surname")
    for call_name, surname in known:
        called = set(name_words(call_name)[:1])
        if called & (said | begins) or set(name_words(surname)[-1:]) & said:
            sentence = _("Er staat een naam in: %(name)s. Laat die weg.") % {"name": call_name}
            raise ValidationError(sentence, code="name")


class CaseworkForm(forms.Form):
    """A citizen service number is refused. Medical words are pointed out once; sent again, with
    the same words, they are the supporter's own decision."""

    fields: dict[str, Any]
    data: Any

    medical_seen = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        texts = self._texts(cleaned)
        refused = {name for name, text in texts.items() if contains_bsn(text)}
        for name in refused:
            self.add_error(name, ValidationError(BSN_REFUSED, code="bsn"))
        self._point_out_medical_words({name: texts[name] for name in texts.keys() - refused})
        return cleaned

    def _texts(self, cleaned: dict[str, Any]) -> dict[str, str]:
        return {
            name: cleaned[name]
            for name, field in self.fields.items()
            if isinstance(field, forms.CharField) and name != "medical_seen" and cleaned.get(name)
        }

    def _point_out_medical_words(self, texts: dict[str, str]) -> None:
        found = {name: words for name, text in texts.items() if (words := medical_words(text))}
        all_words = ",".join(sorted({word for words in found.values() for word in words}))
        if not found or self.cleaned_data.get("medical_seen") == all_words:
            return
        self.data = self.data.copy()
        self.data[self.add_prefix("medical_seen")] = all_words
        for name, words in found.items():
            sentence = _(
                "Er staat iets medisch: %(words)s. Liever niet; meestal kan het zonder. "
                "Laat je het staan, druk dan nog een keer op bewaren."
            ) % {"words": ", ".join(words[:5])}
            self.add_error(name, ValidationError(sentence, code="medical"))


def not_in_future(day: date | None) -> None:
    if day and day > timezone.localdate():
        raise ValidationError(_("Deze dag moet nog komen."))


def not_in_past(day: date | None) -> None:
    if day and day < timezone.localdate():
        raise ValidationError(_("Deze dag is al geweest. Kies vandaag of later."))
