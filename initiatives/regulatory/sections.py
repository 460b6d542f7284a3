"""The way from the page of an initiative to what it asked, and "Mag dit?" on that of a village."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.models import Initiative
from initiatives.people.asking import asked_by_who_takes_part
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.querysets import may_apply_for
from initiatives.sockets.sections import Box, Place, Way, initiative_page
from villagehub.web.paths import path_to
from villages.models import Village
from villages.sections import Block, Link, my_links, village_page

COUNTED = 20


def requests_of_initiative(http: HttpRequest, initiative: Initiative) -> Way | None:
    """Also for whoever may ask and did not yet. Two queries at most."""
    shown: list[RegulatoryRequest] = []
    if "requests" in initiative.filled:
        shown = _shown_to(http.user, initiative.pk)
    if not shown and not may_apply_for(http.user, initiative):
        return None
    url = path_to("regulatory:of_initiative", *initiative.address)
    return Way(_("Mag dit?"), url, len(shown), _newest(shown))


def _newest(shown: list[RegulatoryRequest]) -> str:
    if not shown:
        return _("Vraag het de gemeente, met een datum voor het antwoord")
    return f"{shown[0].title} · {shown[0].shown_status}"


@asked_by_who_takes_part
def _shown_to(user: Any, initiative: UUID) -> QuerySet[RegulatoryRequest]:
    rows = RegulatoryRequest.objects.visible_to(user).filter(initiative=initiative)
    return rows.order_by("-created_at", "-pk").for_list()[:COUNTED]


def may_i_here(http: HttpRequest, village: Village | None) -> Block | None:
    """No query."""
    if village is None:
        return None
    return Block("regulatory/_village_section.html", {"village": village}, beside=True)


village_page.plug(may_i_here, 45)
my_links.plug(
    Link(gettext_lazy("Mag dit? Vragen aan de gemeente"), "regulatory:may_i_here", True), 30
)
initiative_page.plug(
    Box(requests_of_initiative, Place.WAYS, filled={"requests": (RegulatoryRequest, "TRUE")}),
    60,
)
