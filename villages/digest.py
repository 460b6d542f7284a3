"""The weekly digest: on Monday, what goes on in your village. Never empty, never twice.

What a village has to tell is prepared once a week for all its residents; a recipient costs no
query of their own. The lines come from all apps: see `villages.weekly`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.fields import CharField
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Category, MessageKind, MutedCategory, Notification
from villagehub.notifications.telling import To, tell
from villagehub.web.addresses import absolute
from villages.models import Membership
from villages.weekly import DigestLine, Week, lines_of

CHUNK = 500
LINES_PER_GROUP = 12


def villages_due(period: str) -> list[int]:
    """Villages with a resident who wants a digest and has none of this week yet."""
    return list(_without_digest(period).values_list("village", flat=True).distinct())


def _without_digest(period: str) -> QuerySet[Membership]:
    about = Concat(Value("village:"), Cast(OuterRef("village"), CharField()))
    written = Notification.objects.filter(
        recipient=OuterRef("user"), kind=MessageKind.DIGEST, about=about, period=period
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
    count = 0
    chunk: list[To] = []
    for membership in due.iterator(CHUNK):
        chunk += _for_one(lines, membership.user)
        if len(chunk) >= CHUNK:
            count, chunk = count + _record(week, chunk), []
    return count + _record(week, chunk)


def _record(week: Week, chunk: list[To]) -> int:
    return tell(
        chunk,
        kind=MessageKind.DIGEST,
        about=week.village,
        period=week.period,
        subject=_("Deze week in %(village)s") % {"village": week.village},
        template="digest",
        at_once=False,
        village=week.village,
        village_url=absolute(week.village),
    )


def _for_one(lines: Iterable[DigestLine], user: User) -> list[To]:
    """The one digest of this person, or none when there is nothing for them."""
    groups = _groups_for(user, lines)
    return [To(user, user=user, groups=groups)] if groups else []


def _groups_for(user: User, lines: Iterable[DigestLine]) -> list[tuple[str, list[dict[str, Any]]]]:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in lines:
        if line.is_for(user) and len(groups[line.group]) < LINES_PER_GROUP:
            groups[line.group].append(
                {
                    "text": line.text,
                    "url": absolute(line.path),
                    "why": line.why.get(user.pk, ""),
                }
            )
    return [(heading, rows) for heading, rows in groups.items() if rows]
