"""Where an initiative that was brought in came from."""

from __future__ import annotations

from django.db import models

from initiatives.models import Initiative
from villagehub.accounts.models import User
from villagehub.base import Record


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
