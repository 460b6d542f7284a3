"""The mails of the interest list. Who has no e-mail goes on the call list of their recorder."""

from __future__ import annotations

from typing import Any

from celery import signature
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from initiatives.housing.models.choices import HouseholdMail
from villagehub.notifications.models import Kind, one_line
from villagehub.notifications.telling import key_of
from villagehub.notifications.telling import tell as tell_person


def tell(entry: Any, kind: HouseholdMail, period: str) -> None:
    """Once for each household, kind and period."""
    letter, is_new = entry.letters.get_or_create(kind=kind, period=period)
    if not is_new:
        return
    if entry.user_id:
        _by_the_portals_ledger(letter)
    else:
        send = signature("initiatives.housing.tasks.send_letter", args=[str(letter.pk)])
        transaction.on_commit(send.delay, robust=True)


def tell_again(entry: Any) -> None:
    """Somebody filled in this address. Pressed twice, it is one mail in ten minutes."""
    kind = HouseholdMail.KNOWN if entry.confirmed_at else HouseholdMail.LINK
    now = timezone.now()
    tell(entry, kind, f"{now:%Y%m%d%H}{now.minute // 10}")


def tell_all(entries: list[Any], kind: HouseholdMail, period: str) -> None:
    for entry in entries:
        tell(entry, kind, period)


def send(letter: Any) -> None:
    """What somebody typed as their name stays out of it: somebody else may have typed it."""
    EmailMessage(
        subject=subject_of(letter),
        body=text_of(letter),
        to=[letter.entry.email],
        headers={"Auto-Submitted": "auto-generated"},
    ).send()


def subject_of(letter: Any) -> str:
    return one_line(letter.get_kind_display() % {"title": letter.entry.initiative})


def text_of(letter: Any) -> str:
    entry = letter.entry
    context = {"entry": entry, "initiative": entry.initiative, "url": entry.address}
    return render_to_string(f"emails/housing_{letter.kind}.txt", context).strip()


def _by_the_portals_ledger(letter: Any) -> None:
    """Their own account when they took over the registration, and else the call list."""
    entry = letter.entry
    if entry.user is None:
        return
    tell_person(
        entry.user,
        kind=Kind.INITIATIVE_HOUSING,
        about=key_of(entry, "interest"),
        period=f"{letter.kind}:{letter.period}"[:30],
        subject=subject_of(letter),
        template=f"housing_{letter.kind}",
        url=entry,
        entry=entry,
        initiative=entry.initiative,
    )
    letter.sent_at = timezone.now()
    letter.save(update_fields=["sent_at"])
