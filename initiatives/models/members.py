"""Who takes part in an initiative, as what, and why."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import Participation, User


class InitiativeMemberQuerySet(models.QuerySet["InitiativeMember"]):
    def active(self) -> InitiativeMemberQuerySet:
        return self.filter(until__isnull=True)

    def of(self, user: Any) -> InitiativeMemberQuerySet:
        return self.filter(user_id=user.pk)

    def leads(self) -> InitiativeMemberQuerySet:
        return self.filter(role=InitiativeMember.Role.LEAD)

    def running(self) -> InitiativeMemberQuerySet:
        """Who decides from day to day: leads and board."""
        return self.filter(role__in=[InitiativeMember.Role.LEAD, InitiativeMember.Role.BOARD])

    def working(self) -> InitiativeMemberQuerySet:
        """Who does more than follow."""
        return self.exclude(role=InitiativeMember.Role.OBSERVER)

    def may_lead(self) -> InitiativeMemberQuerySet:
        """Who can take over: somebody with an account of their own, who does more than follow."""
        rows = self.working().filter(user__email__isnull=False, user__is_active=True)
        return rows.exclude(role=InitiativeMember.Role.LEAD)

    def acted_for_by(self, user: Any) -> InitiativeMemberQuerySet:
        """Your own row, and those of the people without e-mail whom you registered."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(user__in=User.objects.acted_for_by(user))

    def for_list(self) -> InitiativeMemberQuerySet:
        """Leads first, then by how long somebody takes part."""
        lead_first = models.Case(
            models.When(role=InitiativeMember.Role.LEAD, then=0),
            models.When(role=InitiativeMember.Role.BOARD, then=1),
            default=2,
        )
        return self.select_related("user", "recorded_by").order_by(lead_first, "since", "pk")

    def end(self) -> None:
        """From today on these take no part any more. The last lead leaves by `Initiative.leave`."""
        self.active().update(until=timezone.localdate())


class InitiativeMember(Participation):
    class Role(models.TextChoices):
        LEAD = "lead", _("trekker")
        BOARD = "board", _("bestuurslid")
        MEMBER = "member", _("doet mee")
        HELPER = "helper", _("helpt af en toe")
        OBSERVER = "observer", _("volgt het")

    class Motive(models.TextChoices):
        """The founding motives: why people do this at all."""

        OTHERS = "others", _("Iets voor een ander doen")
        COMMUNITY = "community", _("De gemeenschap in stand houden")
        VILLAGE = "village", _("Het dorp moet blijven leven")
        COMPANY = "company", _("Niet de hele dag alleen thuis zitten")
        OTHER = "other", _("Iets anders")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="initiative_memberships")
    initiative = models.ForeignKey(
        "initiatives.Initiative", on_delete=models.CASCADE, related_name="members"
    )
    role = models.CharField(_("hoe doe je mee?"), max_length=10, choices=Role, default=Role.MEMBER)
    motive_choice = models.CharField(
        _("waarom doe je mee?"), max_length=10, choices=Motive, blank=True
    )
    motive = models.CharField(_("in je eigen woorden"), max_length=300, blank=True)
    since = models.DateField(default=timezone.localdate)
    until = models.DateField(null=True, blank=True)

    objects = InitiativeMemberQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "user"],
                condition=Q(until__isnull=True),
                name="a_person_takes_part_once",
                violation_error_message=_("Deze persoon doet al mee."),
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="taking_part_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}"

    @property
    def role_text(self) -> str:
        return str(self.get_role_display())

    @property
    def is_lead(self) -> bool:
        return self.role == self.Role.LEAD
