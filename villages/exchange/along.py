"""To what somebody replied, comes along with them: every row of asks and offers shows it."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from villagehub.accounts.along import Along, along
from villages.exchange.models import Thread
from villages.exchange.models.replied import FIELDS, ask, made_of


def _rows() -> QuerySet:
    rows = Thread.objects.filter(user=OuterRef("pk"), ended_at__isnull=True).order_by()
    return rows.values(json=JSONObject(**{name: name for name in FIELDS}))


along.plug(Along(ask, _rows, lambda user, rows: made_of(rows)))
