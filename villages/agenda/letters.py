"""The letter with which somebody without an account confirms that they come. Whose address it is,
nobody knows yet. What they typed as their name stays out of it, since somebody else may have typed
it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from villagehub.notifications.models import Letter, LetterKind, NoLetters


def about_event(event_id: object) -> str:
    return f"event:{event_id}"


def send_link(row: Any) -> None:
    context = {"event": row.event, "url": row.address}
    Letter.objects.write(
        kind=LetterKind.GUEST,
        email=row.email,
        about=about_event(row.event_id),
        period=row.pk.hex,
        subject=_("Kom je? Bevestig het even: %(title)s") % {"title": row.event.title},
        body=render_to_string("emails/event_guest_link.txt", context).strip(),
        until=min(row.link_ends_at, row.event.over_at),
    )


def forget(keys: Iterable[UUID]) -> None:
    """Of these signings-up, not even the line is left."""
    Letter.objects.filter(kind=LetterKind.GUEST, period__in=[key.hex for key in keys]).delete()


def refused_events() -> set[str]:
    """Of which somebody wants no more letters."""
    start = about_event("")
    scopes = NoLetters.objects.filter(scope__startswith=start).values_list("scope", flat=True)
    return {scope.removeprefix(start) for scope in scopes}


def forget_refusals(events: Iterable[str]) -> None:
    Letter.objects.forget_about([about_event(key) for key in events])
