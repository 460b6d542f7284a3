"""Initiatives in a village's feed, in the sitemap and in the window for other sites."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from initiatives.models import Initiative
from villages.models import Village
from villages.opendata.embedding import windows
from villages.opendata.latest import Entry, entries
from villages.opendata.sitemaps import VISITOR, PartSitemap, RowSitemap, pages, sitemaps


def new_initiatives(village: Village, user: Any, most: int) -> Iterable[Entry]:
    """One query."""
    rows = Initiative.objects.visible_to(user).in_village(village).newest_first()
    for initiative in rows[:most]:
        initiative.village = village
        yield Entry(
            initiative.pk,
            initiative.title,
            initiative.summary,
            initiative.get_absolute_url(),
            initiative.created_at,
            initiative.updated_at,
            _("initiatieven"),
        )


class InitiativeSitemap(RowSitemap):
    def items(self) -> Any:
        rows = Initiative.objects.visible_to(VISITOR).select_related("village")
        return rows.order_by("pk").only("slug", "updated_at", "village__slug")


class InitiativesSitemap(PartSitemap):
    name = "initiatives:list"


entries.plug(new_initiatives)
pages.plug("initiatives:country", 50)
windows.plug("initiatives:embedded", 50)
sitemaps.plug(("initiatieven", InitiativesSitemap))
sitemaps.plug(("initiatief", InitiativeSitemap))
