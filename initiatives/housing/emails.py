"""The mails of the interest list. Who has no e-mail goes on the call list of their recorder."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils import timezone

from initiatives.housing import letters
from initiatives.housing.models import InterestEntry, Told
from villagehub.notifications.models import Kind, Notification, one_line


def tell(entry: InterestEntry, kind: Told.Kind, period: str) -> Told | None:
    """Once for each household, kind and period; None when it was told."""
    told, is_new = Told.objects.get_or_create(entry=entry, kind=kind, period=period)
    if not is_new:
        return None
    if entry.user_id:
        _by_the_portals_ledger(told)
    else:
        letters.write(entry, f"{kind}:{period}", subject_of(told), text_of(told))
    return told


def tell_again(entry: InterestEntry) -> None:
    """Somebody filled in this address. Pressed twice, it is one mail in ten minutes."""
    kind = Told.Kind.KNOWN if entry.confirmed_at else Told.Kind.LINK
    now = timezone.now()
    tell(entry, kind, f"{now:%Y%m%d%H}{now.minute // 10}")


def tell_all(entries: list[InterestEntry], kind: Told.Kind, period: str) -> None:
    for entry in entries:
        tell(entry, kind, period)


def subject_of(told: Told) -> str:
    return one_line(told.get_kind_display() % {"title": told.entry.initiative})


def text_of(told: Told) -> str:
    entry = told.entry
    context = {"entry": entry, "initiative": entry.initiative, "url": entry.address}
    return render_to_string(f"emails/housing_{told.kind}.txt", context).strip()


def _by_the_portals_ledger(told: Told) -> None:
    """Their own account when they took over the registration, and else the call list."""
    entry = told.entry
    if entry.user is None:
        return
    Notification.objects.record(
        recipient=entry.user,
        kind=Kind.INITIATIVE_HOUSING,
        about=f"interest:{entry.pk}",
        period=f"{told.kind}:{told.period}"[:30],
        subject=subject_of(told),
        body=text_of(told),
    )
