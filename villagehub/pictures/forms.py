"""The part of a form that puts a picture somewhere."""

from __future__ import annotations

from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from villagehub.pictures import files
from villagehub.pictures.pictured import Focus, Pictured

HELPED = ("picture_text", "is_decoration")


class PictureField(forms.FileField):
    """Cleans to a `Prepared` picture, or None."""

    widget = forms.FileInput(attrs={"accept": files.ACCEPT})
    default_error_messages = {"empty": _("Dit bestand is leeg. Kies een andere foto.")}

    def clean(self, data: Any, initial: Any = None) -> files.Prepared | None:
        file = super().clean(data, None)
        return self.prepared(file) if file else None

    def prepared(self, file: Any) -> files.Prepared:
        return files.prepare(file)


class PortraitField(PictureField):
    def prepared(self, file: Any) -> files.Prepared:
        return files.prepare_portrait(file)


class FocusGrid(forms.widgets.ChoiceWidget):
    """Nine places to press on the picture itself, three by three; on an empty leaf when it was
    not sent yet."""

    input_type = "radio"
    template_name = "pictures/_focus_grid.html"
    use_fieldset = True
    shows: Pictured | None = None

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        return {**super().get_context(name, value, attrs), "shows": self.shows}

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> Any:
        """With our own templates; the renderer of forms knows Django's."""
        return mark_safe(render_to_string(template_name, context))  # noqa: S308 -- our template

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        return f"{id_}_{index}" if index else ""


class PicturedForm(forms.ModelForm):
    """Of a Pictured model; its Meta names the fields in `PICTURE_FIELDS` among the others."""

    PICTURE_FIELDS = ["picture_text", "is_decoration", "picture_focus"]
    # What of a row this part writes.
    picture_names = ["picture", "picture_width", "picture_height"]
    picture_help = {
        "picture_text": _("Eén zin, voor wie de foto niet kan zien."),
        "is_decoration": _("De foto laat niets zien dat je moet weten."),
        "picture_focus": _("Op sommige plekken staat de foto afgesneden. Dit blijft er altijd op."),
    }

    photo = PictureField(
        label=_("Foto"),
        required=False,
        help_text=_(
            "JPEG, PNG of WebP, hoogstens 10 MB. We maken hem kleiner en halen eruit waar hij is "
            "gemaakt. Vraag mensen die erop staan of het mag."
        ),
    )
    without_photo = forms.BooleanField(label=_("Haal de foto weg"), required=False)
    picture_focus = forms.TypedChoiceField(
        label=_("Wat moet in beeld blijven?"),
        choices=Focus,
        coerce=int,
        empty_value=Focus.CENTRE.value,  # type: ignore[arg-type]
        initial=Focus.CENTRE.value,
        required=False,
        widget=FocusGrid,
        help_text=picture_help["picture_focus"],
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.picture:
            self.fields["picture_focus"].widget.shows = self.instance
        else:
            del self.fields["without_photo"]

    def full_clean(self) -> None:
        """No browser sends a file twice by itself: who has to mend another field hears so."""
        super().full_clean()
        sent = self.is_bound and self.files.get("photo")
        if sent and self.errors and "photo" not in self.errors:
            self.add_error("photo", _("Kies de foto opnieuw. Die kon niet blijven staan."))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        words = cleaned.get("picture_text") or cleaned.get("is_decoration")
        if self._will_have_picture and "picture_text" in cleaned and not words:
            text = _("Schrijf wat er op de foto te zien is, of kruis “alleen ter versiering” aan.")
            self.add_error("picture_text", text)
        return cleaned

    @property
    def _will_have_picture(self) -> bool:
        if self.cleaned_data.get("photo"):
            return True
        return bool(self.instance.picture) and not self.cleaned_data.get("without_photo")

    def put_picture(self) -> None:
        prepared = self.cleaned_data.get("photo")
        if prepared or self.cleaned_data.get("without_photo"):
            self.instance.forget_picture()
            self.instance.take_picture(prepared)
        elif "picture_focus" in self.changed_data:
            self.instance.have_cuts_made()
        if not self.instance.picture:
            self.instance.picture_text, self.instance.is_decoration = "", False


class PhotoForm(PicturedForm):
    """The page of a photo alone, for any model that has one. What it replaces can be put back."""

    field_order = ["photo", *PicturedForm.PICTURE_FIELDS]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields.pop("without_photo", None)
        self.fields["photo"].required = not self.instance.picture

    def save(self, commit: bool = True) -> Any:
        if prepared := self.cleaned_data.get("photo"):
            self.instance.take_picture(prepared)
        else:
            self.instance.have_cuts_made()
        self.instance.keep_picture()
        return self.instance


def photo_form(thing: Pictured, data: Any, sent: Any) -> Any:
    texts: Any = {name: PicturedForm.picture_help[name] for name in HELPED}
    form = forms.modelform_factory(
        type(thing), form=PhotoForm, fields=PicturedForm.PICTURE_FIELDS, help_texts=texts
    )
    return form(data, sent, instance=thing)
