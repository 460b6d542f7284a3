"""A message about a request that reached nobody takes another way."""

from initiatives.regulatory.delivery.models import tell_not_arrived
from villagehub.notifications.models import Category
from villagehub.notifications.undelivered import Undelivered, undelivered

undelivered.plug(Undelivered(Category.REQUEST.value, tell_not_arrived))
