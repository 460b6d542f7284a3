"""Somebody does not want to hear from somebody else here."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import Participation, User


class RefusalQuerySet(models.QuerySet["Refusal"]):
    def visible_to(self, user: Any) -> RefusalQuerySet:
        """One's own. Who is refused never reads it here."""
        return self.filter(user__in=acted_for(user))

    def end(self) -> None:
        self.delete()


class Refusal(Participation):
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="refusals")
    whom = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")

    objects = RefusalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "whom"], name="a_person_is_refused_once"),
            models.CheckConstraint(
                condition=~Q(user=F("whom")),
                name="nobody_refuses_themselves",
                violation_error_message=_("Jezelf blokkeren kan niet."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @classmethod
    def between(cls, person: User, *others: User) -> bool:
        """Whether `person` does not want to hear from any of these."""
        return cls.objects.filter(user=person, whom__in=others).exists()
