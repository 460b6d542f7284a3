"""A row with one picture."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from villagehub.pictures import files
from villagehub.pictures.fields import PictureName, shown_of
from villagehub.pictures.tasks import make_cuts
from villagehub.web.paths import path_to

# Who reads a picture's row reads these; a list that shows it small needs the first two.
IN_A_ROW = ("picture", "picture_focus")
COLUMNS = (*IN_A_ROW, "picture_width", "picture_height", "picture_text", "is_decoration")


class Focus(models.IntegerChoices):
    """What stays in sight where a picture is cut: three by three, in the order of reading."""

    UPPER_LEFT = 0, _("linksboven")
    UPPER = 1, _("boven")
    UPPER_RIGHT = 2, _("rechtsboven")
    LEFT = 3, _("links")
    CENTRE = files.CENTRE, _("midden")
    RIGHT = 5, _("rechts")
    LOWER_LEFT = 6, _("linksonder")
    LOWER = 7, _("onder")
    LOWER_RIGHT = 8, _("rechtsonder")


def words_or_decoration(name: str) -> models.CheckConstraint:
    """Each model with a picture has this one, under a name of its own."""
    condition = Q(picture="") | Q(is_decoration=True) | ~Q(picture_text="")
    said = _("Schrijf wat er op de foto te zien is.")
    return models.CheckConstraint(condition=condition, name=name, violation_error_message=said)


def by_picture(name: str) -> models.Index:
    """Each model with a picture has this one, under a name of its own."""
    return models.Index(fields=["picture"], condition=~Q(picture=""), name=name)


class Pictured(models.Model):
    """`photo_key` is that of its plug (see villagehub.pictures.photos)."""

    photo_key = ""
    NOTHING: ClassVar[list[Any]] = ["", Focus.CENTRE.value, 0, 0, "", False]

    # The name of its files; without one there is no picture (see villagehub.pictures.files). With
    # defaults in the database, as villages come in by COPY.
    picture = PictureName()
    picture_width = models.PositiveSmallIntegerField(default=0, db_default=0, editable=False)
    picture_height = models.PositiveSmallIntegerField(default=0, db_default=0, editable=False)
    picture_text = models.CharField(
        _("wat is er op de foto te zien?"), max_length=200, blank=True, default="", db_default=""
    )
    is_decoration = models.BooleanField(_("alleen ter versiering"), default=False, db_default=False)
    picture_focus = models.PositiveSmallIntegerField(
        _("wat moet in beeld blijven?"),
        choices=Focus,
        default=Focus.CENTRE,
        db_default=Focus.CENTRE,
    )

    class Meta:
        abstract = True

    @property
    def small_url(self) -> str:
        return self.picture_url(files.WIDTHS[0])

    @property
    def large_url(self) -> str:
        return self.picture_url(files.WIDTHS[-1])

    @property
    def small_width(self) -> int:
        return min(self.picture_width, files.WIDTHS[0])

    @property
    def alternative(self) -> str:
        return "" if self.is_decoration else self.picture_text

    def picture_url(self, width: int) -> str:
        """Of the whole picture."""
        return path_to("pictures:whole", self.photo_key, self.picture, width)

    def cut_url(self, width: int) -> str:
        """Another focus has another address, since a browser keeps what it got."""
        focus = self.picture_focus
        return path_to("pictures:cut", self.photo_key, self.picture, focus, width)

    def forget_picture(self) -> None:
        """The files go when this is sure, unless another row shows them as well; what is left by
        a crash, `sweep_pictures` finds."""
        if self.picture:
            transaction.on_commit(partial(_remove_unless_shown, self.picture), robust=True)

    def take_picture(self, prepared: files.Prepared | None) -> None:
        """Replaces the picture, or takes it away. The files of the one before stay, for whoever
        wants it back, until the night; `forget_picture` first takes them away at once."""
        self.picture = prepared.keep() if prepared else ""
        self.picture_width = prepared.width if prepared else 0
        self.picture_height = prepared.height if prepared else 0
        self.have_cuts_made()

    @property
    def hung(self) -> list[Any]:
        """The picture as it hangs here: what `hang` takes, also from a session."""
        return [getattr(self, name) for name in COLUMNS]

    def hang(self, values: list[Any]) -> None:
        for name, value in zip(COLUMNS, values, strict=True):
            setattr(self, name, value)
        self.have_cuts_made()

    def keep_picture(self) -> None:
        self.save(update_fields=[*COLUMNS])

    def have_cuts_made(self) -> None:
        if self.picture:
            have_made = partial(make_cuts.delay, self.picture, self.picture_focus)
            transaction.on_commit(have_made, robust=True)


def _remove_unless_shown(name: str) -> None:
    if not shown_of([name]):
        files.remove(name)
