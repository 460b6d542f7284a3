"""What is new in a village, as Atom (RFC 4287)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from villagehub.web.addresses import absolute
from villages.models import Village
from villages.opendata.latest import UNPRINTABLE, Entry

BEFORE_US = datetime(2026, 1, 1, tzinfo=UTC)


class VillageFeed(Atom1Feed):
    """An empty feed does not change by itself, so that a reader is told "nothing new"."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=BEFORE_US)


def feed_of(village: Village, address: str, entries: list[Entry]) -> str:
    feed = VillageFeed(
        title=_("Nieuw in %(village)s") % {"village": _clean(village.name)},
        link=absolute(village),
        description=_("Wat er bijkomt op de dorpspagina."),
        language="nl",
        author_name="VillageHub",
        feed_url=absolute(address),
        feed_guid=absolute(address),
    )
    for entry in entries:
        feed.add_item(**_item(entry))
    return feed.writeString("utf-8")


def _item(entry: Entry) -> dict[str, Any]:
    return {
        "title": entry.title,
        "link": absolute(entry.path),
        "description": escape(entry.text),  # Django writes it as HTML
        "unique_id": f"urn:uuid:{entry.key}",
        "pubdate": entry.made_at,
        "updateddate": entry.changed_at,
        "categories": [entry.label],
    }


def _clean(text: str) -> str:
    return UNPRINTABLE.sub(" ", text)
