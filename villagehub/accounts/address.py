"""Undoing a change of somebody's address, by the link in the mail to the old one."""

from __future__ import annotations

from typing import NamedTuple

from allauth.account.models import EmailAddress
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record

SALT = "villagehub.accounts.address"
UNDO_DAYS = 7
NOT_ANY_MORE = _(
    "Dit kan niet meer: het adres is intussen weer anders. Vraag de beheerder om hulp."
)


class AddressChange(NamedTuple):
    """Of whom, from which address, to which."""

    person: str
    old: str
    new: str

    @property
    def token(self) -> str:
        return signing.dumps(list(self), salt=SALT, compress=True)

    @classmethod
    def read(cls, token: str) -> AddressChange:
        """Raises BadSignature, ValueError or TypeError for what we did not make or is too old."""
        days = UNDO_DAYS * 24 * 3600
        return cls(*signing.loads(token, salt=SALT, max_age=days))

    def undo(self) -> None:
        """The old address is the only way in again, and every device is signed out: whoever changed
        it may still be signed in. A second time there is nothing to undo."""
        try:
            self._undo()
        except IntegrityError as error:  # somebody else signed up with it meanwhile
            raise ValidationError(NOT_ANY_MORE) from error

    @transaction.atomic
    def _undo(self) -> None:
        rows = User.objects.select_for_update(no_key=True)
        user = rows.filter(pk=self.person, email=self.new, is_active=True).first()
        if user is None:
            raise ValidationError(NOT_ANY_MORE)
        EmailAddress.objects.filter(user=user).delete()
        EmailAddress.objects.create(user=user, email=self.old, primary=True, verified=True)
        user.email = self.old
        user.set_unusable_password()  # on which each session hangs
        user.save(update_fields=["email", "password"])
        record(AuditEvent.Action.UPDATE, user, user.pk)
