"""The mails of the interest list. Who has no e-mail goes on the call list of their recorder."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils import timezone

from initiatives.housing import letters
from initiatives.housing.models import InterestEntry, Letter
from villagehub.notifications.models import Kind, Notification, one_line


def tell(entry: InterestEntry, kind: Letter.Kind, period: str) -> Letter | None:
    """Once for each household, kind and period; None when it was told."""
    letter, is_new = Letter.objects.get_or_create(entry=entry, kind=kind, period=period)
    if not is_new:
        return None
    if entry.user_id:
        _by_the_portals_ledger(letter)
    else:
        letters.write(entry, f"{kind}:{period}", subject_of(letter), text_of(letter))
    return letter


def tell_again(entry: InterestEntry) -> None:
    """Somebody filled in this address. Pressed twice, it is one mail in ten minutes."""
    kind = Letter.Kind.KNOWN if entry.confirmed_at else Letter.Kind.LINK
    now = timezone.now()
    tell(entry, kind, f"{now:%Y%m%d%H}{now.minute // 10}")


def tell_all(entries: list[InterestEntry], kind: Letter.Kind, period: str) -> None:
    for entry in entries:
        tell(entry, kind, period)


def subject_of(letter: Letter) -> str:
    return one_line(letter.get_kind_display() % {"title": letter.entry.initiative})


def text_of(letter: Letter) -> str:
    entry = letter.entry
    context = {"entry": entry, "initiative": entry.initiative, "url": entry.address}
    return render_to_string(f"emails/housing_{letter.kind}.txt", context).strip()


def _by_the_portals_ledger(letter: Letter) -> None:
    """Their own account when they took over the registration, and else the call list."""
    entry = letter.entry
    if entry.user is None:
        return
    Notification.objects.record(
        recipient=entry.user,
        kind=Kind.INITIATIVE_HOUSING,
        about=f"interest:{entry.pk}",
        period=f"{letter.kind}:{letter.period}"[:30],
        subject=subject_of(letter),
        body=text_of(letter),
    )
