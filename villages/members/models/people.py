"""Who does what where: memberships."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Count, F, OuterRef, Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.leaving import Left, end_all
from villagehub.accounts.models import Participation, User
from villagehub.audit.models import AuditEvent, record
from villages.leaving import role_ends, village_ends
from villages.members import emails
from villages.members.models.organisations import Organisation
from villages.members.models.reach import reach_of
from villages.members.models.roles import (
    MUNICIPALITY_ROLES,
    ORGANISATION_ROLES,
    PLATFORM_ROLES,
    VILLAGE_ROLES,
    Confirmation,
    Role,
)
from villages.places.models import Municipality, Village

# So long the nightly round looks back for roles that ran out: longer than it ever stood still.
LOOK_BACK = timedelta(days=14)
# A request that nobody answers falls asleep; its owner wakes it with one button.
ASLEEP_AFTER = timedelta(days=60)


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

    def confirmed(self) -> MembershipQuerySet:
        """Who may see what is "alleen voor het dorp": residents whom the village confirmed, and
        everybody with a task there. The one place that says so."""
        return self.active().filter(
            ~Q(role=Membership.Role.RESIDENT) | Q(confirmed_at__isnull=False)
        )

    def villages(self) -> models.QuerySet:
        """For `village__in=`."""
        return self.filter(village__isnull=False).values("village")

    def waiting(self) -> MembershipQuerySet:
        """Residents whom the village has not answered yet, asleep or not."""
        return self.active().filter(
            role=Membership.Role.RESIDENT, confirmed_at__isnull=True, declined_at__isnull=True
        )

    def awake(self) -> MembershipQuerySet:
        return self.filter(asked_at__gt=timezone.now() - ASLEEP_AFTER)

    def asleep(self) -> MembershipQuerySet:
        return self.filter(asked_at__lte=timezone.now() - ASLEEP_AFTER)

    def vouching_by_role(self, village: Village) -> MembershipQuerySet:
        """The village's editors and the supporters of its support organisations: whom they
        register is confirmed by that."""
        return self.filter(
            Q(role=Membership.Role.EDITOR, village=village)
            | Q(role=Membership.Role.SUPPORTER, organisation__villages=village)
        )

    def with_vouches(self) -> MembershipQuerySet:
        return self.annotate(
            vouch_count=Count("vouches", filter=Q(vouches__withdrawn_at__isnull=True))
        )

    def visible_to(self, user: Any) -> MembershipQuerySet:
        """Your own; an administrator also sees roles, never who lives where."""
        if not user.is_authenticated:
            return self.none()
        if reach_of(user).has(Role.ADMIN):
            return self.filter(~Q(role=Membership.Role.RESIDENT) | Q(user_id=user.pk))
        return self.of(user)

    def kept_by(self, user: Any) -> MembershipQuerySet:
        """The residents of the villages that `user` edits."""
        edited = reach_of(user).edited_villages
        return self.filter(role=Membership.Role.RESIDENT, village__in=edited)

    def residents_of(self, village: Village) -> MembershipQuerySet:
        return self.active().filter(village=village, role=Membership.Role.RESIDENT)

    def editors_of(self, village: Village | int | OuterRef) -> MembershipQuerySet:
        return self.active().filter(village=village, role=Membership.Role.EDITOR)

    def people(self) -> list[User]:
        """To tell them something."""
        return [row.user for row in self.select_related("user")]

    def above_resident(self) -> MembershipQuerySet:
        return self.exclude(role=Membership.Role.RESIDENT)

    def ran_out(self) -> MembershipQuerySet:
        """Whose last day was lately: they ended by the calendar, and by nobody's hand."""
        today = timezone.localdate()
        return self.filter(valid_until__gt=today - LOOK_BACK, valid_until__lte=today)

    @transaction.atomic
    def end(self, also: Iterable[str] = ()) -> list[Left]:
        """From today on these no longer hold, and what belongs to them ends. Tells what that was;
        `also` are the keys of what a person gives up by choice."""
        rows = list(self.active().select_related("user").with_scope())
        self.filter(pk__in=[row.pk for row in rows]).update(valid_until=timezone.localdate())
        return [left for row in rows for left in row.lay_down(also)]

    def for_list(self) -> MembershipQuerySet:
        return self.select_related("user").with_scope()

    def with_scope(self) -> MembershipQuerySet:
        """Without the outline on the map, which is far heavier than all the rest of a row."""
        rows = self.select_related("village", "organisation", "municipality")
        return rows.defer("village__introduction", "municipality__outline", "municipality__bounds")


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

    # Residents only: when they asked, and what the village answered.
    asked_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_how = models.CharField(max_length=10, choices=Confirmation, blank=True)
    confirmed_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    code = models.ForeignKey(
        "MembershipCode", on_delete=models.SET_NULL, null=True, blank=True, related_name="members"
    )
    declined_at = models.DateTimeField(null=True, blank=True)
    declined_reason = models.CharField(_("waarom niet?"), max_length=300, blank=True)

    # The pages of this workplace, put here by villages.members.workplace for the templates.
    nav: list[dict[str, Any]]

    objects = MembershipQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["village", "asked_at", "id"],
                condition=Q(role="resident", confirmed_at__isnull=True),
                name="waiting_for_confirmation",
            ),
            models.Index(
                fields=["-valid_from", "id"],
                condition=~Q(role="resident"),
                name="newest_roles",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True, confirmed_how="")
                | Q(confirmed_at__isnull=False, declined_at__isnull=True) & ~Q(confirmed_how=""),
                name="confirmed_is_somehow_and_not_declined",
            ),
            models.CheckConstraint(
                condition=Q(declined_at__isnull=True) | ~Q(declined_reason=""),
                name="declined_with_a_reason",
                violation_error_message=_("Schrijf op waarom niet."),
            ),
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
        """Makes `user` a resident of the village; joining twice is joining once. The village
        confirms later, or at once whom it knows already; else its editors hear who waits."""
        current = cls.objects.residents_of(village).of(user).first()
        if current:
            return current
        try:
            with transaction.atomic():
                made = cls.objects.create(
                    user=user,
                    village=village,
                    role=cls.Role.RESIDENT,
                    recorded_by=recorded_by,
                    **cls._known_already(user, village, recorded_by),
                )
                made._tell_who_waits()
                return made
        except IntegrityError:  # the same button, pressed twice at once
            return cls.objects.residents_of(village).of(user).get()

    @classmethod
    def _known_already(
        cls, user: User, village: Village, recorded_by: User | None
    ) -> dict[str, Any]:
        """Confirmed by a task in the village or by whoever registers them; declined before stays
        so."""
        now = timezone.now()
        if cls.objects.confirmed().of(user).filter(village=village).exists():
            return {"confirmed_at": now, "confirmed_how": Confirmation.ROLE}
        earlier = cls.objects.of(user).filter(village=village, declined_at__isnull=False)
        if declined := earlier.order_by("-declined_at").first():
            return {"declined_at": now, "declined_reason": declined.declined_reason}
        if recorded_by and cls.objects.active().of(recorded_by).vouching_by_role(village).exists():
            how = Confirmation.ON_BEHALF
            return {"confirmed_at": now, "confirmed_how": how, "confirmed_by": recorded_by}
        return {}

    @property
    def is_confirmed(self) -> bool:
        """The same rule as `confirmed()`, for a membership that holds."""
        return self.role != self.Role.RESIDENT or self.confirmed_at is not None

    @property
    def is_declined(self) -> bool:
        return self.declined_at is not None

    @property
    def is_waiting(self) -> bool:
        """The same rule as `waiting()`, for a membership that holds."""
        return not self.is_confirmed and not self.is_declined

    @property
    def is_asleep(self) -> bool:
        return self.is_waiting and self.asked_at <= timezone.now() - ASLEEP_AFTER

    def _tell_who_waits(self) -> None:
        if self.village and self.is_waiting:
            editors = Membership.objects.editors_of(self.village)
            emails.tell_editors_who_waits(self, editors.people())

    @transaction.atomic
    def confirm(self, how: str, by: User | None = None, code: models.Model | None = None) -> bool:
        """False when the village knew already. Who typed a code knows it without a message."""
        rows = Membership.objects.filter(pk=self.pk, confirmed_at__isnull=True)
        now = timezone.now()
        confirmed = {"confirmed_at": now, "confirmed_how": how, "confirmed_by": by, "code": code}
        if not rows.update(**confirmed, declined_at=None, declined_reason="", updated_at=now):
            return False
        self._note(by)
        if how != Confirmation.CODE:
            emails.tell_that_member_is_confirmed(self)
        return True

    @transaction.atomic
    def decline(self, reason: str, by: User | None = None) -> bool:
        """False when the village answered already."""
        rows = Membership.objects.waiting().filter(pk=self.pk)
        now = timezone.now()
        if not rows.update(declined_at=now, declined_reason=reason, updated_at=now):
            return False
        self._note(by)
        emails.tell_that_member_is_declined(self, reason)
        return True

    @classmethod
    @transaction.atomic
    def make_admin(cls, person: User) -> bool:
        """By whoever has the machine, where no administrator can be asked. False when it was so."""
        if cls.objects.active().of(person).filter(role=cls.Role.ADMIN).exists():
            return False
        membership = cls.objects.create(user=person, role=cls.Role.ADMIN)
        record(AuditEvent.Action.ROLE, membership, None, workplace="command")
        return True

    @transaction.atomic
    def grant(self, by: User) -> None:
        """A role, by an administrator of the platform. Who gets it hears of it."""
        self.save()
        record(AuditEvent.Action.ROLE, self, by.pk, workplace="admin")
        emails.tell_of_role(self)

    @transaction.atomic
    def take_away(self, by: User) -> None:
        """A role, by an administrator of the platform. The row stays, with its last day."""
        Membership.objects.filter(pk=self.pk).end()
        record(AuditEvent.Action.ROLE, self, by.pk, workplace="admin")
        emails.tell_of_role(self, has_ended=True)

    @transaction.atomic
    def end(self, reason: str, by: User) -> None:
        """By an editor. The row stays, with its last day."""
        left = Membership.objects.filter(pk=self.pk).end()
        self._note(by)
        emails.tell_that_member_is_ended(self, reason, left)

    def leave(self, also: Iterable[str] = ()) -> None:
        """By the person, or who acts for them. `also` are the keys of what they give up with it."""
        Membership.objects.filter(pk=self.pk).end(also)

    def lay_down(self, also: Iterable[str] = ()) -> list[Left]:
        """What ends with it, unless the same role here goes on or an account took it over. Who
        edits the village still belongs to it. A second time there is nothing left to end."""
        if self.user.claims.filter(used_at__isnull=False).exists():
            return []
        held = Membership.objects.of(self.user).confirmed()
        here = {"village": self.village, "municipality": self.municipality}
        same = held.filter(role=self.role, organisation=self.organisation, **here)
        left = [] if same.exists() else end_all(role_ends, self, self.user)
        if self.village and not held.filter(village=self.village).exists():
            left += end_all(village_ends, self, self.user, also)
        return left

    def _note(self, by: User | None) -> None:
        """What an editor decides about somebody is audited."""
        if by:
            record(AuditEvent.Action.ROLE, self, by.pk)

    @transaction.atomic
    def undo_confirmation(self, by: User | None = None) -> None:
        """Back to waiting; who vouched cannot do so again for this person."""
        rows = Membership.objects.filter(pk=self.pk, role=self.Role.RESIDENT)
        now = timezone.now()
        rows.update(confirmed_at=None, confirmed_how="", confirmed_by=None, code=None, asked_at=now)
        self.vouches.active().update(withdrawn_at=now, is_undone=True)
        self._note(by)

    @transaction.atomic
    def wake(self) -> None:
        """What slept lies before the editors again."""
        sleeping = Membership.objects.waiting().asleep().filter(pk=self.pk)
        if sleeping.update(asked_at=timezone.now()):
            self._tell_who_waits()

    def ask_to_vouch(self, neighbour: User) -> None:
        if self.is_waiting:
            emails.ask_to_vouch(self, neighbour)

    def clean(self) -> None:
        if self.role and self.role not in self._roles_of_scope():
            raise ValidationError(_("Kies bij deze rol precies één plek die erbij hoort."))

    def _roles_of_scope(self) -> list[str]:
        if self.village_id:
            return VILLAGE_ROLES
        if self.organisation_id:
            return ORGANISATION_ROLES
        return MUNICIPALITY_ROLES if self.municipality_id else PLATFORM_ROLES
