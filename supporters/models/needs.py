"""What somebody looked for and the village did not have (gemist aanbod): counted, of nobody.

A row knows no person, no supporter and no day: only what the report of a quarter counts.
"""

from __future__ import annotations

import hashlib
import hmac
import uuid
from datetime import date, timedelta
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, Q
from django.db.models.functions import TruncQuarter
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField, current_key_id, keys
from supporters.models.base import added_once, note_down, refuse_at_rest
from supporters.models.contacts import Theme
from supporters.models.sharing import Referral
from villagehub.audit.models import AuditEvent
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership, Organisation, Village


def this_month() -> date:
    return timezone.localdate().replace(day=1)


def last_month() -> date:
    return (this_month() - timedelta(days=1)).replace(day=1)


def _key_of(referral: Referral, key_id: str) -> uuid.UUID:
    """Made of a referral with a key that the database does not have: pressed twice it is the same
    row, and whoever reads the tables cannot tell of which referral it came."""
    made = hmac.new(keys()[key_id], f"unmet|{referral.pk}".encode(), hashlib.sha256).digest()
    return uuid.UUID(bytes=made[:16], version=4)


def _village_of(referral: Referral) -> Village:
    """Of the person, or the only one there is; a need that counts elsewhere tells a village what it
    does not lack."""
    if referral.person.village:
        return referral.person.village
    villages = list(referral.organisation.villages.all()[:2])
    if len(villages) != 1:
        raise ValidationError(
            _("Van deze persoon staat er geen dorp. Noteer het bij “Gemist aanbod” en kies er een.")
        )
    return villages[0]


class UnmetNeedQuerySet(models.QuerySet["UnmetNeed"]):
    def visible_to(self, user: Any) -> Self:
        """The supporters and the coordinators of the organisation. Nobody else, and no
        municipality: to them it goes as a number of a released report."""
        if not user.is_authenticated:
            return self.none()
        ours = reach_of(user).organisations_as(Role.COORDINATOR, Role.SUPPORTER)
        return self.filter(organisation__in=ours)

    def between(self, first: date, after: date) -> Self:
        """Of the months from `first` on, and before `after`."""
        return self.filter(month__gte=first, month__lt=after)

    def counted(self) -> models.QuerySet[UnmetNeed, dict[str, Any]]:
        """By village, theme and quarter: {"village", "theme", "quarter", "number"}."""
        by = {"quarter": TruncQuarter("month")}
        rows = self.order_by().values("village", "theme", **by)
        return rows.annotate(number=Count("pk"))

    def counted_by_theme(self) -> models.QuerySet[UnmetNeed, dict[str, Any]]:
        """Over all villages, the most missed first: {"theme__name", "number"}."""
        rows = self.order_by().values("theme__name").annotate(number=Count("pk"))
        return rows.order_by("-number", "theme__name__dutch")

    def of(self, referral: Referral) -> Self:
        """What was noted of one referral, while the key of that time is at hand."""
        return self.filter(pk__in=[_key_of(referral, key_id) for key_id in keys()])

    def can_be_taken_away(self) -> Self:
        """As long as a mistake is likely to be seen; also in the policies of the database."""
        return self.filter(month__gte=last_month())

    def for_list(self) -> Self:
        return self.select_related("theme", "village")


class UnmetNeed(models.Model):
    """Not a Record: that knows when it was made, and with it who was at the table then."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", editable=False
    )
    village = models.ForeignKey(
        Village, on_delete=models.PROTECT, related_name="+", verbose_name=_("In welk dorp?")
    )
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, related_name="+", verbose_name=_("Wat was er niet?")
    )
    month = models.DateField(default=this_month, editable=False)
    sentence = EncryptedTextField(
        _("Wat precies? Eén zin"),
        max_length=160,
        blank=True,
        help_text=_("Zonder naam of adres, bijvoorbeeld: niemand rijdt ’s avonds naar Venray."),
    )

    objects: ClassVar[Any] = UnmetNeedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(month__day=1), name="an_unmet_need_is_of_a_month")
        ]
        indexes = [models.Index(fields=["organisation", "-month", "-id"], name="needs_by_month")]

    def __str__(self) -> str:
        return f"{self.theme}, {self.village}"

    @property
    def can_be_taken_away(self) -> bool:
        return self.month >= last_month()

    def record(self, by: Membership, key: uuid.UUID) -> bool:
        """For the organisation of `by`. Sent twice it counts once: False the second time."""
        self.pk, self.organisation = key, by.organisation  # type: ignore[assignment]
        if not added_once(self):
            return False
        note_down(by, AuditEvent.Action.CREATE, self)
        return True

    @classmethod
    def of_referral(cls, referral: Referral, by: Membership) -> bool:
        """Nobody took it up: what was asked is counted, and of whom is not kept."""
        refuse_at_rest(referral.person_id)
        if not referral.may_be_missed:
            raise ValidationError(_("Hier is nog geen antwoord op, of het liep al."))
        if cls.objects.of(referral).exists():
            return False
        need = cls(village=_village_of(referral), theme=referral.reason_theme)
        return need.record(by, _key_of(referral, current_key_id()))

    @transaction.atomic
    def take_away(self, by: Membership) -> bool:
        gone, _models = UnmetNeed.objects.can_be_taken_away().filter(pk=self.pk).delete()
        if gone:
            note_down(by, AuditEvent.Action.DELETE, self)
        return bool(gone)
