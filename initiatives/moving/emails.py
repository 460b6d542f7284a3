"""That an initiative goes on elsewhere."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import tell


def tell_of_move(move: Any) -> int:
    """Everybody who takes part or follows it, but whoever says so."""
    initiative = move.initiative
    return tell(
        initiative.members.active().exclude(user=move.by).people(),
        kind=MessageKind.INITIATIVE_CHANGED,
        about=initiative,
        period="moved",
        subject=_("%(title)s gaat verder op een andere site") % {"title": initiative},
        template="initiative_moved",
        url=initiative,
        initiative=initiative,
        address=move.address,
    )
