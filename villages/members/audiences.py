"""What is for the people of a village, for its editors, or for one person (see villages.search)."""

from villages.members.models.reach import reach_of
from villages.search.audience import Audience, audiences

audiences.plug(Audience("person", lambda user: [user.pk]))
audiences.plug(Audience("village", lambda user: reach_of(user).confirmed_villages))
audiences.plug(Audience("editors", lambda user: reach_of(user).edited_villages))
