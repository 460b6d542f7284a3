"""Somebody does a piece of the work: what a task's taker and a shift's place have in common."""

from __future__ import annotations

from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, InitiativeMember
from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import Participation, User

Row = TypeVar("Row", bound=models.Model)
MOST_PEOPLE = 50
# What a row shows of the initiative that it is of.
OF_WHAT = ("initiative__title", "initiative__slug", "initiative__village__slug")


class PlaceQuerySet(models.QuerySet[Row]):
    def active(self) -> Any:
        return self.filter(ended_at__isnull=True)

    def of(self, user: Any) -> Any:
        return self.filter(user_id=user.pk)

    def acted_for_by(self, user: Any) -> Any:
        """One's own, and of the people without e-mail whom one registered."""
        return self.filter(user__in=acted_for(user))

    def with_people(self) -> Any:
        return self.select_related("user", "recorded_by")


class Place(Participation):
    ended_at = models.DateTimeField(null=True, blank=True)
    end_reason = models.CharField(_("wil je er iets bij zeggen?"), max_length=200, blank=True)

    class Meta:
        abstract = True


class Staffed(models.Model):
    """Work for at least `minimum` and at most `maximum` people."""

    minimum = models.PositiveSmallIntegerField(_("minstens zoveel mensen"), default=1)
    maximum = models.PositiveSmallIntegerField(_("hoogstens zoveel mensen"), default=1)

    class Meta:
        abstract = True


def staffed_checks(name: str) -> list[models.CheckConstraint]:
    return [
        models.CheckConstraint(
            condition=models.Q(
                minimum__gte=1, maximum__gte=models.F("minimum"), maximum__lte=MOST_PEOPLE
            ),
            name=f"{name}_has_room_for_its_minimum",
            violation_error_message=_("Het hoogste aantal is minstens het laagste."),
        )
    ]


def take_part(initiative: Initiative, user: User, recorded_by: User | None) -> None:
    """Who lends a hand takes part: a stranger becomes a helper in the same step, and so does who
    only followed. Raises ValidationError when the initiative is over, or a lead first says yes."""
    if initiative.outcome:
        raise ValidationError(_("Dit initiatief is afgerond."))
    if not initiative.may_help(user, recorded_by):
        raise ValidationError(
            _("Hier zegt een trekker eerst ja. Kies “Doe mee”, dan horen ze dat je wilt helpen.")
        )
    rows = initiative.members.active().of(user)
    if not rows.exists():
        helper = InitiativeMember.Role.HELPER
        initiative.join(user, recorded_by=recorded_by, role=helper)
        return
    rows.filter(role=InitiativeMember.Role.OBSERVER).update(role=InitiativeMember.Role.HELPER)
