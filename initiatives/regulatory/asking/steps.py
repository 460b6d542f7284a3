"""A request in five short steps, each saved on its own."""

from __future__ import annotations

from collections.abc import Container
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _


class Step(NamedTuple):
    number: int
    title: Any
    fields: tuple[str, ...]
    readers: Any

    @property
    def is_last(self) -> bool:
        return self.number == len(STEPS)


OURS = _("Dit lezen alleen jullie en de gemeente.")
STEPS = [
    Step(
        1,
        _("wat en waarom"),
        ("title", "what", "why"),
        _("De titel leest iedereen. De rest lezen alleen jullie en de gemeente."),
    ),
    Step(2, _("voor wie, en wat jullie zelf doen"), ("who", "self_effort"), OURS),
    Step(
        3,
        _("welke regel, en wanneer"),
        ("hindering_rule", "rule_unknown", "wanted_from", "wanted_until"),
        OURS,
    ),
    Step(4, _("wat als het misgaat"), ("risks",), OURS),
    Step(
        5,
        _("wat iedereen leest"),
        ("public_summary", "publicity", "embargo_reason"),
        _("De samenvatting leest iedereen. Waarom het nog niet openbaar kan, leest de gemeente."),
    ),
]


def step_of(field: str) -> Step:
    return next(step for step in STEPS if field in step.fields)


def numbered(text: str) -> Step | None:
    """What the address names; nothing for anything else."""
    return next((step for step in STEPS if str(step.number) == text), None)


def step_with(sent: Container[str]) -> Step | None:
    """Whose fields were sent, when the address does not say."""
    return next((step for step in STEPS if any(name in sent for name in step.fields)), None)
