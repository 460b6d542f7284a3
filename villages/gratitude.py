"""A word of thanks: between two people, unless both want others to read it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from villagehub.base import Record

BOTH_SHOW = {"giver_shows": True, "helper_shows": True}


class Gratitude(Record):
    text = models.CharField(_("je bedankje"), max_length=300)
    giver_shows = models.BooleanField(default=False)
    helper_shows = models.BooleanField(default=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.text

    @property
    def is_shown(self) -> bool:
        return self.giver_shows and self.helper_shows

    def say(self, text: str, giver_shows: bool) -> None:
        """The helper agreed to show the words that were there, and not the next ones."""
        if self.text != text:
            self.text, self.helper_shows = text, False
        self.giver_shows = giver_shows
