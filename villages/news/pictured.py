"""A row with one picture, and the part of a form that puts it there."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain
from typing import Any

from django import forms
from django.apps import apps
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from villages.news import pictures

WORDS_OR_DECORATION = Q(picture="") | Q(is_decoration=True) | ~Q(picture_text="")


class Pictured(models.Model):
    """A model with a picture gets its own two constraints and index (see Post), and an address
    for the picture (`_picture_url`)."""

    # The name of its files; without one there is no picture (see villages.news.pictures).
    picture = models.CharField(max_length=32, blank=True, editable=False)
    picture_width = models.PositiveSmallIntegerField(default=0, editable=False)
    picture_height = models.PositiveSmallIntegerField(default=0, editable=False)
    picture_text = models.CharField(_("wat is er op de foto te zien?"), max_length=200, blank=True)
    is_decoration = models.BooleanField(_("alleen ter versiering"), default=False)

    class Meta:
        abstract = True

    @property
    def small_url(self) -> str:
        return self._picture_url(pictures.WIDTHS[0])

    @property
    def large_url(self) -> str:
        return self._picture_url(pictures.WIDTHS[-1])

    @property
    def small_width(self) -> int:
        return min(self.picture_width, pictures.WIDTHS[0])

    @property
    def alternative(self) -> str:
        return "" if self.is_decoration else self.picture_text

    def forget_picture(self) -> None:
        """The files go when this is sure; what is left by a crash, `sweep_pictures` finds."""
        name = self.picture
        if name:
            transaction.on_commit(lambda: pictures.remove(name), robust=True)

    def take_picture(self, prepared: pictures.Prepared | None) -> None:
        """Replaces the picture, or takes it away."""
        self.forget_picture()
        self.picture = prepared.keep() if prepared else ""
        self.picture_width = prepared.width if prepared else 0
        self.picture_height = prepared.height if prepared else 0

    def _picture_url(self, width: int) -> str:
        raise TypeError(f"{type(self).__name__} does not say where its picture is.")


class PictureField(forms.FileField):
    """Cleans to a `Prepared` picture, or None."""

    widget = forms.FileInput(attrs={"accept": pictures.ACCEPT})
    default_error_messages = {"empty": _("Dit bestand is leeg. Kies een andere foto.")}

    def clean(self, data: Any, initial: Any = None) -> pictures.Prepared | None:
        file = super().clean(data, None)
        return pictures.prepare(file) if file else None


def shown_of(names: Collection[str]) -> set[str]:
    """Which of these pictures a row of any model shows. One query for each such model."""
    pictured = (model for model in apps.get_models() if issubclass(model, Pictured))
    rows = (model._base_manager.filter(picture__in=names) for model in pictured)
    return set(chain.from_iterable(found.values_list("picture", flat=True) for found in rows))


class PicturedForm(forms.ModelForm):
    """Of a Pictured model; its Meta names `picture_text` and `is_decoration` among the fields."""

    photo = PictureField(
        label=_("Foto"),
        required=False,
        help_text=_(
            "JPEG, PNG of WebP, hoogstens 10 MB. We maken hem kleiner en halen eruit waar hij is "
            "gemaakt. Vraag mensen die erop staan of het mag."
        ),
    )
    without_photo = forms.BooleanField(label=_("Haal de foto weg"), required=False)
    picture_names = ["picture", "picture_width", "picture_height"]
    picture_help = {
        "picture_text": _("Eén zin, voor wie de foto niet kan zien."),
        "is_decoration": _("De foto laat niets zien dat je moet weten."),
    }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.instance.picture:
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
            self.instance.take_picture(prepared)
        if not self.instance.picture:
            self.instance.picture_text, self.instance.is_decoration = "", False
