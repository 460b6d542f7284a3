"""Changes of somebody's address, and undoing one by the link in the mail to the old one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models.people import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villagehub.mailboxes import MailboxField

SALT = "villagehub.accounts.address"
UNDO_WITHIN = timedelta(days=7)
NOT_ANY_MORE = _(
    "Dit kan niet meer: het adres is intussen weer anders. Vraag de beheerder om hulp."
)


class AddressChangeQuerySet(models.QuerySet["AddressChange"]):
    def undoable(self) -> AddressChangeQuerySet:
        return self.filter(undone_at=None, created_at__gt=timezone.now() - UNDO_WITHIN)

    def forget_old(self) -> int:
        return self.filter(created_at__lt=timezone.now() - UNDO_WITHIN).delete()[0]


class AddressChange(Record):
    """Kept for as long as it can be undone. Undoing one undoes what came after it too, so that who
    changed an address twice is no better off, and has no link left to change it back with."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="address_changes")
    old = MailboxField()
    new = MailboxField()
    undone_at = models.DateTimeField(null=True)

    objects = AddressChangeQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def token(self) -> str:
        return signing.dumps(str(self.pk), salt=SALT)

    @classmethod
    def read(cls, token: str) -> AddressChange:
        """Raises BadSignature or DoesNotExist for what we did not make or is too old."""
        return cls.objects.get(pk=signing.loads(token, salt=SALT, max_age=UNDO_WITHIN))

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
        user = rows.filter(pk=self.user_id, is_active=True).first()
        changes = AddressChange.objects.undoable().filter(user=self.user_id)
        if user is None or not changes.filter(pk=self.pk).exists():
            raise ValidationError(NOT_ANY_MORE)
        changes.filter(created_at__gte=self.created_at).update(undone_at=timezone.now())
        self._take_back_from_squatters()
        self._put_back(user)
        record(AuditEvent.Action.UPDATE, user, user.pk)

    def _take_back_from_squatters(self) -> None:
        """Whoever changed it might sign up with the old address, without ever reading its mail."""
        holder = User.objects.filter(email=self.old, last_login=None).exclude(pk=self.user_id)
        for each in holder.exclude(emailaddress__verified=True):
            each.delete()

    def _put_back(self, user: Any) -> None:
        """And the keys that were made since go with it."""
        user.emailaddress_set.all().delete()
        user.emailaddress_set.create(email=self.old, primary=True, verified=True)
        user.authenticator_set.filter(created_at__gte=self.created_at).delete()
        user.socialaccount_set.filter(date_joined__gte=self.created_at).delete()
        user.email = self.old
        user.set_unusable_password()
        user.save(update_fields=["email", "password"])
        user.sign_out_everywhere()
