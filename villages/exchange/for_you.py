"""Who waits for somebody's answer about an ask or an offer, on Mijn dorp."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import User
from villagehub.web.paths import path_to
from villages.exchange.models import Side, Thread
from villages.exchange.models.threads import unread_as
from villages.for_you import Found, Source, asked_of, sources


def _path(found: Found) -> str:
    return path_to("exchange:thread", found.village, found.thing)


def to_owner(user: User, since: datetime) -> QuerySet[Any]:
    return _columns(unread_as(Side.OWNER, acted_for(user)), "to_owner", "user__display_name")


def to_replier(user: User, since: datetime) -> QuerySet[Any]:
    rule = unread_as(Side.REPLIER, acted_for(user))
    return _columns(rule, "to_replier", "listing__user__display_name")


def _columns(rule: Q, source: str, who: str) -> QuerySet[Any]:
    """One for each side, so that the database finds either by its index."""
    return asked_of(
        Thread.objects.filter(rule),
        source,
        moment="last_at",
        words=who,
        about="listing__title",
        village="listing__village__slug",
    )


for _place, _rows in enumerate((to_owner, to_replier), start=20):
    _says, _action = _("Schreef je over:"), _("Antwoord")
    sources.plug(Source(_rows.__name__, _rows, _says, _path, _action, waits=True), _place)
