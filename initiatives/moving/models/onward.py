"""That an initiative goes on elsewhere, and where."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.moving import emails
from initiatives.sockets.moved import tell_hearers
from villagehub.accounts.models import User
from villagehub.base import Record


class Onward(Record):
    """Told once: everybody hears it in the same words."""

    initiative = models.OneToOneField(Initiative, on_delete=models.CASCADE, related_name="onward")
    address = models.URLField(
        _("waar is het nu?"), max_length=300, validators=[URLValidator(schemes=["https"])]
    )
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    def __str__(self) -> str:
        return self.address

    @classmethod
    @transaction.atomic
    def tell(cls, initiative: Initiative, address: str, by: User) -> int:
        """To how many people it is new."""
        initiative.lock()
        move, is_new = cls.objects.get_or_create(
            initiative=initiative, defaults={"address": address, "by": by}
        )
        if not is_new:
            if move.address == address:
                return 0
            raise ValidationError(_("Jullie vertelden al waar het is: %s") % move.address)
        return emails.tell_of_move(move) + tell_hearers(initiative, address)
