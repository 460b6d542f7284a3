"""Which file goes to which colleague: all to one, or each apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from supporters.forms.base import CaseworkForm
from supporters.models import HandOver
from villagehub.accounts.models import User
from villagehub.web.widgets import text_area

NOT_YET = "niet"


class HandOverForm(CaseworkForm):
    everything = forms.ChoiceField(label=gettext_lazy("Naar wie gaat alles?"), required=False)
    reason = forms.CharField(
        label=HandOver._meta.get_field("reason").verbose_name,
        help_text=HandOver._meta.get_field("reason").help_text,
        max_length=300,
        widget=text_area(3),
    )

    def __init__(
        self,
        *args: Any,
        labels: Iterable[tuple[UUID, str]] = (),
        colleagues: Iterable[User] = (),
        **kwargs: Any,
    ):
        super().__init__(*args, **kwargs)
        self.labels = dict(labels)
        self.colleagues = {str(each.pk): each for each in colleagues}
        people = [(key, str(each)) for key, each in self.colleagues.items()]
        self.fields["everything"].choices = [("", _("Ik kies hieronder, per dossier")), *people]
        for key, label in self.labels.items():
            self.fields[self.name_of(key)] = forms.ChoiceField(
                label=label,
                required=False,
                choices=[("", _("zoals hierboven")), *people, (NOT_YET, _("nog niet"))],
            )

    @staticmethod
    def name_of(key: UUID) -> str:
        return f"naar_{key}"

    @property
    def of_each(self) -> list[Any]:
        return [self[self.name_of(key)] for key in self.labels]

    @property
    def chosen(self) -> dict[User, list[UUID]]:
        """Of each colleague, whose files are for them."""
        found: dict[User, list[UUID]] = {}
        for key in self.labels:
            said = self.cleaned_data.get(self.name_of(key)) or self.cleaned_data["everything"]
            if said in self.colleagues:
                found.setdefault(self.colleagues[said], []).append(key)
        return found

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors and not self.chosen:
            self.add_error("everything", _("Kies naar wie het gaat, voor alles of per dossier."))
        return cleaned
