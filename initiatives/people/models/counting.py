"""How many people take part in an initiative, and who leads it."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db.models import Count, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from initiatives.people.models.members import InitiativeMember, InitiativeMemberQuerySet


def people_counted() -> dict[str, Any]:
    """For annotating initiatives: how many, and the name of whoever leads it longest."""
    return {"member_count": member_count(), "lead_name": lead_name()}


@cache
def lead_name() -> Coalesce:
    leads = _active().leads().present().order_by("since", "pk").values("user__display_name")
    return Coalesce(Subquery(leads[:1]), Value(""))


@cache  # a query takes a copy
def member_count() -> Coalesce:
    counted = _active().order_by().values("initiative").annotate(n=Count("pk"))
    return Coalesce(Subquery(counted.values("n")), 0)


def _active() -> InitiativeMemberQuerySet:
    return InitiativeMember.objects.active().filter(initiative=OuterRef("pk"))
