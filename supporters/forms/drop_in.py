"""Counting at a drop-in hour: how many came about what, in one village, and nobody by name."""

from __future__ import annotations

from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import NO_VILLAGE, KeyField, WaitedField, offer_villages
from supporters.models import Theme
from villagehub.accounts.models import User
from villages.models import Organisation, Village

MOST = 99
COUNT = "aantal-"
BUTTONS = {"meer": 1, "minder": -1, "tel": 0}


class Tile(NamedTuple):
    theme: Theme
    field: str
    times: int


def pressed(data: QueryDict) -> QueryDict:
    """What the two buttons of a tile do where no script does it. The third is the one that Enter
    presses in a browser, and does nothing."""
    data = data.copy()
    for button, step in BUTTONS.items():
        if button in data and step:
            name = f"{COUNT}{data[button]}"
            data[name] = str(_number(_number(data.get(name)) + step))
    return data


def _number(value: Any) -> int:
    text = str(value or 0)
    return min(int(text), MOST) if text.isdecimal() and len(text) < 9 else 0


class CountField(forms.Field):
    """Hidden: nobody types in it, so what is no number is none."""

    def clean(self, value: Any) -> int:
        return _number(value)


class DropInForm(forms.Form):
    key = KeyField()
    waited = WaitedField()
    village = forms.ModelChoiceField(
        label=_("In welk dorp?"), queryset=Village.objects.none(), widget=forms.RadioSelect
    )

    def __init__(
        self, data: QueryDict | None, *, user: User, organisation: Organisation | None, at: Any
    ):
        """`at`: the village that is chosen before the first tap."""
        super().__init__(data)
        self.is_counting = not BUTTONS.keys().isdisjoint(data or {})
        self.themes = list(Theme.objects.visible_to(user).active())
        for theme in self.themes:
            self.fields[f"{COUNT}{theme.pk}"] = CountField(required=False)
        self.village_shown = offer_villages(self.fields["village"], organisation, at)
        self.initial["village"] = self.village_shown and self.village_shown.pk

    @property
    def tiles(self) -> list[Tile]:
        names = [(theme, f"{COUNT}{theme.pk}") for theme in self.themes]
        return [Tile(theme, name, _number(self.data.get(name))) for theme, name in names]

    @property
    def total(self) -> int:
        return sum(tile.times for tile in self.tiles)

    @property
    def counts(self) -> dict[int, int]:
        return {tile.theme.pk: tile.times for tile in self.tiles if tile.times}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.village_shown:
            raise ValidationError(NO_VILLAGE)
        if "village" not in self.errors:
            cleaned["village"] = cleaned.get("village") or self.village_shown
        if not self.total and not self.is_counting:
            raise ValidationError(_("Tik eerst op een thema, één keer voor elk gesprek."))
        return cleaned
