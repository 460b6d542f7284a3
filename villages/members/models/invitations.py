"""A role for somebody of whom nobody knows yet whether they have an account, and want it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from allauth.account.models import EmailAddress
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villagehub.mailboxes import MailboxField
from villages.members import emails, letters
from villages.members.models.organisations import Organisation
from villages.members.models.people import Membership
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.places.models import Municipality, Village

SALT = "villages.members.role"
LINK_DAYS = 30
SCOPES = ("village", "organisation", "municipality")


class RoleInvitationQuerySet(models.QuerySet["RoleInvitation"]):
    def visible_to(self, user: Any) -> RoleInvitationQuerySet:
        """Administrators give roles, and see to whom."""
        return self.all() if reach_of(user).has(Role.ADMIN) else self.none()

    def waiting(self) -> RoleInvitationQuerySet:
        long_ago = timezone.now() - timedelta(days=LINK_DAYS)
        return self.filter(answered_at__isnull=True, created_at__gt=long_ago)

    def for_list(self) -> RoleInvitationQuerySet:
        rows = self.select_related(*SCOPES)
        return rows.defer("village__introduction", "municipality__outline", "municipality__bounds")

    def with_token(self, token: str) -> RoleInvitation:
        """Raises DoesNotExist for what we did not make, what is too old, and what is over."""
        try:
            key = signing.loads(token, salt=SALT, max_age=LINK_DAYS * 24 * 3600)
        except signing.BadSignature as error:
            raise self.model.DoesNotExist from error
        return self.waiting().for_list().get(pk=key)

    def forget(self) -> int:
        """Answered long since, or never: no address stays."""
        return self.filter(created_at__lt=timezone.now() - timedelta(days=LINK_DAYS)).delete()[0]


class RoleInvitation(Record):
    """By letter. The address is kept until the answer, and a month at most."""

    email = MailboxField(_("e-mailadres"), blank=True)
    role = models.CharField(_("rol"), max_length=20, choices=Role)
    village = models.ForeignKey(Village, models.CASCADE, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, related_name="+")
    municipality = models.ForeignKey(Municipality, models.CASCADE, null=True, related_name="+")
    valid_from = models.DateField(_("vanaf"), default=timezone.localdate)
    valid_until = models.DateField(_("tot"), null=True)
    invited_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    objects = RoleInvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["email", "role", *SCOPES],
                condition=models.Q(answered_at__isnull=True),
                nulls_distinct=False,
                name="somebody_is_invited_for_a_role_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.scope}"

    def get_absolute_url(self) -> str:
        token = signing.dumps(str(self.pk), salt=SALT, compress=True)
        return reverse("villages:role_invitation", args=[token])

    @property
    def scope(self) -> str:
        """The name of the place this role is for."""
        return str(self.village or self.organisation or self.municipality or _("het platform"))

    @classmethod
    @transaction.atomic
    def invite(cls, membership: Membership, email: str, by: User) -> RoleInvitation:
        """For the role and place of a membership that has nobody yet. Pressed twice, and asked anew
        after a month, it is one."""
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        asked = {"email": email.lower(), "role": membership.role}
        asked |= {scope: getattr(membership, scope) for scope in SCOPES}
        if earlier := cls.objects.waiting().filter(**asked).first():
            return earlier
        cls.objects.filter(answered_at__isnull=True, **asked).delete()
        term = {"valid_from": membership.valid_from, "valid_until": membership.valid_until}
        invitation = cls.objects.create(**asked, **term, invited_by=by)
        record(AuditEvent.Action.ROLE, invitation, by.pk, workplace="admin")
        letters.invite(invitation)
        return invitation

    def is_for(self, user: Any) -> bool:
        """Only for whoever showed that this address is theirs: a link can be passed on."""
        if not user.is_authenticated:
            return False
        own = EmailAddress.objects.filter(user=user, verified=True)
        return own.filter(email__iexact=self.email).exists()  # a row of allauth

    @transaction.atomic
    def accept(self, user: User) -> Membership:
        if not self.is_for(user):
            raise ValidationError(_("Deze uitnodiging is voor een ander e-mailadres."))
        scope = {each: getattr(self, each) for each in SCOPES}
        has_no_end = models.Q(valid_until__isnull=True)
        same = Membership.objects.of(user).filter(role=self.role, **scope)
        held = same.filter(has_no_end | models.Q(valid_until__gt=timezone.localdate())).first()
        asked_by = self.invited_by
        self._answer()
        if held:
            return held
        term = {"valid_from": self.valid_from, "valid_until": self.valid_until}
        membership = Membership(user=user, role=self.role, **scope, **term)
        membership.grant(asked_by or user)
        if asked_by:
            emails.tell_who_invited(self, asked_by, user)
        return membership

    @transaction.atomic
    def decline(self) -> None:
        """Needs no account."""
        asked_by = self.invited_by
        self._answer()
        if asked_by:
            emails.tell_who_invited(self, asked_by, None)

    @transaction.atomic
    def withdraw(self, by: User) -> None:
        self._answer()
        record(AuditEvent.Action.ROLE, self, by.pk, workplace="admin")

    def _answer(self) -> None:
        """Once; the address goes with it."""
        rows = RoleInvitation.objects.waiting().filter(pk=self.pk)
        if not rows.update(answered_at=timezone.now(), email=""):
            raise ValidationError(_("Deze uitnodiging is al beantwoord of ingetrokken."))
        letters.forget(self)
