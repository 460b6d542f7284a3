"""Who finds what belongs to an initiative (see villages.search.audience)."""

from __future__ import annotations

from django.db.models import Q

from initiatives.models.stages import Visibility
from villages.search.kinds import For


def for_whoever_sees_it(when: Q) -> tuple[For, ...]:
    """The audiences of a part, for the rows that are for all who see the initiative."""
    public = Q(initiative__visibility=Visibility.PUBLIC)
    of_village = Q(initiative__visibility=Visibility.VILLAGE)
    return (
        For("public", when=when & public),
        For("village", of="initiative__village_id", when=when & of_village),
        For("initiative", of="initiative_id", when=when & ~public),
    )
