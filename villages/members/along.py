"""The roles of whoever is signed in come along with them."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from villagehub.accounts.along import Along, along
from villages.members.models.reach import FIELDS, ask, made_of
from villages.models import Membership


def _rows() -> QuerySet:
    held = Membership.objects.active().filter(user=OuterRef("pk")).order_by()
    return held.values(json=JSONObject(**{name: name for name in FIELDS}))


along.plug(Along(ask, _rows, lambda user, rows: made_of(rows)))
