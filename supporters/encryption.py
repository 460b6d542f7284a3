"""Surnames are looked up by a keyed hash; the rest is as in villagehub.encryption."""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from typing import Any

from villagehub.encryption import (
    CaseworkKeyError,
    EncryptedTextField,
    current_key_id,
    decrypt,
    encrypt,
    keys,
)

__all__ = [
    "CaseworkKeyError",
    "EncryptedTextField",
    "current_key_id",
    "decrypt",
    "encrypt",
    "hash_surname",
    "keys",
    "name_words",
    "normalise_surname",
    "surname_hashes",
]

NAME_PREFIXES = {"van", "de", "den", "der", "ter", "ten", "te", "t", "het", "in", "op", "la", "le"}


def name_words(name: str) -> list[str]:
    """In plain small letters, so that "Bérg" and "berg" are the same."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z]+", plain)


def normalise_surname(surname: str) -> str:
    """ "Van den Bérg" and "berg" are looked up as the same name."""
    words = name_words(surname)
    while len(words) > 1 and words[0] in NAME_PREFIXES:
        words.pop(0)
    return "".join(words)


def hash_surname(surname: str, organisation_id: Any, key_id: str | None = None) -> str:
    """Keyed, so that nobody without the key can try names; apart for each organisation."""
    name = normalise_surname(surname)
    if not name:
        return ""
    key_id = key_id or current_key_id()
    message = f"surname|{organisation_id}|{name}".encode()
    return f"{key_id}:{hmac.new(keys()[key_id], message, hashlib.sha256).hexdigest()}"


def surname_hashes(surname: str, organisation_id: Any) -> list[str]:
    """What this surname may be stored as while an old key is still in use."""
    hashes = [hash_surname(surname, organisation_id, key_id) for key_id in keys()]
    return [value for value in hashes if value]
