"""The letter that asks somebody to chair. Whose address it is, nobody knows yet."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from villagehub.notifications.models import Letter, LetterKind

# After that the one who asks sees that nothing came of it.
TRIED_FOR = timedelta(days=1)


def about(chair: Any) -> str:
    return f"chair:{chair.pk}"


def ask(chair: Any) -> None:
    """Of what the one who asks typed, only the title is in it."""
    event = chair.meeting.event
    context = {"event": event, "url": chair.address}
    Letter.objects.write(
        kind=LetterKind.CHAIR,
        email=chair.email,
        about=about(chair),
        period="asked",
        subject=_("Wil jij een gesprek leiden? %(title)s") % {"title": event.title},
        body=render_to_string("emails/encounter_chair.txt", context).strip(),
        until=chair.created_at + TRIED_FOR,
    )


def forget(chair: Any) -> None:
    """They answered, or are not asked any more."""
    Letter.objects.forget_about([about(chair)])
