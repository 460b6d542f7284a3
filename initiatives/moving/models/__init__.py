from initiatives.moving.models.arrivals import MOST_AN_HOUR, Arrival
from initiatives.moving.models.invited import Invited
from initiatives.moving.models.named import MayBeNamed
from initiatives.moving.models.onward import Onward
from initiatives.moving.models.past import PastRow

__all__ = ["MOST_AN_HOUR", "Arrival", "Invited", "MayBeNamed", "Onward", "PastRow"]
