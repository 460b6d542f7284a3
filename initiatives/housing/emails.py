"""The mails of the interest list. Who has no e-mail goes on the call list of their recorder."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from initiatives.housing import letters
from initiatives.housing.models.choices import HouseholdMail
from villagehub.notifications.models import MessageKind, as_subject
from villagehub.notifications.telling import key_of
from villagehub.notifications.telling import tell as tell_person


def tell(entry: Any, kind: HouseholdMail, period: str, **about: Any) -> None:
    """Once for each household, kind and period. `about`: what else its template speaks of."""
    told, is_new = entry.told.get_or_create(kind=kind, period=period)
    if not is_new:
        return
    if entry.user_id:
        _by_the_portals_ledger(told, about)
    else:
        letters.write(entry, f"{kind}:{period}", subject_of(told), text_of(told, about))


def tell_board_of_objection(objection: Any) -> None:
    """That there is one; what it says stands on the page only."""
    row = objection.row
    initiative = row.round.initiative
    subject = _("Huishouden %(number)s is het niet eens met zijn groep") % {"number": row.number}
    tell_person(
        initiative.members.active().running().people(),
        kind=MessageKind.INITIATIVE_PEOPLE,
        about=key_of(objection, "draw-objection"),
        period="made",
        subject=as_subject(subject),
        template="housing_objection",
        url=row.round,
        initiative=initiative,
        round=row.round,
        number=row.number,
    )


def tell_again(entry: Any) -> None:
    """Somebody filled in this address. Pressed twice, it is one mail in ten minutes."""
    kind = HouseholdMail.KNOWN if entry.confirmed_at else HouseholdMail.LINK
    now = timezone.now()
    tell(entry, kind, f"{now:%Y%m%d%H}{now.minute // 10}")


def tell_all(entries: list[Any], kind: HouseholdMail, period: str, **about: Any) -> None:
    for entry in entries:
        tell(entry, kind, period, **about)


def subject_of(told: Any) -> str:
    return as_subject(told.get_kind_display() % {"title": told.entry.initiative})


def text_of(told: Any, about: dict[str, Any]) -> str:
    entry = told.entry
    context = {"entry": entry, "initiative": entry.initiative, "url": entry.address, **about}
    return render_to_string(f"emails/housing_{told.kind}.txt", context).strip()


def _by_the_portals_ledger(told: Any, about: dict[str, Any]) -> None:
    """Their own account when they took over the registration, and else the call list."""
    entry = told.entry
    if entry.user is None:
        return
    tell_person(
        entry.user,
        kind=MessageKind.INITIATIVE_HOUSING,
        about=key_of(entry, "interest"),
        period=f"{told.kind}:{told.period}"[:30],
        subject=subject_of(told),
        template=f"housing_{told.kind}",
        url=entry,
        entry=entry,
        initiative=entry.initiative,
        **about,
    )
