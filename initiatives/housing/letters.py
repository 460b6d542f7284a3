"""The letters of the interest list. What somebody typed as their name stays out of them: somebody
else may have typed it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from villagehub.notifications.models import Letter, LetterKind


def about(entry: Any) -> str:
    return f"interest:{entry.pk}"


def write(entry: Any, period: str, subject: str, body: str) -> None:
    """Who left the list meanwhile has no address."""
    if entry.email:
        Letter.objects.write(
            kind=LetterKind.INTEREST,
            email=entry.email,
            about=about(entry),
            period=period,
            subject=subject,
            body=body,
        )


def forget(entries: Iterable[Any]) -> None:
    Letter.objects.forget_about([about(entry) for entry in entries])
