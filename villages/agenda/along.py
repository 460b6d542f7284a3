"""To what somebody comes, comes along with them: every row of an agenda asks it."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from villagehub.accounts.along import Along, along
from villages.agenda.models.coming import FIELDS, ask, made_of, of_now
from villages.models import Attendance


def _rows() -> QuerySet:
    rows = of_now(Attendance.objects.filter(user=OuterRef("pk")))
    return rows.values(json=JSONObject(**{name: name for name in FIELDS}))


along.plug(Along(ask, _rows, lambda user, rows: made_of(rows)))
