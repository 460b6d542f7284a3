"""What pages and mails say about a shift. No property makes a query, as long as `for_list` chose
the rows."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from initiatives.work.models.seen import proofs_text
from initiatives.work.models.skills import skills_text
from villages.facilities.hours import clock

A_WEEK = timedelta(days=7)
# From here on the leads must know that people are missing.
WARN_BEFORE = timedelta(hours=48)


class Shown:
    """Beside the model: reads its fields and writes none."""

    starts_at: datetime
    ends_at: datetime
    cancelled_at: datetime | None
    in_planning: bool
    skills: list[str]
    proofs: list[str]
    minimum: int
    maximum: int

    @property
    def time_text(self) -> str:
        start, end = timezone.localtime(self.starts_at), timezone.localtime(self.ends_at)
        return str(_("%(start)s tot %(end)s uur") % {"start": clock(start), "end": clock(end)})

    @property
    def when_text(self) -> str:
        """ "zaterdag 28 november, 9.00 tot 12.00 uur"."""
        return f"{self.day_text}, {self.time_text}"

    @property
    def day_text(self) -> str:
        return formats.date_format(timezone.localtime(self.starts_at), "l j F")

    @property
    def soon_text(self) -> str:
        """As people say it: "vandaag", "zaterdag", "zaterdag 28 november"."""
        day, today = timezone.localdate(self.starts_at), timezone.localdate()
        if day == today:
            return gettext("vandaag")
        return formats.date_format(day, "l" if day < today + A_WEEK else "l j F")

    @property
    def skills_text(self) -> str:
        return skills_text(self.skills)

    @property
    def proofs_text(self) -> str:
        return proofs_text(self.proofs)

    @property
    def on_it(self) -> list[Any]:
        """Who has a place; needs `people` of `for_list`."""
        return [row for row in self.people if row.waiting_since is None]  # type: ignore[attr-defined]

    @property
    def reserves(self) -> list[Any]:
        """Needs `people` of `for_list`."""
        rows = self.people  # type: ignore[attr-defined]
        return [row for row in rows if row.waiting_since and not row.asks_since]

    @property
    def is_full(self) -> bool:
        """Needs `people` of `for_list`."""
        return len(self.on_it) >= self.maximum

    @property
    def still_needed(self) -> int:
        """Needs `people` of `for_list`."""
        if self.in_planning or not self.is_open:
            return 0
        return max(self.minimum - len(self.on_it), 0)

    @property
    def state_text(self) -> str:
        """ "nog 2 mensen nodig"; needs `people` of `for_list`."""
        if self.in_planning:
            return gettext("wordt nog ingedeeld")
        if needed := self.still_needed:
            return ngettext("nog iemand nodig", "nog %(n)d mensen nodig", needed) % {"n": needed}
        if self.is_full:
            return gettext("vol")
        left = self.maximum - len(self.on_it)
        return ngettext("nog %(n)d plek over", "nog %(n)d plekken over", left) % {"n": left}

    @property
    def is_open(self) -> bool:
        return not self.cancelled_at and self.ends_at > timezone.now()

    @property
    def is_soon(self) -> bool:
        return self.starts_at < timezone.now() + WARN_BEFORE
