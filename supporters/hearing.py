"""Who set a number beside an initiative or a request hears how it fares."""

from __future__ import annotations

from typing import Any

from initiatives.sockets.hearing import hearers
from supporters.models import AttachedCount


def tell_who_attached(about: Any, state: str) -> None:
    AttachedCount.objects.all().tell(about, state)


hearers.plug(tell_who_attached)
