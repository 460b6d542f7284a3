"""The secret addresses under which calendars of one person are."""

from __future__ import annotations

import secrets
import uuid
from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from villagehub.accounts.behalf import whole
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.web.addresses import absolute


def new_key() -> str:
    return secrets.token_hex(16)


def key_of_row(token: str) -> uuid.UUID | None:
    """What the first half of an address says; the second half proves it."""
    try:
        return uuid.UUID(hex=token[:32])
    except ValueError:
        return None


class SecretAddress(Record):
    """Made by the key and the portal's own secret: a copy of the table opens no calendar."""

    SALT: ClassVar[str]
    PAGE: ClassVar[str]

    key = models.CharField(max_length=32, default=new_key, editable=False)

    class Meta:
        abstract = True

    @property
    def token(self) -> str:
        mac = salted_hmac(self.SALT, f"{self.pk.hex}{self.key}", algorithm="sha256")
        return self.pk.hex + mac.hexdigest()[:32]

    @property
    def address(self) -> str:
        return absolute(reverse(self.PAGE, args=[self.token]))

    def opens_with(self, token: str) -> bool:
        """Compared in constant time."""
        return constant_time_compare(self.token, token)

    def renew(self) -> None:
        """The old address stops at once."""
        self.key = new_key()
        self.save(update_fields=["key", "updated_at"])


class CalendarAddressQuerySet(models.QuerySet["CalendarAddress"]):
    def with_token(self, token: str) -> CalendarAddress | None:
        """A key that is gone or renewed opens nothing. Its person is remembered, as whoever is
        signed in."""
        pk = key_of_row(token)
        user = whole("calendar_address", calendar_address=pk, is_active=True) if pk else None
        row = user.calendar_address if user else None
        return row if row and row.opens_with(token) else None


class CalendarAddress(SecretAddress):
    SALT = "villages.calendar"
    PAGE = "villages:personal_calendar"

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="calendar_address")

    objects = CalendarAddressQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.user_id}"
