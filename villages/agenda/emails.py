"""The messages of the agenda, each a line in the ledger, in the transaction that causes it.

The models call these, so that whoever loses or gets a place hears it whatever road led there; hence
no model of the agenda is imported. Somebody without an account gets the link with which they sign
off; somebody without e-mail is called by whoever registered them, which the ledger sees to.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import To, tell
from villages.agenda.owners import company_of


def tell_that_event_is_cancelled(event: Any) -> None:
    """To everybody who would come, waits or helps."""
    subject = _("Gaat niet door: %(title)s") % {"title": event.title}
    people = everybody_of(event)
    _tell(people, event, MessageKind.EVENT_CANCELLED, "cancelled", subject, "event_cancelled")


def tell_that_event_changed(event: Any) -> None:
    subject = _("Gewijzigd: %(title)s") % {"title": event.title}
    period = f"changed:{event.sequence}"
    _tell(everybody_of(event), event, MessageKind.EVENT_CHANGED, period, subject, "event_changed")


def tell_that_event_goes_ahead(event: Any) -> None:
    subject = _("Gaat door: %(title)s") % {"title": event.title}
    people = everybody_of(event)
    _tell(people, event, MessageKind.EVENT_MINIMUM, "goes-ahead", subject, "event_goes_ahead")


def tell_of_place(event: Any, attendances: Iterable[Any]) -> None:
    """They were on the waiting list."""
    subject = _("Er is plaats voor je: %(title)s") % {"title": event.title}
    for row in attendances:
        period = f"place:{row.pk.hex[:20]}"
        _tell([row.user], event, MessageKind.EVENT_PLACE, period, subject, "event_place")


def tell_that_people_are_short(event: Any) -> None:
    """In time for the organisers to decide and for the guests to bring somebody along. Needs
    `coming` of `for_list`."""
    needed = event.people_needed
    subject = ngettext(
        "Nog %(n)d mens nodig: %(title)s", "Nog %(n)d mensen nodig: %(title)s", needed
    ) % {"n": needed, "title": event.title}
    organisers = event.organisers()
    guests = [user for user in everybody_of(event) if user not in organisers]
    period = _on_its_day("minimum", event)
    _tell(organisers, event, MessageKind.EVENT_ORGANISER, period, subject, "event_decide")
    _tell(guests, event, MessageKind.EVENT_MINIMUM, period, subject, "event_minimum")


def remind(event: Any, people: Iterable[User]) -> None:
    subject = _("Morgen: %(title)s") % {"title": event.title}
    period = _on_its_day("reminder", event)
    _tell(people, event, MessageKind.EVENT_REMINDER, period, subject, "event_reminder")


def _on_its_day(what: str, event: Any) -> str:
    """An event that is put off to another day is told of again."""
    return f"{what}:{timezone.localdate(event.starts_at)}"


def tell_that_helper_left(helper: Any, reason: str) -> None:
    event = helper.role.event
    subject = _("Weer een helper nodig: %(title)s") % {"title": event.title}
    more = {"person": helper.user, "role": helper.role, "reason": reason}
    period = f"left:{helper.pk.hex[:20]}"
    if event.is_open:
        people = event.organisers()
        _tell(people, event, MessageKind.EVENT_ORGANISER, period, subject, "event_left", **more)


def tell_that_guest_left(event: Any, attendance: Any, reason: str) -> None:
    name = attendance.user
    subject = _("%(name)s kan toch niet: %(title)s") % {"name": name, "title": event.title}
    period = f"left:{attendance.pk.hex[:20]}"
    more = {"person": name, "reason": reason}
    people = event.organisers()
    _tell(people, event, MessageKind.EVENT_ORGANISER, period, subject, "event_left", **more)


def everybody_of(event: Any) -> list[User]:
    """Who comes, waits or helps, and who is there for it."""
    attending = event.attendances.active().values("user")
    helping = User.objects.filter(
        helping__role__event=event.pk, helping__ended_at__isnull=True
    ).values("pk")
    people = User.objects.filter(pk__in=attending) | User.objects.filter(pk__in=helping)
    return list({*people, *company_of(event)})


def _tell(
    people: Iterable[User],
    event: Any,
    kind: MessageKind,
    period: str,
    subject: str,
    template: str,
    **context: Any,
) -> None:
    people = list(people)
    links = {row.user_id: row for row in event.guest_sign_ups.filter(user__in=people)}
    tell(
        [_to(user, links.get(user.pk)) for user in people],
        kind=kind,
        about=event,
        period=period,
        subject=subject,
        template=template,
        url=event,
        event=event,
        is_guest=False,
        **context,
    )


def _to(user: User, link: Any) -> To:
    """A guest has no account to open the event with, and gets their own link."""
    return To(user, url=link, is_guest=True) if link and not user.last_login else To(user)
