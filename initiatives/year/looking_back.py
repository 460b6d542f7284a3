"""Chapters of the look back: taking part, events, and the asks and offers of the village."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from initiatives.models import Initiative, InitiativeMember, PostHolder, Thanks
from initiatives.sockets.looking_back import LookBackLine, Told, chapters, days_of, within
from villagehub.accounts.models import User
from villages.exchange.models import Direction, Thread
from villages.exchange.models import Thanks as NeighbourThanks
from villages.models import Attendance, Helper


def took_part(user: User, year: int) -> list[LookBackLine]:
    """Also what ended meanwhile. Two queries."""
    first, after = days_of(year)
    rows = InitiativeMember.objects.of(user).filter(since__lt=after)
    rows = rows.filter(Q(until__isnull=True) | Q(until__gte=first)).order_by("since", "pk")
    rows = rows.select_related("initiative__village")
    seen = Initiative.objects.visible_to(user).filter(members__user=user)
    visible = set(seen.values_list("pk", flat=True))
    return [_of_member(row, year, row.initiative_id in visible) for row in rows]


def _of_member(row: InitiativeMember, year: int, is_visible: bool) -> LookBackLine:
    since = _("sinds %(day)s") % {"day": date_format(row.since, "j F Y")}
    until = ""
    if row.until and row.until.year == year:
        until = _(", tot %(day)s") % {"day": date_format(row.until, "j F")}
    return LookBackLine(
        row.initiative.title,
        note=f"{row.role_text}, {since}{until}",
        url=row.initiative.get_absolute_url() if is_visible else "",
    )


def held_posts(user: User, year: int) -> list[LookBackLine]:
    first, after = days_of(year)
    rows = PostHolder.objects.of(user).filter(since__lt=after)
    rows = rows.filter(Q(ended_on__isnull=True) | Q(ended_on__gte=first)).order_by("since", "pk")
    rows = rows.select_related("post__initiative")
    return [
        LookBackLine(
            row.post.title,
            note=_("%(title)s, sinds %(day)s")
            % {"title": row.post.initiative.title, "day": date_format(row.since, "j F Y")},
        )
        for row in rows
    ]


def thanked_for(user: User, year: int) -> list[LookBackLine]:
    """In initiatives, and by neighbours: both kinds. Two queries."""
    rows = Thanks.objects.got_by(user).filter(**within("created_at", year))
    told = [(row.created_at, row.text, _from(row.giver)) for row in rows.select_related("giver")]
    answered = Q(thread__user=user, thread__listing__direction=Direction.ASK)
    offered = Q(thread__listing__user=user, thread__listing__direction=Direction.OFFER)
    others = NeighbourThanks.objects.filter(answered | offered, **within("created_at", year))
    told += [(row.created_at, row.text, "") for row in others]
    return [
        LookBackLine(f"“{text}”", timezone.localtime(at).date(), note=note)
        for at, text, note in sorted(told)
    ]


def _from(giver: User | None) -> str:
    return _("van %(name)s") % {"name": giver} if giver else ""


def helped_at(user: User, year: int) -> Iterable[LookBackLine]:
    """Events that took place and are over; a series is one line. One query."""
    rows = Helper.objects.active().filter(user=user, role__event__cancelled_at__isnull=True)
    rows = rows.filter(role__event__starts_at__lte=timezone.now())
    rows = rows.filter(**within("role__event__starts_at", year)).order_by("role__event__starts_at")
    return _each_title_once(rows.values_list("role__event__title", "role__event__starts_at"))


def came_to(user: User, year: int) -> Iterable[LookBackLine]:
    rows = Attendance.objects.coming().filter(user=user, event__cancelled_at__isnull=True)
    rows = rows.filter(event__starts_at__lte=timezone.now())
    rows = rows.filter(**within("event__starts_at", year)).order_by("event__starts_at")
    return _each_title_once(rows.values_list("event__title", "event__starts_at"))


def _each_title_once(rows: Iterable[tuple[str, datetime]]) -> list[LookBackLine]:
    days: dict[str, list[date]] = {}
    for title, at in rows:
        days.setdefault(title, []).append(timezone.localtime(at).date())
    return [LookBackLine(title, found[0], _times(len(found))) for title, found in days.items()]


def _times(number: int) -> str:
    if number == 1:
        return ""
    return ngettext("%(n)d keer", "%(n)d keer", number) % {"n": number}


def helped_neighbours(user: User, year: int) -> list[LookBackLine]:
    """What was arranged with whoever helped: who answered an ask, or made an offer. One query."""
    answered = Q(user=user, listing__direction=Direction.ASK)
    offered = Q(listing__user=user, listing__direction=Direction.OFFER)
    rows = Thread.objects.filter(answered | offered, **within("matched_at", year))
    rows = rows.select_related("listing").order_by("matched_at", "pk")
    return [
        LookBackLine(row.listing.title, timezone.localtime(row.matched_at).date())
        for row in rows
        if row.matched_at
    ]


chapters.plug(Told(gettext_lazy("Waar je aan meedeed"), took_part), 10)
chapters.plug(Told(gettext_lazy("Wat je op je nam"), held_posts), 20)
chapters.plug(Told(gettext_lazy("Waar je bij hielp"), helped_at), 40)
chapters.plug(Told(gettext_lazy("Waar je naartoe ging"), came_to), 50)
chapters.plug(Told(gettext_lazy("Wie je hielp in het dorp"), helped_neighbours), 60)
chapters.plug(Told(gettext_lazy("Wie je bedankte"), thanked_for), 70)
