"""Who said that their name may go along with what they wrote."""

from __future__ import annotations

from typing import Any

from django.db import models

from initiatives.models import Initiative
from villagehub.accounts.models import User
from villagehub.base import Record


class MayBeNamed(Record):
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "user"], name="somebody_says_once_that_a_name_may_go"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}"

    @classmethod
    def says(cls, user: Any, initiative: Initiative) -> bool:
        return cls.objects.filter(user=user, initiative=initiative).exists()

    @classmethod
    def say(cls, user: User, initiative: Initiative, may: bool) -> None:
        """Pressed twice, it is said once."""
        if may:
            cls.objects.get_or_create(user=user, initiative=initiative)
        else:
            cls.objects.filter(user=user, initiative=initiative).delete()
