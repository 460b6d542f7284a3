"""A page of ours in the list at the end of Mijn dorp, and numbers beside an initiative."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.querysets import may_apply_for
from initiatives.sockets.sections import Box, initiative_page
from supporters.models import AttachedCount
from villagehub.tables.prepared import prepared
from villages.sections import Link, Section, my_links


def beside(user: Any, about: Initiative | RegulatoryRequest) -> Section | None:
    """What people looked for and did not find, as reports tell it. One query where nothing was
    ever attached, as at most; two where something was."""
    if not _attached((), about.pk, to=type(about)):
        return None
    rows = AttachedCount.objects.visible_to(user).shown().of(about).for_page(user)
    counts = list(rows)
    if not counts:
        return None
    context = {"counts": counts, "may_take_off": may_apply_for(user, counts[0].initiative)}
    return "supporters/_attached.html", context


@prepared
def _attached(
    who: tuple[()], about: UUID, *, to: type[Initiative | RegulatoryRequest]
) -> QuerySet[AttachedCount, Any]:
    """Whether there is anything to look for: the whole question takes longer to write out than the
    rest of a desk's page, and is asked of few."""
    return AttachedCount.objects.of(to(pk=about)).order_by().values_list("pk")[:1]


def counts_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    return beside(request.user, initiative) if "counts" in initiative.filled else None


my_links.plug(
    Link(_("Rapporten van de dorpsondersteuning"), "supporters:village_reports", of_village=True),
    30,
)
initiative_page.plug(
    Box(counts_of_initiative, filled={"counts": (AttachedCount, "thing.request_id IS NULL")}), 7
)
