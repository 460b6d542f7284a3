"""A file of facilities to read in, saved by anything."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from villages.facilities.table_reading import BYTES_AT_ONCE, Reading
from villages.models import Village

LARGEST_BYTES = 4_000_000


def text_of(data: bytes) -> str:
    """UTF-8 with or without its mark, what Excel calls Unicode, or windows-1252."""
    if len(data) > LARGEST_BYTES:
        raise ValidationError(
            _("Dit bestand is te groot. Hoogstens 4 MB, dat is wel 10.000 regels.")
        )
    if data.startswith(b"PK"):
        message = _(
            "Dit is een werkmap van Excel. Bewaar het als “CSV (gescheiden door puntkomma)”."
        )
        raise ValidationError(message)
    marked = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    for encoding in (marked, "windows-1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise ValidationError(_("Dit is geen tekstbestand. Bewaar je lijst als CSV."))


class ImportForm(forms.Form):
    """A file, or the text of one: the page that shows what it would do sends the text back."""

    file = forms.FileField(
        label=_lazy("Bestand (CSV)"),
        required=False,
        help_text=_lazy("Met puntkomma, komma of tab ertussen. Hoogstens 10.000 regels."),
    )
    text = forms.CharField(
        required=False, max_length=BYTES_AT_ONCE, strip=False, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, village: Village, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.village = village

    @property
    def is_seen(self) -> bool:
        """The second step: what it would do has been shown."""
        return bool(self.cleaned_data.get("text"))

    def clean_file(self) -> str:
        file = self.cleaned_data["file"]
        return text_of(file.read(LARGEST_BYTES + 1)) if file else ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        text = cleaned.get("file") or cleaned.get("text")
        if text:
            try:
                self.reading = Reading(text, self.village)
                if not self.reading.is_long:
                    self.reading.check()
            except ValidationError as error:
                self.add_error("file", error)
        elif not self.errors:
            self.add_error("file", _("Kies een bestand."))
        self.read_text = text or ""
        return cleaned
