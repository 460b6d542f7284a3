"""Public requests in the sitemap."""

from __future__ import annotations

from typing import Any

from initiatives.regulatory.models import RegulatoryRequest
from villages.opendata.sitemaps import VISITOR, RowSitemap, pages, sitemaps


class RequestSitemap(RowSitemap):
    def items(self) -> Any:
        return RegulatoryRequest.objects.visible_to(VISITOR).order_by("pk")


sitemaps.plug(("regelruimte", RequestSitemap))
pages.plug("regulatory:register", 60)
