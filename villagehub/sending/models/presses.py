"""Which press of a button led where, so that the second leads there too."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

from django.db import connection, models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from villagehub.encryption import EncryptedTextField
from villagehub.sending.keys import CSRF, FIELD
from villagehub.tables.pieces import in_pieces

# No form is older than the session of whoever it was made for.
REMEMBERED = timedelta(days=30)
A_DOUBLE_CLICK = timedelta(seconds=5)


class PressQuerySet(models.QuerySet["Press"]):
    def begin(self, request: HttpRequest) -> bool:
        """Whether this is the first press. While the first is being carried out, in a transaction
        of its own, the database lets the second wait here until that is over."""
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO sending_press (mark, sent, led_to, at) VALUES (%s, %s, '', %s)"
                " ON CONFLICT DO NOTHING",
                [mark_of(request), _sent(request), timezone.now()],
            )
            return cursor.rowcount == 1

    def of(self, request: HttpRequest) -> PressQuerySet:
        return self.filter(mark=mark_of(request))

    def forget_old(self) -> int:
        old = self.filter(at__lt=timezone.now() - REMEMBERED)
        return sum(piece.delete()[0] for piece in in_pieces(old))


class Press(models.Model):
    """Whose it was stands in the key, which opens for nobody else (`is_key_of`); here is only its
    fingerprint. Where it led may name a case or let a guest in, so it is encrypted."""

    mark = models.CharField(max_length=64, unique=True)
    sent = models.CharField(max_length=64)
    led_to = EncryptedTextField(blank=True)
    at = models.DateTimeField(db_index=True)

    objects = PressQuerySet.as_manager()

    def __str__(self) -> str:
        return self.mark[:8]

    def sent_the_same(self, request: HttpRequest) -> bool:
        return self.sent == _sent(request)

    def is_just_done(self) -> bool:
        return timezone.now() - self.at < A_DOUBLE_CLICK


def mark_of(request: HttpRequest) -> str:
    """One page may hold several forms under one key: the address tells them apart."""
    text = f"{request.POST[FIELD]}\n{request.get_full_path()}"
    return hashlib.sha256(text.encode()).hexdigest()


def _sent(request: HttpRequest) -> str:
    """A fingerprint of what was filled in, of which nobody without our key makes anything."""
    fields = [(name, each) for name, each in sorted(request.POST.lists()) if name != CSRF]
    files = [(name, [_file(each) for each in found]) for name, found in request.FILES.lists()]
    text = repr((fields, files))
    return salted_hmac("villagehub.sending.sent", text, algorithm="sha256").hexdigest()


def _file(file: Any) -> tuple[str, int]:
    return file.name, file.size
