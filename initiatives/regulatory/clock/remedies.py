"""What somebody can do when the municipality is late, with the amounts of Awb 4:17 lid 2.

The amounts are indexed now and then: a row is added when the next ones are published, and the page
says since when they hold. First day and payment are the lawyer's (domain.md section 3.4).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record

DEFAULT_DAYS = 14  # Awb 4:17 lid 3: two weeks after the written notice of default
PERIOD_DAYS = 14


class PenaltyAmountQuerySet(models.QuerySet["PenaltyAmount"]):
    def on(self, day: date) -> PenaltyAmount:
        """The latest that hold on that day, else the first that are known.

        Raises DoesNotExist when there are none, which the migration that made the table rules out.
        """
        return self.filter(valid_from__lte=day).order_by("-valid_from").first() or self.earliest(
            "valid_from"
        )


class PenaltyAmount(models.Model):
    """By the day: in the first two weeks, the two after, and the last two. In whole euros, and the
    same in the whole country."""

    valid_from = models.DateField(_("vanaf"), unique=True)
    first = models.PositiveSmallIntegerField(_("eerste twee weken, per dag"))
    second = models.PositiveSmallIntegerField(_("de twee weken daarna, per dag"))
    third = models.PositiveSmallIntegerField(_("de laatste twee weken, per dag"))
    source = models.CharField(_("waar staat dit?"), max_length=200)

    objects = PenaltyAmountQuerySet.as_manager()

    class Meta:
        ordering = ["-valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(first__gte=1, second__gte=F("first"), third__gte=F("second")),
                name="a_penalty_rises",
                violation_error_message=_("De bedragen lopen op, van laag naar hoog."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.first}, {self.second}, {self.third}"

    @property
    def most(self) -> int:
        """Forty-two days at most (Awb 4:17 lid 1)."""
        return PERIOD_DAYS * (self.first + self.second + self.third)

    @classmethod
    @transaction.atomic
    def enter(cls, by: User, valid_from: date, **fields: Any) -> PenaltyAmount:
        """Once, also when the button is pressed twice; a mistake is mended by entering it anew."""
        row, is_new = cls.objects.update_or_create(valid_from=valid_from, defaults=fields)
        action = AuditEvent.Action.CREATE if is_new else AuditEvent.Action.UPDATE
        record(action, row, by.pk, workplace="admin")
        return row


def decide_before(notice_on: date) -> date:
    """Until when the municipality can still decide without a penalty, after this notice."""
    return notice_on + timedelta(days=DEFAULT_DAYS)
