"""A form that asks where something is: by its address, by a click on the map, or as two numbers.

Looking an address up sends the whole form and shows it again as it was, with what was found to
choose from; nothing else is checked and nothing is kept. So it works without a script.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from villages.street_map.addresses import Address, addresses_like
from villages.street_map.drawing import VillageMap
from villages.street_map.outside import NoAnswerError
from villages.street_map.points import Country, check_point, point_typed, point_written

# The button that looks an address up, and the choice from what was found.
PRESSED, FOUND = "zoek_adres", "gevonden_adres"


class PointForm(forms.ModelForm):
    """Of something in a village, with `latitude` and `longitude`."""

    country: Country | None = None

    def put_point(self, field: str | None, latitude: float, longitude: float) -> bool:
        """False, with an error at the field, where it cannot be."""
        self.country = self.country or Country()
        try:
            check_point(latitude, longitude, self.instance.village, self.country)
        except ValidationError as error:
            self.add_error(field, error)
            return False
        self.instance.latitude, self.instance.longitude = latitude, longitude
        return True


class PlaceForm(PointForm):
    """`takes_address` names the fields that a found address fills: its own name and the form's."""

    address_query = forms.CharField(
        label=_("Zoek een adres"),
        max_length=100,
        required=False,
        help_text=_("Bijvoorbeeld: Kerkstraat 12, of 5966 AB 12."),
    )
    point = forms.CharField(
        label=_("Punt op de kaart"),
        max_length=60,
        required=False,
        help_text=_(
            "Twee getallen, zoals 51.4379, 5.9802. Je vindt ze als je in een kaart op je telefoon "
            "je vinger op de plek houdt."
        ),
    )
    takes_address: dict[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not settings.ADDRESS_SERVICE:
            del self.fields["address_query"]
        if self.instance.latitude is not None:
            shown = point_written(self.instance.latitude, self.instance.longitude)
            self.initial.setdefault("point", shown)
        self.chosen_address = Address.chosen(self.data.get(FOUND, "")) if self.is_bound else None
        self.addresses = [self.chosen_address] if self.chosen_address else []

    @property
    def is_searching(self) -> bool:
        return self.is_bound and PRESSED in self.data and "address_query" in self.fields

    @property
    def shows_place(self) -> bool:
        """Where it stands folded: whether there is something to see of it."""
        return bool(self["point"].value() or self.addresses or self.is_searching)

    @property
    def map(self) -> VillageMap:
        """The script puts the place on it."""
        return VillageMap(self.instance.village, [])

    def is_valid(self) -> bool:
        return not self.is_searching and super().is_valid()

    def full_clean(self) -> None:
        if not self.is_searching:
            return super().full_clean()
        self._errors, self.cleaned_data = ErrorDict(), {}
        try:
            self._look_up(self.fields["address_query"].clean(self["address_query"].data))
        except ValidationError as error:
            self.add_error("address_query", error)

    def _look_up(self, typed: str) -> None:
        if not typed:
            raise ValidationError(_("Vul een straat met nummer in, of een postcode met nummer."))
        try:
            found = addresses_like(typed, near=self.instance.village.name)
        except NoAnswerError as error:
            message = _(
                "De adressen zijn nu niet op te zoeken. Wijs de plek aan op de kaart, vul twee "
                "getallen in, of probeer het straks nog eens."
            )
            raise ValidationError(message) from error
        if not found:
            raise ValidationError(_("Dit adres kennen we niet. Staat de straat er goed?"))
        known = [each for each in self.addresses if each not in found]
        self.addresses = known + found

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.chosen_address:
            self._take(self.chosen_address, cleaned)
        else:
            self._clean_point(cleaned.get("point", ""))
        return cleaned

    def _take(self, address: Address, cleaned: dict[str, Any]) -> None:
        """What was typed into a field of the address meanwhile stays."""
        where = "address_query" if "address_query" in self.fields else "point"
        if not self.put_point(where, address.latitude, address.longitude):
            return
        for part, name in self.takes_address.items():
            if name not in self.changed_data and getattr(address, part):
                cleaned[name] = getattr(address, part)

    def _clean_point(self, typed: str) -> None:
        """A point that was there already need not be judged again."""
        if not typed:
            self.instance.latitude = self.instance.longitude = None
        elif typed != self.get_initial_for_field(self.fields["point"], "point"):
            try:
                point = point_typed(typed)
            except ValidationError as error:
                self.add_error("point", error)
            else:
                self.put_point("point", *point)
