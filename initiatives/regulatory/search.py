"""Requests can be found by their title and approved summary; raw answers are nobody's business."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.choices import Status
from initiatives.regulatory.models.querysets import PUBLIC
from villages.search.kinds import For, SearchKind, kinds
from villages.search.pages import PortalPage, pages


class RequestSearch(SearchKind):
    def moment(self) -> Any:
        return Coalesce("received_at", "created_at")


kinds.plug(
    RequestSearch(
        "regelruimte",
        _("Regelruimte"),
        model=RegulatoryRequest,
        audience=(
            For("public", when=PUBLIC),
            For("runners", of="initiative_id", when=~PUBLIC),
            For("staff", of="municipality_id", when=~PUBLIC),
        ),
        text=("public_summary",),
        village="initiative__village",
        part_field="reference",
        # A draft is not there yet, also not for whoever writes it.
        listed=~Q(status=Status.DRAFT),
        url=lambda line: reverse("regulatory:detail", args=[line.part]),
        parents=("initiative",),
    ),
    45,
)
pages.plug(
    PortalPage(
        _("Regelruimte"),
        _("register verzoeken regels vergunning toestemming mag ik"),
        "regulatory:register",
    ),
    60,
)
