"""The key with which this portal signs what travels."""

from __future__ import annotations

import base64
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone

from initiatives.regulatory.precedents.sealing import fingerprint
from villagehub.base import Record
from villagehub.encryption import EncryptedTextField


class SigningKey(Record):
    """Made when it is first needed. `private` is kept under the keys of the application, so that a
    copy of the database signs nothing."""

    algorithm = models.CharField(max_length=10, default="Ed25519", editable=False)
    public = models.CharField(max_length=60, editable=False)
    private = EncryptedTextField(editable=False)
    retired_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["algorithm"],
                condition=Q(retired_at__isnull=True),
                name="a_portal_signs_with_one_key",
            )
        ]

    def __str__(self) -> str:
        return self.fingerprint

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.public)

    @property
    def secret(self) -> bytes:
        return base64.b64decode(self.private)

    @classmethod
    def current(cls) -> SigningKey:
        """Two processes that need the first one at once get the same."""
        key = cls._standing().first()
        if key is None:
            try:
                with transaction.atomic():
                    key = cls._make()
            except IntegrityError:
                key = cls._standing().get()
        return key

    @classmethod
    @transaction.atomic
    def renew(cls) -> SigningKey:
        """Whoever follows this portal has to trust the new one first."""
        cls._standing().update(retired_at=timezone.now(), private="")
        return cls._make()

    @classmethod
    def _standing(cls) -> Any:
        return cls.objects.filter(retired_at__isnull=True)

    @classmethod
    def _make(cls) -> SigningKey:
        key = Ed25519PrivateKey.generate()
        return cls.objects.create(
            public=_text(key.public_key().public_bytes_raw()),
            private=_text(key.private_bytes_raw()),
        )


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
