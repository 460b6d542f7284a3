"""Posts in the weekly digest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from initiatives.models import Audience, InitiativeMember, Visibility
from initiatives.papers.models import Update
from initiatives.papers.models.updates import NEWEST
from villagehub.notifications.telling import key_of
from villages.weekly import DigestLine, Week, sources

Role = InitiativeMember.Role

ROLES_OF: dict[str, set[str]] = {
    Audience.ALL.value: set(Role.values),
    Audience.MEMBERS.value: set(Role.values) - {Role.OBSERVER, Role.HELPER},
    Audience.RUNNERS.value: {Role.LEAD, Role.BOARD},
}


def updates(week: Week) -> list[DigestLine]:
    """Last week's posts, also for whoever wants no mail of each. Two queries, and one for whoever
    may see what is only for the village."""
    rows = Update.objects.listed().filter(
        initiative__village=week.village, **week.past("published_at")
    )
    found = list(rows.select_related("initiative__village").order_by(*NEWEST))
    people = _people_of(found)
    return [
        DigestLine(
            group=_("Berichten van initiatieven"),
            about=key_of(row),
            text=f"{row.initiative.title}: {row.title}",
            path=row.get_absolute_url(),
            only_for=_audience(week, row, people[row.initiative_id]),
        )
        for row in found
    ]


def _people_of(rows: Iterable[Update]) -> dict[UUID, list[tuple[UUID, str]]]:
    people: dict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
    active = InitiativeMember.objects.active()
    active = active.filter(initiative__in={row.initiative_id for row in rows})
    for initiative_id, user_id, role in active.values_list("initiative", "user", "role"):
        people[initiative_id].append((user_id, role))
    return people


def _audience(week: Week, row: Update, people: list[tuple[UUID, str]]) -> Collection[UUID] | None:
    """The same rule as `visible_to`."""
    roles = ROLES_OF[row.audience]
    own = {user for user, role in people if role in roles}
    if row.audience != Audience.ALL or row.initiative.visibility == Visibility.PRIVATE:
        return own
    return None if row.initiative.visibility == Visibility.PUBLIC else week.confirmed | own


sources.plug(updates, 40)
