"""Where an initiative that was brought in came from."""

from __future__ import annotations

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from villagehub.accounts.models import User
from villagehub.base import Record

MOST_AN_HOUR = 10
TOO_MANY = _(
    "Je zette het afgelopen uur al %(n)d initiatieven neer. Probeer het over een uur weer."
)


class Arrival(Record):
    """The same file is taken in once by one person in one village."""

    initiative = models.OneToOneField(Initiative, on_delete=models.CASCADE, related_name="arrival")
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    village = models.ForeignKey("villages.Village", on_delete=models.CASCADE, related_name="+")
    sha256 = models.CharField(max_length=64)
    came_from = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["by", "village", "sha256"], name="a_file_is_brought_in_once"
            )
        ]

    def __str__(self) -> str:
        return self.came_from

    @classmethod
    def check_pace(cls, by: User) -> None:
        """Whoever brings in more than people do is asked to wait. One at a time for each person,
        so that many at once are counted too."""
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        hour = timezone.now() - timedelta(hours=1)
        if cls.objects.filter(by=by, created_at__gt=hour).count() >= MOST_AN_HOUR:
            raise ValidationError(TOO_MANY % {"n": MOST_AN_HOUR})
