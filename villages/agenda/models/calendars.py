"""The secret address under which somebody's own calendar is."""

from __future__ import annotations

import secrets
import uuid

from django.db import models
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from villagehub.accounts.behalf import whole
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.web.addresses import absolute


def new_key() -> str:
    return secrets.token_hex(16)


class CalendarAddressQuerySet(models.QuerySet["CalendarAddress"]):
    def with_token(self, token: str) -> CalendarAddress | None:
        """Compared in constant time; a key that is gone or renewed opens nothing. Its person is
        remembered, as whoever is signed in."""
        try:
            pk = uuid.UUID(hex=token[:32])
        except ValueError:
            return None
        user = whole("calendar_address", calendar_address=pk, is_active=True)
        row = user.calendar_address if user else None
        return row if row and constant_time_compare(row.token, token) else None


class CalendarAddress(Record):
    """Made by the key and the portal's own secret: a copy of the table opens no calendar."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="calendar_address")
    key = models.CharField(max_length=32, default=new_key, editable=False)

    objects = CalendarAddressQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.user_id}"

    @property
    def token(self) -> str:
        mac = salted_hmac("villages.calendar", f"{self.pk.hex}{self.key}", algorithm="sha256")
        return self.pk.hex + mac.hexdigest()[:32]

    @property
    def address(self) -> str:
        return absolute(reverse("villages:personal_calendar", args=[self.token]))

    def renew(self) -> None:
        """The old address stops at once."""
        self.key = new_key()
        self.save(update_fields=["key", "updated_at"])
