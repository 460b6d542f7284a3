"""What pages show of asks, offers and thanks. Conversations are on no public page."""

from villagehub.web.shown import Shown, shown
from villages.exchange.models import Listing, Thanks

shown.plug(Shown(Listing, "village"))
shown.plug(Shown(Thanks, "thread__listing__village"))
