"""Helpers wanted for an event, and who helps."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import Participation, User
from villagehub.base import Record
from villages.agenda import emails as agenda_messages
from villages.agenda.owners import asks_help

MOST_HELPERS = 50


class HelperRoleQuerySet(models.QuerySet["HelperRole"]):
    def with_helpers(self) -> HelperRoleQuerySet:
        """Annotated with `filled`."""
        active = Helper.objects.active().filter(role=OuterRef("pk")).order_by()
        counted = active.values("role").annotate(n=Count("pk")).values("n")
        return self.annotate(filled=Coalesce(Subquery(counted), 0)).order_by("created_at", "pk")

    def asked(self) -> HelperRoleQuerySet:
        """For lists: not of what rests."""
        return self.filter(asks_help())

    def still_wanted(self) -> HelperRoleQuerySet:
        return self.asked().with_helpers().filter(filled__lt=F("number"))  # type: ignore[misc]


class HelperRole(Record):
    class Kind(models.TextChoices):
        COOKING = "cooking", _("koken en bakken")
        SERVING = "serving", _("ontvangen en inschenken")
        BUILDING = "building", _("opbouwen en opruimen")
        DRIVING = "driving", _("rijden")
        CHORES = "chores", _("klussen")
        OTHER = "other", _("iets anders")

    event = models.ForeignKey(
        "villages.Event", on_delete=models.CASCADE, related_name="helper_roles"
    )
    kind = models.CharField(_("wat voor hulp?"), max_length=10, choices=Kind)
    name = models.CharField(_("wat precies?"), max_length=80, blank=True)
    number = models.PositiveSmallIntegerField(_("hoeveel mensen?"), default=1)

    objects = HelperRoleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(number__gte=1, number__lte=MOST_HELPERS),
                name="a_role_wants_some_helpers",
                violation_error_message=_("Vul een aantal van 1 tot 50 in."),
            )
        ]

    def __str__(self) -> str:
        return self.name or self.get_kind_display()

    @property
    def open_places(self) -> int:
        """Needs `filled` of `with_helpers`."""
        return max(self.number - self.filled, 0)  # type: ignore[attr-defined]

    @transaction.atomic
    def take(self, user: User, recorded_by: User | None = None) -> Helper:
        """Once; the row of the role is locked while places are counted."""
        role = HelperRole.objects.select_for_update(of=("self",)).get(pk=self.pk)
        current = role.helpers.active().filter(user=user).first()
        if current:
            return current
        role.event.check_open()
        if role.helpers.active().count() >= role.number:
            raise ValidationError(_("Hier zijn al genoeg mensen voor. Fijn dat je wilde helpen."))
        return role.helpers.create(user=user, recorded_by=recorded_by)


class HelperQuerySet(models.QuerySet["Helper"]):
    def active(self) -> HelperQuerySet:
        return self.filter(ended_at__isnull=True)

    def visible_to(self, user: Any) -> HelperQuerySet:
        return self.filter(user__in=acted_for(user))

    def for_list(self) -> HelperQuerySet:
        return self.select_related("user", "recorded_by", "role")

    @transaction.atomic
    def end(self, reason: str = "") -> None:
        """Their place is open again, and who organises hears it."""
        leaving = list(self.active().select_related("user", "role__event__village"))
        self.active().update(ended_at=timezone.now(), end_reason=reason)
        for helper in leaving:
            agenda_messages.tell_that_helper_left(helper, reason)


class Helper(Participation):
    """Somebody does a job at an event."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="helping")
    role = models.ForeignKey(HelperRole, on_delete=models.CASCADE, related_name="helpers")
    ended_at = models.DateTimeField(null=True, blank=True)
    end_reason = models.CharField(max_length=200, blank=True)

    objects = HelperQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["role", "user"],
                condition=Q(ended_at__isnull=True),
                name="a_person_takes_a_role_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role_id}"
