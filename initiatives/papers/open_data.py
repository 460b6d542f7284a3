"""Posts for everybody in a village's feed and in the sitemap."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from initiatives.papers.models import Update
from initiatives.papers.models.updates import NEWEST
from villages.models import Village
from villages.opendata.latest import Entry, entries
from villages.opendata.sitemaps import VISITOR, RowSitemap, sitemaps


def newest_updates(village: Village, user: Any, most: int) -> Iterable[Entry]:
    """One query."""
    rows = Update.objects.visible_to(user).for_everybody().filter(initiative__village=village)
    for row in rows.select_related("initiative").order_by(*NEWEST)[:most]:
        row.initiative.village = village
        yield Entry(
            row.pk,
            f"{row.initiative.title}: {row.title}",
            Truncator(row.text).chars(300),
            row.get_absolute_url(),
            row.published_at,
            row.updated_at,
            _("initiatieven"),
        )


class UpdateSitemap(RowSitemap):
    def items(self) -> Any:
        rows = Update.objects.visible_to(VISITOR).for_everybody().for_list()
        return rows.order_by("pk").only(
            "updated_at", "by__id", "initiative__slug", "initiative__village__slug"
        )


entries.plug(newest_updates)
sitemaps.plug(("initiatiefbericht", UpdateSitemap))
