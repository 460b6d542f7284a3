"""What can be reported and moderated: a list by name, so that no address reaches another table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from villages.moderation.models.content import Moderated

_registered: dict[str, type[Moderated]] = {}


def register(model: type[Moderated]) -> None:
    _registered[model.moderation_key] = model


def registered() -> list[type[Moderated]]:
    return list(_registered.values())


def model_of(key: str) -> type[Moderated] | None:
    return _registered.get(key)
