"""What can be chosen of a question that has choices: words, or a moment."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from villagehub.base import Record
from villages.facilities.hours import clock


class Choice(Record):
    """One option, or one moment."""

    question = models.ForeignKey(
        "deciding.Question", on_delete=models.CASCADE, related_name="choices"
    )
    text = models.CharField(max_length=120, blank=True)
    starts_at = models.DateTimeField(null=True, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text="") | Q(starts_at__isnull=False), name="a_choice_says_something"
            )
        ]

    def __str__(self) -> str:
        return moment_text(self.starts_at) if self.starts_at else self.text


def moment_text(moment: datetime) -> str:
    """ "do 3 december, 20.00 uur"; with the year when it is not this one."""
    local = timezone.localtime(moment)
    year = f" {local.year}" if local.year != timezone.localdate().year else ""
    return f"{date_format(local, 'D j F')}{year}, {clock(local)} {_('uur')}"
