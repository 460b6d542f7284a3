"""Which ask fits who reads a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template

from villages.exchange.models import Direction
from villages.sections import OwnRow

register = template.Library()


@register.filter
def fitting(asks: list[dict[str, Any]], placed: Iterable[OwnRow] = ()) -> dict[str, Any] | None:
    """What they offer before what is newest, and nothing of their own."""
    own = {row.key for row in placed}
    offered = {row.more for row in placed if row.word == Direction.OFFER}
    others = [ask for ask in asks if ask["pk"] not in own]
    return next((ask for ask in others if ask["kind"] in offered), next(iter(others), None))
