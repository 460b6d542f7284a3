"""What pages show of what arrived from elsewhere."""

from initiatives.moving.models import Arrival, Invited, Onward, PastRow
from villagehub.web.shown import Shown, shown

shown.plug(Shown(Arrival, "village"))
shown.plug(Shown(Invited, "initiative__village"))
shown.plug(Shown(Onward, "initiative__village"))
shown.plug(Shown(PastRow, "initiative__village"))
