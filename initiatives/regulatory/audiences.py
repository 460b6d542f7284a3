"""Requests that are not public yet, for whoever works on them (see villages.search)."""

from initiatives.regulatory.models.querysets import STAFF_ROLES
from villages.members.models.reach import reach_of
from villages.search.audience import Audience, audiences

audiences.plug(
    Audience("staff", lambda user: reach_of(user).municipalities_as(*STAFF_ROLES)),
)
