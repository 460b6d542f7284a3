"""What somebody proposed and nobody else sees yet, in the agenda."""

from __future__ import annotations

from django.http import HttpRequest

from villages.models import Village
from villages.proposals.models import Proposal
from villages.sections import Section, agenda_page

SHOWN = 5
SHOWN_OF_IT = ("title", "state", "starts_at", "village__slug")


def of_mine(request: HttpRequest, village: Village | None) -> Section | None:
    """One query, none for a visitor."""
    if not request.user.is_authenticated or village is None:
        return None
    rows = Proposal.objects.of_author(request.user).waiting_for_author().there()
    rows = rows.filter(village=village).select_related("village")
    shown = list(rows.only(*SHOWN_OF_IT).order_by("-created_at", "-pk")[:SHOWN])
    return ("proposals/_mine_section.html", {"proposals": shown}) if shown else None


agenda_page.plug(of_mine, 10)
