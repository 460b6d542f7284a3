"""In what somebody takes part, and what they would like, comes along with whoever is signed in."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from initiatives.people.models import reach, wanting
from initiatives.people.models.members import InitiativeMember
from initiatives.people.models.posts import PostInterest
from villagehub.accounts.along import Along, along


def _rows() -> QuerySet:
    person = OuterRef(OuterRef("pk"))
    people = InitiativeMember.objects.active().of_or_registered_by(person).order_by()
    return people.values(json=JSONObject(**{name: name for name in reach.FIELDS}))


def _wanted() -> QuerySet:
    rows = PostInterest.objects.active().filter(user=OuterRef("pk")).order_by()
    return rows.values(json=JSONObject(post="post"))


along.plug(Along(reach.ask, _rows, reach.made_of))
along.plug(Along(wanting.ask, _wanted, lambda user, rows: wanting.made_of(rows)))
