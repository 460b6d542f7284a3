"""Who does what where: organisations and memberships."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import Participation, User
from villagehub.base import Record
from villages.models.places import Municipality, Village


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def visible_to(self, user: Any) -> OrganisationQuerySet:
        """Organisations and how to reach them are public."""
        return self.all()


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
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Role(models.TextChoices):
    RESIDENT = "resident", _("inwoner")
    EDITOR = "editor", _("dorpsredacteur")
    SUPPORTER = "supporter", _("dorpsondersteuner")
    COORDINATOR = "coordinator", _("coördinator")
    PRIVACY_CONTACT = "privacy_contact", _("privacycontact")
    OFFICER = "officer", _("behandelaar")
    DECISION_MAKER = "decision_maker", _("beslisser")
    ADVISER = "adviser", _("adviseur")
    COUNCIL_VIEWER = "council_viewer", _("raadslid")
    ADMIN = "admin", _("beheerder")


VILLAGE_ROLES = [Role.RESIDENT.value, Role.EDITOR.value]
ORGANISATION_ROLES = [
    Role.SUPPORTER.value,
    Role.COORDINATOR.value,
    Role.PRIVACY_CONTACT.value,
]
MUNICIPALITY_ROLES = [
    Role.OFFICER.value,
    Role.DECISION_MAKER.value,
    Role.ADVISER.value,
    Role.COUNCIL_VIEWER.value,
]
PLATFORM_ROLES = [Role.ADMIN.value]


def _role_has_scope(roles: list[str], scope: str) -> Q:
    """Exactly this scope is filled for these roles, and no other."""
    scopes = {"village", "organisation", "municipality"}
    filled = Q(**{f"{scope}__isnull": False}) if scope in scopes else Q()
    empty = Q(**{f"{other}__isnull": True for other in scopes - {scope}})
    return Q(role__in=roles) & filled & empty


class MembershipQuerySet(models.QuerySet["Membership"]):
    def active(self) -> MembershipQuerySet:
        today = timezone.localdate()
        return self.filter(
            Q(valid_until__isnull=True) | Q(valid_until__gt=today), valid_from__lte=today
        )

    def of(self, user: Any) -> MembershipQuerySet:
        return self.filter(user_id=user.pk)

    def visible_to(self, user: Any) -> MembershipQuerySet:
        """Your own; an administrator also sees roles, never who lives where."""
        if not user.is_authenticated:
            return self.none()
        if Membership.objects.of(user).active().filter(role=Membership.Role.ADMIN).exists():
            return self.filter(~Q(role=Membership.Role.RESIDENT) | Q(user_id=user.pk))
        return self.of(user)

    def residents_of(self, village: Village) -> MembershipQuerySet:
        return self.active().filter(village=village, role=Membership.Role.RESIDENT)

    def edited_villages(self, user: Any) -> Any:
        """The keys of the villages that `user` edits, for use inside another query."""
        mine = self.active().filter(user_id=user.pk, role=Membership.Role.EDITOR)
        return mine.values("village")

    def above_resident(self) -> MembershipQuerySet:
        return self.exclude(role=Membership.Role.RESIDENT)

    def end(self) -> None:
        """From today on these no longer hold."""
        self.active().update(valid_until=timezone.localdate())

    def for_list(self) -> MembershipQuerySet:
        return self.select_related("user", "village", "organisation", "municipality")


class Membership(Participation):
    """One role within exactly one scope, from a day until a day."""

    Role = Role

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(_("rol"), max_length=20, choices=Role)
    village = models.ForeignKey(
        Village, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    valid_from = models.DateField(_("vanaf"), default=timezone.localdate)
    valid_until = models.DateField(_("tot"), null=True, blank=True)

    # The pages of this workplace, put here by villages.workplace for the templates.
    nav: list[dict[str, Any]]

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=_role_has_scope(VILLAGE_ROLES, "village")
                | _role_has_scope(ORGANISATION_ROLES, "organisation")
                | _role_has_scope(MUNICIPALITY_ROLES, "municipality")
                | _role_has_scope(PLATFORM_ROLES, "platform"),
                name="role_has_exactly_its_own_scope",
                violation_error_message=_("Kies bij deze rol precies één plek die erbij hoort."),
            ),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="membership_ends_after_it_starts",
                violation_error_message=_("De einddatum ligt voor de begindatum."),
            ),
            models.UniqueConstraint(
                fields=["user", "role", "village", "organisation", "municipality"],
                condition=Q(valid_until__isnull=True),
                nulls_distinct=False,
                name="role_is_held_once_per_scope",
                violation_error_message=_("Deze persoon heeft deze rol hier al."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.scope}"

    @cached_property
    def scope(self) -> str:
        """The name of the place this role is for."""
        return str(self.village or self.organisation or self.municipality or _("het platform"))

    @property
    def holds(self) -> bool:
        """The same rule as `active()`."""
        today = timezone.localdate()
        return self.valid_from <= today and (self.valid_until is None or self.valid_until > today)

    @classmethod
    def join(cls, user: User, village: Village, recorded_by: User | None = None) -> Membership:
        """Makes `user` a resident of the village; joining twice is joining once."""
        current = cls.objects.residents_of(village).of(user).first()
        if current:
            return current
        try:
            with transaction.atomic():
                return cls.objects.create(
                    user=user, village=village, role=cls.Role.RESIDENT, recorded_by=recorded_by
                )
        except IntegrityError:  # the same button, pressed twice at once
            return cls.objects.residents_of(village).of(user).get()

    def clean(self) -> None:
        if self.role and self.role not in self._roles_of_scope():
            raise ValidationError(_("Kies bij deze rol precies één plek die erbij hoort."))

    def _roles_of_scope(self) -> list[str]:
        if self.village_id:
            return VILLAGE_ROLES
        if self.organisation_id:
            return ORGANISATION_ROLES
        return MUNICIPALITY_ROLES if self.municipality_id else PLATFORM_ROLES
