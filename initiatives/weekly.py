"""What initiatives have to tell in a week: what is new, what turned, and what rests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from initiatives.models import Initiative, InitiativeMember, LifeEvent, StageChange, Visibility
from villagehub.notifications.telling import key_of
from villages.weekly import DigestLine, Week, sources

TOLD = [
    LifeEvent.What.PAUSED,
    LifeEvent.What.WOKEN,
    LifeEvent.What.ENDED,
    LifeEvent.What.HANDED_OVER,
    LifeEvent.What.REOPENED,
    LifeEvent.What.SEEKS_LEAD,
]


def initiatives(week: Week) -> list[DigestLine]:
    """New initiatives, new stages and other turns, one line each, newest first, with what is needed
    there; and for leads what they put to rest until about now. Four queries, and one for whoever
    may see what is only for the village."""
    log = [*_log(StageChange, week), *_log(LifeEvent, week).filter(what__in=TOLD)]
    found = _concerned(week, {entry.initiative_id for entry in log})
    turns = _turns(week, found, log)
    resting = [row for row in found.values() if not row.outcome and _is_due(week, row)]
    people = _people_of({*turns, *resting})
    lines = [_turn_line(week, initiative, told, people) for initiative, told in turns.items()]
    return lines + [_resting_line(initiative, people) for initiative in resting]


def _log(model: Any, week: Week) -> QuerySet:
    return model.objects.filter(initiative__village=week.village, **week.past("at"))


def _concerned(week: Week, keys: Collection[UUID]) -> dict[UUID, Initiative]:
    """Of which something happened, that are new, or whose rest is over."""
    rested = Q(outcome="", paused_until__lt=week.ends_at.date())
    told = Q(pk__in=keys) | Q(**week.past("created_at")) | rested
    rows = Initiative.objects.in_village(week.village).filter(told).with_need()
    return {row.pk: row for row in rows.select_related("village")}


def _is_due(week: Week, initiative: Initiative) -> bool:
    until = initiative.paused_until
    return until is not None and until < week.ends_at.date()


def _turns(
    week: Week, found: dict[UUID, Initiative], log: Iterable[StageChange | LifeEvent]
) -> dict[Initiative, list[str]]:
    """What is told of each initiative, the initiative with the newest turn first."""
    turns = [
        (row.created_at, row, _("nieuw in het dorp"))
        for row in found.values()
        if week.looks_back_to <= row.created_at < week.starts_at
    ]
    for entry in log:
        initiative = entry.initiative = found[entry.initiative_id]
        turns.append((entry.at, initiative, _turn(entry)))
    told: dict[Initiative, list[str]] = {}
    for _at, initiative, text in sorted(turns, key=lambda turn: turn[0], reverse=True):
        told.setdefault(initiative, []).append(text)
    return told


def _turn(entry: StageChange | LifeEvent) -> str:
    if isinstance(entry, LifeEvent):
        return entry.get_what_display()
    return _("nu bij de stap “%(step)s”") % {"step": entry.to_name}


def _people_of(rows: Iterable[Initiative]) -> dict[UUID, dict[UUID, str]]:
    """Who takes part in each, and as what."""
    people: dict[UUID, dict[UUID, str]] = defaultdict(dict)
    active = InitiativeMember.objects.active().filter(initiative__in={row.pk for row in rows})
    for initiative_id, user_id, role in active.values_list("initiative", "user", "role"):
        people[initiative_id][user_id] = role
    return people


def _turn_line(
    week: Week, initiative: Initiative, told: list[str], people: dict[UUID, dict[UUID, str]]
) -> DigestLine:
    """The newest turn; how many more there were is a number, not five lines."""
    text = f"{initiative.title}: {told[0]}"
    if len(told) > 1:
        text += " " + _("(en nog %(n)d keer nieuws)") % {"n": len(told) - 1}
    if initiative.need:
        text += ". " + _("Gezocht: %(need)s") % {"need": initiative.need}
    return DigestLine(
        group=_("Initiatieven"),
        about=key_of(initiative),
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


def _resting_line(initiative: Initiative, people: dict[UUID, dict[UUID, str]]) -> DigestLine:
    roles = people[initiative.pk]
    return DigestLine(
        group=_("Voor jou"),
        about=key_of(initiative, "resting"),
        text=_("%(title)s ligt stil. Jullie zouden nu weer kijken: kan het verder?")
        % {"title": initiative.title},
        path=initiative.get_absolute_url(),
        only_for=[user for user, role in roles.items() if role == InitiativeMember.Role.LEAD],
        why={user: _("jij trekt dit") for user in roles},
    )


sources.plug(initiatives, 30)
