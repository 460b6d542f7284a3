"""How many people take part in an initiative, and who leads it."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from initiatives.people.models.members import InitiativeMember


def people_counted() -> dict[str, Any]:
    """For annotating initiatives: how many, and the name of whoever leads it longest."""
    active = InitiativeMember.objects.active().filter(initiative=OuterRef("pk"))
    counted = active.order_by().values("initiative").annotate(n=Count("pk"))
    lead = active.leads().present().order_by("since", "pk").values("user__display_name")
    return {
        "member_count": Coalesce(Subquery(counted.values("n")), 0),
        "lead_name": Coalesce(Subquery(lead[:1]), Value("")),
    }
