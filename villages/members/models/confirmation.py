"""How a village confirms who belongs to it: a code in the bulletin, or two neighbours."""

from __future__ import annotations

import secrets
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import CLAIM_ALPHABET, User
from villagehub.base import Record
from villages.members.models.people import Membership
from villages.members.models.reach import reach_of
from villages.members.models.roles import Confirmation
from villages.places.models import Village

CODE_LENGTH = 8
VOUCHES_NEEDED = 2
MOST_USES = 2000


def plain_code(typed: str) -> str:
    """As we keep it: however somebody copies it from paper, with blanks or in small letters."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def new_code() -> str:
    return "".join(secrets.choice(CLAIM_ALPHABET) for _ in range(CODE_LENGTH))


class MembershipCodeQuerySet(models.QuerySet["MembershipCode"]):
    def editable_by(self, user: Any) -> MembershipCodeQuerySet:
        """Nobody sees a code but the editors of its village."""
        return self.filter(village__in=reach_of(user).edited_villages)

    def usable(self) -> MembershipCodeQuerySet:
        return self.filter(
            revoked_at__isnull=True, expires_on__gte=timezone.localdate(), uses__lt=F("max_uses")
        )


class MembershipCode(Record):
    """Printed in the bulletin: who has it lives here, or gets the bulletin from whoever does."""

    village = models.ForeignKey(Village, on_delete=models.CASCADE, related_name="codes")
    label = models.CharField(_("waar staat de code in?"), max_length=80)
    code = models.CharField(max_length=CODE_LENGTH, unique=True, default=new_code, editable=False)
    expires_on = models.DateField(_("geldig tot en met"))
    max_uses = models.PositiveIntegerField(
        _("voor hoeveel mensen?"),
        default=200,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_USES)],
    )
    uses = models.PositiveIntegerField(default=0, editable=False)
    revoked_at = models.DateTimeField(null=True, editable=False)
    made_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    objects = MembershipCodeQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(uses__lte=F("max_uses")), name="a_code_is_not_used_too_often"
            )
        ]

    def __str__(self) -> str:
        return f"{self.code[:4]}-{self.code[4:]}"

    @property
    def is_usable(self) -> bool:
        """The same rule as `usable()`."""
        is_current = not self.revoked_at and self.expires_on >= timezone.localdate()
        return is_current and self.uses < self.max_uses

    def revoke(self) -> None:
        rows = MembershipCode.objects.filter(pk=self.pk, revoked_at__isnull=True)
        rows.update(revoked_at=timezone.now())

    @classmethod
    @transaction.atomic
    def use(cls, typed: str, membership: Membership) -> None:
        """Confirms the membership and counts one use, both or neither; never one too many."""
        current = Membership.objects.select_for_update(no_key=True).get(pk=membership.pk)
        if current.is_declined:
            raise ValidationError(_("De redactie heeft hier al op geantwoord. Spreek haar aan."))
        rows = cls.objects.usable().filter(village=membership.village, code=plain_code(typed))
        code = rows.first()
        if code is None or not rows.update(uses=F("uses") + 1):
            raise ValidationError(
                _(
                    "Deze code klopt niet, is verlopen of is op. Kijk nog eens goed, of vraag "
                    "de redactie."
                )
            )
        if not current.confirm(Confirmation.CODE, code=code):
            rows.update(uses=F("uses") - 1)


class VouchQuerySet(models.QuerySet["Vouch"]):
    def active(self) -> VouchQuerySet:
        return self.filter(withdrawn_at__isnull=True)


class Vouch(Record):
    """A confirmed member says: this person is from our village. Two of them confirm somebody."""

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="vouches")
    by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    is_undone = models.BooleanField(default=False)  # by an editor: then it is not given again

    objects = VouchQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["membership", "by"], name="a_member_vouches_once")
        ]

    def __str__(self) -> str:
        return f"{self.by_id} {self.membership_id}"

    @classmethod
    @transaction.atomic
    def give(cls, membership: Membership, by: User) -> bool:
        """True when this was the one that confirmed. The row is locked, so that two neighbours
        at once are counted as two."""
        current = Membership.objects.select_for_update(no_key=True).get(pk=membership.pk)
        _check_may_vouch(current, by)
        vouch, _is_new = cls.objects.get_or_create(membership=current, by=by)
        if vouch.is_undone:
            raise ValidationError(_("De redactie heeft dit teruggedraaid. Bel de redactie even."))
        cls.objects.filter(pk=vouch.pk).update(withdrawn_at=None)
        if current.vouches.active().count() < VOUCHES_NEEDED:
            return False
        return current.confirm(Confirmation.VOUCHED)

    @classmethod
    @transaction.atomic
    def withdraw(cls, membership: Membership, by: User) -> None:
        """With one neighbour left, who was confirmed by two waits again."""
        current = Membership.objects.select_for_update(no_key=True).get(pk=membership.pk)
        current.vouches.active().filter(by=by).update(withdrawn_at=timezone.now())
        if current.vouches.active().count() < VOUCHES_NEEDED:
            Membership.objects.filter(pk=current.pk, confirmed_how=Confirmation.VOUCHED).update(
                confirmed_at=None, confirmed_how="", asked_at=timezone.now()
            )


def _check_may_vouch(membership: Membership, by: User) -> None:
    if by.pk in (membership.user_id, membership.recorded_by_id):
        raise ValidationError(_("Voor jezelf, of voor wie jij inschreef, kun je niet instaan."))
    known = Membership.objects.confirmed().of(by).filter(village=membership.village_id)
    if not known.exists():
        raise ValidationError(_("Alleen wie zelf bevestigd is, kan voor een ander instaan."))
    if membership.is_declined or not membership.holds:
        raise ValidationError(_("Deze aanvraag loopt niet meer."))
