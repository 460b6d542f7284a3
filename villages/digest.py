"""The weekly digest: on Monday, what goes on in your village. Never empty, never twice.

What a village has to tell is prepared once a week for all its residents; a recipient costs no
query of their own. The lines come from all apps: see `villages.weekly`.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import islice

from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.fields import CharField
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Category, MessageKind, MutedCategory, Notification
from villagehub.notifications.telling import To, as_text, tell
from villagehub.web.addresses import absolute
from villages.models import Membership
from villages.weekly import Week, lines_of

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
    """Adds the digest of each resident who has none yet to the ledger; returns how many. So many
    at a time are kept together: nobody waits for a whole town, and a crash loses none."""
    edition = Edition(week)
    if not edition.lines:
        return 0
    due = _without_digest(week.period).filter(village=week.village)
    people = User.objects.get_queryset().filter(pk__in=due.values("user")).order_by("pk")
    people = people.only("name", "display_name", "email", "is_active")
    rows = (To(each, words=words) for each in people.iterator(CHUNK) if (words := edition.of(each)))
    count = 0
    while chunk := list(islice(rows, CHUNK)):
        count += _record(week, chunk)
    return count


def _record(week: Week, chunk: list[To]) -> int:
    return tell(
        chunk,
        kind=MessageKind.DIGEST,
        about=week.village,
        period=week.period,
        subject=_("Deze week in %(village)s") % {"village": week.village},
        at_once=False,
    )


class Edition:
    """What one village reads in one week. Whoever sees the same lines for the same reasons reads
    the same words under their own name, so these are rendered once."""

    def __init__(self, week: Week):
        self.lines = lines_of(week)
        self._village = week.village
        self._rendered = cache(self._render)

    def of(self, user: User) -> str:
        """Nothing when there is nothing for them."""
        reasons = tuple(
            line.why.get(user.pk, "") if line.is_for(user) else None for line in self.lines
        )
        words = self._rendered(reasons)
        return words and _("Dag %(name)s,") % {"name": user.first_name} + f"\n\n{words}"

    def _render(self, reasons: tuple[str | None, ...]) -> str:
        groups: dict[str, list[dict[str, str]]] = defaultdict(list)
        for line, why in zip(self.lines, reasons, strict=True):
            if why is not None and len(groups[line.group]) < LINES_PER_GROUP:
                told = {"text": line.text, "url": absolute(line.path), "why": why}
                groups[line.group].append(told)
        shown = [(heading, rows) for heading, rows in groups.items() if rows]
        village = {"village": self._village, "village_url": absolute(self._village)}
        return as_text("digest", {"groups": shown, **village}) if shown else ""
