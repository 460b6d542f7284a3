"""What pages show of what arrived from elsewhere."""

from initiatives.moving.models import Arrival
from villagehub.web.shown import Shown, shown

shown.plug(Shown(Arrival, "village"))
