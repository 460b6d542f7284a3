"""Putting a document there, a new version of it, and what is known about it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import IntegrityError
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.papers import contents
from initiatives.papers.forms.keys import Keyed, audiences_for
from initiatives.papers.models import Document, MeetingPaper
from villagehub.accounts.models import User

MEETINGS_OFFERED = 40
KINDS = _(
    "PDF, Word, Excel, PowerPoint, LibreOffice, foto of tekst. Hoogstens 10 MB. "
    "Wie het maakte halen we eruit; wat in de tekst staat blijft."
)


class ContentField(forms.FileField):
    """Cleans to a `Content`, or None."""

    widget = forms.FileInput(attrs={"accept": contents.ACCEPT})
    default_error_messages = {"empty": contents.EMPTY}

    def clean(self, data: Any, initial: Any = None) -> contents.Content | None:
        file = super().clean(data, None)
        return contents.received(file) if file else None


class FileForm(forms.Form):
    """A form with a file: no browser sends it twice by itself, and who has to mend another field
    hears so."""

    def full_clean(self) -> None:
        super().full_clean()
        sent = self.is_bound and self.files.get("file")
        if sent and self.errors and "file" not in self.errors:
            self.add_error("file", _("Kies het bestand opnieuw. Dat kon niet blijven staan."))


class DetailsForm(forms.ModelForm):
    """Everything but the file."""

    link = forms.URLField(
        label=_("Of een link naar waar het staat"),
        required=False,
        max_length=500,
        assume_scheme="https",
    )

    class Meta:
        model = Document
        fields = ["title", "kind", "link", "audience", "meeting"]
        widgets = {"audience": forms.RadioSelect}

    def __init__(self, *args: Any, initiative: Initiative, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        kept = "" if self.instance._state.adding else self.instance.audience
        self.fields["audience"].choices = audiences_for(initiative, kept)  # type: ignore[attr-defined]
        seen = MeetingPaper.objects.visible_to(user).filter(initiative=initiative)
        newest = seen.order_by("-starts_at").values("pk")[:MEETINGS_OFFERED]
        offered = MeetingPaper.objects.filter(pk__in=list(newest.values_list("pk", flat=True)))
        field: Any = self.fields["meeting"]
        field.queryset = offered.order_by("-starts_at")
        field.empty_label = _("bij geen bijeenkomst")
        if not self.fields["meeting"].queryset:  # type: ignore[attr-defined]
            del self.fields["meeting"]


class DocumentForm(DetailsForm):
    """Of a document that is there. What changed is written down."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.versions.exists():
            del self.fields["link"]
        else:
            self.fields["link"].required = True

    def change(self, by: User) -> None:
        self.instance.change(by, list(self.fields))


class NewDocumentForm(Keyed, FileForm, DetailsForm):
    file = ContentField(label=_("Bestand"), required=False, help_text=KINDS)
    field_order = ["file", "title", "kind", "audience", "link", "meeting"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "file" in self.errors or "link" in self.errors:
            return cleaned
        if bool(cleaned.get("file")) == bool(cleaned.get("link")):
            self.add_error("file", _("Kies een bestand, of zet er een link neer. Een van de twee."))
        return cleaned

    def place(self, by: User) -> tuple[Document, bool]:
        """The document, and whether it is new. Raises ValidationError when there is no room."""
        row = self.instance
        row.pk = self.key
        try:
            row.put(by, self.cleaned_data.get("file"))
        except IntegrityError:  # the same button, pressed twice
            same = Document.objects.filter(pk=self.key, by=by, initiative=row.initiative)
            return same.select_related("initiative__village").get(), False
        return row, True


class VersionForm(FileForm):
    file = ContentField(label=_("Bestand"), help_text=KINDS)
    why = forms.CharField(label=_("Wat is er anders?"), max_length=200, required=False)
    # The newest version that this person saw.
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_seen(self) -> int:
        seen = self.cleaned_data["seen"]
        return int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 8 else 0


class EraseForm(forms.Form):
    why = forms.CharField(
        label=_("Waarom hoort dit er niet te staan?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: er stond een privéadres in. Schrijf hier zelf geen namen."),
    )


class SearchForm(forms.Form):
    q = forms.CharField(label=_("Zoek in de titels"), max_length=80, required=False)
    soort = forms.ChoiceField(
        label=_("Soort"),
        required=False,
        choices=[("", _("alle soorten")), *Document.Kind.choices],
    )

    def narrow(self, rows: Any) -> Any:
        if not self.is_valid():
            return rows
        if text := self.cleaned_data["q"]:
            rows = rows.with_title_like(text)
        if kind := self.cleaned_data["soort"]:
            rows = rows.filter(kind=kind)
        return rows
