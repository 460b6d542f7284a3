"""The ledger of the interest list: one mail to one household about one thing, once.

The portal's own ledger knows people by their account and keeps the text. Here nobody needs an
account, the address stays encrypted, and a text is made when it leaves and kept nowhere.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.db.models import ExpressionWrapper, F, Value
from django.db.models.functions import Now, Power
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.housing.models.interest import InterestEntry
from villagehub.base import Record

MAX_ATTEMPTS = 8


class LetterQuerySet(models.QuerySet["Letter"]):
    def waiting(self) -> LetterQuerySet:
        return self.filter(
            sent_at__isnull=True, attempts__lt=MAX_ATTEMPTS, due_at__lte=timezone.now()
        )

    def claim(self, pk: str) -> Letter | None:
        """For one worker at a time; the next attempt waits longer each time."""
        delay = ExpressionWrapper(
            Value(timedelta(minutes=10)) * Power(2, F("attempts")), models.DurationField()
        )
        claimed = self.waiting().filter(pk=pk)
        if not claimed.update(attempts=F("attempts") + 1, due_at=Now() + delay):
            return None
        return self.select_related("entry__initiative__village").get(pk=pk)


class Letter(Record):
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

    entry = models.ForeignKey(InterestEntry, on_delete=models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=8, choices=Kind)
    period = models.CharField(max_length=36)
    due_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    objects = LetterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "kind", "period"], name="a_household_hears_it_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(sent_at__isnull=True),
                name="housing_letter_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.period}"
