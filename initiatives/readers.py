"""Which initiatives of a village not everybody sees, and with them all that is theirs."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from initiatives.models import Initiative
from initiatives.models.stages import Visibility
from initiatives.people.models.reach import parts_of
from villages.models import Village
from villages.readers import Beyond, beyond


def _closed(village: Village) -> QuerySet:
    return Initiative.objects.in_village(village).ongoing().exclude(visibility=Visibility.PUBLIC)


def _sees(user: Any, keys: frozenset[Any]) -> bool:
    """Who takes part. No query: that came along with them."""
    return not parts_of(user).seen.isdisjoint(keys)


beyond.plug(Beyond("initiatives", _closed, _sees))
