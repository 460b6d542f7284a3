"""The messages about tasks and shifts, each a line in the ledger, in the transaction that causes
it. Who has no e-mail is called by who registered them, which the ledger sees to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Notification

if TYPE_CHECKING:
    from initiatives.work.models import Ask, Shift, SignUp, Task

CALLED_AT_MOST = 15


def tell_asked(asks: Iterable[Ask], about: Task | Shift) -> None:
    """Each with a link of their own."""
    day = _day(about)
    subject = (
        _("Kun jij %(day)s? %(title)s") % {"day": day, "title": about.title}
        if hasattr(about, "starts_at")
        else _("Wil jij dit doen? %(title)s") % {"title": about.title}
    )
    rows = [
        _row(
            ask.user,
            about,
            f"ask:{ask.pk.hex[:20]}",
            subject,
            "work_ask",
            ask=ask,
            url=ask.address,
            left=ask.instead_of,
        )
        for ask in asks
    ]
    _record(rows)


def tell_asker(ask: Ask, accepted: bool = True) -> None:
    """A runner who asked somebody hears the answer."""
    if ask.by is None:
        return
    names = {"name": ask.user, "title": ask.about.title}
    subject = _("%(name)s doet het: %(title)s") if accepted else _("%(name)s kan niet: %(title)s")
    period = f"answer:{ask.pk.hex[:18]}:{'ja' if accepted else 'nee'}"
    row = _row(ask.by, ask.about, period, subject % names, "work_answer", ask=ask, yes=accepted)
    _record([row])


def tell_of_place(shift: Shift, row: SignUp) -> None:
    """They were on the reserve list."""
    subject = _("Er is plek voor je: %(title)s") % {"title": shift.title}
    _record([_row(row.user, shift, f"place:{row.pk.hex[:20]}", subject, "work_place")])


def tell_that_it_is_off(shift: Shift) -> None:
    subject = _("Gaat niet door: %(title)s") % {"title": shift.title}
    _record([_row(user, shift, "off", subject, "work_off") for user in _people_of(shift)])


def tell_that_it_changed(shift: Shift) -> None:
    """To who stands in it, or waits."""
    subject = _("Gewijzigd: %(title)s") % {"title": shift.title}
    period = f"changed:{shift.sequence}"
    _record([_row(user, shift, period, subject, "work_changed") for user in _people_of(shift)])


def remind_of_shift(shift: Shift, people: Iterable[User]) -> None:
    subject = _("Morgen: %(title)s") % {"title": shift.title}
    period = f"reminder:{timezone.localdate(shift.starts_at)}"
    _record([_row(user, shift, period, subject, "work_reminder") for user in people])


def remind_of_task(task: Task, people: Iterable[User]) -> None:
    subject = _("Morgen klaar? %(title)s") % {"title": task.title}
    period = f"reminder:{task.due_on}"
    _record([_row(user, task, period, subject, "work_task_reminder") for user in people])


def warn_leads(shift: Shift, left: SignUp | None = None) -> int:
    """With whom they can call. Once for a shift on its day; after that for each who drops out."""
    missing = shift.minimum - shift.sign_ups.placed().count()
    if missing <= 0:
        return 0
    first = f"short:{timezone.localdate(shift.starts_at)}"
    told = set(_warnings(shift).filter(period=first).values_list("recipient", flat=True))
    leads = [lead for lead in _leads(shift) if left or lead.pk not in told]
    if not leads:
        return 0
    subject = ngettext(
        "Nog %(n)d mens nodig: %(title)s, %(day)s",
        "Nog %(n)d mensen nodig: %(title)s, %(day)s",
        missing,
    ) % {"n": missing, "title": shift.title, "day": _day(shift)}
    more = {"missing": missing, "left": left, "to_call": people_to_call(shift)}
    rows = []
    for lead in leads:
        period = f"left:{left.pk.hex[:20]}" if left and lead.pk in told else first
        rows.append(_row(lead, shift, period, subject, "work_short", **more))
    _record(rows)
    return len(rows)


def people_to_call(shift: Shift) -> list[dict[str, Any]]:
    """A number only of who gave it for this; who has no e-mail through who registered them."""
    rows = shift.who_can().select_related("user__recorded_by", "abilities")[:CALLED_AT_MOST]
    return [
        {
            "name": row.user.name or str(row.user),
            "phone": row.abilities.phone if hasattr(row, "abilities") else "",
            "through": None if row.user.email else row.user.recorded_by,
            "load": row.load,
        }
        for row in rows
    ]


def tell_leads_that_it_is_filled(shift: Shift, row: SignUp) -> None:
    """Who was warned can put the telephone down."""
    if not shift.is_soon or row.waiting_since:
        return
    if shift.sign_ups.placed().count() != shift.minimum:
        return
    warned = _warnings(shift).values("recipient")
    subject = _("Opgelost: %(title)s, %(day)s") % {"title": shift.title, "day": _day(shift)}
    period = f"filled:{row.pk.hex[:20]}"
    leads = User.objects.filter(pk__in=warned, is_active=True).exclude(pk=row.user_id)
    _record([_row(lead, shift, period, subject, "work_filled", person=row.user) for lead in leads])


def _warnings(shift: Shift) -> Any:
    rows = Notification.objects.filter(about=_key(shift), kind=Kind.INITIATIVE_TASK)
    return rows.filter(period__startswith="short:")


def _leads(shift: Shift) -> list[User]:
    rows = shift.initiative.members.active().leads().select_related("user")
    return [row.user for row in rows]


def _people_of(shift: Shift) -> list[User]:
    rows = shift.sign_ups.active().select_related("user")
    return [row.user for row in rows]


def _day(about: Task | Shift) -> str:
    moment = getattr(about, "starts_at", None)
    return formats.date_format(timezone.localtime(moment), "l j F") if moment else ""


def _key(about: Task | Shift) -> str:
    return f"{about._meta.model_name}:{about.pk}"


def _row(
    user: User, about: Task | Shift, period: str, subject: str, template: str, **context: Any
) -> Notification:
    context.setdefault("url", settings.SITE_URL + about.get_absolute_url())
    context |= {"about": about, "initiative": about.initiative, "user": user}
    return Notification(
        recipient=user,
        kind=Kind.INITIATIVE_TASK,
        about=_key(about),
        period=period,
        subject=subject,
        body=render_to_string(f"emails/{template}.txt", context).strip(),
    )


def _record(rows: list[Notification]) -> None:
    if rows:
        Notification.objects.record_all(rows)
