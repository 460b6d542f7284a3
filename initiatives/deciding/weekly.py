"""Open questions in the weekly digest."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.deciding.models import Electorate, Question, Voter
from initiatives.models import InitiativeMember, Visibility
from villagehub.notifications.telling import key_of
from villages.weekly import DigestLine, Week, sources

MOST_LINES = 50


def open_questions(week: Week) -> list[DigestLine]:
    """What can be answered: new since last week, or closing in this one. For whoever may answer
    and, as far as we can know them, has not. Three queries."""
    rows = Question.objects.open().filter(initiative__village=week.village)
    soon = Q(closes_at__lt=week.ends_at) | Q(opened_at__gte=week.looks_back_to)
    found = list(rows.filter(soon).for_list().order_by("closes_at")[:MOST_LINES])
    found = [row for row in found if row.electorate != Electorate.INVITED]
    if not found:
        return []
    waiting: dict[UUID, set[UUID]] = {}
    roll = Voter.objects.waiting().filter(question__in=found, user__isnull=False)
    for key, user in roll.values_list("question", "user"):
        waiting.setdefault(key, set()).add(user)
    initiatives = {row.initiative_id for row in found}
    working = InitiativeMember.objects.active().filter(initiative__in=initiatives)
    watching: dict[UUID, set[UUID]] = {}
    for key, user in working.values_list("initiative", "user"):
        watching.setdefault(key, set()).add(user)
    return [
        DigestLine(
            group=_("Denk mee"),
            about=key_of(row),
            text=_text(row),
            path=row.get_absolute_url(),
            only_for=waiting.get(row.pk, set())
            & _audience(week, row, watching.get(row.initiative_id, set())),
        )
        for row in found
    ]


def _text(row: Question) -> str:
    day = date_format(row.closes_on, "l j F") if row.closes_on else ""
    return _("%(initiative)s vraagt: %(title)s. Antwoorden kan tot en met %(day)s") % {
        "initiative": row.initiative.title,
        "title": row.title,
        "day": day,
    }


def _audience(week: Week, row: Question, taking_part: set[UUID]) -> set[UUID]:
    """Who sees the initiative, of those who get this digest."""
    is_private = row.initiative.visibility == Visibility.PRIVATE
    return taking_part if is_private else set(week.confirmed) | taking_part


sources.plug(open_questions, 40)
