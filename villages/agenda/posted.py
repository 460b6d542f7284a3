"""Events hang at the baker's."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from villagehub.posters.posted import Posted, posted
from villages.agenda.models.events import Event, EventQuerySet


def event_at(user: Any, slug: str, pk: UUID) -> EventQuerySet:
    return Event.objects.visible_to(user).filter(village__slug=slug, pk=pk)


posted.plug(Posted("villages:event", event_at))
