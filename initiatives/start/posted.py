"""Initiatives hang at the baker's."""

from __future__ import annotations

from typing import Any

from initiatives.models import Initiative
from initiatives.models.initiatives import InitiativeQuerySet
from villagehub.posters.posted import Posted, posted


def initiative_at(user: Any, village_slug: str, slug: str) -> InitiativeQuerySet:
    return Initiative.objects.visible_to(user).filter(village__slug=village_slug, slug=slug)


posted.plug(Posted("initiatives:detail", initiative_at))
