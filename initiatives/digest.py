"""The weekly digest: on Monday, what goes on in your village. Never empty, never twice.

What a village has to tell is prepared once a week for all its residents; a recipient costs no
query of their own. The lines come from all apps: see `villages.weekly`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.fields import CharField
from django.db.models.functions import Cast, Concat
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.emails import absolute
from initiatives.models import Initiative, InitiativeMember, LifeEvent, StageChange, Visibility
from villagehub.accounts.models import User
from villagehub.notifications.models import Category, Kind, MutedCategory, Notification
from villages.models import Event, Membership
from villages.models.agenda import Attendance
from villages.weekly import Line, Week, lines_of, register_source

CHUNK = 500
LINES_PER_GROUP = 12
TOLD = [
    LifeEvent.What.PAUSED,
    LifeEvent.What.WOKEN,
    LifeEvent.What.ENDED,
    LifeEvent.What.HANDED_OVER,
    LifeEvent.What.REOPENED,
    LifeEvent.What.SEEKS_LEAD,
]


def villages_due(period: str) -> list[int]:
    """Villages with a resident who wants a digest and has none of this week yet."""
    return list(_without_digest(period).values_list("village", flat=True).distinct())


def _without_digest(period: str) -> QuerySet[Membership]:
    about = Concat(Value("village:"), Cast(OuterRef("village"), CharField()))
    written = Notification.objects.filter(
        recipient=OuterRef("user"), kind=Kind.DIGEST, about=about, period=period
    )
    unwanted = MutedCategory.objects.filter(user=OuterRef("user"), category=Category.DIGEST)
    residents = Membership.objects.active().filter(role=Membership.Role.RESIDENT)
    residents = residents.filter(user__is_active=True)
    return residents.exclude(Exists(written)).exclude(Exists(unwanted))


def write(week: Week) -> int:
    """Adds the digest of each resident who has none yet to the ledger; returns how many."""
    lines = lines_of(week)
    if not lines:
        return 0
    due = _without_digest(week.period).filter(village=week.village).order_by("user")
    due = due.select_related("user")
    written = 0
    rows: list[Notification] = []
    for membership in due.iterator(CHUNK):
        rows += _row(week, lines, membership.user)
        if len(rows) >= CHUNK:
            written, rows = written + _record(rows), []
    return written + _record(rows)


def _record(rows: list[Notification]) -> int:
    Notification.objects.record_all(rows)
    return len(rows)


def _row(week: Week, lines: Iterable[Line], user: User) -> list[Notification]:
    """The one digest of this person, or none when there is nothing for them."""
    groups = _groups_for(user, lines)
    if not groups:
        return []
    context = {"groups": groups, "village": week.village, "user": user}
    context["village_url"] = absolute(week.village.get_absolute_url())
    return [
        Notification(
            recipient=user,
            kind=Kind.DIGEST,
            about=f"village:{week.village.pk}",
            period=week.period,
            subject=_("Deze week in %(village)s") % {"village": week.village},
            body=render_to_string("emails/digest.txt", context).strip(),
        )
    ]


def _groups_for(user: User, lines: Iterable[Line]) -> list[tuple[str, list[dict[str, Any]]]]:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in lines:
        if line.is_for(user) and len(groups[line.group]) < LINES_PER_GROUP:
            groups[line.group].append(
                {"text": line.text, "url": absolute(line.path), "why": line.why.get(user.pk, "")}
            )
    return [(heading, rows) for heading, rows in groups.items() if rows]


# Our own two sources


@register_source
def agenda(week: Week) -> list[Line]:
    """What is still to come this week, soonest first. Two queries, and one for who may see what
    is only for the village."""
    events = Event.objects.taking_place().upcoming().filter(village=week.village)
    events = events.filter(starts_at__gte=week.starts_at, starts_at__lt=week.ends_at)
    rows = list(events.select_related("village", "facility").order_by("starts_at", "pk"))
    coming: dict[UUID, dict[UUID, str]] = defaultdict(dict)
    for event_id, user_id in (
        Attendance.objects.coming().filter(event__in=rows).values_list("event", "user")
    ):
        coming[event_id][user_id] = _("je komt")
    return [
        Line(
            group=_("In de agenda"),
            about=f"event:{event.pk}",
            text=_event_text(event),
            path=event.get_absolute_url(),
            only_for=None if event.visibility == Event.Visibility.PUBLIC else week.confirmed,
            why=coming[event.pk],
        )
        for event in rows
    ]


def _event_text(event: Event) -> str:
    day = date_format(timezone.localtime(event.starts_at), "l j F")
    parts = [day, event.time_text, event.where]
    return f"{event.title}: " + ", ".join(part for part in parts if part)


@register_source
def initiatives(week: Week) -> list[Line]:
    """New initiatives, new stages and other turns, one line each, newest first; and for leads
    what they put to rest until about now. Five queries, and one for who may see what is only for
    the village."""
    turns = _turns(week)
    resting = _resting(week)
    people = _people_of([*turns, *resting])
    lines = [_turn_line(week, initiative, told, people) for initiative, told in turns.items()]
    return lines + [_resting_line(initiative, people) for initiative in resting]


def _turns(week: Week) -> dict[Initiative, list[str]]:
    """What is told of each initiative, the initiative with the newest turn first."""
    turns: list[tuple[datetime, Initiative, str]] = []
    here = Initiative.objects.in_village(week.village).select_related("village")
    for new in here.filter(**week.past("created_at")):
        turns.append((new.created_at, new, _("nieuw in het dorp")))
    for change in _log(StageChange, week):
        text = _("nu bij de stap “%(step)s”") % {"step": change.to_name}
        turns.append((change.at, change.initiative, text))
    for event in _log(LifeEvent, week).filter(what__in=TOLD):
        turns.append((event.at, event.initiative, event.get_what_display()))
    told: dict[Initiative, list[str]] = {}
    for _at, initiative, text in sorted(turns, key=lambda turn: turn[0], reverse=True):
        told.setdefault(initiative, []).append(text)
    return told


def _log(model: Any, week: Week) -> QuerySet:
    rows = model.objects.filter(initiative__village=week.village, **week.past("at"))
    return rows.select_related("initiative__village")


def _resting(week: Week) -> list[Initiative]:
    due = Initiative.objects.in_village(week.village).ongoing()
    return list(due.filter(paused_until__lt=week.ends_at.date()).select_related("village"))


def _people_of(rows: Iterable[Initiative]) -> dict[UUID, dict[UUID, str]]:
    """Who takes part in each, and as what."""
    people: dict[UUID, dict[UUID, str]] = defaultdict(dict)
    active = InitiativeMember.objects.active().filter(initiative__in={row.pk for row in rows})
    for initiative_id, user_id, role in active.values_list("initiative", "user", "role"):
        people[initiative_id][user_id] = role
    return people


def _turn_line(
    week: Week, initiative: Initiative, told: list[str], people: dict[UUID, dict[UUID, str]]
) -> Line:
    """The newest turn; how many more there were is a number, not five lines."""
    text = f"{initiative.title}: {told[0]}"
    if len(told) > 1:
        text += " " + _("(en nog %(n)d keer nieuws)") % {"n": len(told) - 1}
    return Line(
        group=_("Initiatieven"),
        about=f"initiative:{initiative.pk}",
        text=text,
        path=initiative.get_absolute_url(),
        only_for=_audience(week, initiative, people),
        why={user_id: _why(role) for user_id, role in people[initiative.pk].items()},
    )


def _audience(
    week: Week, initiative: Initiative, people: dict[UUID, dict[UUID, str]]
) -> Collection[UUID] | None:
    """The same rule as `visible_to`."""
    if initiative.visibility == Visibility.PUBLIC:
        return None
    taking_part = people[initiative.pk].keys()
    if initiative.visibility == Visibility.PRIVATE:
        return taking_part
    return week.confirmed | taking_part


def _why(role: str) -> str:
    if role == InitiativeMember.Role.LEAD:
        return _("jij trekt dit")
    if role == InitiativeMember.Role.OBSERVER:
        return _("je volgt dit")
    return _("je doet mee")


def _resting_line(initiative: Initiative, people: dict[UUID, dict[UUID, str]]) -> Line:
    roles = people[initiative.pk]
    return Line(
        group=_("Voor jou"),
        about=f"resting:{initiative.pk}",
        text=_("%(title)s ligt stil. Jullie zouden nu weer kijken: kan het verder?")
        % {"title": initiative.title},
        path=initiative.get_absolute_url(),
        only_for=[user for user, role in roles.items() if role == InitiativeMember.Role.LEAD],
        why={user: _("jij trekt dit") for user in roles},
    )
