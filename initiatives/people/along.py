"""In what somebody takes part comes along with whoever is signed in."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from initiatives.people.models.members import InitiativeMember
from initiatives.people.models.reach import FIELDS, ask, made_of
from villagehub.accounts.along import Along, along


def _rows() -> QuerySet:
    people = InitiativeMember.objects.active().of_or_registered_by(OuterRef("pk")).order_by()
    return people.values(json=JSONObject(**{name: name for name in FIELDS}))


along.plug(Along(ask, _rows, made_of))
