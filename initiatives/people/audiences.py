"""What is for whoever sees, takes part in or runs an initiative (see villages.search)."""

from initiatives.people.models.reach import parts_of
from villages.search.audience import Audience, audiences

audiences.plug(Audience("initiative", lambda user: parts_of(user).seen))
audiences.plug(Audience("inside", lambda user: parts_of(user).inside))
audiences.plug(Audience("runners", lambda user: parts_of(user).run))
