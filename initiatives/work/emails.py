"""The messages about tasks and shifts, each a line in the ledger, in the transaction that causes
it. Who has no e-mail is called by whoever registered them, which the ledger sees to.

Tasks, shifts and asks call these, so they are known here by what they pass only.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.work.calling import people_to_call
from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind, Notification
from villagehub.notifications.telling import To, just_now, key_of, tell


def _tell(
    people: Iterable[User | To],
    work: Any,
    period: str,
    subject: str,
    template: str,
    **context: Any,
) -> int:
    """`work` is a task or a shift."""
    return tell(
        people,
        kind=MessageKind.INITIATIVE_TASK,
        about=work,
        period=period,
        subject=subject,
        template=template,
        url=work,
        work=work,
        initiative=work.initiative,
        **context,
    )


def tell_asked(asks: Iterable[Any], work: Any) -> None:
    """Each with a link of their own."""
    subject = (
        _("Kun jij %(day)s? %(title)s") % {"day": _day(work), "title": work.title}
        if hasattr(work, "starts_at")
        else _("Wil jij dit doen? %(title)s") % {"title": work.title}
    )
    people = [
        To(ask.user, period=f"ask:{ask.pk.hex[:20]}", url=ask, ask=ask, left=ask.instead_of)
        for ask in asks
    ]
    _tell(people, work, "", subject, "work_ask")


def tell_asker(ask: Any, accepted: bool = True) -> None:
    """A runner who asked somebody hears the answer."""
    if ask.by is None:
        return
    names = {"name": ask.user, "title": ask.about.title}
    subject = _("%(name)s doet het: %(title)s") if accepted else _("%(name)s kan niet: %(title)s")
    period = f"answer:{ask.pk.hex[:18]}:{'ja' if accepted else 'nee'}"
    _tell([ask.by], ask.about, period, subject % names, "work_answer", ask=ask, yes=accepted)


def tell_put(place: Any, work: Any, by: User) -> None:
    """A lead gave them this task or place; with the way to say no."""
    subject = _("%(name)s heeft je ingedeeld: %(title)s") % {"name": by, "title": work.title}
    period = f"put:{place.pk.hex[:20]}"
    _tell([place.user], work, period, subject, "work_put", by=by, place=place)


def tell_leads_of_wish(shift: Any, row: Any, times: int) -> None:
    """Somebody wants to come, so many times, and a lead says whether."""
    subject = _("Mag %(name)s? %(title)s") % {"name": row.user, "title": shift.title}
    leads = shift.initiative.members.active().leads().exclude(user=row.user_id).people()
    period = f"wish:{row.pk.hex[:20]}"
    _tell(leads, shift, period, subject, "work_wish", person=row.user, times=times)


def tell_confirmed(person: User, shift: Any, given: list[Any]) -> None:
    subject = _("Een trekker zegt ja: %(title)s") % {"title": shift.title}
    _tell([person], shift, just_now("yes"), subject, "work_confirmed", shifts=given)


def tell_refused(person: User, shift: Any, times: int) -> None:
    subject = _("Dit keer niet: %(title)s") % {"title": shift.title}
    _tell([person], shift, just_now("no"), subject, "work_refused", times=times)


def tell_swap_asked(swap: Any) -> None:
    subject = _("%(name)s wil met je ruilen: %(title)s")
    _tell_swap([swap.theirs.user], swap, "ask", subject, "work_swap")


def tell_swap_declined(swap: Any) -> None:
    _tell_swap([swap.mine.user], swap, "no", _("Ruilen lukt niet: %(title)s"), "work_swap_no")


def tell_swapped(swap: Any, one: User, other: User) -> None:
    """Who asked, and the leads; the other just said yes."""
    leads = swap.initiative.members.active().leads().exclude(user__in=[one, other]).people()
    subject = _("Geruild: %(title)s")
    more = {"one": one, "other": other}
    _tell_swap([one, *leads], swap, "yes", subject, "work_swapped", **more)


def _tell_swap(
    people: list[User], swap: Any, what: str, subject: str, template: str, **more: Any
) -> None:
    shift = swap.mine.shift
    words = subject % {"name": swap.mine.user, "title": shift.title}
    tell(
        people,
        kind=MessageKind.INITIATIVE_TASK,
        about=shift,
        period=f"swap:{swap.pk.hex[:16]}:{what}",
        subject=words,
        template=template,
        url=swap,
        swap=swap,
        initiative=swap.initiative,
        **more,
    )


def tell_of_place(shift: Any, row: Any) -> None:
    """They were on the reserve list."""
    subject = _("Er is plek voor je: %(title)s") % {"title": shift.title}
    _tell([row.user], shift, f"place:{row.pk.hex[:20]}", subject, "work_place")


def tell_that_it_is_off(shift: Any) -> None:
    subject = _("Gaat niet door: %(title)s") % {"title": shift.title}
    _tell(_people_of(shift), shift, "off", subject, "work_off")


def tell_that_it_changed(shift: Any) -> None:
    """To whoever stands in it, or waits."""
    subject = _("Gewijzigd: %(title)s") % {"title": shift.title}
    _tell(_people_of(shift), shift, f"changed:{shift.sequence}", subject, "work_changed")


def tell_of_rota(initiative: Any, shifts: list[Any], told: dict[User, list[Any]]) -> None:
    """Each in one message, with their own shifts; `told` has who is needed for none too."""
    period = f"rota:{shifts[0].pk.hex[:12]}:{shifts[-1].pk.hex[:12]}"
    _tell_together(
        [To(person, period=period, shifts=own) for person, own in told.items()],
        initiative,
        subject=_("Het rooster is klaar: %(title)s") % {"title": initiative},
        template="work_rota",
        url=_rota_page("rota", initiative),
    )


def ask_when(initiative: Any, people: list[User], when: str) -> int:
    """Once a day."""
    return _tell_together(
        people,
        initiative,
        period=f"when:{timezone.localdate()}",
        subject=_("Wanneer kun jij? %(title)s, %(when)s") % {"title": initiative, "when": when},
        template="work_when",
        url=_rota_page("availability", initiative),
        when=when,
    )


def _tell_together(people: Iterable[User | To], initiative: Any, **more: Any) -> int:
    kind = MessageKind.INITIATIVE_TASK
    return tell(people, kind=kind, about=initiative, initiative=initiative, **more)


def _rota_page(name: str, initiative: Any) -> str:
    return reverse(f"work:{name}", args=[initiative.village.slug, initiative.slug])


def remind_of_shift(shift: Any, people: Iterable[User]) -> None:
    subject = _("Morgen: %(title)s") % {"title": shift.title}
    period = f"reminder:{timezone.localdate(shift.starts_at)}"
    _tell(people, shift, period, subject, "work_reminder")


def remind_of_task(task: Any, people: Iterable[User]) -> None:
    subject = _("Morgen klaar? %(title)s") % {"title": task.title}
    _tell(people, task, f"reminder:{task.due_on}", subject, "work_task_reminder")


def warn_leads(shift: Any, left: Any = None) -> int:
    """With whom they can call. Once for a shift on its day; after that for each who drops out.
    Returns how many hear it."""
    missing = shift.minimum - shift.sign_ups.placed().count()
    if missing <= 0:
        return 0
    first = f"short:{timezone.localdate(shift.starts_at)}"
    told = set(_warnings(shift).filter(period=first).values_list("recipient", flat=True))
    leads = shift.initiative.members.active().leads().people()
    again = f"left:{left.pk.hex[:20]}" if left else ""
    people = [
        To(lead, period=again if lead.pk in told else first)
        for lead in leads
        if left or lead.pk not in told
    ]
    if not people:
        return 0
    subject = ngettext(
        "Nog iemand nodig: %(title)s, %(day)s",
        "Nog %(n)d mensen nodig: %(title)s, %(day)s",
        missing,
    ) % {"n": missing, "title": shift.title, "day": _day(shift)}
    more = {"missing": missing, "left": left, "to_call": people_to_call(shift)}
    return _tell(people, shift, first, subject, "work_short", **more)


def tell_leads_that_it_is_filled(shift: Any, row: Any) -> None:
    """Who was warned can put the telephone down."""
    if not shift.is_soon or row.waiting_since:
        return
    if shift.sign_ups.placed().count() != shift.minimum:
        return
    warned = _warnings(shift).values("recipient")
    subject = _("Opgelost: %(title)s, %(day)s") % {"title": shift.title, "day": _day(shift)}
    leads = User.objects.filter(pk__in=warned, is_active=True).exclude(pk=row.user_id)
    _tell(leads, shift, f"filled:{row.pk.hex[:20]}", subject, "work_filled", person=row.user)


def _warnings(shift: Any) -> Any:
    rows = Notification.objects.filter(about=key_of(shift), kind=MessageKind.INITIATIVE_TASK)
    return rows.filter(period__startswith="short:")


def _people_of(shift: Any) -> list[User]:
    rows = shift.sign_ups.active().select_related("user")
    return [row.user for row in rows]


def _day(work: Any) -> str:
    moment = getattr(work, "starts_at", None)
    return formats.date_format(timezone.localtime(moment), "l j F") if moment else ""
