"""Every public page, for search engines. Apps above this one add theirs in AppConfig.ready():

    sitemaps.plug(("initiatieven", InitiativeSitemap))   # in the app's open_data.py

A list is cut in parts of PART addresses; an engine asks for one part at a time.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.sitemaps import Sitemap
from django.core.cache import cache
from django.core.paginator import Page, Paginator
from django.db.models import Max
from django.urls import reverse

from villagehub.registry import Socket
from villagehub.web.addresses import scheme_and_host
from villages.models import Event, Facility, Municipality, Province, Village
from villages.opendata.numbered import numbered

PART = 5000
VISITOR = AnonymousUser()
NEWEST_KEPT_SECONDS = 60 * 60


class PublicSitemap(Sitemap):
    """Its addresses are those of the portal, whatever name it was asked by."""

    limit = PART

    def get_protocol(self, protocol: str | None = None) -> str:
        return scheme_and_host()[0]

    def get_domain(self, site: Any = None) -> str:
        return scheme_and_host()[1]


class ByKey(Paginator):
    """Parts of a large table: the last costs what the first does."""

    def page(self, number: int | str) -> Page[Any]:
        rows: Any = self.object_list
        number = self.validate_number(number)
        found = numbered(f"sitemap:{rows.model._meta.label_lower}", rows, number, self.per_page)
        return Page(found.rows, number, self)


class RowSitemap(PublicSitemap):
    """A page for each row, which knows when it changed."""

    @property
    def paginator(self) -> ByKey:
        rows: Any = self.items()
        return ByKey(rows, PART)

    def lastmod(self, item: Any) -> Any:
        return item.updated_at

    def get_latest_lastmod(self) -> Any:
        """Asked of the database; Django would read every row for it."""
        rows: Any = self.items()

        def newest() -> Any:
            return rows.aggregate(newest=Max("updated_at"))["newest"]

        key = f"newest-in-sitemap:{rows.model._meta.label}"
        return cache.get_or_set(key, newest, NEWEST_KEPT_SECONDS)


# Names of pages that are there once.
pages: Socket[str] = Socket("open_data.pages")
for _name in ("home", "villages:list", "villages:sources", "opendata:explained"):
    pages.plug(_name)
for _name in ("accessibility", "privacy"):
    pages.plug(_name, 90)


class PageSitemap(PublicSitemap):
    """Pages that are there once."""

    def items(self) -> list[str]:
        return list(pages)

    def location(self, item: str) -> str:
        return reverse(item)


class AreaSitemap(PublicSitemap):
    """Provinces and municipalities."""

    def items(self) -> list[Any]:
        slugs = Municipality.objects.standing().order_by("slug").only("slug")
        return [*Province.objects.order_by("slug").only("slug"), *slugs]


class VillageSitemap(PublicSitemap):
    def items(self) -> Any:
        return Village.objects.visible_to(VISITOR).order_by("slug").only("slug")


class PartSitemap(PublicSitemap):
    """One kind of page of every village."""

    name = ""

    def items(self) -> Any:
        rows = Village.objects.visible_to(VISITOR).order_by("slug")
        return rows.values_list("slug", flat=True)

    def location(self, item: str) -> str:
        return reverse(self.name, args=[item])


class AgendaSitemap(PartSitemap):
    name = "villages:agenda"


class FiguresSitemap(PartSitemap):
    name = "villages:figures"


class FacilitiesSitemap(PartSitemap):
    name = "villages:facilities"


class FacilitySitemap(RowSitemap):
    def items(self) -> Any:
        rows = Facility.objects.visible_to(VISITOR).select_related("village")
        return rows.order_by("pk").only("updated_at", "village__slug")


class EventSitemap(RowSitemap):
    def items(self) -> Any:
        rows = Event.objects.visible_to(VISITOR).upcoming().select_related("village")
        return rows.order_by("pk").only("updated_at", "village__slug")


sitemaps: Socket[tuple[str, type[Sitemap[Any]]]] = Socket(
    "open_data.sitemaps", lambda pair: pair[0]
)
sitemaps.plug(("algemeen", PageSitemap))
sitemaps.plug(("gebieden", AreaSitemap))
sitemaps.plug(("dorpen", VillageSitemap))
sitemaps.plug(("agenda", AgendaSitemap))
sitemaps.plug(("cijfers", FiguresSitemap))
sitemaps.plug(("voorzieningen", FacilitiesSitemap))
sitemaps.plug(("voorziening", FacilitySitemap))
sitemaps.plug(("activiteiten", EventSitemap))


def all_sitemaps() -> dict[str, type[Sitemap[Any]] | Sitemap[Any]]:
    return dict(sitemaps)
