"""Bringing an initiative in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.moving.models import Invited, MayBeNamed, Onward
from initiatives.moving.people import takes_part
from initiatives.moving.reading import Bundle, opened
from initiatives.sockets.portable import Stay, stays, tables
from villagehub.accounts.models import User


class BringInForm(forms.Form):
    file = forms.FileField(
        label=_("Het zip-bestand"),
        help_text=_("Gemaakt met “Alles meenemen” in een VillageHub. Hoogstens 100 MB."),
        widget=forms.FileInput(attrs={"accept": ".zip,application/zip"}),
    )

    def clean_file(self) -> Bundle:
        return opened(self.cleaned_data["file"])

    @property
    def bundle(self) -> Bundle:
        return self.cleaned_data["file"]

    def told(self) -> dict[str, Any]:
        """What would come in, as what, and what would not."""
        counted = [(table, len(self.bundle.rows(table.name))) for table in tables]
        found = [(table, number) for table, number in counted if number]
        known = {table.name for table in tables}
        return {
            "title": str(self.bundle.initiative.get("title", ""))[:100],
            "counts": [(table.name, n) for table, n in found if table.restored],
            "history": [(table.title, n) for table, n in found if table.readable],
            "people": sum(1 for person in self.bundle.people if takes_part(person)),
            "gone": sum(1 for person in self.bundle.people if not takes_part(person)),
            "stayed": self._stayed(),
            "unknown": [name for name in self.bundle.names_of_tables if name not in known][:50],
        }

    def _stayed(self) -> list[tuple[Stay, int]]:
        """What stayed behind and how many; of an older file everything that may have."""
        counts = self.bundle.stayed
        if counts is None:
            return [(stay, 0) for stay in stays]
        return [(stay, counts[stay.key]) for stay in stays if stay.key in counts]


class AcceptForm(forms.Form):
    stands_with_it = forms.BooleanField(
        label=_("Zet mijn naam weer bij wat ik daar deed en schreef"), required=False
    )

    def __init__(self, *args: Any, row: Invited, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.row = row

    def accept(self, user: User) -> None:
        self.row.accept(user, self.cleaned_data["stands_with_it"])


class OnwardForm(forms.Form):
    address = forms.URLField(
        label=_("Het adres van jullie pagina daar"),
        max_length=300,
        assume_scheme="https",
        validators=[URLValidator(schemes=["https"])],
        help_text=_("Bijvoorbeeld https://…/initiatieven/de-nieuwe-hoek/"),
    )

    def tell(self, initiative: Initiative, by: User) -> int:
        return Onward.tell(initiative, self.cleaned_data["address"], by)


class NameForm(forms.Form):
    may = forms.BooleanField(
        label=_("Mijn naam mag mee bij mijn reacties, als dit initiatief verhuist"), required=False
    )

    def say(self, user: User, initiative: Initiative) -> None:
        MayBeNamed.say(user, initiative, self.cleaned_data["may"])
