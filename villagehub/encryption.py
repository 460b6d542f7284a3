"""Names and notes are encrypted by the application, with keys that the database never sees: those
of casework, of the interest list of whoever builds together, and of letters that have not left.

A stored value reads `<key id>:<base64 of nonce and ciphertext>`. AES-GCM also signs the name of
the column, so that a value copied into another column does not open there. No error carries
a value: only the column and the key's id.
"""

from __future__ import annotations

import base64
import binascii
import os
import re
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import FieldError, ImproperlyConfigured
from django.db import models

NONCE_BYTES = 12
KEY_ID = re.compile(r"[A-Za-z0-9_-]{1,20}")


class CaseworkKeyError(Exception):
    """A value cannot be opened with the keys at hand."""


@lru_cache(maxsize=4)
def _parse(text: str) -> dict[str, bytes]:
    keys: dict[str, bytes] = {}
    for number, part in enumerate(filter(None, (part.strip() for part in text.split(","))), 1):
        key_id, _separator, encoded = part.partition(":")
        if not KEY_ID.fullmatch(key_id) or key_id in keys:
            raise ImproperlyConfigured(f"CASEWORK_KEYS: entry {number} has no id of its own.")
        keys[key_id] = _decode_key(key_id, encoded)
    if not keys:
        raise ImproperlyConfigured("CASEWORK_KEYS is empty: it needs at least one 'id:base64'.")
    return keys


def _decode_key(key_id: str, encoded: str) -> bytes:
    try:
        key = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        key = b""
    if len(key) != 32:
        raise ImproperlyConfigured(f"CASEWORK_KEYS: key {key_id!r} is not the base64 of 32 bytes.")
    return key


def keys() -> dict[str, bytes]:
    """The keys by id; the first one encrypts."""
    return _parse(settings.CASEWORK_KEYS)


def current_key_id() -> str:
    return next(iter(keys()))


def encrypt(text: str, column: str) -> str:
    key_id, key = next(iter(keys().items()))
    nonce = os.urandom(NONCE_BYTES)
    sealed = AESGCM(key).encrypt(nonce, text.encode(), column.encode())
    return f"{key_id}:{base64.b64encode(nonce + sealed).decode()}"


def decrypt(stored: str, column: str) -> str:
    key_id, _separator, encoded = stored.partition(":")
    key = keys().get(key_id)
    if key is None:
        shown = key_id if KEY_ID.fullmatch(key_id) else "?"
        raise CaseworkKeyError(f"{column}: key {shown!r} is not in CASEWORK_KEYS.")
    try:
        sealed = base64.b64decode(encoded, validate=True)
        opened = AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], column.encode())
    except (InvalidTag, ValueError):
        raise CaseworkKeyError(f"{column}: a value does not open with key {key_id!r}.") from None
    return opened.decode()


class EncryptedTextField(models.TextField):
    """Text that the database keeps and cannot read. It can be empty, never searched."""

    @property
    def stored_as(self) -> str:
        return f"{self.model._meta.db_table}.{self.column}"

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if isinstance(value, str) and value:
            value = encrypt(value, self.stored_as)
        return super().get_db_prep_save(value, connection)

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> str | None:
        return decrypt(value, self.stored_as) if value else value

    def get_lookup(self, lookup_name: str) -> Any:
        raise FieldError(f"{self.name} is encrypted and cannot be searched.")
