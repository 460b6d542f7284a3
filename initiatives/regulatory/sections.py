"""The way from the page of an initiative to what it asked."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.querysets import may_apply_for
from initiatives.sockets.sections import Box, Place, Way, initiative_page
from villagehub.web.paths import path_to

COUNTED = 20


def requests_of_initiative(http: HttpRequest, initiative: Initiative) -> Way | None:
    """Also for whoever may ask and did not yet. Two queries at most."""
    shown: list[RegulatoryRequest] = []
    if "requests" in initiative.filled:
        rows = RegulatoryRequest.objects.visible_to(http.user).filter(initiative=initiative)
        shown = list(rows.order_by("-created_at", "-pk").for_list()[:COUNTED])
    if not shown and not may_apply_for(http.user, initiative):
        return None
    url = path_to("regulatory:of_initiative", *initiative.address)
    return Way(_("Mag dit?"), url, len(shown), _newest(shown))


def _newest(shown: list[RegulatoryRequest]) -> str:
    if not shown:
        return _("Vraag het de gemeente, met een datum voor het antwoord")
    return f"{shown[0].title} · {shown[0].shown_status}"


initiative_page.plug(
    Box(requests_of_initiative, Place.WAYS, filled={"requests": (RegulatoryRequest, "TRUE")}),
    60,
)
