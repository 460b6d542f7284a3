"""Who works at the desk: when to reach them, who leads, and who takes over from whom."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.desk import emails
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.telephone import is_a_number
from villages.members.models.reach import reach_of
from villages.models import Membership

Role = Membership.Role
DESK_ROLES = [Role.OFFICER.value, Role.DECISION_MAKER.value]


class DeskCardQuerySet(models.QuerySet["DeskCard"]):
    def visible_to(self, user: Any) -> DeskCardQuerySet:
        """Whoever works at the same desk."""
        here = reach_of(user).municipalities_as(*DESK_ROLES)
        return self.filter(workplace__municipality__in=here)

    def working(self) -> DeskCardQuerySet:
        """Of a role that somebody still holds."""
        return self.filter(workplace__in=Membership.objects.active().filter(role__in=DESK_ROLES))

    def at(self, municipality: Any) -> DeskCardQuerySet:
        return self.working().filter(workplace__municipality=municipality)

    def leading(self) -> DeskCardQuerySet:
        return self.filter(leads_team=True)

    def absent(self) -> DeskCardQuerySet:
        today = timezone.localdate()
        return self.filter(away_from__lte=today, away_until__gte=today)

    def away(self) -> DeskCardQuerySet:
        """With somebody who stands in."""
        return self.absent().filter(deputy__isnull=False)

    def covering(self, user: Any, officer: Any, municipality: Any) -> DeskCardQuerySet:
        """The card of an officer whose work `user` does today."""
        cards = self.working().away().filter(deputy=user.pk)
        return cards.filter(workplace__user=officer, workplace__municipality=municipality)


def covered_by(user: Any) -> Q:
    """Of requests: in the hands of somebody for whom this person stands in today."""
    cards = DeskCard.objects.covering(user, OuterRef("handling_officer"), OuterRef("municipality"))
    return Q(Exists(cards))


class DeskCard(Record):
    workplace = models.OneToOneField(
        Membership, on_delete=models.CASCADE, related_name="desk_card", editable=False
    )
    phone = models.CharField(_("telefoon"), max_length=20, blank=True, validators=[is_a_number])
    hours = models.CharField(_("wanneer ben je te bereiken?"), max_length=120, blank=True)
    leads_team = models.BooleanField(default=False, editable=False)
    away_from = models.DateField(_("weg vanaf"), null=True, blank=True)
    away_until = models.DateField(_("tot en met"), null=True, blank=True)
    deputy = models.ForeignKey(
        User,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("wie neemt waar?"),
    )

    objects = DeskCardQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(away_from__isnull=True, away_until__isnull=True)
                | Q(away_from__isnull=False, away_until__gte=F("away_from")),
                name="who_is_away_comes_back",
                violation_error_message=_("Kies een begin en een einde; het einde is later."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.workplace_id)

    @classmethod
    def of(cls, workplace: Membership) -> DeskCard:
        """Of who works here; one that nobody filled in is empty and not kept."""
        found = cls.objects.select_related("deputy").filter(workplace=workplace).first()
        return found or cls(workplace=workplace)

    def is_away_on(self, day: date) -> bool:
        return bool(self.away_from and self.away_until and self.away_from <= day <= self.away_until)

    @property
    def is_away(self) -> bool:
        return self.is_away_on(timezone.localdate())

    @transaction.atomic
    def keep(self, tell: bool) -> None:
        """Who is to stand in hears it when that is new."""
        self.save()
        if tell and self.deputy and self.away_until:
            emails.tell_deputy(self)

    @classmethod
    def leads_at(cls, municipality: Any) -> list[User]:
        """Who leads the team there; nobody as long as nobody was chosen."""
        cards = cls.objects.at(municipality).leading().select_related("workplace__user")
        return [card.workplace.user for card in cards.order_by("pk")]

    @classmethod
    @transaction.atomic
    def let_lead(cls, workplace: Membership, leads: bool, by: Membership) -> None:
        """By a decision maker, or by who leads already."""
        if (
            by.role != Role.DECISION_MAKER
            and not cls.objects.leading().filter(workplace=by).exists()
        ):
            raise ValidationError(_("Alleen een beslisser of de teamleider kan dit kiezen."))
        card, _is_new = cls.objects.get_or_create(workplace=workplace)
        cls.objects.filter(pk=card.pk).update(leads_team=leads, updated_at=timezone.now())
