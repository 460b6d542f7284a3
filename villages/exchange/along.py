"""What comes along with somebody: how many conversations wait for them, for the menu of each page;
and to what they replied, for each row of asks and offers."""

from __future__ import annotations

from typing import Any

from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from villagehub.accounts.along import Along, along
from villagehub.accounts.behalf import acted_for, people_of
from villagehub.accounts.remembering import known
from villages.exchange.models import Side, Thread
from villages.exchange.models.replied import FIELDS, ask, made_of
from villages.exchange.models.threads import unread_as

MOST = 100


def unread_by(user: Any) -> int:
    """Those that `Thread.objects.unread_by` finds, a hundred at most. No query within a request."""
    return known(user, _as_owner) + known(user, _as_replier)


def _as_owner(user: Any) -> int:
    return Thread.objects.filter(unread_as(Side.OWNER, acted_for(user))).count()


def _as_replier(user: Any) -> int:
    return Thread.objects.filter(unread_as(Side.REPLIER, acted_for(user))).count()


def _rows(side: Side) -> QuerySet:
    people = people_of(OuterRef(OuterRef("pk")))
    rows = Thread.objects.filter(unread_as(side, people)).order_by()
    return rows.values(json=JSONObject(pk="pk"))[:MOST]


def _number(user: Any, rows: list[Any]) -> int:
    return len(rows)


def _replied() -> QuerySet:
    rows = Thread.objects.filter(user=OuterRef("pk"), ended_at__isnull=True).order_by()
    return rows.values(json=JSONObject(**{name: name for name in FIELDS}))


# One for each side, so that the database finds either by its index.
along.plug(Along(_as_owner, lambda: _rows(Side.OWNER), _number))
along.plug(Along(_as_replier, lambda: _rows(Side.REPLIER), _number))
along.plug(Along(ask, _replied, lambda user, rows: made_of(rows)))
