"""What pages and mails say about an event. No property makes a query, as long as `for_list` chose
the rows."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext, ngettext

from villages.facilities.hours import clock
from villages.street_map.drawing import Spot

# An event without an end lasts this long.
USUAL = timedelta(hours=3)


class Shown:
    """Beside the model: reads its fields and writes none."""

    title: str
    starts_at: datetime
    ends_at: datetime | None
    place_text: str
    facility: Any
    latitude: float | None
    longitude: float | None
    capacity: int | None
    minimum: int | None
    signs_up_elsewhere: bool
    cancelled_at: datetime | None
    goes_ahead_at: datetime | None
    # Of `for_list`.
    coming: int
    hands_wanted: int

    @property
    def where(self) -> str:
        return self.place_text or (str(self.facility) if self.facility else "")

    @property
    def spot(self) -> Spot | None:
        """On the map: its own point, or that of its facility."""
        place = self if self.latitude is not None else self.facility
        if place is None or place.latitude is None:
            return None
        return Spot(self.where or self.title, place.latitude, place.longitude)

    @property
    def time_text(self) -> str:
        start, end = timezone.localtime(self.starts_at), self.ends_at
        if not end:
            return gettext("%(start)s uur") % {"start": clock(start)}
        end = timezone.localtime(end)
        if end.date() != start.date():
            last = f"{formats.date_format(end, 'j F')}, {clock(end)}"
            return gettext("%(start)s uur tot %(end)s uur") % {"start": clock(start), "end": last}
        return gettext("%(start)s tot %(end)s uur") % {"start": clock(start), "end": clock(end)}

    @property
    def begins_text(self) -> str:
        """In the calendar of a month, where little room is."""
        if self.cancelled_at:
            return gettext("gaat niet door")
        return clock(timezone.localtime(self.starts_at))

    @property
    def when_text(self) -> str:
        """ "zaterdag 28 november, 9.00 tot 12.00 uur"."""
        return f"{self.day_text}, {self.time_text}"

    @property
    def day_text(self) -> str:
        return formats.date_format(timezone.localtime(self.starts_at), "l j F")

    @property
    def places_text(self) -> str:
        """ "nog 6 plaatsen"; needs `coming` of `for_list`."""
        if self.capacity is None:
            return ""
        left = self.capacity - self.coming
        if left <= 0:
            return gettext("vol")
        if self.signs_up_elsewhere:
            return ""
        return ngettext("nog %(n)d plaats", "nog %(n)d plaatsen", left) % {"n": left}

    @property
    def is_full(self) -> bool:
        """Needs `coming` of `for_list`."""
        return self.capacity is not None and self.coming >= self.capacity

    @property
    def people_needed(self) -> int:
        """How many more must come for it to go ahead; needs `coming` of `for_list`."""
        if self.minimum is None or self.goes_ahead_at:
            return 0
        return max(self.minimum - self.coming, 0)

    @property
    def line_text(self) -> str:
        return " · ".join(part for part in (self.time_text, self.where) if part)

    @property
    def list_text(self) -> str:
        """The line under the title in a list."""
        return " · ".join(part for part in (self.time_text, self.where, self.places_text) if part)

    @property
    def hands_text(self) -> str:
        """ "2 helpers gezocht", or nothing; needs `hands_wanted` of `for_list`."""
        wanted = self.hands_wanted
        if wanted <= 0 or not self.is_open:
            return ""
        return ngettext("%(n)d helper gezocht", "%(n)d helpers gezocht", wanted) % {"n": wanted}

    @property
    def over_at(self) -> datetime:
        return self.ends_at or self.starts_at + USUAL

    @property
    def is_over(self) -> bool:
        return self.over_at < timezone.now()

    @property
    def is_open(self) -> bool:
        return not (self.cancelled_at or self.is_over)
