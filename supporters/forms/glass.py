"""Why a coordinator opens a file, and which. Nothing is looked up before the reason is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import AnswerField, CaseworkForm
from supporters.models import BrokenGlass
from supporters.models.glass import MOST_FOUND, Found
from villagehub.web.widgets import text_area


class BreakGlassForm(CaseworkForm, forms.ModelForm):
    """`find` looks once, when all else is right, or refuses: of one answer the file opens at
    once, so that nobody can look whether somebody is known here and leave it at that."""

    which = forms.CharField(
        label=_("Welk dossier?"),
        max_length=80,
        help_text=_("Het nummer van de begeleiding, of anders de hele achternaam."),
    )
    person = AnswerField(
        label=_("Er zijn er meer. Welk is het?"), required=False, widget=forms.RadioSelect
    )

    class Meta:
        model = BrokenGlass
        fields = ["kind", "reason"]
        widgets = {"kind": forms.RadioSelect, "reason": text_area(2)}

    field_order = ["kind", "reason", "which", "person"]

    def __init__(self, *args: Any, find: Callable[[str], list[Found]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.find = find
        self.found: list[Found] = []
        self.fields["kind"].choices = BrokenGlass.Kind.choices
        self.fields["person"].choices = []

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors:
            cleaned["person"] = self._file(cleaned["which"])
        return cleaned

    def _file(self, words: str) -> UUID | None:
        self.found = self.find(words)
        self.fields["person"].choices = [(str(each.person), _label(each)) for each in self.found]
        chosen = [each for each in self.found if str(each.person) == self.cleaned_data["person"]]
        if len(self.found) == 1 or chosen:
            return (chosen or self.found)[0].person
        if not self.found:
            self.add_error("which", _("Zo is er hier geen dossier. Klopt het nummer of de naam?"))
        elif len(self.found) < MOST_FOUND:
            self.add_error("person", ValidationError(_("Kies welk dossier het is."), code="more"))
        else:
            self.add_error("which", _("Daar zijn er te veel van. Zoek met het nummer."))
        return None


def _label(file: Found) -> str:
    number = file.reference or str(_("zonder begeleiding"))
    return ", ".join(part for part in (number, file.village, file.owner) if part)
