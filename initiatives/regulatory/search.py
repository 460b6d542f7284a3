"""Requests can be found by their title and approved summary; raw answers are nobody's business."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.choices import Status
from villages.search.kinds import SearchKind, kinds
from villages.search.pages import PortalPage, pages


class RequestSearch(SearchKind):
    """A draft is not there yet, also not for whoever writes it."""

    def within(self, rows, question):
        return super().within(rows.exclude(status=Status.DRAFT), question)


kinds.plug(
    RequestSearch(
        "regelruimte",
        _("Regelruimte"),
        model=RegulatoryRequest,
        text=("public_summary",),
        village="initiative__village",
        at="received_at",
        key_field="reference",
        url=lambda line: reverse("regulatory:detail", args=[line.part]),
    ),
    80,
)
pages.plug(
    PortalPage(_("Regelruimte"), _("register verzoeken regels vergunning"), "regulatory:register"),
    60,
)
