"""Which ask fits who reads a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import template

from villages.exchange.models import Direction

register = template.Library()


@register.filter
def fitting(
    asks: list[dict[str, Any]], placed: Iterable[tuple[UUID, str, str]] = ()
) -> dict[str, Any] | None:
    """What they offer before what is newest, and nothing of their own."""
    own = {pk for pk, _direction, _kind in placed}
    offered = {kind for _pk, direction, kind in placed if direction == Direction.OFFER}
    others = [ask for ask in asks if ask["pk"] not in own]
    return next((ask for ask in others if ask["kind"] in offered), next(iter(others), None))
