"""What a household was told, once: the steps of the list follow from it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from initiatives.housing.models.interest import InterestEntry
from villagehub.base import Record


class Told(Record):
    class Kind(models.TextChoices):
        LINK = "link", _("Wil je op de lijst van %(title)s? Bevestig het even")
        KNOWN = "known", _("Je staat al op de lijst van %(title)s")
        WELCOME = "welcome", _("Je staat op de lijst van %(title)s")
        ASK = "ask", _("Sta je er nog op? %(title)s")
        REMIND = "remind", _("Nog een week: sta je er nog op? %(title)s")
        ASLEEP = "asleep", _("Je plek bij %(title)s slaapt")
        LAST = "last", _("Over een maand vergeten we je plek bij %(title)s")
        DRAW = "draw", _("De loting van %(title)s")
        DRAWN = "drawn", _("Jouw plek in de volgorde van %(title)s")
        ASSIGNED = "assigned", _("Een woning in %(title)s")
        ENDED = "ended", _("Jullie doen niet meer mee in deze ronde van %(title)s")

    entry = models.ForeignKey(InterestEntry, on_delete=models.CASCADE, related_name="told")
    kind = models.CharField(max_length=8, choices=Kind)
    period = models.CharField(max_length=36)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "kind", "period"], name="a_household_hears_it_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.period}"
