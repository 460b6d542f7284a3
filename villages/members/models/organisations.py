"""Who helps in villages without living there: what supporters work for, clubs, practices."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce, JSONObject
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villages.members.models.cards import SupportCard
from villages.places.models import Village


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def visible_to(self, user: Any) -> OrganisationQuerySet:
        """Organisations and how to reach them are public."""
        return self.all()

    def to_call(self) -> Any:
        """The number of the support point: `name`, `phone` and when they are `reachable`."""
        supporting = self.filter(kind=Organisation.Kind.SUPPORT).exclude(phone="")
        return supporting.order_by("name__dutch", "pk").values_list(
            JSONObject(name="name", phone="phone", reachable="reachable_text"), flat=True
        )

    def to_call_in(self, village: str) -> Coalesce:
        """Whom to call in a village, as a column (`Village.support`) of a row that has its key:
        the supporter who is there now, else the support point. The one place that says so."""
        support_point = Subquery(self.filter(villages=OuterRef(village)).to_call()[:1])
        return Coalesce(SupportCard.objects.all().to_call_in(village), support_point)

    def call_in(self, village: Village) -> dict[str, str] | None:
        """The same of one village."""
        rows = Village.objects.filter(pk=village.pk)
        called: dict[str, str] | None
        called = rows.values_list(self.to_call_in("pk"), flat=True).first()
        return called


class Organisation(Record):
    class Kind(models.TextChoices):
        SUPPORT = "support", _("ondersteuningsorganisatie")
        CARE = "care", _("zorg")
        CLUB = "club", _("vereniging")
        COOPERATIVE = "cooperative", _("coöperatie")
        GP = "gp", _("huisarts")
        HOUSING = "housing", _("woningcorporatie")
        OTHER = "other", _("anders")

    name = models.CharField(_("naam"), max_length=120)
    kind = models.CharField(_("soort"), max_length=20, choices=Kind)
    villages = models.ManyToManyField(Village, related_name="organisations", blank=True)
    phone = models.CharField(_("telefoon"), max_length=20, blank=True)
    reachable_text = models.CharField(_("bereikbaar"), max_length=200, blank=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["name__dutch", "pk"]

    def __str__(self) -> str:
        return self.name

    @transaction.atomic
    def keep(self, villages: list[Village], by: User) -> None:
        """New or changed, by an administrator of the platform."""
        action = AuditEvent.Action.CREATE if self._state.adding else AuditEvent.Action.UPDATE
        self.save()
        self.villages.set(villages)
        shown_in = SupportCard.villages.through.objects.filter(supportcard__organisation=self)
        shown_in.exclude(village__in=villages).delete()
        record(action, self, by.pk, workplace="admin")
