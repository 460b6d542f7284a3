"""Forms about facilities: what is known of one, and which are shown."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from villagehub.telephone import ONLY_SIGNS_OF_A_NUMBER, PHONE
from villagehub.web.widgets import text_area
from villages.facilities import hours_days
from villages.facilities.hours import LONGEST_TEXT
from villages.models import (
    Answer,
    Facility,
    Organisation,
    Village,
)
from villages.street_map.placing import PlaceForm, PointForm
from villages.street_map.points import Country

ACCESS_FIELDS = ("wheelchair", "accessible_toilet", "accessible_parking", "hearing_loop")
POSTCODE = re.compile(r"([1-9]\d{3}) ?([A-Z]{2})", re.ASCII)
DAY_FIELDS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY_LABELS = (
    _("Maandag"),
    _("Dinsdag"),
    _("Woensdag"),
    _("Donderdag"),
    _("Vrijdag"),
    _("Zaterdag"),
    _("Zondag"),
)


class FacilityFields(PointForm):
    """What a page and a line of a file have in common."""

    operator_name = forms.CharField(
        label=_("Van wie is het?"),
        max_length=120,
        required=False,
        help_text=_("Een vereniging, stichting, bedrijf of de gemeente."),
    )

    class Meta:
        model = Facility
        fields = [
            "kind",
            "name",
            "description",
            "address",
            "postcode",
            "phone",
            "email",
            "website",
            "opening_hours",
            "hours_text",
            "wheelchair",
            "accessible_toilet",
            "accessible_parking",
            "hearing_loop",
            "accessibility_text",
        ]

    def __init__(self, *args: Any, village: Village, country: Country | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.village, self.country = village, country
        self.instance.village = village
        if self.instance.operator_id:
            self.initial.setdefault("operator_name", self.instance.operator.name)
        for name in ACCESS_FIELDS:
            answers: Any = self.fields[name]
            answers.choices = [("", _("Weten we niet")), *Answer.choices]
        # "5966 AB" is as people write it; it is kept as "5966AB".
        self.fields["postcode"].max_length = 7  # type: ignore[attr-defined]
        self.fields["postcode"].validators = []
        self.fields["postcode"].widget.attrs["maxlength"] = 7

    def clean_postcode(self) -> str:
        typed = self.cleaned_data["postcode"].upper()
        found = POSTCODE.fullmatch(typed)
        if typed and found is None:
            raise ValidationError(_("Een postcode is bijvoorbeeld 5966 AB."))
        return f"{found[1]}{found[2]}" if found else ""

    def clean_phone(self) -> str:
        phone = self.cleaned_data["phone"]
        if phone and not PHONE.fullmatch(phone):
            raise ValidationError(ONLY_SIGNS_OF_A_NUMBER)
        return phone

    def clean_website(self) -> str:
        website = self.cleaned_data["website"]
        if website and not Facility(website=website).web_address:
            raise ValidationError(_("Een adres is bijvoorbeeld www.dorpshuis.example."))
        return website

    def save(self, commit: bool = True) -> Facility:
        """Looked at by people now: an import of open data leaves it alone from here on."""
        self.instance.operator = self._operator()
        self.instance.edited_at = timezone.now()
        self.instance.last_checked_on = timezone.localdate()
        return super().save(commit)

    def _operator(self) -> Organisation | None:
        """By its name in the village; one that nobody knew is added."""
        name = self.cleaned_data["operator_name"]
        if not name:
            return None
        known = Organisation.objects.filter(villages=self.village, name__iexact=name).first()
        if known is None:
            known = Organisation.objects.create(name=name, kind=Organisation.Kind.OTHER)
            known.villages.add(self.village)
        return known


class FacilityForm(PlaceForm, FacilityFields):
    """Opening hours are typed for each day, or as the rule of OpenStreetMap; not both."""

    closed_on_holidays = forms.BooleanField(label=_("Op feestdagen dicht"), required=False)

    field_order = [
        "kind",
        "name",
        "description",
        "operator_name",
        "address_query",
        "address",
        "postcode",
        "point",
        "phone",
        "email",
        "website",
        *DAY_FIELDS,
        "closed_on_holidays",
        "opening_hours",
        "hours_text",
    ]

    takes_address = {"street": "address", "postcode": "postcode"}

    class Meta(FacilityFields.Meta):
        widgets = {"description": text_area(3)}
        help_texts = {
            "opening_hours": _(
                "Alleen als het niet in dagen past. Bijvoorbeeld elke eerste maandag: "
                "Mo[1] 10:00-12:00. Het is de schrijfwijze van OpenStreetMap."
            ),
            "hours_text": _("Bijvoorbeeld: volgens rooster, of alleen op afspraak."),
            "accessibility_text": _("Bijvoorbeeld: de deur zonder drempel is aan de achterkant."),
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name, label in zip(DAY_FIELDS, DAY_LABELS, strict=True):
            self.fields[name] = forms.CharField(label=label, max_length=60, required=False)
            self.fields[name].widget.attrs["placeholder"] = "9.00-17.00"
        self.order_fields(self.field_order)
        self._show_hours(self.instance.opening_hours)

    def _show_hours(self, text: str) -> None:
        """In the days when it fits there."""
        simple = hours_days.to_days(text)
        if simple is None:
            return
        spans, off = simple
        shown = zip(DAY_FIELDS, map(hours_days.day_shown, spans), strict=True)
        self.initial.update(dict(shown), closed_on_holidays=off or not text, opening_hours="")

    @property
    def days(self) -> list[Any]:
        return [self[name] for name in DAY_FIELDS]

    @property
    def hours_are_a_rule(self) -> bool:
        return bool(self["opening_hours"].value() or self["opening_hours"].errors)

    @property
    def hours_are_told(self) -> bool:
        return self._is_told(*DAY_FIELDS, "hours_text", "opening_hours")

    @property
    def access_is_told(self) -> bool:
        return self._is_told(*ACCESS_FIELDS, "accessibility_text")

    def _is_told(self, *names: str) -> bool:
        """What is filled in, or wrong, stands unfolded."""
        return any(self[name].value() or self[name].errors for name in names)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self._clean_hours(cleaned)
        self._clean_name(cleaned)
        return cleaned

    def _clean_hours(self, cleaned: dict[str, Any]) -> None:
        spans = [self._clean_day(name, cleaned.get(name, "")) for name in DAY_FIELDS]
        rule = hours_days.from_days(spans, bool(cleaned.get("closed_on_holidays")))
        if not rule:
            return
        if cleaned.get("opening_hours"):
            message = _("Vul de dagen in, of deze regel. Niet allebei.")
            self.add_error("opening_hours", message)
        elif len(rule) > LONGEST_TEXT:
            self.add_error("monday", _("Dit zijn te veel verschillende tijden om te bewaren."))
        else:
            cleaned["opening_hours"] = rule

    def _clean_day(self, name: str, typed: str) -> str:
        try:
            return hours_days.span_typed(typed)
        except ValidationError as error:
            self.add_error(name, error)
            return ""

    def _clean_name(self, cleaned: dict[str, Any]) -> None:
        name, kind = cleaned.get("name"), cleaned.get("kind")
        rows = Facility.objects.filter(village=self.village, kind=kind, name__iexact=name or "")
        if (
            name
            and self.instance.source_code is None
            and rows.exclude(pk=self.instance.pk).exists()
        ):
            self.add_error("name", _("Deze voorziening staat er al."))

    def save_once(self) -> Facility | None:
        """None, with an error on the name, when the same button was pressed twice at once."""
        try:
            with transaction.atomic():
                return self.save()
        except IntegrityError:
            self.add_error("name", _("Deze voorziening staat er al."))
            return None


class FilterForm(forms.Form):
    """Of the list; whatever is in the address, it never fails."""

    soort = forms.ChoiceField(label=_("Soort"), required=False)
    open = forms.ChoiceField(
        label=_("Wanneer"), choices=[("", _("Alles")), ("nu", _("Nu open"))], required=False
    )

    def __init__(self, *args: Any, kinds: list[str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        labels = dict(Facility.Kind.choices)
        known = [(kind, labels[kind]) for kind in kinds if kind in labels]
        field: Any = self.fields["soort"]
        field.choices = [("", _now("Alle soorten")), *known]
        field.widget.attrs["class"] = "form-select"

    @property
    def kind(self) -> str:
        return self.cleaned_data.get("soort", "") if self.is_valid() else ""

    @property
    def open_only(self) -> bool:
        return bool(self.cleaned_data.get("open")) if self.is_valid() else False
