"""Bringing an initiative in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.moving.reading import Bundle, opened
from initiatives.sockets.portable import tables


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
        """What would come in."""
        rows = [(table.name, len(self.bundle.rows(table.name))) for table in tables]
        return {
            "title": str(self.bundle.initiative.get("title", ""))[:100],
            "counts": [(name, number) for name, number in rows if number],
        }
