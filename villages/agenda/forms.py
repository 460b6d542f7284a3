"""Forms of the agenda: an event once or repeated, coming, helping, and cancelling."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

from villagehub.web.widgets import date_input, moment_input
from villages.agenda.models.series import HORIZON, MOST_TIMES, fits, next_fitting
from villages.agenda.owners import is_of_something_inside
from villages.members.forms.on_behalf import OnBehalfForm
from villages.models import Event, Facility, GuestSignUp, HelperRole, Repeat, Series, Village
from villages.street_map.placing import PlaceForm

FURTHEST = timedelta(days=5 * 365)
LONGEST_SERIES = timedelta(days=2 * 365)
LONGEST_REPEATED = timedelta(days=6)
MOST_EXCEPTIONS = 60
PRESSED_TWICE = timedelta(minutes=1)
ONE, REST = "one", "rest"


class ScopeField(forms.ChoiceField):
    """Of a series: this time only, or this one and all after it."""

    def __init__(self, label: Any) -> None:
        choices = [(ONE, _("alleen deze keer")), (REST, _("deze en alle volgende keren"))]
        super().__init__(label=label, choices=choices, initial=ONE, widget=forms.RadioSelect)


class EventForm(forms.ModelForm):
    """Moments are typed as local time, with the browser's own picker."""

    class Meta:
        model = Event
        fields = [
            "title",
            "starts_at",
            "ends_at",
            "place_text",
            "facility",
            "description",
            "organiser_text",
            "phone",
            "capacity",
            "minimum",
            "visibility",
        ]
        help_texts = {
            "ends_at": _("Mag leeg blijven."),
            "place_text": _("Bijvoorbeeld: grote zaal van het dorpshuis."),
            "capacity": _(
                "Leeg laten als er plaats is voor iedereen. Is het vol, dan komt er een wachtlijst."
            ),
            "minimum": _(
                "Alleen als het anders niet doorgaat. Drie dagen van tevoren hoor je of het er "
                "genoeg zijn, en beslis jij."
            ),
            "phone": _(
                "Iedereen die de activiteit ziet, ziet het. Leeg: dan staat het steunpunt erbij."
            ),
            "organiser_text": _("Een groep of een initiatief, zoals mensen het kennen."),
        }

    def __init__(self, *args: Any, village: Village, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.instance.village = village
        places = Facility.objects.there().filter(village=village).order_by("name__dutch", "pk")
        self.fields["facility"].queryset = places  # type: ignore[attr-defined]
        self.fields["facility"].empty_label = _("Niet in een van deze")  # type: ignore[attr-defined]
        for name in ("starts_at", "ends_at"):
            self.fields[name].widget = moment_input()
        self.fields["phone"].widget.input_type = "tel"
        for name in ("capacity", "minimum"):
            self.fields[name].min_value = 1  # type: ignore[attr-defined]
        self.fields["description"].widget.attrs["rows"] = 6

    def clean_starts_at(self) -> datetime:
        starts_at = self.cleaned_data["starts_at"]
        event, now = self.instance, timezone.now()
        is_to_come = not event.is_saved or event.starts_at > now
        if is_to_come and starts_at < now:
            raise ValidationError(_("Kies een moment dat nog komt."))
        if starts_at > timezone.now() + FURTHEST:
            raise ValidationError(_("Kies een moment binnen vijf jaar."))
        return starts_at

    def clean_capacity(self) -> int | None:
        return _from_one(self.cleaned_data["capacity"])

    def clean_minimum(self) -> int | None:
        return _from_one(self.cleaned_data["minimum"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        start, end = data.get("starts_at"), data.get("ends_at")
        if start and end and end <= start:
            self.add_error("ends_at", _("Het einde ligt voor het begin."))
        minimum, capacity = data.get("minimum"), data.get("capacity")
        if minimum and capacity and minimum > capacity:
            self.add_error("minimum", _("Zoveel mensen passen er niet in."))
        return data

    @property
    def is_unfolded(self) -> bool:
        """Whether something of what most events do without was filled in, or refused."""
        if self["visibility"].value() != Event.Visibility.PUBLIC or self["visibility"].errors:
            return True
        folded = [
            name
            for name in ("organiser_text", "phone", "capacity", "minimum")
            if name in self.fields
        ]
        return any(self[name].value() or self[name].errors for name in folded)

    def only_for_village(self) -> None:
        """Of what not everybody may see, an event is for the village at most."""
        field = self.fields["visibility"]
        inside = Event.Visibility.VILLAGE
        field.choices = [(inside.value, inside.label)]  # type: ignore[attr-defined]
        self.initial["visibility"] = inside.value


def _from_one(number: int | None) -> int | None:
    if number == 0:
        raise ValidationError(_("Vul minstens 1 in, of laat het leeg."))
    return number


class PlacedEventForm(PlaceForm, EventForm):
    takes_address = {"text": "place_text"}


class RepeatedForm(forms.Form):
    """Once, or again and again until a day or a number of times."""

    RULE = ("repeat", "until", "times", "except_on")

    repeat = forms.ChoiceField(
        label=_("Herhalen"), required=False, choices=[("", _("niet, één keer")), *Repeat.choices]
    )
    until = forms.DateField(
        label=_("Herhalen tot en met"),
        required=False,
        widget=date_input(),
        help_text=_("Of vul hieronder een aantal keren in."),
    )
    times = forms.IntegerField(
        label=_("Aantal keren"), required=False, min_value=2, max_value=MOST_TIMES
    )
    except_on = forms.CharField(
        label=_("Niet op"),
        required=False,
        max_length=900,
        help_text=_("Dagen die je overslaat, met komma’s. Bijvoorbeeld: 24-12-2026, 31-12-2026."),
    )

    @property
    def is_repeated(self) -> bool:
        return any(self[name].value() or self[name].errors for name in self.RULE)

    def clean_except_on(self) -> list[date]:
        typed = re.split(r"[,;\s]+", self.cleaned_data["except_on"].strip())
        days = [_day_of(text) for text in typed if text]
        if len(days) > MOST_EXCEPTIONS:
            raise ValidationError(_("Hoogstens 60 dagen. Kies liever een eerdere laatste dag."))
        return days

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("repeat") and data.get("starts_at"):
            first = timezone.localdate(data["starts_at"])
            self._check_day(data["repeat"], first)
            self._check_length(data)
            self._check_end(data, first)
            self._check_days(data, first)
        return data

    def _check_day(self, repeat: str, first: date) -> None:
        if not fits(repeat, first):
            day = formats.date_format(next_fitting(repeat, first), "l j F Y")
            text = _("De begindag past hier niet bij. De eerste die past is %(day)s.")
            self.add_error("repeat", text % {"day": day})

    def _check_end(self, data: dict[str, Any], first: date) -> None:
        until, times = data.get("until"), data.get("times")
        if self.errors.keys() & {"until", "times"}:
            return
        if not until and not times:
            text = _("Kies tot wanneer dit herhaalt: een laatste dag of een aantal keren.")
            self.add_error("until", text)
        elif until and times:
            self.add_error("times", _("Kies een laatste dag of een aantal keren, niet allebei."))
        elif until and until < first:
            self.add_error("until", _("De laatste dag ligt voor de eerste."))
        elif until and until > first + LONGEST_SERIES:
            self.add_error("until", _("Herhalen kan tot twee jaar vooruit."))

    def _check_days(self, data: dict[str, Any], first: date) -> None:
        if self.errors:
            return
        if not Series(first_on=first, **self.rule).days_until(first + HORIZON):
            self.add_error("except_on", _("Zo blijft er geen enkele dag over."))

    def _check_length(self, data: dict[str, Any]) -> None:
        end = data.get("ends_at")
        if end and end - data["starts_at"] > LONGEST_REPEATED:
            self.add_error("ends_at", _("Wat herhaalt, duurt hoogstens zes dagen."))

    @property
    def rule(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.RULE}


class NewEventForm(RepeatedForm, PlacedEventForm):
    @transaction.atomic
    def save(self, commit: bool = True) -> Event:
        """Pressed twice, it is one: a village gets its events one at a time."""
        event: Event = self.instance
        Village.objects.select_for_update(no_key=True).get(pk=event.village.pk)
        earlier = Event.objects.filter(
            village=event.village,
            created_by=event.created_by_id,
            title=event.title,
            starts_at=event.starts_at,
            created_at__gt=timezone.now() - PRESSED_TWICE,
        ).first()
        if earlier:
            return earlier
        if self.cleaned_data["repeat"]:
            return Series.begin(event, **self.rule)
        return super().save(commit)


def _day_of(text: str) -> date:
    try:
        return datetime.strptime(text, "%d-%m-%Y").date()
    except ValueError as error:
        message = _("Schrijf elke dag als 24-12-2026, met komma’s ertussen.")
        raise ValidationError(message) from error


class ChangeEventForm(PlacedEventForm):
    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.series_id:
            self.fields["scope"] = ScopeField(_("Wat wil je wijzigen?"))
            self.fields["scope"].help_text = self.instance.series.text
        if self.instance.signs_up_elsewhere:
            del self.fields["capacity"], self.fields["minimum"]  # follow from its groups
        if is_of_something_inside(self.instance):
            self.only_for_village()

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        start, end = data.get("starts_at"), data.get("ends_at")
        if data.get("scope") == REST and start and end and end - start > LONGEST_REPEATED:
            self.add_error("ends_at", _("Wat herhaalt, duurt hoogstens zes dagen."))
        if data.get("scope") == REST and start and start < timezone.now():
            self.add_error("starts_at", _("Kies een moment dat nog komt."))
        return data

    def save(self, commit: bool = True) -> Event:
        event: Event = self.instance
        fields = [*self.Meta.fields, "latitude", "longitude"]
        event.change(fields, with_the_rest=self.cleaned_data.get("scope") == REST)
        return event


class CancelForm(forms.Form):
    reason = forms.CharField(
        label=_("Waarom gaat het niet door?"),
        max_length=200,
        required=False,
        help_text=_("Mag leeg blijven. Wie zou komen, leest dit."),
    )

    def __init__(self, *args: Any, event: Event, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.event = event
        if event.series_id:
            self.fields["scope"] = ScopeField(_("Wat gaat niet door?"))

    def save(self) -> None:
        reason = self.cleaned_data["reason"]
        if self.event.series and self.cleaned_data.get("scope") == REST:
            self.event.series.stop_before(self.event, reason)
        else:
            self.event.cancel(reason)


class WithdrawForm(OnBehalfForm):
    reason = forms.CharField(label=_("Waarom niet?"), max_length=200, required=False)


class HelpForm(WithdrawForm):
    role = forms.ModelChoiceField(queryset=HelperRole.objects.none())

    def __init__(self, *args: Any, event: Event, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["role"].queryset = event.helper_roles.all()  # type: ignore[attr-defined]


class GuestForm(forms.ModelForm):
    class Meta:
        model = GuestSignUp
        fields = ["name", "email"]
        help_texts = {
            "name": _("De organisatie ziet je naam. Anderen niet."),
            "email": _("Hier sturen we een link heen. Pas als je die volgt, sta je erop."),
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.fields["email"].widget.attrs["autocomplete"] = "email"


class HelperRoleForm(forms.ModelForm):
    class Meta:
        model = HelperRole
        fields = ["kind", "name", "number"]
        help_texts = {"name": _("Mag leeg blijven. Bijvoorbeeld: soep inschenken.")}

    def __init__(self, *args: Any, event: Event, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.instance.event = event
        self.fields["kind"].choices = HelperRole.Kind.choices  # type: ignore[attr-defined]
        if event.series_id:
            self.fields["scope"] = ScopeField(_("Voor wanneer?"))

    @transaction.atomic
    def save(self, commit: bool = True) -> HelperRole:
        event: Event = self.instance.event
        if event.series is None or self.cleaned_data.get("scope") != REST:
            return super().save(commit)
        wanted = {name: self.cleaned_data[name] for name in self.Meta.fields}
        event.series.want_helper(event, wanted)
        return self.instance
