"""A page of ours in the list at the end of Mijn dorp, and numbers beside an initiative."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.querysets import may_apply_for
from initiatives.sockets.sections import Box, initiative_page
from supporters.models import AttachedCount
from villages.sections import Link, Section, my_links


def beside(user: Any, about: Initiative | RegulatoryRequest) -> Section | None:
    """What people looked for and did not find, as reports tell it. One query."""
    rows = AttachedCount.objects.visible_to(user).shown().of(about).for_page(user)
    counts = list(rows)
    if not counts:
        return None
    context = {"counts": counts, "may_take_off": may_apply_for(user, counts[0].initiative)}
    return "supporters/_attached.html", context


def counts_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    return beside(request.user, initiative) if "counts" in initiative.filled else None


my_links.plug(
    Link(_("Rapporten van de dorpsondersteuning"), "supporters:village_reports", of_village=True),
    30,
)
initiative_page.plug(
    Box(counts_of_initiative, filled={"counts": (AttachedCount, "thing.request_id IS NULL")}), 7
)
