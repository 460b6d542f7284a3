"""A list that is signed, and items that are on it or are not. Without Django: another program can
check a list with this file and the `cryptography` package alone.

What is signed is the text of the list, and the list names each item by its fingerprint. Texts
travel as they were signed, so that nobody has to write JSON in one way to check it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

FORMAT = "villagehub-precedents-1"
# Signed before the text, so that a signature of something else is none of a list.
SIGNED_FOR = FORMAT.encode() + b"\n"


class NotSealed(Exception):
    """`is_readable` is False for what is no such file at all."""

    def __init__(self, is_readable: bool = True):
        super().__init__()
        self.is_readable = is_readable


class Opened(NamedTuple):
    """`items` are on the list as they stand here; `changed` and `unlisted` are what somebody made
    of it on the way."""

    listed: dict[str, Any]
    items: dict[str, dict[str, Any]]
    changed: list[str]
    unlisted: int


def written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def fingerprint(public_key: str) -> str:
    """Half of a SHA-256 over the 32 bytes of the key, in groups that people read to each other."""
    digest = hashlib.sha256(base64.b64decode(public_key)).hexdigest()[:32]
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


def is_key(text: Any) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(base64.b64decode(text, validate=True))
    except (ValueError, TypeError, binascii.Error):
        return False
    return True


def sealed(head: dict[str, Any], items: dict[str, dict[str, Any]], secret: bytes) -> dict[str, Any]:
    """The whole file."""
    texts = {key: written(item) for key, item in items.items()}
    listed = written({**head, "items": {key: sha256(text) for key, text in texts.items()}})
    signature = Ed25519PrivateKey.from_private_bytes(secret).sign(SIGNED_FOR + listed.encode())
    return {
        "format": FORMAT,
        "list": listed,
        "signature": base64.b64encode(signature).decode(),
        "items": texts,
    }


def opened(body: bytes, public_key: str) -> Opened:
    """Raises NotSealed when the list is not of whoever has this key."""
    file = _read(body)
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public_key))
        signature = base64.b64decode(file["signature"], validate=True)
        key.verify(signature, SIGNED_FOR + file["list"].encode())
        listed = json.loads(file["list"])
    except (InvalidSignature, ValueError, RecursionError) as error:
        raise NotSealed from error
    return _sorted_out(listed, file["items"])


def _read(body: bytes) -> dict[str, Any]:
    try:
        file = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NotSealed(is_readable=False) from error
    is_one = isinstance(file, dict) and file.get("format") == FORMAT
    texts = is_one and all(isinstance(file.get(name), str) for name in ("list", "signature"))
    if not texts or not isinstance(file.get("items"), dict):
        raise NotSealed(is_readable=False)
    return file


def _sorted_out(listed: Any, texts: dict[str, Any]) -> Opened:
    if not isinstance(listed, dict) or not isinstance(listed.get("items"), dict):
        raise NotSealed(is_readable=False)
    named, items, changed = listed["items"], {}, []
    for key, wanted in named.items():
        text = texts.get(key)
        item = _item(text) if isinstance(text, str) and sha256(text) == wanted else None
        if item is None:
            changed.append(key)
        else:
            items[key] = item
    return Opened(listed, items, changed, len(texts.keys() - named.keys()))


def _item(text: str) -> dict[str, Any] | None:
    try:
        item = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return item if isinstance(item, dict) else None
