"""What can be reported and moderated: a list by name, so that no address reaches another table."""

from __future__ import annotations

from typing import Any

_registered: dict[str, Any] = {}  # classes that extend Moderated


def register(model: Any) -> None:
    _registered[model.moderation_key] = model


def registered() -> list[Any]:
    return list(_registered.values())


def model_of(key: str) -> Any:
    return _registered.get(key)
